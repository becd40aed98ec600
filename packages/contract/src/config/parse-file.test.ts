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

  it('says of something else entirely that it should be an object', () => {
    expect(parseShopFile([]).faults?.length).toBeGreaterThan(0);
    expect(parseShopFile('x').faults).toEqual(['The file is "x": write an object here.']);
  });
});

describe('an accounts file', () => {
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
