import { allocateMoney, money, subtractMoney, sumMoney, type CurrencyUnit, type Money } from './money.ts';
import type { CalendarDate } from './period.ts';
import type { QuoteDiscount, RefusedCode } from './quote.ts';
import { divideRounded, multiplyRate, parseRate, type Rate } from './rate.ts';

/** A discount code of the shop. */
export type DiscountRule = {
  /** Trimmed and in capitals. */
  readonly code: string;
  /** Products that it takes something off; all when absent. */
  readonly products?: readonly string[];
  /** Last day on which it is taken. */
  readonly until?: CalendarDate;
} & (
  | { readonly kind: 'percent'; /** `10` for 10 %. */ readonly percent: Rate }
  | { readonly kind: 'amount'; /** In major units of the catalogue's currency. */ readonly amount: Rate }
);

/** A line before discounts. */
export interface Discountable {
  readonly productId: string;
  readonly amount: Money;
}

/** What the codes of a quote take off. */
export interface Discounts {
  readonly discounts: readonly QuoteDiscount[];
  readonly refusedCodes: readonly RefusedCode[];
  /** Each line's share of all discounts, in the order of the lines. */
  readonly shares: readonly Money[];
}

/** What codes are worth on which day. */
export interface DiscountCase {
  readonly codes: readonly string[];
  readonly rules: readonly DiscountRule[];
  readonly today: CalendarDate;
  readonly unit: CurrencyUnit;
}

/** More codes than this are left out: nobody types them by hand. */
const mostCodes = 5;

/** A code as it is compared and sent: trimmed, in capitals, 32 characters at most; empty when it can be none. */
export function normaliseCode(typed: string): string {
  const code = typed.trim().toUpperCase();
  return /^[A-Z0-9_-]{1,32}$/u.test(code) ? code : '';
}

/**
 * Percentages first, each on what its lines cost before discounts, then amounts; never more than is left of
 * the lines that a code is for. What is taken off is split over them by largest remainder.
 */
export function discountsOf(
  lines: readonly Discountable[],
  { codes, rules, today, unit }: DiscountCase,
): Discounts {
  const asked = [...new Set(codes)].slice(0, mostCodes);
  const known = asked.flatMap(
    (code) => rules.find((rule) => rule.code === code && isOpen(rule, today)) ?? [],
  );
  const ordered = (['percent', 'amount'] as const).flatMap((kind) =>
    known.filter((rule) => rule.kind === kind),
  );
  let left = lines.map(({ amount }) => amount);
  const discounts = ordered.flatMap((rule) => {
    const isMeant = lines.map(({ productId }) => rule.products?.includes(productId) ?? true);
    const meant = (amounts: readonly Money[]) =>
      sumMoney(
        amounts.filter((_, place) => isMeant[place]),
        unit,
      );
    const rest = meant(left);
    const wanted = worthOf(rule, meant(lines.map(({ amount }) => amount)));
    const amount = wanted.minor < rest.minor ? wanted : rest;
    if (amount.minor === 0) return [];
    const parts = allocateMoney(
      amount,
      left.map(({ minor }, place) => (isMeant[place] ? minor : 0)),
    );
    left = left.map((each, place) => subtractMoney(each, parts[place] ?? money(0, unit)));
    return [{ code: rule.code, amount }];
  });
  return {
    discounts,
    refusedCodes: asked
      .filter((code) => discounts.every((discount) => discount.code !== code))
      .map((code) => ({
        code,
        reason: known.some((rule) => rule.code === code) ? 'code_unsuitable' : 'code_unknown',
      })),
    shares: lines.map(({ amount }, place) => subtractMoney(amount, left[place] ?? amount)),
  };
}

function isOpen({ until }: DiscountRule, today: CalendarDate): boolean {
  return until === undefined || today <= until;
}

function worthOf(rule: DiscountRule, base: Money): Money {
  if (rule.kind === 'amount') return multiplyRate(rule.amount, 1, base);
  const hundred = parseRate('100');
  return money(Number(divideRounded(parseRate(rule.percent) * BigInt(base.minor), hundred)), base);
}
