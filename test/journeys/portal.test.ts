import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeScript, violationsOn } from './axe.ts';
import type { Customer } from './customer.ts';
import type { Visit, VisitOptions } from './stage.ts';
import { useStage } from './use-stage.ts';
import { showIn, views, walkingView } from './views.ts';
import { mainLanguages, words } from './words.ts';
import type { Language } from './words.ts';

const visit = useStage();

/** The three pages, and what the portal itself says on them. */
const portal = {
  de: {
    paths: { products: '/produkte', cart: '/warenkorb', checkout: '/kasse' },
    product: 'Was darf es sein?',
    scope: 'Für wie viele?',
    interval: 'Wie möchten Sie zahlen?',
    into: 'In den Warenkorb',
    backToCart: 'Zurück zum Warenkorb',
    trial: 'Ihre Testversion läuft',
  },
  en: {
    paths: { products: '/en/products', cart: '/en/cart', checkout: '/en/checkout' },
    product: 'What would you like?',
    scope: 'For how many?',
    interval: 'How would you like to pay?',
    into: 'Add to cart',
    backToCart: 'Back to the cart',
    trial: 'Your trial is running',
  },
} as const;

const pathOf = (page: Page): string => new URL(page.url()).pathname;

/** The portal in one language, and what its customers do there. */
function portalIn(language: Language) {
  const { [language]: say } = words;
  const { [language]: own } = portal;
  const { paths } = own;

  const at = (path: string, options: VisitOptions = {}): Promise<Visit> =>
    visit(path, { at: 'portal', account: 'muster', language, ...options });
  const badge = ({ page }: Customer, number: number) =>
    page.getByRole('button', { name: say.cartCount(number) });

  /** From the first page to the second, with ten licences of Telefonie a year. */
  async function putIntoCart(customer: Customer): Promise<void> {
    await customer.choose(say.telephony);
    await customer.goToLastChoice({ seats: 10, interval: say.yearly });
    await customer.press(own.into);
    await customer.page.waitForURL(`**${paths.cart}`);
    await customer.line(say.telephony).waitFor();
  }
  return { say, own, paths, at, badge, putIntoCart };
}

describe.each(mainLanguages)('a portal of three pages, %s', (language) => {
  const { say, paths, at, badge, putIntoCart } = portalIn(language);

  it('sells: chosen on the first page, changed on the second, ordered on the third', async () => {
    const { page, customer, events, records } = await at(paths.products);
    await putIntoCart(customer);
    await badge(customer, 1).waitFor();
    await customer.seatsOf(say.telephony).fill('20');
    await customer.seeSubtotal(3600);

    await customer.press(say.checkout);
    await page.waitForURL(`**${paths.checkout}`);
    await badge(customer, 1).waitFor();
    await customer.choose(say.invoice);
    await customer.press(say.placeOrder);
    await customer.heading(say.ordered).waitFor();

    expect(await records('muster').orders()).toMatchObject([{ quote: { subtotal: { minor: 360_000 } } }]);
    expect(events.named('kasse-order-placed')).toHaveLength(1);
    expect(await badge(customer, 1).count()).toBe(0);

    await page.reload();
    await customer.heading(say.ordered).waitFor();
    expect(events.named('kasse-order-placed')).toHaveLength(1);
  });

  it('has no violation of axe on any page, in any view', async () => {
    const { page, customer } = await at(paths.products, { script: axeScript });
    const found: string[] = [];
    const look = async (place: string): Promise<void> => {
      for (const view of views) {
        await showIn(page, view);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        const faults = await violationsOn(page);
        if (width > view.width) faults.push(`it is ${width} px wide`);
        found.push(...faults.map((fault) => `${place}, ${view.width}, ${view.scheme}: ${fault}`));
      }
      await showIn(page, walkingView);
    };
    await customer.row(say.telephony).waitFor();
    await look('products');
    await putIntoCart(customer);
    await look('cart');
    await customer.press(say.checkout);
    await page.waitForURL(`**${paths.checkout}`);
    await customer.seeTotal(2142);
    await look('checkout');
    await customer.press(say.changeOrder);
    await customer.line(say.telephony).waitFor();
    await look('changing');
    await customer.press(say.apply);
    await customer.choose(say.invoice);
    await customer.press(say.placeOrder);
    await customer.heading(say.ordered).waitFor();
    await look('result');
    expect(found).toEqual([]);
  });
});

