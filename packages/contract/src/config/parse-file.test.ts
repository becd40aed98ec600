import { describe, expect, it } from 'vitest';
import { parseAccountsFile, parseShopFile } from './parse-file.ts';
import { sampleShop } from './shop.fixture.ts';
import type { ShopFile } from './shop-file.ts';

function faultsAfter(change: (shop: ShopFile) => unknown): readonly string[] {
  const shop = sampleShop();
  const changed = change(shop);
  return parseShopFile(changed ?? shop).faults ?? [];
}

describe('a shop file', () => {
  it('is read when it is right', () => {
    expect(parseShopFile(sampleShop()).faults).toBeUndefined();
  });

  it('names a missing field', () => {
    expect(faultsAfter(({ currency: _, ...rest }) => rest)).toEqual(['currency is missing: add it.']);
  });

  it('names a misspelt field', () => {
    expect(faultsAfter((shop) => ({ ...shop, curency: 'EUR' }))).toEqual([
      'curency is not a known field: remove it or correct its spelling.',
    ]);
  });

  it('names the place of a wrong word and the words that are right', () => {
    const faults = faultsAfter(
      (shop) => void Object.assign(shop.products[0]!.plans[0]!.prices[0]!, { interval: 'monthly' }),
    );
    expect(faults).toEqual([
      'products[0].plans[0].prices[0].interval is "monthly": write ("month" | "year").',
    ]);
  });

  it('refuses a number as a price, since floats are not exact', () => {
    const faults = faultsAfter(
      (shop) => void Object.assign(shop.products[0]!.plans[0]!.prices[0]!.pricing, { unit: 12 }),
    );
    expect(faults).toEqual([
      'products[0].plans[0].prices[0].pricing.unit is 12: write digits with a dot, in quotes, such as "12.50".',
    ]);
  });

  it('refuses a script as a link', () => {
    expect(
      faultsAfter((shop) => void Object.assign(shop.legal, { termsUrl: 'javascript:alert(1)' })),
    ).toEqual(['legal.termsUrl is "javascript:alert(1)": write an https: address, or http: on localhost.']);
  });

  it('refuses a maximum that no step reaches', () => {
    expect(
      faultsAfter((shop) => void Object.assign(shop.products[0]!.plans[0]!.seats, { maximum: 6, step: 2 })),
    ).toEqual([
      'products[0].plans[0].seats.maximum cannot be reached from 1 in steps of 2: change one of them.',
    ]);
  });

  it('refuses a consent without its words', () => {
    expect(faultsAfter((shop) => void Object.assign(shop.legal, { consentTexts: {} }))).toEqual([
      'legal.consentTexts lacks "terms", which requiredConsents names: add its text.',
    ]);
  });

  it('refuses a tax table without the rate of the seller', () => {
    expect(faultsAfter((shop) => ({ ...shop, taxTable: [] }))).toEqual([
      'taxTable lacks "DE", the country of the seller: add its rate.',
    ]);
  });

  it('refuses a price id that stands twice', () => {
    const faults = faultsAfter(
      (shop) => void shop.products[0]!.plans.push({ ...shop.products[0]!.plans[0]!, id: 'other' }),
    );
    expect(faults).toEqual([
      'products: the price id "telefonie-month" stands twice: give each price its own.',
    ]);
  });

  it('may say what changes do to billing dates, what unchecked numbers do to tax, and where results are', () => {
    const faults = faultsAfter((shop) => ({
      ...shop,
      billingDatePolicy: 'coterm',
      uncheckedVatIds: 'accept',
      orderPage: { de: 'https://sprechwerk.example/kaufen?order={order}' },
    }));
    expect(faults).toEqual([]);
  });

  it.each([
    [
      { de: 'https://sprechwerk.example/kaufen' },
      'orderPage.de is "https://sprechwerk.example/kaufen": write {order} where the id of the order belongs.',
    ],
    [
      { de: 'javascript:{order}' },
      'orderPage.de is "javascript:{order}": write an https: address, or http: on localhost.',
    ],
    [{ en: 'https://sprechwerk.example/{order}' }, 'orderPage lacks the default language: add "de".'],
  ])('refuses the page of results %j', (orderPage, fault) => {
    expect(faultsAfter((shop) => ({ ...shop, orderPage }))).toEqual([fault]);
  });

  const autumn = { code: 'HERBST10', kind: 'percent', percent: '10' };

  it('may have discounts, for some products and until a day', () => {
    const welcome = { code: 'WILLKOMMEN_25', kind: 'amount', amount: '25.50', products: ['telefonie'] };
    expect(
      faultsAfter((shop) => ({ ...shop, discounts: [autumn, { ...welcome, until: '2026-12-31' }] })),
    ).toEqual([]);
  });

  it.each([
    [[autumn, autumn], 'discounts[1].code "HERBST10" stands twice: give each discount its own.'],
    [
      [{ ...autumn, code: 'herbst' }],
      'discounts[0].code is "herbst": use capital letters, digits, "-" and "_", 32 at most.',
    ],
    [[{ ...autumn, percent: '0' }], 'discounts[0].percent is "0": write more than 0 and 100 at most.'],
    [
      [{ ...autumn, percent: '100.5' }],
      'discounts[0].percent is "100.5": write more than 0 and 100 at most.',
    ],
    [
      [{ ...autumn, percent: 10 }],
      'discounts[0].percent is 10: write digits with a dot, in quotes, such as "12.50".',
    ],
    [
      [{ code: 'A', kind: 'amount', amount: '0.00' }],
      'discounts[0].amount takes nothing off: write more than 0.',
    ],
    [
      [{ ...autumn, products: ['fax'] }],
      'discounts[0].products names "fax", which is no product of this shop: write some of telefonie.',
    ],
    [
      [{ ...autumn, products: [] }],
      'discounts[0].products is []: list at least one product, or leave the field out for all.',
    ],
    [[{ ...autumn, until: 'Ostern' }], 'discounts[0].until is "Ostern": write a day such as "2026-11-23".'],
    [[{ ...autumn, kind: 'gift' }], 'discounts[0].kind is "gift": write ("percent" | "amount").'],
  ])('refuses the discounts %j', (discounts, fault) => {
    expect(faultsAfter((shop) => ({ ...shop, discounts }))).toEqual([fault]);
  });

  it('says of something else entirely that it should be an object', () => {
    expect(parseShopFile([]).faults?.length).toBeGreaterThan(0);
    expect(parseShopFile('x').faults).toEqual(['The file is "x": write an object here.']);
  });
});

