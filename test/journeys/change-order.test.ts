import type { Request } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { cards, plain } from './customer.ts';
import { typedDetails } from './details.ts';
import { useStage } from './use-stage.ts';
import { mainLanguages, words } from './words.ts';

const visit = useStage();

describe.each(mainLanguages)('an order that is changed on the checkout page, %s', (language) => {
  const atCheckout = async () => {
    const visited = await visit(`${words[language].buyPage}?product=telefonie`, { account: 'neu', language });
    const { customer } = visited;
    await customer.goToCheckout();
    await customer.heading(customer.words.checkoutTitle).waitFor();
    return visited;
  };

  it('keeps the card in its frame and every field as they were typed, and the total follows', async () => {
    const { page, customer, events, records } = await atCheckout();
    const { words: say } = customer;
    await customer.fillIn(typedDetails);
    await customer.type(say.reference, 'KST 4711');
    await customer.typeCard(cards.good);
    await customer.seeTotal(2142);
    const frame = page.frames().find((each) => each.url().includes('/fields'));

    await customer.press(say.changeOrder);
    const panel = page.getByRole('dialog', { name: say.changeOrder });
    await panel.getByRole('heading', { name: say.changeOrder }).waitFor();
    await customer.seatsOf(say.telephony).fill('5');
    await customer.choiceOf(say.telephony, say.plan).selectOption('premium');
    await customer.choiceOf(say.telephony, say.billingLabel).selectOption('month');
    await customer.press(say.apply);
    await panel.waitFor({ state: 'hidden' });
    await customer.seeTotal(154.7);
    expect(await customer.slip()).toContain(plain(`Premium`));

    expect(await customer.cardField('cardNumber').inputValue()).toBe('4242 4242 4242 4242');
    expect(await customer.cardField('cardExpiry').inputValue()).toMatch(/^12\s?\/\s?30$/u);
    expect(await customer.cardField('cardCode').inputValue()).toBe('123');
    expect(page.frames().find((each) => each.url().includes('/fields'))).toBe(frame);
    expect(frame?.isDetached()).toBe(false);
    for (const [name, text] of Object.entries(typedDetails) as [keyof typeof typedDetails, string][])
      expect(await customer.field(say.fields[name]).inputValue()).toBe(text);
    expect(await customer.field(say.reference).inputValue()).toBe('KST 4711');
    expect(await customer.button(say.changeOrder).evaluate((button) => button.matches(':focus'))).toBe(true);

    await customer.press(say.placeOrder);
    await customer.heading(say.ordered).waitFor();
    expect(await records('neu').tally()).toEqual({ orders: 1, charges: 1, mails: 1 });
    expect(await records('neu').newSubscriptions()).toMatchObject([
      { productId: 'telefonie', planId: 'premium', seats: 5, interval: 'month' },
    ]);
    expect(await records('neu').charges()).toMatchObject([
      { state: 'succeeded', lastDigits: '4242', amount: { minor: 15_470, exponent: 2, currency: 'EUR' } },
    ]);
    expect(events.named('kasse-cart-change').at(-1)?.detail['items']).toEqual([]);
    expect(JSON.stringify(events.all)).not.toMatch(/4242|Neuwerk|Leipzig|@/u);
  });

  it('stays open on an impossible number, and closes with Escape once it is possible', async () => {
    const { page, customer } = await atCheckout();
    const { words: say } = customer;
    await customer.press(say.changeOrder);
    const panel = page.getByRole('dialog', { name: say.changeOrder });
    await customer.seatsOf(say.telephony).fill('501');
    await customer.press(say.apply);
    await customer.text(say.tooMany).waitFor();
    expect(await panel.isVisible()).toBe(true);
    expect(await customer.seatsOf(say.telephony).inputValue()).toBe('501');
    await customer.seatsOf(say.telephony).fill('2');
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'hidden' });
    await expect.poll(() => customer.slip()).toContain(' 2 ');
  });

  it('asks the payment provider for nothing before the checkout page, nor before its fields are chosen', async () => {
    const path = `${words[language].buyPage}?product=telefonie`;
    const { page, customer, servers } = await visit(path, { account: 'muster', language });
    const { words: say } = customer;
    const asked: string[] = [];
    page.on('request', (request: Request) => {
      if (request.url().startsWith(servers.bank.url)) asked.push(request.url());
    });
    await customer.goToCheckout();
    await customer.seeTotal(2142);
    expect(asked).toEqual([]);
    await customer.choose(say.card);
    await customer.cardField('cardNumber').waitFor();
    expect(asked).toContain(`${servers.bank.url}/fields?v=1`);
    expect(new Set(asked.map((url) => new URL(url).pathname.split('/')[1]))).toEqual(new Set(['fields']));
  });
});