describe('the pages of a portal', () => {
  const { say, own, paths, at, badge, putIntoCart } = portalIn('de');

  it('puts back what was removed from the cart, and leads on to another product', async () => {
    const { page, customer } = await at(paths.products);
    await putIntoCart(customer);
    await customer.press(say.remove(say.telephony));
    await customer.text(say.cartEmpty).waitFor();
    expect(await badge(customer, 1).count()).toBe(0);
    await customer.press(say.undo);
    await badge(customer, 1).waitFor();

    await customer.press(say.addAnother);
    await page.waitForURL(`**${paths.products}`);
    await customer.choose(say.meetings);
    await customer.goToLastChoice({ seats: 5, interval: say.monthly });
    await customer.press(own.into);
    await page.waitForURL(`**${paths.cart}`);
    await badge(customer, 2).waitFor();
    await customer.seeSubtotal(1845);
  });

  it('goes one stop back with the button of the browser, and on again', async () => {
    const { page, customer } = await at(paths.products);
    await customer.choose(say.telephony);
    await customer.press(say.buy);
    await customer.typeSeats(10);
    await customer.press(say.continue);
    await customer.heading(own.interval).waitFor();
    await page.goBack();
    await customer.heading(own.scope).waitFor();
    expect(await customer.field(say.seats).inputValue()).toBe('10');
    await page.goBack();
    await customer.heading(own.product).waitFor();
    await page.goForward();
    await customer.heading(own.scope).waitFor();
    expect(pathOf(page)).toBe(paths.products);
  });

  it('leads from the badge and from the checkout page to the cart', async () => {
    const { page, customer } = await at(paths.products);
    await putIntoCart(customer);
    await page.goto(page.url().replace(paths.cart, paths.products));
    await badge(customer, 1).click();
    await page.waitForURL(`**${paths.cart}`);
    await customer.press(say.checkout);
    await page.waitForURL(`**${paths.checkout}`);
    await customer.link(own.backToCart).click();
    await customer.line(say.telephony).waitFor();
  });

  it('goes back from the cart to the products', async () => {
    const { page, customer } = await at(paths.products);
    await putIntoCart(customer);
    await page.goto(page.url().replace(paths.cart, paths.products));
    await badge(customer, 1).click();
    await page.waitForURL(`**${paths.cart}`);
    await page.goBack();
    await customer.heading(own.product).waitFor();
    expect(new URL(page.url()).pathname).toBe(paths.products);
  });

  it('has a head of one height, whether something is in the cart or not', async () => {
    const { page, customer } = await at(paths.products);
    const heights = async (): Promise<number[]> => {
      const measured: number[] = [];
      for (const width of [320, 1280]) {
        await showIn(page, { width, scheme: 'light' });
        const box = await page.getByRole('banner').boundingBox();
        measured.push(box?.height ?? 0);
      }
      return measured;
    };
    await customer.row(say.telephony).waitFor();
    const empty = await heights();
    expect(empty[0]).toBeLessThan(120);
    await putIntoCart(customer);
    await badge(customer, 1).waitFor();
    expect(await heights()).toEqual(empty);
    await page.goto(page.url().replace(paths.cart, paths.products));
    await badge(customer, 1).waitFor();
    expect(await heights()).toEqual(empty);
  });

  it('sends who has nothing to order from the checkout page to the products', async () => {
    const { page, customer } = await at(paths.checkout);
    await page.waitForURL(`**${paths.products}`);
    await customer.heading(own.product).waitFor();
  });

  it('keeps what was typed while the order is changed', async () => {
    const { page, customer } = await at(paths.products, { account: 'neu' });
    await putIntoCart(customer);
    await customer.press(say.checkout);
    await page.waitForURL(`**${paths.checkout}`);
    await customer.fillIn({ company: 'Neuwerk Studio' });
    await customer.press(say.changeOrder);
    await customer.seatsOf(say.telephony).fill('5');
    await customer.press(say.apply);
    await expect.poll(() => customer.slip()).toContain(say.money(900));
    expect(await customer.field(say.fields.company).inputValue()).toBe('Neuwerk Studio');
  });

  it('starts a trial on the first page, whatever is in the cart', async () => {
    const { page, customer } = await at(paths.products, { account: 'neu' });
    await customer.choose(say.telephony);
    await customer.press(say.try);
    await customer.press(say.startTrial);
    await customer.heading(own.trial).waitFor();
    expect(pathOf(page)).toBe(paths.products);
  });
});
