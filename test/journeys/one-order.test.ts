import { afterAll, beforeAll, describe, inject, it } from 'vitest';
import { chosenEngine } from '../../tools/engines/engine.ts';
import { writeReport, writesReports } from '../../tools/report.ts';
import { straightToCheckout } from './customer.ts';
import { noAnswer } from './faults.ts';
import { moments } from './moments.ts';
import type { MomentName } from './moments.ts';
import { networkFaults } from './network.ts';
import type { NetworkFault } from './network.ts';
import { openStage } from './stage.ts';
import type { Stage } from './stage.ts';
import { explain } from './use-stage.ts';
import { words } from './words.ts';
import type { Language } from './words.ts';

/*
 * Whatever the network, the bank or the service does at whichever moment: one order, one charge, one mail. Every cell
 * of the grid is a customer of their own, in a town of servers of its own, so that one can end without the others.
 */

interface Cell {
  readonly moment: MomentName;
  readonly fault: NetworkFault;
}

const engine = chosenEngine();
const isWholeGrid = process.env['KASSE_GRID'] === 'full';
const momentNames = Object.keys(moments) as MomentName[];
const cells: readonly Cell[] = momentNames.flatMap((moment) =>
  networkFaults.map((fault) => ({ moment, fault })),
);
/** Every moment once and every fault once, at least. */
const crossSection = cells.filter(
  ({ moment, fault }) =>
    networkFaults.indexOf(fault) === (momentNames.indexOf(moment) * 3 + 1) % networkFaults.length,
);
/** Every other cell, as on a board of chess. */
const half = cells.filter(
  ({ moment, fault }) => (momentNames.indexOf(moment) + networkFaults.indexOf(fault)) % 2 === 0,
);
const asked: readonly (readonly [Language, readonly Cell[]])[] = [
  ['de', isWholeGrid ? cells : half],
  ['en', isWholeGrid ? cells : crossSection],
];

/** Answers that do not come, or are refusals. */
const partOfIt = new RegExp(`${noAnswer.source}|status of (?:401|404|409|422|500|503)`, 'u');
/** As many as vitest runs at the same time. */
const townCount = 5;
const towns: Stage[] = [];
const outcomes: Record<string, string> = {};
const nameOf = (language: Language, { moment, fault }: Cell): string => [language, moment, fault].join(' · ');

beforeAll(async () => {
  towns.push(...(await Promise.all(Array.from({ length: townCount }, () => openStage(inject('scripts'))))));
});

afterAll(async () => {
  const grid = asked.map(([language, wanted]) => tableOf(language, wanted)).join('\n\n');
  console.log(grid);
  const name = engine === 'chromium' ? 'one-order' : `one-order-${engine}`;
  if (writesReports) writeReport(name, { title: `one order, whatever happens, in ${engine}`, body: grid });
  await Promise.all(towns.map(({ servers }) => servers.close()));
});

describe.each(asked)('one order, one charge, one mail, %s', (language, wanted) => {
  const named = wanted.map((cell) => [cell.moment, cell.fault] as const);
  it.concurrent.for(named)('%s, fault: %s', async ([moment, fault], { expect, task }) => {
    const town = towns.pop();
    if (!town) throw new Error('There are fewer towns than tests that run at the same time.');
    const say = words[language];
    const leave = (): void => void towns.push(town);
    const visit = await town
      .visit(say.buyPage + straightToCheckout, {
        ...{ account: 'muster', language, watchesNotes: true, allows: partOfIt },
      })
      .catch((error: unknown) => {
        leave();
        throw error;
      });
    const { customer, records } = visit;
    try {
      await customer.seeTotal(2142);
      const before: string[] = [];
      const expectNothing = async (): Promise<void> => {
        before.push(written(await records('muster').tally()));
        expect(before).toEqual(['0/0/0']);
      };
      const reader = await moments[moment]({ visit, fault, expectNothing });
      await reader.heading(say.ordered).waitFor({ timeout: 30_000 });
      const after = written(await records('muster').tally());
      outcomes[nameOf(language, { moment, fault })] = [...before, after].join(', then ');
      expect(after).toBe('1/1/1');

      const [order, ...further] = await records('muster').orders();
      expect(further).toEqual([]);
      expect(await reader.orderNumber()).toBe(order?.number);
      expect(await records('muster').newSubscriptions()).toHaveLength(1);
      const { devices } = visit;
      expect(devices.flatMap(({ events }) => events.named('kasse-order-placed'))).toHaveLength(1);
      // With two windows one of them finds, once the order is confirmed, that there is nothing left to order.
      const known = moment === 'second tab' ? [`bad: ${say.notOffered}`] : [];
      expect(
        devices
          .flatMap(({ notes }) => notes)
          .filter((note) => note.startsWith('bad') && !known.includes(note)),
      ).toEqual([]);
    } catch (error) {
      await explain(visit, task.id);
      throw error;
    } finally {
      await visit.end().finally(leave);
    }
  });
});

function written({ orders, charges, mails }: { orders: number; charges: number; mails: number }): string {
  return [orders, charges, mails].join('/');
}

/** Moments as rows, faults as columns. */
function tableOf(language: Language, wanted: readonly Cell[]): string {
  const rowOf = (moment: MomentName): string[] =>
    networkFaults.map((fault) => {
      const cell = wanted.find((each) => each.moment === moment && each.fault === fault);
      return cell ? (outcomes[nameOf(language, cell)] ?? 'no outcome') : '';
    });
  const rows = [
    [`${language}: orders/charges/mails`, ...networkFaults],
    ...momentNames.map((moment) => [moment, ...rowOf(moment)]),
  ];
  const widths = networkFaults
    .map((_, place) => place + 1)
    .reduce((all, place) => [...all, widest(rows, place)], [widest(rows, 0)]);
  const lines = rows.map(
    (row) => `| ${row.map((text, place) => text.padEnd(widths[place] ?? 0)).join(' | ')} |`,
  );
  lines.splice(1, 0, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`);
  return lines.join('\n');
}

function widest(rows: readonly (readonly string[])[], place: number): number {
  return Math.max(...rows.map((row) => row[place]?.length ?? 0));
}
