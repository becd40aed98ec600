import { describe, expect, it } from 'vitest';
import { run, until, viewOf } from './checkout.driver.fixture.ts';

const parts = {
  product: [undefined, 'phone', 'help', 'minutes', 'gone'],
  intent: [undefined, 'buy', 'trial', 'steal'],
  plan: [undefined, 'plus', 'gone'],
  seats: [undefined, '10', '0', '501', 'ten'],
  billing: [undefined, 'year', 'weekly'],
} as const;

/** Every combination of the parts that are there. */
const links = Object.entries(parts).reduce<Record<string, string>[]>(
  (all, [name, values]) =>
    all.flatMap((link) => values.map((value) => (value === undefined ? link : { ...link, [name]: value }))),
  [{}],
);

describe('a link to the checkout', () => {
  it('opens the nearest stop, whatever it names, and says what is wrong in it', async () => {
    for (const link of links) {
      const journey = run({}, { link, start: 'checkout' });
      await until(journey, ({ moment }) => moment !== 'loading');
      const { moment, stop, selection, corrections, problem, seatProblem } = viewOf(journey);
      const text = JSON.stringify(link);
      const said = [problem?.code, seatProblem?.reason, ...corrections.map(({ part }) => part)].filter(
        Boolean,
      );
      expect(['choosing', 'checkout'], text).toContain(moment);
      if (link['product'] === 'gone') expect(said, text).toContain('link_outdated');
      if (link['plan'] === 'gone' || link['intent'] === 'steal') expect(said, text).not.toEqual([]);
      if (said.length > 0) expect([moment, stop], text).not.toContain('checkout');
      if (link['product'] && link['product'] !== 'gone')
        expect(selection.productId, text).toBe(link['product']);
      journey.actor.stop();
    }
  });
});
