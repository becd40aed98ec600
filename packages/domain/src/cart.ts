import type { Money } from './money.ts';
import type { Interval } from './period.ts';
import type { OrderItem } from './quote.ts';

/** A line of a cart: what an order would name, and what the customer last saw of it. */
export interface CartItem extends OrderItem {
  readonly interval: Interval;
  /**
   * What the line cost for one interval when the customer put it in, edited it or agreed to a new price: to
   * show what changed, never to charge.
   */
  readonly seen?: Money;
}

/** What a customer means to order. One line for each product that is new, and for each subscription that is changed. */
export interface Cart {
  readonly items: readonly CartItem[];
  /** Discount codes, trimmed and in capitals. */
  readonly codes: readonly string[];
}

/** The cart of an account as the service keeps it. */
export interface StoredCart {
  readonly cart: Cart;
  /** Another one after every change; a save names the one that it was made from (the ETag of the wire). */
  readonly version: string;
}
