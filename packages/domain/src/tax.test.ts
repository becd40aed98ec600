import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMoney, money, subtractMoney } from './money.ts';
import { naiveDecimal, naiveRound } from './naive.fixture.ts';
import { applyRate } from './rate.ts';
import { netOfGross, taxFor, type TaxCase } from './tax.ts';

const table = [
  { country: 'DE', rate: '0.19', euMember: true },
  { country: 'FR', rate: '0.20', euMember: true },
  { country: 'CH', rate: '0.081', euMember: false },
];
const taxOf = (differs: Partial<TaxCase>) =>
  taxFor({
    table,
    sellerCountry: 'DE',
    buyerCountry: 'DE',
    audience: 'business',
    vatStatus: undefined,
    ...differs,
  });
const euro = { currency: 'EUR', exponent: 2 };

describe('the tax of an order', () => {
  it.each(['business', 'consumer'] as const)(
    'is the domestic one for a %s at home, whatever the id',
    (audience) => {
      expect(taxOf({ audience, vatStatus: 'valid' })).toEqual({ rate: '0.19', reverseCharge: false });
    },
  );

  it('is accounted for by a business elsewhere in the EU whose id is confirmed', () => {
    expect(taxOf({ buyerCountry: 'FR', vatStatus: 'valid' })).toEqual({ rate: '0', reverseCharge: true });
  });

  it.each(['well_formed', 'not_found', 'unavailable', 'format', 'other_country', undefined] as const)(
    'is the rate of the seller for a business elsewhere in the EU with the id %s',
    (vatStatus) => {
      expect(taxOf({ buyerCountry: 'FR', vatStatus })).toEqual({ rate: '0.19', reverseCharge: false });
    },
  );

  it('is accounted for by the buyer with an id that nobody could check, where the seller takes those', () => {
    const reverseCharge = (['unavailable', 'other_country', 'not_found', 'format', undefined] as const).map(
      (vatStatus) => taxOf({ buyerCountry: 'FR', vatStatus, acceptsUncheckedVatIds: true }).reverseCharge,
    );
    expect(reverseCharge).toEqual([true, false, false, false, false]);
  });

  it('is the rate at home for a consumer elsewhere in the EU, who has no reverse charge', () => {
    expect(taxOf({ buyerCountry: 'FR', audience: 'consumer', vatStatus: 'valid' })).toEqual({
      rate: '0.20',
      reverseCharge: false,
    });
  });

  it.each(['CH', 'US'])('is none for %s, outside the EU', (buyerCountry) => {
    expect(taxOf({ buyerCountry, vatStatus: 'valid' })).toEqual({ rate: '0', reverseCharge: false });
    expect(taxOf({ buyerCountry, audience: 'consumer' })).toEqual({ rate: '0', reverseCharge: false });
  });

  it('is accounted for by a business in the EU whose id is confirmed, wherever the seller is', () => {
    expect(taxOf({ sellerCountry: 'CH', buyerCountry: 'FR', vatStatus: 'valid' })).toEqual({
      rate: '0',
      reverseCharge: true,
    });
    expect(taxOf({ sellerCountry: 'CH', buyerCountry: 'FR', audience: 'consumer' }).rate).toBe('0.20');
    expect(taxOf({ sellerCountry: 'CH', buyerCountry: 'CH' }).rate).toBe('0.081');
  });

  it('never carries the rate of a country outside the EU into it', () => {
    expect(taxOf({ sellerCountry: 'CH', buyerCountry: 'FR' }).rate).toBe('0');
  });

  it('cannot be told without a rule for the seller', () => {
    expect(() => taxOf({ sellerCountry: 'US' })).toThrow(/Add one/);
  });
});

describe('the net of a gross amount', () => {
  it('stays right where the gross cannot be reached from any net', () => {
    // round(0.03 * 1.19) is 0.04 and round(0.02 * 1.19) is 0.02: 3 cents exist only as a gross.
    const gross = money(3, euro);
    expect(subtractMoney(gross, netOfGross(gross, '0.19')).minor).toBe(0);
    expect(netOfGross(money(11_900, euro), '0.19').minor).toBe(10_000);
  });

  it.each(['0.19', '0.07', '0.20', '0.081', '0.255', '0'])(
    'agrees with a naive implementation for each of the first 100,000 cents at %s',
    (rate) => {
      const { over, under } = naiveDecimal(rate);
      const wrong: number[] = [];
      for (let minor = 0; minor <= 100_000; minor++) {
        const net = netOfGross(money(minor, euro), rate);
        if (BigInt(net.minor) !== naiveRound({ over: BigInt(minor) * under, under: under + over })) {
          wrong.push(minor);
        }
      }
      expect(wrong).toEqual([]);
    },
  );

  it('agrees with tax on top within one minor unit, and net and tax make the gross', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000_000), fc.nat(300), (minor, permille) => {
        const rate = `0.${String(permille).padStart(3, '0')}`;
        const gross = money(minor, euro);
        const net = netOfGross(gross, rate);
        const rebuilt = addMoney(net, applyRate(rate, net));
        expect(Math.abs(rebuilt.minor - minor)).toBeLessThanOrEqual(1);
        expect(net.minor).toBeLessThanOrEqual(minor);
      }),
    );
  });
});
