import type { CalendarDate, Interval } from './period.ts';
import type { Rate } from './rate.ts';
import type { Text } from './text.ts';

/** Who a deployment sells to. It decides the order button, how prices are shown and which law applies. */
export type Audience = 'business' | 'consumer';

/** Whether a price contains its tax (`inclusive`: the gross is the truth) or tax comes on top. */
export type TaxBehaviour = 'exclusive' | 'inclusive';

/**
 * What happens to the billing date of a subscription that is changed: a new period begins today and what is
 * left of the old one is credited (`reset`), or the present period goes on and its rest is charged (`coterm`).
 */
export type BillingDatePolicy = 'reset' | 'coterm';

/** One step of a graduated or volume price: `upTo` is the last quantity it covers, `null` in the last step. */
export interface PriceStep {
  readonly upTo: number | null;
  /** Price of one unit within the step, in major units. */
  readonly unit: Rate;
  /** Added once when the step is reached, in major units. */
  readonly flat?: Rate;
}

/** How a quantity becomes an amount. Rates are in major units of the catalogue's currency. */
export type Pricing =
  | { readonly model: 'per_unit'; readonly unit: Rate }
  | { readonly model: 'flat'; readonly flat: Rate }
  | { readonly model: 'graduated'; readonly steps: readonly PriceStep[] }
  | { readonly model: 'volume'; readonly steps: readonly PriceStep[] };

/** What a plan costs in one billing interval. A price id is immutable: another price has another id. */
export interface Price {
  readonly id: string;
  readonly interval: Interval;
  readonly pricing: Pricing;
}

/** How many units of a plan can be ordered at once. A plan whose minimum is its maximum has a fixed number. */
export interface SeatRange {
  readonly minimum: number;
  readonly maximum: number;
  /** Orderable numbers are `minimum + n * step`. */
  readonly step: number;
  /** Units that the price holds without extra cost; 0 when none. */
  readonly included: number;
}

/** What a plan counts, in each language: `{ one: { de: 'Raum' }, other: { de: 'Räume' } }`. */
export interface Unit {
  readonly one: Text;
  readonly other: Text;
  /** The short form for prices, where the full one is long: `Lizenz` for `Benutzerlizenz`. */
  readonly short?: Text;
}

/** A level of a product (Abostufe). */
export interface Plan {
  readonly id: string;
  readonly name: Text;
  readonly summary?: Text;
  readonly unit: Unit;
  readonly seats: SeatRange;
  /** One price for each interval on offer, at least one if the product can be bought. */
  readonly prices: readonly Price[];
}

/** The free period of a product. */
export interface TrialOffer {
  /** Length in days; the trial ends at the end of the last one. */
  readonly days: number;
  /** Payment details are asked for and the trial becomes a subscription unless cancelled. */
  readonly requiresPayment: boolean;
  /** Plans that can be tried; all plans of the product when absent. */
  readonly plans?: readonly string[];
}

/** Something that an account can subscribe to. */
export interface Product {
  readonly id: string;
  readonly name: Text;
  readonly summary?: Text;
  /** Address of a square picture, https or same origin. */
  readonly icon?: string;
  /** Where the product itself is opened. */
  readonly url?: string;
  /** Whether it can be bought; a trial-only product cannot. */
  readonly buyable: boolean;
  readonly trial?: TrialOffer;
  /** In the order in which they are shown, at least one. */
  readonly plans: readonly Plan[];
  /** The plan that is chosen on arrival; the first one when absent. */
  readonly recommendedPlan?: string;
  /** The interval that is chosen on arrival; monthly, or the only one, when absent. */
  readonly defaultInterval?: Interval;
}

/** Everything on offer, the same for everybody: it needs no sign-in. */
export interface Catalogue {
  readonly version: string;
  /** Today in the seller's billing zone. The browser's clock decides nothing. */
  readonly today: CalendarDate;
  /** IANA name of the seller's billing zone. */
  readonly timeZone: string;
  readonly currency: string;
  /** Minor digits of the currency. */
  readonly exponent: number;
  readonly audience: Audience;
  readonly taxBehaviour: TaxBehaviour;
  /** What a change of a subscription does to its billing date; `reset` when absent. */
  readonly billingDatePolicy?: BillingDatePolicy;
  /** Language of texts that have no translation. */
  readonly defaultLocale: string;
  readonly seller: { readonly name: string; readonly country: string };
  readonly products: readonly Product[];
}
