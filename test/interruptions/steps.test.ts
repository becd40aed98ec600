import { afterAll, describe, expect, it } from 'vitest';
import { useStage } from '../journeys/use-stage.ts';
import type { Customer } from '../journeys/customer.ts';
import { words } from '../journeys/words.ts';
import { interruptions } from './interruptions.ts';
import { keepSection } from './report.ts';

const visit = useStage();
const isWholeGrid = process.env['KASSE_GRID'] === 'full';
/** Rows of the report. */
const seen: string[] = [];

/** The states of the straight way, each with what leads on from it. */
const steps = [
  {
    name: 'product',
    is: (customer: Customer) => customer.heading(customer.words.product),
    go: async (customer: Customer) => {
      if (!(await customer.row(customer.words.telephony).isChecked()))
        await customer.choose(customer.words.telephony);
      await customer.press(customer.words.buy);
    },
  },
  {
    name: 'plan',
    is: (customer: Customer) => customer.heading(customer.words.planTitle),
    go: async (customer: Customer) => {
      if ((await customer.field(customer.words.seats).inputValue()) !== '10') await customer.typeSeats(10);
      await customer.press(customer.words.continue);
    },
  },
  {
    name: 'billing',
    is: (customer: Customer) => customer.row(customer.words.yearly),
    go: async (customer: Customer) => {
      if (!(await customer.row(customer.words.yearly).isChecked()))
        await customer.choose(customer.words.yearly);
      await customer.press(customer.words.checkout);
    },
  },
  {
    name: 'checkout',
    is: (customer: Customer) => customer.button(customer.words.placeOrder),
    go: async (customer: Customer) => {
      await customer.seeTotal(2142);
      await customer.choose(customer.words.invoice);
      await customer.press(customer.words.placeOrder);
    },
  },
  {
    name: 'ordered',
    is: (customer: Customer) => customer.heading(customer.words.ordered),
    go: () => Promise.resolve(),
  },
] as const;

/** Waits until one of the states is there and says its place. */
async function place(customer: Customer): Promise<number> {
  const shown = steps.map(({ is }, number) =>
    is(customer)
      .first()
      .waitFor()
      .then(() => number),
  );
  return Promise.any(shown);
}

/** What the customer had chosen by a state. */
async function expectKept(customer: Customer, done: number, at: number): Promise<void> {
  const { words: say } = customer;
  if (at === 0 && done > 0) expect(await customer.row(say.telephony).isChecked()).toBe(true);
  if (at === 1 && done > 1) expect(await customer.field(say.seats).inputValue()).toBe('10');
  if (at === 2 && done > 2) expect(await customer.row(say.yearly).isChecked()).toBe(true);
}

describe.each(interruptions)('between two steps: $name', ({ name, happen, sessions, staysAtStop }) => {
  const rows: string[] = [];
  afterAll(() => {
    seen.push(...rows);
    keepSection(
      'accounts',
      ['| what happens | where | where it goes on |', '| --- | --- | --- |', ...seen].join('\n'),
    );
  });

  it.each(
    steps
      .map(({ name }, number) => [name, number] as const)
      .filter(([, number]) => isWholeGrid || number === (sessions === undefined ? 3 : 2))
      // The figures of the checkout page are over by then too, and are confirmed anew.
      .filter(([state]) => sessions === undefined || state !== 'checkout'),
  )('at %s nothing is lost, and one order comes of it', async (state, number) => {
    const begun = await visit(words.de.buyPage, { account: 'muster', allows: /401 \(Unauthorized\)/u });
    const { page, customer, records } = begun;
    for (const step of steps.slice(0, number)) {
      await step.is(customer).first().waitFor();
      await step.go(customer);
    }
    await steps[number]?.is(customer).first().waitFor();
    let asked = 0;
    page.on('request', (request) => {
      if (request.method() === 'POST' && new URL(request.url()).pathname === '/session') asked += 1;
    });
    await happen(begun);
    let at = await place(customer);
    rows.push(`| ${name} | ${state} | ${steps[at]?.name ?? ''} |`);
    if (staysAtStop) expect(steps[at]?.name).toBe(state);
    for (; at < steps.length - 1; at = await place(customer)) {
      await expectKept(customer, number, at);
      const before = at;
      await steps[at]?.go(customer);
      await steps[before + 1]?.is(customer).first().waitFor();
    }
    await customer.orderNumber();
    expect(await records('muster').newSubscriptions()).toMatchObject([
      { productId: 'telefonie', planId: 'plus', seats: 10, interval: 'year' },
    ]);
    if (sessions !== undefined) expect(asked).toBe(state === 'ordered' ? 0 : sessions);
  });
});
