import { describe, expect, it } from 'vitest';
import { useStage } from './use-stage.ts';
import { words } from './words.ts';

const visit = useStage();

const atCheckout = async (account: 'muster' | 'neu') => {
  const visited = await visit(`${words.de.buyPage}?product=telefonie`, { account });
  await visited.customer.goToCheckout();
  await visited.customer.heading(words.de.checkoutTitle).waitFor();
  return visited;
};

describe('a page around the checkout', () => {
  it('may refuse an order, and its reason is shown', async () => {
    const { page, customer, records } = await atCheckout('muster');
    const reason = 'Ihre Freigabegrenze ist erreicht.';
    await page.evaluate((message) => {
      document.addEventListener(
        'kasse-before-order',
        (event) => {
          const { detail } = event as CustomEvent<{ waitUntil(decision: Promise<unknown>): void }>;
          detail.waitUntil(Promise.reject(new Error(message)));
        },
        { once: true },
      );
    }, reason);
    await customer.text(customer.words.total).first().waitFor();
    await customer.press(customer.words.placeOrder);
    await customer.text(reason).first().waitFor();
    expect(await records('muster').orders()).toEqual([]);

    await customer.press(customer.words.placeOrder);
    await customer.heading(customer.words.ordered).waitFor();
    expect(await records('muster').orders()).toHaveLength(1);
  });

  it('may wipe what is inside the checkout: the fields come back with what was typed', async () => {
    const { page, customer } = await atCheckout('neu');
    await customer.fillIn({ company: 'Neuwerk Studio', postcode: '04109' });
    await customer.type(customer.words.fields.city, 'Leip');
    await page.evaluate(() => document.querySelector('kasse-checkout')?.replaceChildren());
    const valueOf = (name: keyof typeof words.de.fields): Promise<string> =>
      customer.field(customer.words.fields[name]).inputValue();
    expect([await valueOf('company'), await valueOf('postcode'), await valueOf('city')]).toEqual([
      'Neuwerk Studio',
      '04109',
      'Leip',
    ]);
    expect(await page.locator('kasse-checkout > [data-kasse] form').count()).toBe(1);
  });

  it('keeps what was typed while the order is changed', async () => {
    const { customer } = await atCheckout('neu');
    const { words: say } = customer;
    await customer.fillIn({ company: 'Neuwerk Studio', country: 'AT' });
    await customer.type(say.reference, 'KST 4711');
    await customer.press(say.changeOrder);
    await customer.seatsOf(say.telephony).fill('5');
    await customer.press(say.apply);
    await expect.poll(() => customer.slip()).toContain('Benutzerlizenzen 5');
    expect(await customer.field(say.fields.company).inputValue()).toBe('Neuwerk Studio');
    expect(await customer.page.getByLabel(say.fields.country, { exact: true }).inputValue()).toBe('AT');
    expect(await customer.field(say.reference).inputValue()).toBe('KST 4711');
  });
});
