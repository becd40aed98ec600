import type { Account, Gateway, Problem, Quote } from '@kasse/domain';
import { fiveLicences } from './gateway.fixture.ts';

/** A gateway at the beginning of a test. */
export interface GatewayStage {
  readonly gateway: Gateway;
  /** Lets the time of the service pass. */
  readonly advance: (seconds: number) => void;
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

/** A quote for the item that most tests order. */
export function quoteOf(gateway: Gateway): Promise<Quote> {
  return gateway.quote({ items: [fiveLicences], details: {} });
}
