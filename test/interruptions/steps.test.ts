import { afterAll, describe, expect, it } from 'vitest';
import { useStage } from '../journeys/use-stage.ts';
import { words } from '../journeys/words.ts';
import { interruptions } from './interruptions.ts';
import { Rows } from './report.ts';
import { expectKept, goTo, isWholeGrid, stationAt, stations, ten } from './way.ts';

const visit = useStage();
const rows = new Rows('states', ['what happens', 'where', 'where it goes on']);
afterAll(() => rows.keep());

/** Each interruption at one state, all states in turn; in the whole grid each at every one. */
const meetings = interruptions.flatMap((interruption, number) =>
  stations
    .map(({ name: state }, place) => ({ interruption, state, place }))
    // The figures of the checkout page are over with a session, and are confirmed anew.
    .filter(({ state }) => interruption.sessions === undefined || state !== 'checkout')
    .filter(({ place }) => isWholeGrid || place === (number + 2) % stations.length),
);

describe('between two steps', () => {
  it.each(meetings)(
    '$interruption.name at $state: nothing is lost, and one order comes of it',
    async ({ interruption: { name, happen, sessions, staysAtStop }, state, place }) => {
      const begun = await visit(words.de.buyPage, { account: 'muster', allows: /401 \(Unauthorized\)/u });
      const { page, customer, records } = begun;
      await goTo(customer, place);
      await stations[place]?.is(customer).first().waitFor();
      let asked = 0;
      page.on('request', (request) => {
        if (request.method() === 'POST' && new URL(request.url()).pathname === '/session') asked += 1;
      });
      await happen(begun);
      let at = await stationAt(customer);
      rows.add(name, state, stations[at]?.name ?? '');
      if (staysAtStop) expect(stations[at]?.name).toBe(state);
      for (; at < stations.length - 1; at = await stationAt(customer, at)) {
        if (at < place) await expectKept(customer, at);
        await stations[at]?.go(customer, ten);
      }
      await customer.orderNumber();
      expect(await records('muster').newSubscriptions()).toMatchObject([
        { productId: 'telefonie', planId: 'plus', seats: 10, interval: 'year' },
      ]);
      if (sessions !== undefined) expect(asked).toBe(state === 'ordered' ? 0 : sessions);
    },
  );
});
