import { describe, expect, it } from 'vitest';
import { plain, shownText, straightToCheckout } from './customer.ts';
import type { Customer } from './customer.ts';
import { useStage } from './use-stage.ts';
import { mainLanguages, words } from './words.ts';

const visit = useStage();

describe.each(mainLanguages)('the result, %s', (language) => {
  const { [language]: say } = words;

  /** Ten licences of Telefonie a year and five of Meetings a month, ordered. */
  const orderTwo = async (payment: string) => {
    const visited = await visit(say.buyPage + straightToCheckout, { account: 'muster', language });
    const { customer } = visited;
    await customer.seeTotal(2142);
    await customer.press(say.changeOrder);
    await customer.addAnother(say.meetings, { seats: 5, interval: say.monthly });
    await customer.press(say.checkout);
    await customer.seeTotal(2195.55);
    if (!(await customer.row(payment).isChecked())) await customer.choose(payment);
    await customer.press(say.placeOrder);
    await customer.heading(say.ordered).waitFor();
    return visited;
  };

  /** Everything that the result of these two says, however it was come to. */
  const seeTwo = async (customer: Customer, paid: string): Promise<void> => {
    const { page } = customer;
    await customer.heading(say.ordered).waitFor();
    expect(await page.locator('kasse-steps').count()).toBe(0);
    const result = await shownText(page.locator('kasse-confirmation'));
    for (const part of [
      say.mailTo,
      say.access(say.telephony),
      say.assign(say.telephony, 10),
      say.access(say.meetings),
      say.assign(say.meetings, 5),
      say.nextInvoiceOf(say.telephony, say.date('2027-11-23')),
      say.nextInvoiceOf(say.meetings, say.date('2026-12-23')),
    ])
      expect(result).toContain(part);
    const slip = await customer.slip();
    for (const part of [paid, say.money(1800), say.money(45), say.money(2195.55)])
      expect(slip).toContain(part);
    expect(await customer.button(say.changeOrder).count()).toBe(0);
    expect(await customer.button(say.placeOrder).count()).toBe(0);
    // One main action in the page: the first thing to assign.
    expect(await page.locator('kasse-confirmation .main').count()).toBe(1);
  };

  it('of two products, paid by card, stays after a reload', async () => {
    const { page, customer, events, records } = await orderTwo(say.visa);
    await seeTwo(customer, say.paid);
    const number = await customer.orderNumber();
    await page.reload();
    await seeTwo(customer, say.paid);
    expect(await customer.orderNumber()).toBe(number);
    expect(events.named('kasse-order-placed')).toHaveLength(1);
    expect(await records('muster').tally()).toEqual({ orders: 1, charges: 1, mails: 1 });
  });

  it('of two products, by invoice, opens from the link in the mail, signed in or not', async () => {
    const { page, customer, events, openDevice, records } = await orderTwo(say.invoice);
    await seeTwo(customer, say.payableBy);
    const number = await customer.orderNumber();
    const [mail] = await records('muster').mails();
    expect(plain(mail?.text)).toContain(say.viewOrder);
    const link = new URL(/https?:\/\/\S+kasse-order=[\w-]+/u.exec(mail?.text ?? '')?.[0] ?? '');

    await page.goto(link.href);
    await seeTwo(customer, say.payableBy);
    expect(await customer.orderNumber()).toBe(number);
    expect(new URL(page.url()).search).toBe('');
    expect(events.named('kasse-sign-in-required')).toEqual([]);

    const path = link.pathname + link.search;
    const signedOut = await openDevice(path, { account: undefined });
    await signedOut.customer.signInAs(say.established);
    await seeTwo(signedOut.customer, say.payableBy);
    expect(await signedOut.customer.orderNumber()).toBe(number);
    expect(signedOut.events.named('kasse-order-placed')).toEqual([]);
    expect(await records('muster').tally()).toEqual({ orders: 1, charges: 0, mails: 1 });
  });

  it('of another account is shown to nobody else', async () => {
    const { openDevice, faults, records } = await orderTwo(say.visa);
    const [order] = await records('muster').orders();
    const other = await openDevice(`${say.buyPage}?kasse-order=${order?.id}`, { account: 'neu' });
    for (const each of [faults, other.faults]) each.allow(/404 \(Not Found\)/u);
    await other.customer.text(say.notFound).first().waitFor();
    expect(await other.customer.heading(say.ordered).count()).toBe(0);
    expect(await shownText(other.page.locator('body'))).not.toContain(order?.number);
  });

  it('leads to what comes next: assigning, opening, adding another product', async () => {
    const { site, page, customer, events } = await orderTwo(say.visa);
    await customer.button(say.assignAction).first().click();
    await page.waitForURL(site + say.licencesPage);
    expect(events.named('kasse-assign-licences').map(({ detail }) => detail['productIds'])).toEqual([
      ['telefonie', 'meetings'],
    ]);
    await page.goto(site + say.buyPage);
    await customer.heading(say.ordered).waitFor();
    await customer.press(say.addAnother);
    await customer.heading(say.product).waitFor();
    expect(await shownText(page.locator('kasse-product-picker section'))).toContain(say.telephony);
  });

  it('of a trial says what is left in the cart, and leads there', async () => {
    const path = `${say.buyPage}?product=meetings`;
    const { customer, events, records } = await visit(path, { account: 'muster', language });
    await customer.goToLastChoice({ seats: 5, interval: say.monthly });
    await customer.press(say.checkout);
    await customer.seeTotal(53.55);
    await customer.press(say.changeOrder);
    await customer.press(say.addAnother);
    await customer.choose(say.telephony);
    await customer.press(say.try);
    await customer.press(say.startTrial);
    await customer.heading(say.trialStarted).waitFor();
    await customer.text(say.cartWaiting(1)).waitFor();
    expect(await records('muster').trials()).toEqual([{ productId: 'telefonie', endsOn: '2026-12-07' }]);
    expect(await records('muster').cart()).toMatchObject({ items: [{ productId: 'meetings', seats: 5 }] });
    expect(events.named('kasse-trial-started')).toHaveLength(1);
    await customer.press(say.checkout);
    await customer.heading(say.cart).waitFor();
    await customer.seeSubtotal(45);
    expect(await records('muster').tally()).toEqual({ orders: 0, charges: 0, mails: 1 });
  });
});
