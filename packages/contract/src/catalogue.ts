import type { Plan, Price, Pricing } from '@kasse/domain';
import * as v from 'valibot';
import { limits } from './limits.ts';
import { link, picture } from './link.ts';
import { openList } from './list.ts';
import { count, seatCount } from './number.ts';
import { calendarDate, interval } from './period.ts';
import { rate } from './rate.ts';
import { id, plainText, textByLanguage } from './text.ts';

const steps = v.pipe(
  v.array(v.object({ upTo: v.nullable(seatCount), unit: rate, flat: v.exactOptional(rate) })),
  v.maxLength(limits.steps),
);

/** How a quantity becomes an amount. */
export const pricing = v.variant('model', [
  v.object({ model: v.literal('per_unit'), unit: rate }),
  v.object({ model: v.literal('flat'), flat: rate }),
  v.object({ model: v.literal('graduated'), steps }),
  v.object({ model: v.literal('volume'), steps }),
]);

/** What a plan costs in one interval. */
export const price = v.object({ id, interval, pricing });

/** A level of a product. */
export const plan = v.object({
  id,
  name: textByLanguage,
  summary: v.exactOptional(textByLanguage),
  unit: v.object({ one: textByLanguage, other: textByLanguage, short: v.exactOptional(textByLanguage) }),
  seats: v.object({ minimum: seatCount, maximum: seatCount, step: seatCount, included: seatCount }),
  prices: openList(price, limits.prices),
});

const productShape = v.object({
  id,
  name: textByLanguage,
  summary: v.exactOptional(textByLanguage),
  icon: v.exactOptional(picture),
  url: v.exactOptional(link),
  buyable: v.boolean(),
  trial: v.exactOptional(
    v.object({ days: seatCount, requiresPayment: v.boolean(), plans: v.exactOptional(v.array(id)) }),
  ),
  plans: openList(plan, limits.plans),
  recommendedPlan: v.exactOptional(id),
  defaultInterval: v.exactOptional(interval),
});

/** Something that an account can subscribe to. One that could not be counted or priced is left out of its list. */
export const product = v.pipe(productShape, v.check(isSellable));

const catalogueShape = v.object({
  version: id,
  today: calendarDate,
  timeZone: plainText,
  currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
  exponent: v.pipe(count, v.maxValue(4)),
  audience: v.picklist(['business', 'consumer']),
  taxBehaviour: v.picklist(['exclusive', 'inclusive']),
  billingDatePolicy: v.exactOptional(v.picklist(['reset', 'coterm'])),
  defaultLocale: plainText,
  seller: v.object({ name: plainText, country: plainText }),
  products: openList(product, limits.products),
});

/** Answer of `GET /v1/catalogue`. A product whose prices are beyond counting is left out. */
export const catalogue = v.pipe(
  catalogueShape,
  v.transform(({ products, ...shop }) => ({
    ...shop,
    products: products.filter(({ plans }) => plans.every((plan) => isCountable(plan, shop.exponent))),
  })),
);

function isSellable({ plans }: v.InferOutput<typeof productShape>): boolean {
  return plans.every(({ seats, prices }: Plan) => seats.step >= 1 && prices.every(coversEveryQuantity));
}

/** Only a bound, so it may be counted with floats. */
function isCountable({ seats, prices }: Plan, exponent: number): boolean {
  const most = limits.amount / 10 ** exponent / (seats.maximum || 1);
  return prices.every(({ pricing }) => ratesOf(pricing).every((each) => Number(each) <= most));
}

function ratesOf(pricing: Pricing): (string | undefined)[] {
  if ('steps' in pricing) return pricing.steps.flatMap(({ unit, flat }) => [unit, flat ?? '0']);
  return ['unit' in pricing ? pricing.unit : pricing.flat];
}

function coversEveryQuantity({ pricing }: Price): boolean {
  return !('steps' in pricing) || pricing.steps.at(-1)?.upTo === null;
}
