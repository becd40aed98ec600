import { describe, expect, it } from 'vitest';
import { plain, straightToCheckout } from './customer.ts';
import type { Customer } from './customer.ts';
import { useStage } from './use-stage.ts';
import type { Visit } from './stage.ts';
import { mainLanguages, words } from './words.ts';

const visit = useStage();

/** Longer than the register's answers are remembered, in milliseconds. */
const memory = 6 * 60_000;

describe.each(mainLanguages)('the VAT id, %s', (language) => {
  const { [language]: say } = words;

  const atCheckout = async () => {
    const visited = await visit(say.buyPage + straightToCheckout, { account: 'muster', language });
    await visited.customer.seeTotal(2142);
    return visited;
  };
  const moveTo = async (
    customer: Customer,
    country: string,
    postcode: string,
    city: string,
  ): Promise<void> => {
    await customer.press(say.change);
    await customer.fillIn({ country, postcode, city });
  };
  /** Types it and leaves the field. */
  const typeVatId = async (customer: Customer, vatId: string, field: RegExp = say.vatId): Promise<void> => {
    await customer.type(field, vatId);
    await customer.page.keyboard.press('Tab');
  };
  /** Lets time pass at the register until the customer reads this. */
  const letPassUntil = async ({ servers, customer }: Visit, sentence: string): Promise<void> => {
    const isSaid = async (): Promise<boolean> => {
      servers.letPass(1000);
      return customer.text(sentence).first().isVisible();
    };
    await expect.poll(isSaid).toBe(true);
  };
  const placeOrder = async (customer: Customer): Promise<void> => {
    await customer.press(say.placeOrder);
    await customer.heading(say.ordered).waitFor();
  };

  it('is written as registers want it, confirmed, and changes no tax at home', async () => {
    const { customer, events, records } = await atCheckout();
    await typeVatId(customer, ' de 136 695 976 ');
    await customer.text(say.vatValid).waitFor();
    expect(await customer.field(say.vatId).inputValue()).toBe('DE136695976');
    await customer.seeTotal(2142);
    await placeOrder(customer);
    const [order] = await records('muster').orders();
    expect(order?.quote).toMatchObject({ taxes: [{ rate: '0.19' }], total: { minor: 214_200 } });
    expect(JSON.stringify(events.all)).not.toContain('136695976');
  });

  it('of a business abroad changes tax, total and words at once, down to the mail', async () => {
    const { page, customer, records } = await atCheckout();
    await moveTo(customer, 'AT', '1010', 'Wien');
    expect(await customer.slip()).toContain(say.tax(language === 'de' ? '19 %' : '19%'));
    await typeVatId(customer, 'atu13585627', say.vatIdAt);
    await customer.text(say.vatReverse).waitFor();
    await customer.seeTotal(1800);
    const slip = await customer.slip();
    expect(slip).toContain(say.reverseCharge);
    expect(slip).not.toContain(say.tax(language === 'de' ? '19 %' : '19%'));
    await page
      .locator('kasse-notice')
      .getByRole('status')
      .getByText(say.taxChanged(say.money(1800)))
      .waitFor({ state: 'attached' });
    await placeOrder(customer);
    expect(await customer.slip()).toContain(say.reverseCharge);

    const [order] = await records('muster').orders();
    expect(order?.quote).toMatchObject({ reverseCharge: true, taxes: [], total: { minor: 180_000 } });
    expect((await records('muster').charges()).map(({ amount }) => amount.minor)).toEqual([180_000]);
    const [mail, ...further] = await records('muster').mails();
    expect(further).toEqual([]);
    for (const body of [mail?.text, mail?.html]) {
      expect(plain(body)).toContain(say.reverseCharge);
      expect(plain(body)).toContain(say.money(1800));
    }
  });

  it('that is not complete is explained with an example, and does not block', async () => {
    const { customer, records } = await atCheckout();
    await typeVatId(customer, 'DE12345');
    await customer.text(say.vatFormat(say.vatShort, say.germany, 'DE136695976')).waitFor();
    expect(await customer.field(say.vatId).getAttribute('aria-invalid')).toBe('true');
    await placeOrder(customer);
    expect((await records('muster').orders())[0]?.quote.total.minor).toBe(214_200);
  });

  it('of another country than the address is explained, and tax is charged', async () => {
    const { customer, records } = await atCheckout();
    await typeVatId(customer, 'ATU13585627');
    await customer.text(say.vatOther(say.vatShort, say.austria, say.germany)).waitFor();
    await customer.seeTotal(2142);
    await placeOrder(customer);
    expect((await records('muster').orders())[0]?.quote).toMatchObject({
      reverseCharge: false,
      total: { minor: 214_200 },
    });
  });

  it('that the register does not know is charged tax', async () => {
    const { customer, records } = await atCheckout();
    await moveTo(customer, 'AT', '1010', 'Wien');
    await typeVatId(customer, 'ATU22222217', say.vatIdAt);
    await customer.text(say.vatNotFound).waitFor();
    await customer.seeTotal(2142);
    await placeOrder(customer);
    expect((await records('muster').orders())[0]?.quote).toMatchObject({
      reverseCharge: false,
      total: { minor: 214_200 },
    });
  });

  it('is waited for while the register is slow: a press meanwhile orders once it has answered', async () => {
    const visited = await atCheckout();
    const { customer, records, servers } = visited;
    servers.letPass(memory);
    await typeVatId(customer, 'DE333333339');
    await customer.text(say.vatChecking).waitFor();
    await customer.press(say.placeOrder);
    expect(await records('muster').orders()).toEqual([]);
    await letPassUntil(visited, say.ordered);
    expect(await records('muster').tally()).toEqual({ orders: 1, charges: 1, mails: 1 });
  });

  it('does not stand in the way while the register is silent, and is asked about again later', async () => {
    const visited = await atCheckout();
    const { customer, records, servers } = visited;
    servers.letPass(memory);
    await moveTo(customer, 'AT', '1010', 'Wien');
    await customer.seeTotal(2142);
    await typeVatId(customer, 'ATU44444446', say.vatIdAt);
    await customer.text(say.vatChecking).waitFor();
    await letPassUntil(visited, say.vatSilent);
    await customer.seeTotal(2142);
    await placeOrder(customer);
    const [order] = await records('muster').orders();
    expect(order?.quote).toMatchObject({ reverseCharge: false, total: { minor: 214_200 } });
    expect(await records('muster').vatRechecks()).toMatchObject([
      { orderId: order?.id, vatId: 'ATU44444446', state: 'waiting' },
    ]);
  });

  it('counts before the register answers where the shop trusts it', async () => {
    const visited = await atCheckout();
    const { page, customer, records, servers } = visited;
    await servers.changeShop((shop) => ({ ...shop, uncheckedVatIds: 'accept' }));
    servers.letPass(memory);
    await page.reload();
    await moveTo(customer, 'AT', '1010', 'Wien');
    await typeVatId(customer, 'ATU44444446', say.vatIdAt);
    await customer.text(say.vatChecking).waitFor();
    await letPassUntil(visited, say.vatSilentAccepted);
    await customer.seeTotal(1800);
    await placeOrder(customer);
    expect((await records('muster').orders())[0]?.quote).toMatchObject({ reverseCharge: true, taxes: [] });
  });

  it('is called as in the country of the address', async () => {
    const { customer } = await atCheckout();
    await customer.field(say.vatId).waitFor();
    await customer.press(say.change);
    await customer.fillIn({ country: 'AT' });
    await customer.field(say.vatIdAt).waitFor();
    await customer.fillIn({ country: 'CH' });
    await customer.field(say.vatIdCh).waitFor();
    await customer.fillIn({ country: 'FR' });
    await customer.field(say.vatId).waitFor();
  });
});
