import * as v from 'valibot';
import { limits } from './limits.ts';

/** An amount in whole minor units. */
export const money = v.object({
  minor: v.pipe(v.number(), v.safeInteger(), v.minValue(-limits.amount), v.maxValue(limits.amount)),
  exponent: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(4)),
  currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
});

/** An amount that a client asserts: nothing beside its three parts. */
export const assertedMoney = v.strictObject(money.entries);
