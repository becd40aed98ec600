import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Subscription } from './account.ts';
import { owning, planLike } from './catalogue.fixture.ts';
import { addableRange, seatProblemIn } from './seat-range.ts';

const planOf = (id: string, minimum: number, maximum: number, step = 1) =>
  planLike({ id, seats: { minimum, maximum, step, included: 0 } });
const subscription = (seats: number): Subscription => owning('phone', { seats }).subscriptions[0]!;

describe('the licences that can be added', () => {
  it('begin with one more of the same plan and with none of another', () => {
    const [same, other] = ['standard', 'plus'].map((id) =>
      addableRange(planOf(id, 1, 500), subscription(10)),
    );
    expect(same).toEqual({ minimum: 1, maximum: 490, step: 1, included: 0 });
    expect(other).toEqual({ minimum: 0, maximum: 490, step: 1, included: 0 });
  });

  it('begin with as many as another plan asks for', () => {
    expect(addableRange(planOf('plus', 20, 500), subscription(10))).toMatchObject({ minimum: 10 });
    expect(addableRange(planOf('plus', 5, 22, 5), subscription(7))).toMatchObject({
      minimum: 3,
      maximum: 13,
    });
  });

  it('are none of another plan with the same fixed number', () => {
    expect(addableRange(planOf('plus', 3, 3), subscription(3))).toMatchObject({ minimum: 0, maximum: 0 });
  });

  it.each([
    ['the same plan is full', planOf('standard', 1, 10), 10],
    ['the same plan has a fixed number', planOf('standard', 3, 3), 3],
    ['another plan cannot hold what is there', planOf('plus', 1, 9), 10],
  ])('do not exist where %s', (_, plan, seats) => {
    expect(addableRange(plan, subscription(seats))).toBeUndefined();
  });

  it('are those that a search through all numbers finds', () => {
    const numbers = fc.record({
      minimum: fc.integer({ min: 1, max: 20 }),
      width: fc.nat(40),
      step: fc.integer({ min: 1, max: 12 }),
      owned: fc.integer({ min: 1, max: 70 }),
      id: fc.constantFrom('standard', 'plus'),
    });
    fc.assert(
      fc.property(numbers, ({ minimum, width, step, owned, id }) => {
        const range = addableRange(planOf(id, minimum, minimum + width, step), subscription(owned));
        const orderable = Array.from({ length: width + 1 }, (_, more) => minimum + more).filter(
          (_, more) => more % step === 0,
        );
        for (let added = 0; added <= 70; added++) {
          const isFound = orderable.includes(owned + added) && (added > 0 || id === 'plus');
          expect(range !== undefined && seatProblemIn(range, added) === undefined).toBe(isFound);
        }
      }),
    );
  });
});

describe('a number in a range', () => {
  it('can be zero only where zero is the least', () => {
    const range = { minimum: 0, maximum: 10, step: 1, included: 0 };
    expect(seatProblemIn(range, 0)).toBeUndefined();
    expect(seatProblemIn({ ...range, minimum: 1 }, 0)).toEqual({ reason: 'not_a_number', example: 1 });
    expect(seatProblemIn(range, -1)).toEqual({ reason: 'not_a_number', example: 0 });
  });
});
