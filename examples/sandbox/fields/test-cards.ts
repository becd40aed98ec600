import { digitsOf } from './card-number.ts';

/**
 * What a card does when it is charged. `slow` succeeds after five seconds; `down` charges nothing for ten seconds after
 * the first try and then succeeds; `lost_reply` succeeds, and the first answer does not arrive.
 */
export type CardBehaviour = 'succeeds' | 'declined' | 'slow' | 'down' | 'lost_reply';

/** A number that the sandbox takes. */
export interface TestCard {
  readonly number: string;
  readonly behaviour: CardBehaviour;
}

/** All of them. Any other number is refused in the page, so that nobody sends a real one. */
export const testCards: readonly TestCard[] = [
  { number: '4242 4242 4242 4242', behaviour: 'succeeds' },
  { number: '4000 0000 0000 0002', behaviour: 'declined' },
  { number: '4000 0000 0000 0077', behaviour: 'slow' },
  { number: '4000 0000 0000 0119', behaviour: 'down' },
  { number: '4000 0000 0000 0341', behaviour: 'lost_reply' },
  { number: '5555 5555 5555 4444', behaviour: 'succeeds' },
  { number: '3782 822463 10005', behaviour: 'succeeds' },
];

/** The card with this number, however it is grouped. */
export function testCardOf(number: string): TestCard | undefined {
  const digits = digitsOf(number);
  return testCards.find((card) => digitsOf(card.number) === digits);
}
