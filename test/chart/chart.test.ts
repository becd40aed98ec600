import { checkoutMachine, orderMachine } from '@kasse/flow';
import { describe, expect, it } from 'vitest';
import { chartOf } from '../../tools/chart/chart.ts';
import type { StateNode } from '../../tools/chart/chart.ts';
import { drawing } from '../../tools/chart/drawing.ts';
import { placed } from '../../tools/chart/layout.ts';
import type { Box } from '../../tools/chart/layout.ts';

const regions: [string, StateNode][] = [
  ...Object.entries(checkoutMachine.root.states),
  ['order', orderMachine.root],
];
const journey = regions[0]![1];

const overlap = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

describe('the chart of a machine', () => {
  it('reads where a state leads, and what leads there', () => {
    const { states, ways } = chartOf(journey);
    expect(states[0]).toEqual({ id: 'checkout.journey.loading', name: 'loading', kind: 'initial' });
    expect(states.find(({ name }) => name === 'routing')?.kind).toBe('passed');
    expect(ways).toContainEqual({
      from: 'checkout.journey.checkout',
      to: 'checkout.journey.confirmingOrder',
      causes: ['order.place', 'pricing.settle'],
    });
    expect(ways).toContainEqual({
      from: 'checkout.journey.loading',
      to: 'checkout.journey.unavailable',
      causes: ['error', 'after patience'],
    });
  });

  it('names the parts of guards that are put together', () => {
    const causes = chartOf(journey).ways.flatMap((way) => way.causes);
    expect(causes).toContain('wantsTrial and isSignedIn');
    expect(causes).toContain('hasOpenOrder or hasPendingOrder');
    expect(chartOf(checkoutMachine.root.states['cart']!).ways.flatMap((way) => way.causes)).toContain(
      'isSignedIn and not hasReadCart',
    );
  });

  it('tells once what leads to one state from nearly everywhere', () => {
    const { common } = chartOf(journey);
    expect(common.map(({ to, cause }) => `${cause} ${to}`)).toEqual([
      'session.changed checkout.journey.admitting',
    ]);
    expect(common[0]!.from.length).toBeGreaterThan(10);
  });

  it('tells what a region listens to wherever it is', () => {
    expect(chartOf(orderMachine.root).common).toEqual([]);
    const [changed] = chartOf(checkoutMachine.root.states['vat']!).common;
    expect(changed).toMatchObject({ to: 'checkout.vat.checking', cause: 'vat.changed' });
    expect(changed?.from).toHaveLength(3);
  });
});

describe('the drawing of a machine', () => {
  it.each(regions)('%s: every state has a place of its own, every way a line or a word', (_name, region) => {
    const chart = chartOf(region);
    const { states, ways } = placed(chart);
    const pairs = states.flatMap((one, index) =>
      states.slice(index + 1).map((other) => [one, other] as const),
    );
    expect(
      pairs.filter(([one, other]) => overlap(one, other)).map((pair) => pair.map(({ id }) => id)),
    ).toEqual([]);
    const written = states.flatMap((state) => state.written.filter(({ isArrival }) => !isArrival));
    expect(ways.length + written.length).toBe(chart.ways.length);
  });

  it.each(regions)('%s fits a window of 1280 px', (_name, region) => {
    expect(placed(chartOf(region)).width).toBeLessThanOrEqual(1280);
  });

  it('is the same text for the same machine', () => {
    const options = { title: 'The journey' };
    expect(drawing(journey, options)).toBe(drawing(journey, options));
  });

  it('begins a line at the state that it leaves, also where it leads back', () => {
    const { states, ways } = placed(chartOf(journey));
    for (const { from, to, points } of ways) {
      const touches = (id: string, point = points[0]!): boolean => {
        const box = states.find((state) => state.id === id)!;
        return overlap({ x: point.x - 1, y: point.y - 1, width: 2, height: 2 }, box);
      };
      expect({ from, to, leaves: touches(from), arrives: touches(to, points.at(-1)) }).toEqual({
        ...{ from, to, leaves: true, arrives: true },
      });
    }
  });
});
