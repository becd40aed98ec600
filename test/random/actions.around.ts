import type { Page, Request } from 'playwright-core';
import { straightToCheckout } from '../journeys/customer.ts';
import { cheaperWebinars, dearerMeetings, dearerTelephony, withoutMeetings } from '../journeys/shops.ts';
import { addressOf, goTo, going, isAtRest, lookUntil, oneOf, openTab, pageOf, press, use } from './scene.ts';
import type { Action, Scene } from './scene.ts';
import type { Sight } from './sight.ts';

/** Accounts of the site that may be signed in during a walk. */
const accountIds = ['muster', 'neu', 'getestet', 'mehrfach', 'mitglied', 'konzern', 'gesperrt'] as const;

const quoteLife = 31 * 60_000;
/** How long an answer of the site is awaited, in milliseconds. */
const answerTime = 3000;
const portalPaths = {
  de: ['/produkte', '/warenkorb', '/kasse'],
  en: ['/en/products', '/en/cart', '/en/checkout'],
} as const;

/** Where the walk begins. */
export function startPath({ itinerary: { place, language } }: Pick<Scene, 'itinerary'>): string {
  const isGerman = language === 'de';
  if (place === 'portal') return portalPaths[language][0];
  if (place === 'home') return isGerman ? '/' : '/en/';
  const path = isGerman ? '/kaufen' : '/en/buy';
  return place === 'checkout' ? path + straightToCheckout : path;
}

/** An address of the same site can be gone to. */
const isOnline = (_: Sight, { troubles }: Scene): boolean => !troubles.isOffline;
const isSite = ({ itinerary }: Scene): boolean => itinerary.place !== 'portal';
/** Nothing modal lies over the page. */
const isFree = ({ places }: Sight): boolean => places.some((place) => place === ' select');

/** Waits for what the site answers to a call of a page; the answer may be cut off, or held back for some steps. */
function answered(page: Page, url: string): Promise<unknown> {
  const call = { predicate: (request: Request) => request.url() === url, timeout: answerTime };
  const ends = [page.waitForEvent('requestfinished', call), page.waitForEvent('requestfailed', call)];
  return Promise.any(ends).catch(() => undefined);
}

const fromAddress = async (scene: Scene, path: string): Promise<undefined> => {
  await goTo(pageOf(scene), addressOf(scene, path));
  return undefined;
};

