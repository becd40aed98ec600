import type { Visit } from '../journeys/stage.ts';

/** Something that comes between two steps of a customer. */
export interface Interruption {
  readonly name: string;
  readonly happen: (visit: Visit) => Promise<void>;
  /** How often the page asks for a session because of it. */
  readonly sessions?: number;
  /** The stop is the same one afterwards; else the first one, with everything kept. */
  readonly staysAtStop: boolean;
}

/** Longer than a session and a quote last. */
const sessionLife = 31 * 60_000;

/** Takes the checkout out of its place and puts it somewhere. */
const moved =
  (to: 'same place' | 'other parent' | 'shadow root' | 'later'): Interruption['happen'] =>
  ({ page }) =>
    page.evaluate(async (to) => {
      const checkout = document.querySelector('kasse-checkout');
      const place = checkout?.parentElement;
      if (!checkout || !place) throw new Error('There is no checkout.');
      const box = document.createElement('div');
      if (to === 'same place') place.append(checkout);
      if (to === 'other parent') place.appendChild(box).append(checkout);
      if (to === 'shadow root') place.appendChild(box).attachShadow({ mode: 'open' }).append(checkout);
      if (to !== 'later') return;
      const isThere = new Promise((resolve) => document.addEventListener('kasse-ready', resolve));
      checkout.remove();
      await new Promise(requestAnimationFrame);
      place.append(checkout);
      await isThere;
    }, to);

/** Everything that may come between. */
export const interruptions: readonly Interruption[] = [
  {
    name: 'the session is over',
    happen: ({ servers }) => {
      servers.letPass(sessionLife);
      return Promise.resolve();
    },
    sessions: 1,
    staysAtStop: true,
  },
  {
    name: 'another tab changes nothing and is closed',
    happen: async ({ customer }) => customer.comeBack(),
    staysAtStop: true,
  },
  { name: 'moved in its place', happen: moved('same place'), staysAtStop: true },
  { name: 'moved to another parent', happen: moved('other parent'), staysAtStop: true },
  { name: 'moved into a shadow root', happen: moved('shadow root'), staysAtStop: true },
  { name: 'taken out and put back', happen: moved('later'), staysAtStop: false },
  { name: 'reloaded', happen: async ({ page }) => void (await page.reload()), staysAtStop: false },
  {
    name: 'left and come back to',
    happen: async ({ page, customer }) => {
      await page.goto(new URL(customer.words.home, page.url()).href);
      await page.goBack();
    },
    staysAtStop: false,
  },
  {
    name: 'left, come back to, left again by Forward and come back to',
    happen: async ({ page, customer }) => {
      await page.goto(new URL(customer.words.home, page.url()).href);
      await page.goBack();
      await page.goForward();
      await page.goBack();
    },
    staysAtStop: false,
  },
];
