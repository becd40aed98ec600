import type { Account, Gateway, Order, Problem, Quote } from '@kasse/domain';
import type { CardDouble } from './gateway.cards.ts';
import { fiveLicences, orderOf } from './gateway.fixture.ts';

/** A gateway at the beginning of a test. */
export interface GatewayStage {
  readonly gateway: Gateway;
  /** Lets the time of the service pass. */
  readonly advance: (seconds: number) => void;
  readonly cards: CardDouble;
}

/** Makes a gateway to a service that sells the fixture's catalogue to this account; `null` is nobody. */
export type MakeGateway = (account: Account | null) => Promise<GatewayStage>;

/** A key as it is made at a press. */
export const newKey = (): string => crypto.randomUUID();

/** The problem that a call rejects with; a call that resolves fails the test. */
export function problemOf(call: Promise<unknown>): Promise<Problem> {
  return call.then(
    () => Promise.reject(new Error('The call was expected to reject.')),
    (error: unknown) => error as Problem,
  );
}

/** The order, by card, of exactly what a quote shows. */
export function orderByCard(gateway: Gateway, quote: Quote, key = newKey()): Promise<Order> {
  const request = { ...orderOf(quote), paymentMethodId: 'saved' };
  return gateway.placeOrder(request, { idempotencyKey: key });
}

/** A quote for the item that most tests order. */
export function quoteOf(gateway: Gateway): Promise<Quote> {
  return gateway.quote({ items: [fiveLicences], details: {} });
}
