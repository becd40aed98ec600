import type { Account, Subscription } from './account.ts';
import { cartItemOf, changeItem, itemKey, selectionOf } from './cart-rules.ts';
import type { Cart, CartItem } from './cart.ts';
import type { Catalogue, Plan, Price, Product, SeatRange } from './catalogue.ts';
import { changeFigures } from './change-rules.ts';
import { subtractToZero, sumMoney, type CurrencyUnit, type Money } from './money.ts';
import { trialPeriod } from './order-rules.ts';
import { addDays, periodFrom, type CalendarDate, type Interval, type Period } from './period.ts';
import {
  intervalsOf,
  planOf,
  plansFor,
  priceOf,
  productOf,
  seatRangeOf,
  subscriptionOf,
} from './selection-lookup.ts';

/** A line of a cart beside what can be ordered now. What is not known is absent. */
export interface CartLine {
  readonly key: string;
  readonly item: CartItem;
  /**
   * `price_changed`: it costs something else than when it was put in. `unavailable`: it cannot be ordered
   * as it is.
   */
  readonly state: 'fine' | 'price_changed' | 'unavailable';
  readonly product?: Product;
  readonly plan?: Plan;
  /** The plans that it can be changed to with its number, its own included. */
  readonly plans: readonly Plan[];
  readonly intervals: readonly Interval[];
  readonly seatRange?: SeatRange;
  /** The subscription that it changes. */
  readonly subscription?: Subscription;
  readonly price?: Price;
  /**
   * Before tax and discounts: one interval of a purchase, the first charge of a trial, and of a change what
   * is charged now less the credit, never below zero.
   */
  readonly amount?: Money;
  /** What one interval cost before the price changed; not of a change, whose amount is no whole interval. */
  readonly former?: Money;
  /** What the amount pays for; the free days of a trial. */
  readonly period?: Period;
  /** Last free day of a trial. */
  readonly trialEndsOn?: CalendarDate;
}

/** The lines of a cart as they stand now. */
export function cartLines(cart: Cart, catalogue: Catalogue, account: Account | null): CartLine[] {
  return cart.items.map((item) => lineOf(item, catalogue, account));
}

/** What the lines that can be ordered cost now, before tax and discounts; undefined when there are none. */
export function cartSubtotal(
  lines: readonly Pick<CartLine, 'item' | 'state' | 'amount'>[],
  unit: CurrencyUnit,
): Money | undefined {
  const ordered = lines.filter(({ state }) => state !== 'unavailable');
  if (ordered.length === 0) return undefined;
  const due = ordered.flatMap(({ item, amount }) => (amount && item.kind !== 'trial' ? [amount] : []));
  return sumMoney(due, unit);
}

function lineOf(item: CartItem, catalogue: Catalogue, account: Account | null): CartLine {
  const selection = selectionOf(item);
  const product = productOf(selection, catalogue);
  const plan = planOf(selection, catalogue);
  const price = priceOf(selection, catalogue);
  const seatRange = seatRangeOf(selection, catalogue, account);
  const subscription = item.kind === 'change' ? subscriptionOf(selection, account) : undefined;
  const known = {
    ...(product && { product }),
    ...(plan && { plan }),
    ...(price && { price }),
    ...(subscription && { subscription }),
    ...(seatRange && { seatRange }),
  };
  const present = cartItemOf(selection, catalogue, account);
  const isThere = present !== undefined && itemKey(present) === itemKey(item);
  const isChanged = isThere && isPriceChanged(item, present);
  return {
    key: itemKey(item),
    item,
    state: isChanged ? 'price_changed' : isThere ? 'fine' : 'unavailable',
    ...known,
    plans: product ? plansOf(item, product, catalogue, account) : [],
    intervals: item.kind === 'change' ? [item.interval] : plan ? intervalsOf(plan) : [],
    ...(isThere && dueOf(present, known, catalogue)),
    ...(isChanged && item.seen && item.kind !== 'change' && { former: item.seen }),
  };
}

function plansOf(item: CartItem, product: Product, catalogue: Catalogue, account: Account | null): Plan[] {
  const selection = selectionOf(item);
  return plansFor(product, selection.intent, subscriptionOf(selection, account)).filter(
    ({ id }) => id === item.planId || changeItem(item, { planId: id }, catalogue, account),
  );
}

/** What a line that can be ordered costs and pays for. */
function dueOf(
  { kind, seats, seen, interval }: CartItem,
  { product, plan, price, subscription }: Partial<CartLine>,
  catalogue: Catalogue,
): Pick<CartLine, 'amount' | 'period' | 'trialEndsOn'> {
  const { today } = catalogue;
  const amount = seen && { amount: seen };
  if (kind === 'trial' && product?.trial) {
    const { endsOn } = trialPeriod(today, product.trial.days);
    return { ...amount, period: { start: today, end: addDays(endsOn, 1) }, trialEndsOn: endsOn };
  }
  if (!subscription || !plan || !price) return { ...amount, period: periodFrom(today, interval) };
  const figures = changeFigures({ subscription, plan, price, seats }, catalogue);
  return figures ? { amount: subtractToZero(figures.amount, figures.credit), period: figures.period } : {};
}

function isPriceChanged(item: CartItem, present: CartItem): boolean {
  if (item.priceId !== present.priceId) return true;
  const { seen } = item;
  return seen !== undefined && seen.minor !== present.seen?.minor;
}