describe('an accounts file', () => {
  it('names a saved card without its reference, and one whose reference is a card number', () => {
    const shop = parseShopFile(sampleShop()).value!;
    const saved = { id: 'c', kind: 'saved_card', brand: 'Visa', lastDigits: '4242', expires: '2028-04' };
    const faultsOf = (method: object) => {
      const account = { id: 'muster', name: 'Muster', email: 'a@muster.example', locale: 'de' };
      const history = { subscriptions: [], runningTrials: [], triedProducts: [] };
      const accounts = [{ ...account, standing: 'billing_contact', ...history, paymentMethods: [method] }];
      return parseAccountsFile({ accounts }, shop).faults;
    };
    const place = 'accounts[0].paymentMethods[0].reference';
    expect(faultsOf({ ...saved, reference: 'pm_1' })).toBeUndefined();
    expect(faultsOf({ id: 'card', kind: 'card' })).toBeUndefined();
    expect(faultsOf(saved)).toEqual([`${place} is missing: add it.`]);
    expect(faultsOf({ ...saved, reference: '4242424242424242' })).toEqual([
      `${place} is "4242424242424242": write the reference of the payment provider, never a card number.`,
    ]);
  });

  it('names a plan that the shop does not have', () => {
    const shop = parseShopFile(sampleShop()).value!;
    const subscription = { id: 's', productId: 'telefonie', planId: 'gold', seats: 1, interval: 'month' };
    const account = {
      id: 'muster',
      name: 'Muster',
      email: 'a@muster.example',
      locale: 'de',
      standing: 'billing_contact',
      subscriptions: [{ ...subscription, nextBillingDate: '2026-12-01' }],
      runningTrials: [],
      triedProducts: [],
      paymentMethods: [],
    };
    expect(parseAccountsFile({ accounts: [account] }, shop).faults).toEqual([
      'accounts[0] names the plan "gold" of "telefonie", which the shop file lacks: correct one of the two.',
    ]);
  });
});
