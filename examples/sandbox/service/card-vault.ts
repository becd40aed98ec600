import { brandOf, digitsOf } from '../fields/card-number.ts';
import { testCardOf } from '../fields/test-cards.ts';
import type { CardBehaviour } from '../fields/test-cards.ts';
import { BoundedMap } from './bounded-map.ts';

/** All that is kept of a card. Its number is not. */
export interface KeptCard {
  readonly brand: string;
  readonly lastDigits: string;
  readonly behaviour: CardBehaviour;
}

/** Cards that accounts of the demo saved long ago. */
const saved: Readonly<Record<string, KeptCard>> = {
  pm_demo_visa_4242: { brand: 'Visa', lastDigits: '4242', behaviour: 'succeeds' },
  pm_demo_visa_0002: { brand: 'Visa', lastDigits: '0002', behaviour: 'declined' },
};

/** What references stand for. */
export interface CardVault {
  /** A new reference for a test card; it says nothing about the number. */
  keep(number: string): string;
  find(reference: string): KeptCard | undefined;
}

/** A vault that holds as many new cards as `limit`, and the saved ones. */
export function createCardVault(limit: number): CardVault {
  const kept = new BoundedMap<KeptCard>(limit);
  return {
    keep(number) {
      const reference = `pm_${crypto.randomUUID()}`;
      kept.set(reference, {
        brand: brandOf(number),
        lastDigits: digitsOf(number).slice(-4),
        behaviour: testCardOf(number)?.behaviour ?? 'declined',
      });
      return reference;
    },
    find: (reference) => (Object.hasOwn(saved, reference) ? saved[reference] : kept.get(reference)),
  };
}
