import * as v from 'valibot';
import { limits } from '../limits.ts';
import { day, decimal, list, slug } from './parts.ts';

const entries = {
  code: v.pipe(
    v.string(),
    v.regex(/^[A-Z0-9_-]{1,32}$/, 'use capital letters, digits, "-" and "_", 32 at most.'),
  ),
  /** Products that it takes something off; all when absent. */
  products: v.exactOptional(
    v.pipe(
      list(slug, limits.products),
      v.minLength(1, 'list at least one product, or leave the field out for all.'),
    ),
  ),
  /** Last day on which it is taken. */
  until: v.exactOptional(day),
};

/** A discount code of the shop. */
export const discountEntry = v.variant('kind', [
  v.strictObject({ ...entries, kind: v.literal('percent'), percent: decimal }),
  v.strictObject({ ...entries, kind: v.literal('amount'), amount: decimal }),
]);

type DiscountEntry = v.InferOutput<typeof discountEntry>;

/** What is wrong with discounts beyond their shape: one sentence each, with the place and the mend. */
export function discountFaults(
  discounts: readonly DiscountEntry[],
  products: readonly { readonly id: string }[],
): string[] {
  const codes = discounts.map(({ code }) => code);
  const known = products.map(({ id }) => id);
  return discounts.flatMap((discount, index) => {
    const place = `discounts[${index}]`;
    return [
      ...(codes.indexOf(discount.code) === index
        ? []
        : [`${place}.code "${discount.code}" stands twice: give each discount its own.`]),
      ...valueFaults(discount, place),
      ...(discount.products ?? [])
        .filter((id) => !known.includes(id))
        .map(
          (id) =>
            `${place}.products names "${id}", which is no product of this shop: write some of ${known.join(', ')}.`,
        ),
    ];
  });
}

function valueFaults(discount: DiscountEntry, place: string): string[] {
  if (discount.kind === 'amount') {
    return Number(discount.amount) > 0 ? [] : [`${place}.amount takes nothing off: write more than 0.`];
  }
  const percent = Number(discount.percent);
  return percent > 0 && percent <= 100
    ? []
    : [`${place}.percent is "${discount.percent}": write more than 0 and 100 at most.`];
}
