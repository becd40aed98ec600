import { describe, expect, it } from 'vitest';
import { catalogue } from './catalogue.ts';
import { parseResponse } from './parse.ts';

const price = { id: 'p-month', interval: 'month', pricing: { model: 'per_unit', unit: '12' } };
const plan = {
  id: 'standard',
  name: { de: 'Standard' },
  unit: { one: { de: 'Lizenz' }, other: { de: 'Lizenzen' } },
  seats: { minimum: 1, maximum: 10, step: 1, included: 0 },
  prices: [price],
};
const product = { id: 'telefonie', name: { de: 'Telefonie' }, buyable: true, plans: [plan] };

function withProducts(products: readonly unknown[]) {
  const rest = { version: '1', today: '2026-11-23', timeZone: 'Europe/Berlin', currency: 'EUR', exponent: 2 };
  const shop = { audience: 'business', taxBehaviour: 'exclusive', defaultLocale: 'de' };
  return { ...rest, ...shop, seller: { name: 'Sprechwerk', country: 'DE' }, products };
}

describe('the catalogue as a client reads it', () => {
  it('drops fields that this version does not know', () => {
    const read = parseResponse(catalogue, { ...withProducts([{ ...product, colour: 'red' }]), mood: 'good' });
    expect(read).toEqual(withProducts([product]));
  });

  it('leaves out a price of a kind that this version does not know, and keeps the others', () => {
    const newer = { id: 'p-use', interval: 'month', pricing: { model: 'per_use', unit: '1' } };
    const daily = { id: 'p-day', interval: 'day', pricing: { model: 'flat', flat: '1' } };
    const read = parseResponse(
      catalogue,
      withProducts([{ ...product, plans: [{ ...plan, prices: [newer, price, daily] }] }]),
    );
    expect(read.products[0]?.plans[0]?.prices).toEqual([price]);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'http://shop.example',
    '//shop.example',
    ' https://a.example',
    'https://',
  ])('leaves out a product whose link is %s', (url) => {
    expect(parseResponse(catalogue, withProducts([{ ...product, url }])).products).toEqual([]);
  });

  it.each(['https://shop.example/x', 'http://localhost:4000/app', 'http://127.0.0.1'])(
    'keeps the link %s',
    (url) => {
      expect(parseResponse(catalogue, withProducts([{ ...product, url }])).products[0]?.url).toBe(url);
    },
  );

  const steps = [{ upTo: 10, unit: '9' }];
  it.each([
    ['steps that end', { ...plan, prices: [{ ...price, pricing: { model: 'graduated', steps } }] }],
    ['no steps', { ...plan, prices: [{ ...price, pricing: { model: 'volume', steps: [] } }] }],
    ['licences in steps of nothing', { ...plan, seats: { ...plan.seats, step: 0 } }],
  ])('leaves out a product with %s', (_name, unusable) => {
    const broken = { ...product, id: 'broken', plans: [plan, unusable] };
    expect(parseResponse(catalogue, withProducts([broken, product])).products).toEqual([product]);
  });

  it('keeps steps without an end', () => {
    const pricing = { model: 'graduated', steps: [...steps, { upTo: null, unit: '7' }] };
    const stepped = { ...product, plans: [{ ...plan, prices: [{ ...price, pricing }] }] };
    expect(parseResponse(catalogue, withProducts([stepped])).products).toEqual([stepped]);
  });

  it('refuses an entry that is broken rather than new', () => {
    const broken = { ...product, plans: [{ ...plan, seats: { minimum: 1 } }] };
    expect(() => parseResponse(catalogue, withProducts([broken]))).toThrow(
      expect.objectContaining({ code: 'service' }),
    );
  });

  it.each(['2026-02-30', '2026-13-01', '2027-02-29', '9999-12-31'])(
    'refuses the day %s, which is none',
    (today) => {
      expect(() => parseResponse(catalogue, { ...withProducts([product]), today })).toThrow(
        expect.objectContaining({ code: 'service' }),
      );
    },
  );

  it('refuses a trial that outlasts the calendar', () => {
    const endless = { ...product, trial: { days: 100_001, requiresPayment: false } };
    expect(() => parseResponse(catalogue, withProducts([endless]))).toThrow(
      expect.objectContaining({ code: 'service' }),
    );
  });

  it.each([
    { model: 'per_unit', unit: '15000000000.01' },
    { model: 'flat', flat: '999999999999' },
    { model: 'volume', steps: [{ upTo: null, unit: '1', flat: '999999999999' }] },
    {
      model: 'graduated',
      steps: [
        { upTo: 1, unit: '999999999999' },
        { upTo: null, unit: '1' },
      ],
    },
  ])('leaves out a product whose price is beyond counting: $model', (pricing) => {
    const dear = { ...product, id: 'dear', plans: [{ ...plan, prices: [{ ...price, pricing }] }] };
    const read = parseResponse(catalogue, withProducts([product, dear]));
    expect(read.products.map(({ id }) => id)).toEqual(['telefonie']);
  });

  it('refuses more than a thousand products', () => {
    const many = Array.from({ length: 1001 }, () => product);
    expect(() => parseResponse(catalogue, withProducts(many))).toThrow(
      expect.objectContaining({ code: 'service' }),
    );
  });

  it('reads a text under __proto__ into nothing', () => {
    const name: unknown = JSON.parse('{"de":"Telefonie","__proto__":"x"}');
    const read = parseResponse(catalogue, withProducts([{ ...product, name }]));
    expect(Object.keys(read.products[0]?.name ?? {})).toEqual(['de']);
  });
});
