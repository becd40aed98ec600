import { subscriptionOn, todayIn } from '@kasse/domain';
import type {
  Account,
  Catalogue,
  DiscountRule,
  Legal,
  NewId,
  Order,
  Quote,
  QuoteRequest,
  StoredCart,
  TaxTable,
} from '@kasse/domain';
import type { Charge } from './charges.ts';
import { firstCart } from './stored-cart.ts';

/** A quote as it was given out, and what it answers. */
export interface KeptQuote {
  readonly quote: Quote;
  readonly request: QuoteRequest;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** An order and what only the service knows of it. */
export interface PlacedOrder {
  order: Order;
  /** Of the press that placed it and of each that tried to pay it once more. */
  readonly keys: string[];
  /** What its quote was asked for. */
  readonly request: QuoteRequest;
  /** When it was last tried to be paid; milliseconds since 1970. */
  pressedAt: number;
  /** How often the provider was asked about that try. */
  asked: number;
}

/** What a shop is opened with. */
export interface ShopOptions {
  readonly catalogue: Catalogue;
  readonly account: Account;
  readonly legal: Legal;
  readonly taxTable: TaxTable;
  readonly discounts: readonly DiscountRule[];
  /** Whether a VAT id that the register has no answer to counts as valid. */
  readonly acceptsUncheckedVatIds: boolean;
  readonly isRegisterSilent: boolean;
  readonly charge: Charge;
  readonly clock: () => Date;
  readonly newId: NewId;
}

/** Everything that one memory gateway knows: what is on offer, one account, its cart, its quotes and orders. */
export interface Shop extends Readonly<Omit<ShopOptions, 'catalogue' | 'account'>> {
  /** What is on offer; `today` is the day of the clock. */
  catalogue: Catalogue;
  account: Account;
  readonly quotes: Map<string, KeptQuote>;
  cart: StoredCart;
  readonly orders: PlacedOrder[];
}

/** Opens a shop without quotes and orders, and with an empty cart. */
export function openShop({ catalogue, account, ...rest }: ShopOptions): Shop {
  return { ...rest, catalogue, account, cart: firstCart(account), quotes: new Map(), orders: [] };
}

/** Brings the dates of a shop up to the day of its clock: a service that ran meanwhile would have. */
export function turnToToday(shop: Shop): void {
  const today = todayIn(shop.catalogue.timeZone, shop.clock());
  shop.catalogue = { ...shop.catalogue, today };
  shop.account = {
    ...shop.account,
    subscriptions: shop.account.subscriptions.map((subscription) => subscriptionOn(subscription, today)),
    runningTrials: shop.account.runningTrials.filter(({ endsOn }) => endsOn >= today),
  };
}
