import * as v from 'valibot';
import { limits } from '../limits.ts';
import { isAllowedPicture } from '../link.ts';
import { decimal, list, slug, text, url, whole } from './parts.ts';

const steps = list(
  v.strictObject({
    upTo: v.nullable(whole(1, limits.seats)),
    unit: decimal,
    flat: v.exactOptional(decimal),
  }),
  limits.steps,
);

const price = v.strictObject({
  id: slug,
  interval: v.picklist(['month', 'year']),
  pricing: v.variant('model', [
    v.strictObject({ model: v.literal('per_unit'), unit: decimal }),
    v.strictObject({ model: v.literal('flat'), flat: decimal }),
    v.strictObject({ model: v.literal('graduated'), steps }),
    v.strictObject({ model: v.literal('volume'), steps }),
  ]),
});

const plan = v.strictObject({
  id: slug,
  name: text,
  summary: v.exactOptional(text),
  unit: v.strictObject({ one: text, other: text, short: v.exactOptional(text) }),
  /** Whether a licence is given to a person; true when absent. A plan that counts rooms says false. */
  assignable: v.exactOptional(v.boolean()),
  seats: v.strictObject({
    minimum: whole(1, limits.seats),
    maximum: whole(1, limits.seats),
    step: whole(1, limits.seats),
    included: whole(0, limits.seats),
  }),
  prices: list(price, limits.prices),
});

/** A product as the shop file describes it. */
export const productEntry = v.strictObject({
  id: slug,
  name: text,
  summary: v.exactOptional(text),
  icon: v.exactOptional(
    v.pipe(v.string(), v.check(isAllowedPicture, 'write an https: address, or a path that begins with "/".')),
  ),
  url: v.exactOptional(url),
  buyable: v.boolean(),
  trial: v.exactOptional(
    v.strictObject({
      days: whole(1, 366),
      requiresPayment: v.boolean(),
      plans: v.exactOptional(list(slug, limits.plans)),
    }),
  ),
  plans: v.pipe(list(plan, limits.plans), v.minLength(1, 'list at least one plan.')),
  recommendedPlan: v.exactOptional(slug),
  defaultInterval: v.exactOptional(v.picklist(['month', 'year'])),
});
