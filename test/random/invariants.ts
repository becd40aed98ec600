import type { OrderItem } from '@kasse/domain';
import { cartIn, isOtherAccount, isSignedOut, lossesOf } from './cart-memory.ts';
import type { Ledger } from './ledger.ts';
import type { Scene } from './scene.ts';
import { amountOf } from './sight.ts';
import type { Sight } from './sight.ts';

/** What is looked at after a step. */
export interface Outlook {
  readonly scene: Scene;
  readonly sight: Sight;
  readonly ledger: Ledger;
}

/** Says what is wrong; nothing when all is well. */
export type Invariant = (outlook: Outlook) => string | undefined;

/** Moments at which the page says that it waits. */
const waiting: readonly string[] = ['loading', 'starting_trial', 'placing'];

/** There is something to press that leads on, or the page waits and says so. */
function aNextActionExists({ scene, sight }: Outlook): string | undefined {
  const { flow, presses, places, isOpen, isSigningIn, hasCheckout } = sight;
  const { words: say } = scene.present.customer;
  // A file of the script that is still to come does not come while there is no network.
  if (!hasCheckout || isSigningIn || scene.troubles.isOffline) return undefined;
  if (!isOpen) return places.length > 0 ? undefined : 'the dialog is closed and nothing opens it';
  if (!flow || waiting.includes(flow.moment)) return undefined;
  const has = (widget: string): boolean => places.some((place) => place.startsWith(widget));
  const needs = (isThere: boolean, what: string): string | undefined =>
    isThere
      ? undefined
      : `at ${flow.moment} ${flow.stop} there is no ${what}; to be pressed: ${presses.join(' | ')}`;
  switch (flow.moment) {
    case 'unavailable':
      return needs(presses.includes(say.retry), 'button to try again');
    case 'signing_in':
      return needs(flow.busy || presses.includes(say.signIn), 'button to sign in');
    case 'choosing':
      if (flow.stop === 'product') return needs(has('kasse-product-picker input'), 'product');
      return needs(has('kasse-actions button.main'), 'main action');
    case 'cart':
      return needs(has('kasse-cart button.main'), 'main action');
    case 'checkout':
      if (flow.changing) return needs(presses.includes(say.apply), 'way out of the panel');
      return needs(
        presses.includes(say.placeOrder) || flow.quoting || flow.orderAwaitsFigures || flow.uncertain,
        'order button',
      );
    case 'placed':
    case 'trial_started':
      return needs(presses.includes(say.addAnother), 'way to another product');
    case 'corporate':
      return needs(presses.includes(say.portal), 'way to the portal');
    case 'not_contact':
    case 'on_hold':
      return needs(sight.notes.length > 0, 'word about whom to ask');
    default:
      return undefined;
  }
}

/** What the slip says is due is what the service has written down for that quote, of what is in the cart. */
function whatIsDueWasQuoted({ sight: { due, flow }, ledger, scene }: Outlook): string | undefined {
  if (!due || !flow) return undefined;
  const order = ledger.orders.find(({ id }) => id === flow.order?.id);
  const quote = flow.moment === 'placed' ? order?.quote : ledger.quotes.get(flow.quote?.id ?? '');
  if (!quote)
    return `${due.text} is shown as due, and the service has no quote ${flow.quote?.id ?? ''} of that`;
  const amount = amountOf(quote.total, scene.itinerary.language);
  if (due.text !== amount) return `${due.text} is shown as due, and the service quoted ${amount}`;
  if (flow.moment !== 'checkout' || due.isOutdated || flow.quoteOutdated) return undefined;
  const text = (
    lines: readonly Pick<OrderItem, 'productId' | 'subscriptionId' | 'planId' | 'seats'>[],
  ): string =>
    lines
      .map(({ productId, subscriptionId, planId, seats }) =>
        [productId, subscriptionId, planId, seats].join(' '),
      )
      .toSorted()
      .join(', ');
  return text(flow.lines) === text(quote.lines)
    ? undefined
    : `what is due is of ${text(quote.lines)}, and in the cart there is ${text(flow.lines)}`;
}

/** Whatever was pressed and repeated: a quote is ordered once. */
function aQuoteIsOrderedOnce({ ledger: { orders }, scene }: Outlook): string | undefined {
  const ids = orders.map(({ quoteId }) => quoteId);
  if (new Set(ids).size < ids.length) return `a quote has two orders: ${ids.join(', ')}`;
  return orders.length > scene.orderPresses
    ? `there are ${orders.length} orders and ${scene.orderPresses} presses`
    : undefined;
}

/** Whatever the bank did: an order is charged once, with its own total, and never after it was given up. */
function anOrderIsChargedOnce({ ledger: { orders, charges } }: Outlook): string | undefined {
  for (const order of orders) {
    const own = charges.filter(
      ({ key, state }) => state === 'succeeded' && key.startsWith(`order:${order.id}:`),
    );
    if (own.length > 1) return `order ${order.number} is charged ${own.length} times`;
    const [charge] = own;
    if (charge && charge.amount.minor !== order.quote.total.minor)
      return `order ${order.number} of ${order.quote.total.minor} is charged ${charge.amount.minor}`;
    if (charge && order.status === 'cancelled') return `order ${order.number} is cancelled and charged`;
  }
  return undefined;
}

/** A product is tried once by an account. */
function aProductIsTriedOnce({ ledger: { trials } }: Outlook): string | undefined {
  const tried = trials.map(({ accountId, productId }) => `${accountId} ${productId}`);
  return new Set(tried).size < tried.length ? `tried twice: ${tried.join(', ')}` : undefined;
}

/** What the customer put into the cart is there as it was, or was ordered. */
function nothingInTheCartIsLost({ scene, sight, ledger }: Outlook): string | undefined {
  const flow = cartIn(sight);
  const tab = scene.present;
  if (!flow || scene.troubles.isActive || isSignedOut(tab, flow) || isOtherAccount(tab, flow))
    return undefined;
  const losses = lossesOf(tab, flow, ledger);
  return losses.length > 0 ? `lost from the cart: ${losses.join('; ')}` : undefined;
}

/** No script failed, and nothing unexpected is on the console. */
function nothingFailsUnseen({ scene }: Outlook): string | undefined {
  const faults = scene.visit.faults.all;
  return faults.length > 0 ? faults.join('\n') : undefined;
}

/** What holds after every step, by the name that a failure is reported under. */
export const invariants = {
  'a next action exists': aNextActionExists,
  'what is due was quoted': whatIsDueWasQuoted,
  'a quote is ordered once': aQuoteIsOrderedOnce,
  'an order is charged once': anOrderIsChargedOnce,
  'a product is tried once': aProductIsTriedOnce,
  'nothing in the cart is lost': nothingInTheCartIsLost,
  'nothing fails unseen': nothingFailsUnseen,
} satisfies Record<string, Invariant>;
