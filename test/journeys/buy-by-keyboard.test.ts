import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useStage } from './use-stage.ts';
import { languages, words } from './words.ts';

const visit = useStage();

const hasFocus = (place: Locator): Promise<boolean> => place.evaluate((element) => element.matches(':focus'));

/** Presses Tab until the focus is there; more than forty times means that it cannot be reached. */
async function tabTo(page: Page, place: Locator): Promise<void> {
  await place.waitFor();
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    if (await hasFocus(place)) return;
  }
  throw new Error(`Tab does not reach ${place.toString()}.`);
}

describe.each(languages)('with the keyboard alone, inline, %s', (language) => {
  it('a subscription is bought, and each stop begins at its title', async () => {
    const { page, customer, records } = await visit(words[language].buyPage, { account: 'muster', language });
    const { keyboard } = page;
    const { telephony, buy, seats, yearly, placeOrder } = customer.words;
    const isAtTitle = (name: string): Promise<void> =>
      expect.poll(() => hasFocus(customer.heading(name))).toBe(true);

    await tabTo(page, customer.row(telephony));
    await keyboard.press('ArrowDown');
    expect(await customer.row(telephony).isChecked()).toBe(false);
    await keyboard.press('ArrowUp');
    expect(await customer.row(telephony).isChecked()).toBe(true);
    await tabTo(page, customer.button(buy));
    await keyboard.press('Enter');

    await isAtTitle(customer.words.planTitle);
    await tabTo(page, customer.field(seats));
    await keyboard.press('ArrowUp');
    expect(await customer.field(seats).inputValue()).toBe('2');
    await keyboard.press('ControlOrMeta+A');
    await keyboard.type('10');
    await tabTo(page, customer.button(customer.words.continue));
    await keyboard.press('Space');

    await isAtTitle(customer.words.billing);
    await page.keyboard.press('Tab');
    await keyboard.press('ArrowDown');
    expect(await customer.row(yearly).isChecked()).toBe(true);
    await tabTo(page, customer.button(customer.words.checkout));
    await keyboard.press('Enter');

    await isAtTitle(customer.words.checkoutTitle);
    await tabTo(page, customer.button(placeOrder));
    await customer.text(customer.words.total).first().waitFor();
    await keyboard.press('Space');

    await isAtTitle(customer.words.ordered);
    const [order, ...further] = await records('muster').orders();
    expect(further).toEqual([]);
    expect(order?.number).toBe(await customer.orderNumber());
    expect(order?.quote.total.minor).toBe(214_200);
  });

  it('Escape closes the dialog, and the focus is back at its launcher', async () => {
    const { page, customer } = await visit(words[language].home, { account: 'muster', language });
    await tabTo(page, customer.link(customer.words.launchTelephony));
    await page.keyboard.press('Enter');
    await customer.heading(customer.words.product).waitFor();
    await page.keyboard.press('Escape');
    await customer.heading(customer.words.product).waitFor({ state: 'detached' });
    expect(await hasFocus(customer.link(customer.words.launchTelephony))).toBe(true);
  });
});
