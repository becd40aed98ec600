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

/**
 * Writes the checkout's place anew, as `innerHTML` does: another element with the same attributes, and with all that
 * stands inside or without. The page's policy forbids the property itself.
 */
const writtenAnew =
  (deep: boolean): Interruption['happen'] =>
  ({ page }) =>
    page.evaluate((deep) => {
      const checkout = document.querySelector('kasse-checkout');
      if (!checkout) throw new Error('There is no checkout.');
      const { session, links } = checkout;
      const anew = checkout.cloneNode(deep);
      checkout.replaceWith(anew);
      Object.assign(anew, { session, links });
    }, deep);

/** Takes the checkout into the document of a frame and back. */
const adopted: Interruption['happen'] = ({ page }) =>
  page.evaluate(async () => {
    const checkout = document.querySelector('kasse-checkout');
    const place = checkout?.parentElement;
    if (!checkout || !place) throw new Error('There is no checkout.');
    const frame = document.createElement('iframe');
    place.append(frame);
    frame.contentDocument?.body.append(checkout);
    await new Promise(requestAnimationFrame);
    place.append(document.adoptNode(checkout));
    frame.remove();
    await checkout.updateComplete;
    const bare = (element: Element): string[] => {
      const { shadowRoot, localName } = element;
      const inside = [...(shadowRoot ?? element).children].flatMap(bare);
      return shadowRoot?.adoptedStyleSheets.length === 0 ? [localName, ...inside] : inside;
    };
    const names = bare(checkout);
    if (names.length > 0) throw new Error(`Back without their looks: ${names.join(', ')}.`);
  });

/** Takes the checkout out while the service is being asked, and puts it back after the answer. */
const whileAsking: Interruption['happen'] = async ({ page, billing, customer }) => {
  let answer = (): void => undefined;
  const held = new Promise<void>((resolve) => (answer = resolve));
  const carts = `${billing}/v1/cart`;
  await page.route(carts, async (route) => {
    await held;
    await route.fallback().catch(() => undefined);
  });
  const isAsked = page.waitForRequest(carts);
  await customer.comeBack();
  await isAsked;
  await page.evaluate(() => {
    const checkout = document.querySelector('kasse-checkout');
    if (!checkout) throw new Error('There is no checkout.');
    const box = document.createElement('div');
    checkout.replaceWith(box);
    Object.assign(globalThis, {
      putBack: async () => {
        const isThere = new Promise((resolve) => document.addEventListener('kasse-ready', resolve));
        box.replaceWith(checkout);
        await isThere;
      },
    });
  });
  answer();
  await page.unroute(carts);
  await page.evaluate(() => (globalThis as unknown as { putBack: () => Promise<void> }).putBack());
};

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
  { name: 'its place written anew', happen: writtenAnew(false), staysAtStop: false },
  { name: 'its place written anew with all that is in it', happen: writtenAnew(true), staysAtStop: false },
  { name: 'adopted by a frame and back', happen: adopted, staysAtStop: true },
  { name: 'taken out while the service was being asked', happen: whileAsking, staysAtStop: false },
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
