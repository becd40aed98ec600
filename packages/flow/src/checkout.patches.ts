import {
  createProblem,
  normaliseCode,
  toProblem,
  type Account,
  type Cart,
  type Correction,
  type Draft,
  type Order,
  type Problem,
  type Stop,
  normaliseVatId,
} from '@kasse/domain';
import type { CheckoutContext } from './checkout.context.ts';
import { hasUnsaved, isCartOf } from './checkout.cart-lines.ts';
import { followed, linked, merged, noCart, rebound } from './checkout.cart.ts';
import { defaultPaymentMethod } from './checkout.entries.ts';
import type { CheckoutEvent, CheckoutSignal } from './checkout.events.ts';
import type { Arrival, Loaded } from './checkout.loading.ts';
import {
  choose,
  firstOpenStop,
  followLink,
  isItemChosen,
  isReachable,
  isSelectionEvent,
  landingStop,
  settle,
  stopsOf,
} from './checkout.selection.ts';

/** What an event changes in the context. */
export type Patch = Partial<CheckoutContext>;

/** One more choice, with everything that follows from it. */
export function chosen(context: CheckoutContext, event: CheckoutEvent | CheckoutSignal): Patch {
  if (!isSelectionEvent(event)) return {};
  const settled = settle(context, choose(context.choice, event));
  return { ...settled, ...followed({ ...context, ...settled }), problem: undefined, pressedQuote: undefined };
}

/** Catalogue and account, with the selection of the link or the draft completed. */
export function loaded(context: CheckoutContext, { catalogue, arrival }: Loaded): Patch {
  const { choice, corrections, outdated } = followLink(context, catalogue);
  const code = normaliseCode(context.link.code ?? '');
  const { cart } = context;
  const codes = code && !cart.codes.includes(code) ? [...cart.codes, code] : cart.codes;
  const known = { ...context, catalogue, choice, cart: { ...cart, codes } };
  const arriving = arrived(known, arrival);
  const problem = outdated ? createProblem('link_outdated') : arriving.problem;
  const start = { cart: known.cart, catalogue, ...arriving, problem };
  const said = [...corrections.filter(isOf(arriving)), ...(arriving.corrections ?? [])];
  // What leads to the checkout after a reload is the cart, and not the link.
  if (Object.keys(context.link).length === 0) return { ...start, ...rebound({ ...known, ...start }) };
  const landing = { ...start, corrections: said };
  if (context.wants !== 'checkout') return landing;
  // With everything chosen such a link means to order just that; else it begins where it leaves something open.
  const isWhole = !outdated && said.length === 0 && isItemChosen({ ...known, ...landing });
  return { ...landing, ...(isWhole ? linked({ ...known, ...landing }) : { wants: undefined }) };
}

/** Catalogue and account as they are now; the lines of the cart stay, and those that are ruled out ask. */
export function renewed(context: CheckoutContext, news: Loaded): Patch {
  return { ...loaded({ ...context, link: {} }, news), problem: context.problem };
}

/** Whether what gives way stands in the selection: a free trial is not billed, however the link wanted it. */
const isOf =
  ({ selection }: Patch) =>
  ({ part }: Correction): boolean =>
    part !== 'interval' || selection?.interval !== undefined;

/** The account that signed in, with the selection corrected by what only the account knows. */
export function arrived(context: CheckoutContext, arrival: Arrival): Patch {
  const { account, expired, stored, order, waiting, problem } = arrival;
  const { lastAccountId } = context;
  const isAnother = account !== null && lastAccountId !== undefined && lastAccountId !== account.id;
  const kept = isAnother ? { ...context, ...nothingTyped, choice: {} } : context;
  const carts = account && stored ? merged(kept, stored) : {};
  const open = openOrder(waiting ?? (account ? undefined : context.waitingOrder), { ...kept, ...carts });
  return {
    ...(isAnother && nothingTyped),
    ...carts,
    account,
    // The result stays while the same account is signed in, and is shown again when it comes back.
    order: order ?? (account && !isAnother ? context.order : undefined),
    trial: account && !isAnother ? context.trial : undefined,
    orderId: account ? undefined : (context.order?.id ?? context.orderId),
    ...(account && { orderIsLinked: false }),
    problem: problem ?? (open?.attempt?.state === 'declined' ? createProblem('declined') : context.problem),
    waitingOrder: open,
    ...(open && { quote: open.quote }),
    accountChanged: isAnother,
    lastAccountId: account?.id ?? lastAccountId,
    signInReason: expired ? 'expired' : 'missing',
    paymentMethodId: offered(account, context.paymentMethodId) ?? defaultPaymentMethod(account),
    press: undefined,
    ...settle({ ...kept, account }, kept.choice),
  };
}

