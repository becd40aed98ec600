import { refreshItem } from '@kasse/domain';
import type {
  Account,
  Cart,
  CartItem,
  Draft,
  DraftStore,
  OpenCall,
  Order,
  Quote,
  Trial,
} from '@kasse/domain';
import type { CheckoutInput } from '@kasse/flow';
import { createMemoryGateway, demoAccount, demoCatalogue } from '@kasse/gateway/memory';

/* What the service could answer to the machines, whose calls are never made: only their ends are. */

export const catalogue = demoCatalogue;
/** The customer of most tours: a billing contact. */
export const muster = demoAccount;
/** Somebody else. */
export const other: Account = { ...muster, id: 'other' };
/** Somebody whose account is on hold. */
export const onHold: Account = { ...other, hold: {} };
/** A service that nothing is asked of. */
export const gateway = createMemoryGateway();
const line: CartItem = {
  ...{ productId: 'telefonie', planId: 'plus', priceId: 'telefonie-plus-year', seats: 10 },
  interval: 'year',
};
/** Ten licences a year, as a line of a cart. */
export const telephony: CartItem = refreshItem(line, catalogue, muster);
const further: CartItem = { ...line, productId: 'meetings', planId: 'pro', priceId: 'meetings-pro-year' };
/** Another line. */
export const meetings: CartItem = refreshItem(further, catalogue, muster);

const made = await gateway.quote({
  items: [{ productId: 'telefonie', planId: 'plus', priceId: 'telefonie-plus-year', seats: 10 }],
  details: { ...(muster.address && { address: muster.address }) },
});

/** The figures of a cart; of others under another name. */
export function quoteOf(cart: Cart, id = 'quote'): Quote {
  const [first] = made.lines;
  if (!first) throw new Error('The demo quotes no line.');
  const lines = cart.items.map(({ seen: _, ...item }) => ({ ...first, ...item }));
  return { ...made, id, hash: `${id} of ${JSON.stringify(cart)}`, lines };
}

/** The order of a cart, in one of its states. */
export function orderOf(cart: Cart, state: 'confirmed' | 'pending' | 'declined' | 'cancelled'): Order {
  const isOpen = state === 'pending' || state === 'declined';
  return {
    ...{ id: 'order', number: 'S-1', quote: quoteOf(cart), email: muster.email, products: [] },
    status: isOpen ? 'awaiting_payment' : state,
    payment: { kind: 'card', lastDigits: '4242' },
    ...(isOpen && { attempt: { number: 1, paymentMethodId: 'card', state } }),
  };
}

/** A trial that was started. */
export const trial: Trial = {
  ...{ id: 'trial', productId: 'telefonie', planId: 'plus', seats: 1, email: muster.email },
  ...{ startsOn: catalogue.today, endsOn: catalogue.today },
};

/** A press that was sent before a reload. */
export function openCall(kind: OpenCall['kind'], accountId = muster.id): OpenCall {
  const press = { idempotencyKey: 'key', accountId };
  if (kind === 'trial')
    return { ...press, kind, request: { productId: 'telefonie', planId: 'plus', seats: 1 } };
  if (kind === 'payment') return { ...press, kind, orderId: 'order', request: { paymentMethodId: 'card' } };
  const { id, hash, total } = quoteOf({ items: [telephony], codes: [] });
  return { ...press, kind, request: { quoteId: id, quoteHash: hash, expectedTotal: total, consents: [] } };
}

/** What a checkout is made with: a draft, a link, a place to begin. */
export function inputOf({ draft, ...rest }: Partial<CheckoutInput> & { draft?: Draft } = {}): CheckoutInput {
  const drafts: DraftStore = { read: () => draft, write: () => undefined };
  return { gateway, newId: () => 'key', drafts, ...rest };
}
