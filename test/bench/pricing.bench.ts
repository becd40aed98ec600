import { amountOf, type Pricing } from '@kasse/domain';
import { bench, describe } from 'vitest';

const euro = { currency: 'EUR', exponent: 2 };
const seats = 480;

const steps = [
  { upTo: 10, unit: '12' },
  { upTo: 50, unit: '11.5' },
  { upTo: 200, unit: '10.25', flat: '5' },
  { upTo: null, unit: '9.333333' },
];

const pricings: Record<string, Pricing> = {
  flat: { model: 'flat', flat: '99' },
  'per unit': { model: 'per_unit', unit: '12.345678' },
  volume: { model: 'volume', steps },
  graduated: { model: 'graduated', steps },
};

// Ratios within one run say more than milliseconds of one machine: steps may cost a few times a plain price, not more.
describe('the amount of one line', () => {
  for (const [name, pricing] of Object.entries(pricings))
    bench(name, () => {
      amountOf(pricing, seats, euro);
    });
});
