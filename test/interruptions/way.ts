import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import type { Customer } from '../journeys/customer.ts';
import { details } from '../journeys/details.ts';

/** Whether everything is tried, and not one of each kind. */
export const isWholeGrid = process.env['KASSE_GRID'] === 'full';

/** What somebody orders on the straight way: a number of licences of Telefonie Plus, by the year, by invoice. */
export interface Wanted {
  readonly seats: number;
  /** What is due for them, in euros. */
  readonly total: number;
  /** Whoever has none yet types billing details. */
  readonly isNew?: boolean;
}

/** A state of the straight way. */
export interface Station {
  readonly name: 'product' | 'plan' | 'billing' | 'checkout' | 'ordered';
  /** What is on screen there and nowhere else. */
  readonly is: (customer: Customer) => Locator;
  /** Does what leads on, as far as it is not done yet. */
  readonly go: (customer: Customer, wanted: Wanted) => Promise<void>;
}

/** Ten licences. */
export const ten: Wanted = { seats: 10, total: 2142 };

/** The straight way, from the first state to the last. */
export const stations: readonly Station[] = [
  {
    name: 'product',
    is: (customer) => customer.heading(customer.words.product),
    async go(customer) {
      const { telephony, buy } = customer.words;
      if (!(await customer.row(telephony).isChecked())) await customer.choose(telephony);
      await customer.press(buy);
    },
  },
  {
    name: 'plan',
    is: (customer) => customer.heading(customer.words.planTitle),
    async go(customer, { seats }) {
      const field = customer.field(customer.words.seats);
      if ((await field.inputValue()) !== String(seats)) await customer.typeSeats(seats);
      await customer.press(customer.words.continue);
    },
  },
  {
    name: 'billing',
    is: (customer) => customer.row(customer.words.yearly),
    async go(customer) {
      const { yearly, checkout } = customer.words;
      if (!(await customer.row(yearly).isChecked())) await customer.choose(yearly);
      await customer.press(checkout);
    },
  },
  {
    name: 'checkout',
    is: (customer) => customer.button(customer.words.placeOrder),
    async go(customer, { total, isNew }) {
      const { invoice, placeOrder } = customer.words;
      if (isNew) {
        await customer.fillIn(details);
        // The way to pay may be chosen already: then nothing else takes the focus from the last field.
        await customer.page.keyboard.press('Tab');
      }
      await customer.choose(invoice);
      await customer.seeTotal(total);
      await customer.press(placeOrder);
    },
  },
  {
    name: 'ordered',
    is: (customer) => customer.heading(customer.words.ordered),
    go: () => Promise.resolve(),
  },
];

/** Waits until one of the states is there, other than the one that was left, and says its place. */
export async function stationAt(customer: Customer, left?: number): Promise<number> {
  return Promise.any(
    stations.flatMap(({ is }, place) =>
      place === left
        ? []
        : is(customer)
            .first()
            .waitFor()
            .then(() => place),
    ),
  );
}

/** Goes from the first state to another. */
export async function goTo(customer: Customer, place: number, wanted = ten): Promise<void> {
  for (const [passed, station] of stations.slice(0, place).entries()) {
    await station.is(customer).first().waitFor();
    await station.go(customer, wanted);
    await stations[passed + 1]?.is(customer).first().waitFor();
  }
}

/** Expects a state to show what was chosen there before. */
export async function expectKept(customer: Customer, place: number): Promise<void> {
  const { words: say } = customer;
  if (place === 0) expect(await customer.row(say.telephony).isChecked()).toBe(true);
  if (place === 1) expect(await customer.field(say.seats).inputValue()).toBe(String(ten.seats));
  if (place === 2) expect(await customer.row(say.yearly).isChecked()).toBe(true);
}