/** An order that waits, unless it was declined and something else is in the cart now. */
function openOrder(waiting: Order | undefined, { cart }: CheckoutContext): Order | undefined {
  return waiting?.attempt?.state === 'declined' && !isCartOf(cart, waiting.quote) ? undefined : waiting;
}

function offered(account: Account | null, wanted: string | undefined): string | undefined {
  return account?.paymentMethods.find(({ id }) => id === wanted)?.id;
}

/** What one account typed and was shown is not for another. */
const nothingTyped = {
  address: undefined,
  vatId: undefined,
  vatCheck: undefined,
  reference: '',
  consents: [],
  quote: undefined,
  outdatedQuote: undefined,
  trial: undefined,
  order: undefined,
  waitingOrder: undefined,
  boundKey: undefined,
  problem: undefined,
  ...noCart,
} satisfies Patch;

/** What was typed into one of the fields of the checkout page. */
export function entered(context: CheckoutContext, event: CheckoutEvent | CheckoutSignal): Patch {
  switch (event.type) {
    case 'address.set':
      return { address: { ...context.address, ...event.address } };
    case 'vat.set':
      return { vatId: normaliseVatId(event.vatId), vatCheck: undefined };
    case 'reference.set':
      return { reference: event.reference };
    case 'payment.pick':
      return { paymentMethodId: event.paymentMethodId };
    case 'consent.set': {
      const others = context.consents.filter((code) => code !== event.code);
      return { consents: event.given ? [...others, event.code] : others };
    }
    default:
      return {};
  }
}

/** A failure, as the closed list names it. */
export function failed(error: unknown): { problem: Problem } {
  return { problem: toProblem(error) };
}

/** A fresh start after an order or a trial; account and catalogue stay. */
export function emptied(context: CheckoutContext): Patch {
  const none = {
    trial: undefined,
    order: undefined,
    openCall: undefined,
    quote: undefined,
    outdatedQuote: undefined,
    boundKey: undefined,
    orderId: undefined,
    link: {},
  };
  return { ...none, ...settle({ ...context, ...none }, {}), consents: [], reference: '', problem: undefined };
}

/** What is kept for a reload: no personal data. */
export function draftOf(context: CheckoutContext): Draft {
  const shownId = context.order?.id ?? context.orderId;
  return {
    selection: context.choice,
    ...((hasUnsaved(context) || !context.account) && cartsOf(context)),
    ...(context.lastAccountId !== undefined && { accountId: context.lastAccountId }),
    ...(Object.keys(context.followed).length > 0 && { link: context.followed }),
    ...(context.openCall && { openCall: context.openCall }),
    ...(shownId !== undefined && { placedOrderId: shownId }),
  };
}

/** A cart that the service does not have yet, beside what it had: so that only what was changed is merged. */
function cartsOf({ cart, base }: CheckoutContext): Pick<Draft, 'cart' | 'cartBase'> {
  if (!hasContent(cart) && !hasContent(base)) return {};
  return { cart, ...(hasContent(base) && { cartBase: base }) };
}

function hasContent({ items, codes }: Cart): boolean {
  return items.length + codes.length > 0;
}

/** Another stop; what is missing there is not pointed at before the customer tried to go on. */
export function movedTo(stop: Stop | undefined): Patch {
  return stop ? { stop, entriesChecked: false, accountChanged: false, problem: undefined } : {};
}

/** The present stop if it is among these and this selection still leads to it, else the first one that is not answered. */
export function stayedInside(context: CheckoutContext, asked = stopsOf(context)): Patch {
  const isFine = asked.includes(context.stop) && isReachable(context, context.stop);
  return isFine ? {} : { stop: firstOpenStop(context) ?? landingStop(context) };
}
