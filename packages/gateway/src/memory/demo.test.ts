import { account, catalogue, parseResponse } from '@kasse/contract';
import { isFixedSeats } from '@kasse/domain';
import { expect, it } from 'vitest';
import { demoAccount, demoCatalogue } from './index.ts';

it('the demo would pass the wire whole', () => {
  expect(parseResponse(catalogue, demoCatalogue)).toEqual(demoCatalogue);
  expect(parseResponse(account, demoAccount)).toEqual(demoAccount);
});

it('the demo speaks German and English throughout', () => {
  const texts = demoCatalogue.products.flatMap(({ name, summary, plans }) => [
    ...[name, ...(summary ? [summary] : [])],
    ...plans.flatMap((plan) => [plan.name, plan.unit.one, plan.unit.other]),
  ]);
  for (const text of texts) expect(Object.keys(text)).toEqual(['de', 'en']);
});

it('no price id of the demo stands twice', () => {
  const ids = demoCatalogue.products.flatMap(({ plans }) =>
    plans.flatMap(({ prices }) => prices.map(({ id }) => id)),
  );
  expect(new Set(ids).size).toBe(ids.length);
});

it('the demo has a product of every kind', () => {
  const { products } = demoCatalogue;
  expect(products.some(({ buyable, trial }) => buyable && trial)).toBe(true);
  expect(products.some(({ buyable, trial }) => buyable && !trial)).toBe(true);
  expect(products.some(({ buyable, trial }) => !buyable && trial)).toBe(true);
  expect(products.some(({ plans }) => plans.every(isFixedSeats))).toBe(true);
  expect(products.some(({ plans }) => plans.some(({ seats }) => seats.step > 1))).toBe(true);
});