/** What happens around the checkout: in the browser, at the site, at the seller. */
export const aroundActions = {
  'open the dialog': {
    weight: 20,
    isPossible: ({ hasCheckout, isOpen }) => hasCheckout && !isOpen,
    async act(scene, _sight, lot) {
      const { customer } = scene.present;
      await press(pageOf(scene).locator('kasse-launcher a'), lot % 3 === 0 ? lot : 0);
      await lookUntil(customer.page, ({ isOpen }) => isOpen, 6000);
      return undefined;
    },
  },
  'close the dialog': {
    weight: 4,
    isPossible: ({ isOpen, isSigningIn, presses }, { itinerary, present: { customer } }) =>
      itinerary.place === 'home' && isOpen && !isSigningIn && presses.includes(customer.words.close),
    async act(scene, _sight, lot) {
      const { customer } = scene.present;
      if (lot % 3 === 0) await customer.page.keyboard.press('Escape');
      else await press(customer.button(customer.words.close));
      return undefined;
    },
  },
  'sign in': {
    weight: 20,
    isPossible: (sight, scene) => sight.isSigningIn && isOnline(sight, scene),
    async act(scene, _sight, lot) {
      await press(pageOf(scene).locator(`#sign-in button[value="${oneOf(accountIds, lot)}"]`));
      return undefined;
    },
  },
  'put the sign-in off': {
    weight: 6,
    isPossible: ({ isSigningIn }) => isSigningIn,
    async act(scene, _sight, lot) {
      if (lot % 2) await pageOf(scene).keyboard.press('Escape');
      else await press(pageOf(scene).locator('#sign-in form[method=dialog] button'));
      return undefined;
    },
  },
  'ask for the sign-in': {
    weight: 8,
    isPossible: ({ isOpen, isSigningIn, presses }, { present: { customer } }) =>
      isOpen && !isSigningIn && presses.includes(customer.words.signIn),
    async act({ present: { customer } }) {
      await press(customer.button(customer.words.signIn));
      return undefined;
    },
  },
  'sign in or out in the head of the page': {
    weight: 2,
    isPossible: (sight, scene) =>
      isSite(scene) && sight.hasCheckout && isOnline(sight, scene) && isFree(sight),
    async act(scene, _sight, lot) {
      const id = oneOf(['', ...accountIds.slice(0, 4)], lot);
      const page = pageOf(scene);
      const isAnswered = answered(page, `${scene.visit.site}/account`);
      await use(page.locator('select#account'), 0, (select, options) => select.selectOption(id, options));
      await isAnswered;
      return undefined;
    },
  },
  'sign in as somebody else in another tab': {
    weight: 1,
    isPossible: (sight, scene) => isSite(scene) && isOnline(sight, scene),
    async act(scene, _sight, lot) {
      const { visit } = scene;
      const page = await visit.context.newPage();
      await page.goto(`${visit.site}/`);
      const isSignedIn = answered(page, `${visit.site}/account`);
      await page.locator('select#account').selectOption(oneOf(accountIds, lot));
      await isSignedIn;
      const hasSession = answered(page, `${visit.site}/session`);
      await page.locator('kasse-launcher a').first().click();
      await hasSession;
      await page.close();
      // What nobody owned goes with whoever signs in first, in whichever window.
      for (const tab of scene.tabs) tab.accountId ??= 'somebody else';
      return undefined;
    },
  },
  reload: {
    weight: 3,
    isPossible: isOnline,
    async act(scene) {
      await going(pageOf(scene).reload());
      return undefined;
    },
  },
  'go back in the browser': {
    weight: 3,
    isPossible: (sight, scene) => sight.canGoBack && isOnline(sight, scene),
    async act(scene) {
      await going(pageOf(scene).goBack());
      return undefined;
    },
  },
  'go forward in the browser': {
    weight: 3,
    isPossible: (sight, scene) => sight.canGoForward && isOnline(sight, scene),
    async act(scene) {
      await going(pageOf(scene).goForward());
      return undefined;
    },
  },
  'come again by an address': {
    weight: 2,
    isPossible: isOnline,
    async act(scene, _sight, lot) {
      const { itinerary } = scene;
      const links = [
        '',
        '?start=cart',
        '?start=checkout',
        '?product=meetings',
        '?product=telefonie&intent=trial',
        '?product=raeume&intent=buy&seats=2&billing=year&start=checkout',
      ];
      if (itinerary.place === 'portal')
        return fromAddress(scene, oneOf(portalPaths[itinerary.language], lot));
      const path =
        itinerary.place === 'home' && lot % 2 ? startPath(scene) : scene.present.customer.words.buyPage;
      return fromAddress(scene, path + (path.length > 4 ? oneOf(links, Math.floor(lot / 2)) : ''));
    },
  },
  'open a second tab': {
    weight: 2,
    isPossible: (sight, scene) => isOnline(sight, scene) && scene.tabs.length < 3,
    async act(scene, _sight, lot) {
      await openTab(
        scene,
        scene.itinerary.place === 'home' && lot % 2 ? scene.present.customer.words.buyPage : startPath(scene),
      );
      return undefined;
    },
  },
  'go to another tab': {
    weight: 6,
    isPossible: (_, { tabs }) => tabs.length > 1,
    async act(scene, _sight, lot) {
      const others = scene.tabs.filter((tab) => tab !== scene.present);
      scene.present = oneOf(others, lot);
      await scene.present.customer.comeBack();
      return undefined;
    },
  },
  'come back from another window': {
    weight: 2,
    isPossible: ({ hasCheckout }) => hasCheckout,
    async act({ present: { customer } }) {
      await customer.comeBack();
      return undefined;
    },
  },
  'let the quote expire': {
    weight: 4,
    isPossible: ({ flow }) => flow?.quote !== undefined,
    act({ visit }) {
      visit.servers.letPass(quoteLife);
      return Promise.resolve(undefined);
    },
  },
  'change the prices': {
    weight: 2,
    isPossible: () => true,
    async act({ visit }, _sight, lot) {
      const change = oneOf([dearerMeetings, dearerTelephony, cheaperWebinars, withoutMeetings], lot);
      await visit.servers.changeShop(change);
      return undefined;
    },
  },
  retry: {
    weight: 15,
    isPossible: ({ isOpen, isSigningIn, presses }, { present: { customer } }) =>
      isOpen && !isSigningIn && presses.includes(customer.words.retry),
    async act({ present: { customer } }) {
      await press(customer.button(customer.words.retry));
      return undefined;
    },
  },
  'wait for what is under way': {
    weight: 15,
    isPossible: (sight) => !isAtRest(sight),
    async act(scene) {
      // An answer that is held back comes with the next steps.
      if (!scene.troubles.isHolding) await lookUntil(pageOf(scene), isAtRest, 8000);
      return undefined;
    },
  },
} satisfies Record<string, Action>;
