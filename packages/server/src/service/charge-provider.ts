import type { Money } from '@kasse/domain';

/** What a provider is asked for. */
export interface ChargeRequest {
  /** What the provider knows the card by. */
  readonly reference: string;
  readonly amount: Money;
  /** The same key charges once, however often it is asked for, and gets the same answer. */
  readonly key: string;
  /** Ends the question, not the charge: what became of it is then unknown. */
  readonly signal: AbortSignal;
}

/** What stands under a key for good: a charge, a refusal, or nothing, since it was cancelled before. */
export type ChargeAnswer =
  | { readonly state: 'succeeded'; readonly lastDigits: string; readonly brand: string }
  | { readonly state: 'declined' }
  | { readonly state: 'cancelled' };

/** Whoever charges cards. Every method rejects when the outcome is unknown, and then only. */
export interface ChargeProvider {
  /** Charges, or checks a card without charging it when the amount is zero. */
  charge(request: ChargeRequest): Promise<ChargeAnswer>;
  /** Sees to it that a key never charges, and answers with the charge if it was faster. */
  cancel(request: Pick<ChargeRequest, 'key' | 'signal'>): Promise<ChargeAnswer>;
}

/** A provider of cards as this service offers it. */
export interface CardDesk {
  readonly charges: ChargeProvider;
  /** Name of the `PaymentProvider` that collects the details in the page. */
  readonly provider: string;
  /** What that code needs to begin. Nothing secret. */
  readonly setup: Readonly<Record<string, string>>;
}
