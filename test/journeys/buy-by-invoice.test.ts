import { describe, expect, it } from 'vitest';
import { useStage } from './use-stage.ts';
import { languages, words } from './words.ts';

const visit = useStage();

const noBreakSpace = '\u00a0';

/** What an order of ten licences of Telefonie Plus, billed annually, opens. */
const subscription = { productId: 'telefonie', planId: 'plus', seats: 10, interval: 'year' };

describe.each(languages)('an established business buys by invoice, %s', (language) => {
  it('in eight presses at most, and order, mail and events say the same', async () => {
    const { home } = words[language];
    const { customer, events, records } = await visit(home, { account: 'muster', language });
    await customer.launch();
    await customer.choose(customer.words.telephony);
    await customer.goToCheckout();
    await customer.choose(customer.words.invoice);
    await customer.press(customer.words.placeOrder);
    await customer.heading(customer.words.ordered).waitFor();
    expect(customer.presses).toBeLessThanOrEqual(8);

    const number = await customer.orderNumber();
    const { orders, newSubscriptions, outbox, mails } = records('muster');
    const [order, ...furtherOrders] = await orders();
    expect(furtherOrders).toEqual([]);
    expect(order).toMatchObject({
      number,
      status: 'confirmed',
      payment: { kind: 'invoice', payableBy: '2026-12-07' },
      quote: { subtotal: { minor: 180_000 }, total: { minor: 214_200, exponent: 2, currency: 'EUR' } },
    });
    expect(await newSubscriptions()).toEqual([{ ...subscription, orderId: order?.id }]);
    expect(await outbox()).toMatchObject([{ kind: 'order', subjectId: order?.id, language }]);

    const [mail, ...furtherMails] = await mails();
    expect(furtherMails).toEqual([]);
    expect(mail?.to).toBe(order?.email);
    expect(mail?.language).toBe(language);
    expect(mail?.subject).toBe(customer.words.mailSubject(number));
    for (const body of [mail?.text, mail?.html])
      for (const part of [customer.words.plan, customer.words.subtotal, customer.words.total])
        expect(body?.replaceAll(noBreakSpace, ' ')).toContain(part);

    expect(events.named('kasse-order-placed').map(({ detail }) => detail)).toEqual([
      {
        version: 1,
        journey: expect.any(String) as string,
        orderId: order?.id,
        orderNumber: number,
        total: { minor: 214_200, exponent: 2, currency: 'EUR' },
        items: [{ ...subscription, subscriptionId: order?.products[0]?.subscriptionId }],
      },
    ]);
    const told = JSON.stringify(events.all);
    for (const personal of ['muster', '@', 'Lindenstraße', 'Buchhaltung', 'Berlin'])
      expect(told).not.toContain(personal);
    expect(new Set(events.all.map(({ detail }) => detail['journey'])).size).toBe(1);
  });

  it('inline, and a reload shows the result again without telling of a second order', async () => {
    const { buyPage } = words[language];
    const { page, customer, events, records } = await visit(`${buyPage}?product=telefonie`, {
      account: 'muster',
      language,
    });
    await customer.goToCheckout();
    await customer.choose(customer.words.invoice);
    await customer.press(customer.words.placeOrder);
    await customer.heading(customer.words.ordered).waitFor();
    const number = await customer.orderNumber();
    const toldBefore = events.all.length;

    await page.reload();
    await customer.heading(customer.words.ordered).waitFor();
    expect(await customer.orderNumber()).toBe(number);
    await customer.text(customer.words.total).first().waitFor();
    await expect.poll(() => events.all.slice(toldBefore).map(({ name }) => name)).toContain('kasse-ready');
    expect(events.named('kasse-order-placed')).toHaveLength(1);
    expect(await records('muster').orders()).toHaveLength(1);
  });
});
