import { stripVTControlCharacters } from 'node:util';
import { errors } from 'playwright-core';
import type { Locator, Page } from 'playwright-core';
import { Customer } from '../journeys/customer.ts';
import type { Visit } from '../journeys/stage.ts';
import type { Itinerary } from './itinerary.ts';
import { look } from './sight.ts';
import type { SeenLine, Sight } from './sight.ts';
import type { Troubles } from './troubles.ts';

/** A window of the customer, and what the customer knows to be in the cart there. */
export interface Tab {
  readonly customer: Customer;
  /** The account that the cart is of; undefined while nobody was ever signed in. */
  accountId: string | undefined;
  /** Lines by their key. */
  lines: ReadonlyMap<string, SeenLine>;
  codes: readonly string[];
  /** What was done on purpose since this window was last seen. */
  pending: Effect;
  /** Lines that were changed in another window, which one it was: this one hears of it earlier or later. */
  readonly elsewhere: Map<string, Tab>;
  /** Orders whose lines this window no longer shows. */
  readonly settledOrders: Set<string>;
}

/** Everything that a walk has come to. */
export interface Scene {
  readonly itinerary: Itinerary;
  readonly visit: Visit;
  readonly troubles: Troubles;
  readonly tabs: Tab[];
  /** The window in front. */
  present: Tab;
  /** How often the order button was pressed. */
  orderPresses: number;
  /** Accounts that were signed in. */
  readonly accounts: Set<string>;
}

/** What an action does to the cart by intent of the customer; everything else in it has to stay. */
export interface Effect {
  /** Lines that the customer removes. */
  readonly removes?: readonly string[];
  /** Lines that the customer changes. */
  readonly changes?: readonly string[];
  /** Codes are added or removed. */
  readonly codes?: boolean;
}

/** Two effects, one after the other. */
export function both(one: Effect, other: Effect): Effect {
  return {
    removes: [...(one.removes ?? []), ...(other.removes ?? [])],
    changes: [...(one.changes ?? []), ...(other.changes ?? [])],
    codes: one.codes === true || other.codes === true,
  };
}

/** Something that can be done. */
export interface Action {
  /** How often it is drawn. */
  readonly weight: number;
  readonly isPossible: (sight: Sight, scene: Scene) => boolean;
  readonly act: (scene: Scene, sight: Sight, lot: number) => Promise<Effect | undefined>;
}

/** What the customer wanted to press was gone when the finger came down. */
export class LeftOut extends Error {
  override name = 'LeftOut';
}

/** The page in front. */
export const pageOf = ({ present }: Scene): Page => present.customer.page;

/** The whole address of a path of the site or the portal, whatever is shown now. */
export function addressOf({ visit, itinerary }: Scene, path: string): string {
  return visit.servers[itinerary.place === 'portal' ? 'portal' : 'site'] + path;
}

/** One of some, by lot. */
export function oneOf<T>(all: readonly T[], lot: number): T {
  const one = all[lot % all.length];
  if (one === undefined) throw new LeftOut('Nothing to choose from.');
  return one;
}

/** A page that is slow is no page that hangs, in milliseconds. */
const patience = 20_000;
/** After this long it is looked whether an element is still there. */
export const glance = { timeout: 3000 };

/** Does something to the element that a lot decides on among those that can be seen. */
export async function use(
  place: Locator,
  lot: number,
  act: (element: Locator, options: typeof glance) => Promise<unknown>,
): Promise<void> {
  const shown = place.filter({ visible: true });
  const count = await shown.count();
  if (count === 0) throw new LeftOut('Nothing of that kind is there.');
  const element = shown.nth(lot % count);
  const end = performance.now() + patience;
  for (;;)
    try {
      await act(element, glance);
      return;
    } catch (error) {
      if (isDone(error)) return;
      // It may have gone, have begun to wait or been covered by a dialog since it was looked for.
      const isThere = await element.isVisible().catch(() => false);
      const isBusy = isThere && !(await element.isEnabled({ timeout: 1000 }).catch(() => false));
      if (!isThere || isBusy || isCovered(error)) throw new LeftOut(String(error));
      if (performance.now() > end) throw error;
    }
}

/** Whether a dialog that the element is not in lies over it. */
function isCovered(error: unknown): boolean {
  return /<dialog [^>]*\bopen\b.*intercepts pointer events/u.test(String(error));
}

/** Whether the finger came down before the time was over, however long a busy page takes to say so. */
function isDone(error: unknown): boolean {
  const log = stripVTControlCharacters(String(error)).trimEnd();
  return error instanceof errors.TimeoutError && /performing (?:dbl)?click action$/u.test(log);
}

/** Presses one of some elements. */
export function press(place: Locator, lot = 0): Promise<void> {
  return use(place, lot, (element, options) => element.click(options));
}

/** Replaces what is in one of some fields. */
export function fill(place: Locator, lot: number, text: string): Promise<void> {
  return use(place, lot, async (element, options) => {
    await element.fill(text, options);
    await element.press('Tab', options);
  });
}

/** Looks until something is to be seen, for a bounded time; says what is to be seen at the end. */
export async function lookUntil(
  page: Page,
  isSeen: (sight: Sight) => boolean,
  milliseconds: number,
): Promise<Sight> {
  const end = performance.now() + milliseconds;
  for (;;) {
    const sight = await look(page);
    if (isSeen(sight) || performance.now() > end) return sight;
    await nextFrames(page);
  }
}

/** Lets the page draw a few times. */
export async function nextFrames(page: Page): Promise<void> {
  await page
    .evaluate(
      () =>
        new Promise<void>((drawn) => {
          let left = 6;
          const draw = (): void => {
            left -= 1;
            if (left > 0) requestAnimationFrame(draw);
            else drawn();
          };
          requestAnimationFrame(draw);
        }),
    )
    .catch(() => page.waitForLoadState('domcontentloaded'));
}

/** Whether the flow waits for nothing. */
export function isAtRest({ flow, hasCheckout, isOpen }: Sight): boolean {
  if (!hasCheckout || !isOpen) return true;
  return flow !== undefined && !flow.busy && !flow.quoting && !flow.vatChecking && !flow.orderAwaitsFigures;
}

/** Waits for another page. The one that is left, or the one that is come to, may lead elsewhere by itself. */
export async function going(to: Promise<unknown>): Promise<void> {
  await to.catch((error: unknown) => {
    if (!/interrupted by another navigation|ERR_ABORTED/u.test(String(error))) throw error;
  });
}

/** Goes to an address. */
export function goTo(page: Page, url: string): Promise<void> {
  return going(page.goto(url));
}

/** Another window of the same browser. */
export async function openTab(scene: Scene, path: string): Promise<void> {
  const { visit, itinerary } = scene;
  const page = await visit.context.newPage();
  await goTo(page, addressOf(scene, path));
  scene.present = newTab(new Customer(page, itinerary.language));
  scene.tabs.push(scene.present);
}

/** A window in which nothing was seen yet. */
export function newTab(customer: Customer): Tab {
  return {
    customer,
    accountId: undefined,
    lines: new Map(),
    codes: [],
    elsewhere: new Map(),
    settledOrders: new Set(),
    pending: {},
  };
}
