import { describe, expect, it } from 'vitest';
import { plain } from './customer.ts';
import { useStage } from './use-stage.ts';
import { mainLanguages, words } from './words.ts';

const visit = useStage();

describe.each(mainLanguages)('discount codes, %s', (language) => {
  const { [language]: say } = words;
  const atCheckout = async (link = '') => {
    const path =
      say.buyPage + `?product=telefonie&intent=buy&plan=plus&seats=10&billing=year&start=checkout${link}`;
    const visited = await visit(path, { account: 'muster', language });
    const { customer, page } = visited;
    await customer.heading(say.checkoutTitle).waitFor();
    const redeem = async (code: string): Promise<void> => {
      const field = customer.field(say.code);
      if (!(await field.isVisible())) await page.locator('summary', { hasText: say.code }).click();
      await field.fill(code);
      await customer.button(say.redeem).click();
    };
    return { ...visited, redeem };
  };

  it('take a percentage and then an amount off, also in the mail and in what is charged', async () => {
    const { customer, records, redeem } = await atCheckout();
    await customer.seeTotal(2142);
    await redeem(' willkommen25 ');
    await customer.seeTotal(2112.25);
    await redeem('HERBST10');
    await customer.seeTotal(1898.05);
    const slip = await customer.slip();
    expect(slip).toMatch(new RegExp(`${literal(say.discount('HERBST10'))} .*180[.,]00`, 'u'));
    expect(slip).toMatch(new RegExp(`${literal(say.discount('WILLKOMMEN25'))} .*25[.,]00`, 'u'));
    await customer.press(say.placeOrder);
    await customer.heading(say.ordered).waitFor();
    expect((await records('muster').charges()).map(({ amount }) => amount.minor)).toEqual([189_805]);
    const [mail] = await records('muster').mails();
    for (const body of [mail?.text, mail?.html])
      for (const part of [say.discount('HERBST10'), say.discount('WILLKOMMEN25'), say.money(1898.05)])
        expect(unescaped(plain(body))).toContain(part);
    expect(await records('muster').tally()).toEqual({ orders: 1, charges: 1, mails: 1 });
    expect(await records('muster').cart()).toEqual({ items: [], codes: [] });
  });

  it('are taken away again', async () => {
    const { customer, redeem } = await atCheckout('&code=HERBST10');
    await customer.seeTotal(1927.8);
    await customer.press(say.removeCode('HERBST10'));
    await customer.seeTotal(2142);
    await redeem('HERBST10');
    await customer.seeTotal(1927.8);
  });

  it.each([
    ['NIEMALS', say.codeUnknown('NIEMALS')],
    ['GRATIS100', say.codeUnsuitable('GRATIS100')],
  ])('that take nothing off are explained, and do not block: %s', async (code, sentence) => {
    const { customer, records, redeem } = await atCheckout();
    await customer.seeTotal(2142);
    await redeem(code);
    await customer.text(sentence).first().waitFor();
    expect(await customer.field(say.code).getAttribute('aria-invalid')).toBe('true');
    await customer.seeTotal(2142);
    await customer.press(say.placeOrder);
    await customer.heading(say.ordered).waitFor();
    expect(await records('muster').tally()).toEqual({ orders: 1, charges: 1, mails: 1 });
  });

  it('may leave nothing to pay: then no way to pay is asked for and nothing is charged', async () => {
    const path = `${say.buyPage}?product=meetings&intent=buy&seats=5&billing=month&code=GRATIS100&start=checkout`;
    const { page, customer, records } = await visit(path, { account: 'muster', language });
    await customer.seeTotal(0);
    expect(await customer.heading(say.payment).count()).toBe(0);
    await page.locator('kasse-checkout-form').getByText(say.nothingDue).waitFor();
    expect(await customer.slip()).toContain(say.recurringMonth(say.money(53.55), say.date('2026-12-23')));
    await customer.press(say.placeOrder);
    await customer.heading(say.ordered).waitFor();
    expect(await records('muster').tally()).toEqual({ orders: 1, charges: 0, mails: 1 });
    expect(await records('muster').orders()).toMatchObject([{ payment: { kind: 'none' } }]);
    const [mail] = await records('muster').mails();
    expect(plain(mail?.text)).toContain(say.nothingDue);
    expect(await records('muster').newSubscriptions()).toMatchObject([{ productId: 'meetings', seats: 5 }]);
  });
});

function literal(text: string): string {
  return text.replaceAll(/[()]/gu, '\\$&');
}

function unescaped(text: string): string {
  return text.replaceAll('&quot;', '"');
}
