import { describe, expect, it } from 'vitest';
import { shownText } from './customer.ts';
import type { Customer } from './customer.ts';
import { dearerMeetings, withoutMeetings } from './shops.ts';
import { useStage } from './use-stage.ts';
import type { VisitOptions } from './stage.ts';
import { mainLanguages, words } from './words.ts';

const visit = useStage();

const telephony = { productId: 'telefonie', planId: 'plus', seats: 10, interval: 'year' };
const meetings = { productId: 'meetings', planId: 'meetings', seats: 5, interval: 'month' };

describe.each(mainLanguages)('the cart, %s', (language) => {
  const { [language]: say } = words;

  /** Somebody with ten licences of Telefonie a year and five of Meetings a month in the cart. */
  const withTwoLines = async (options: VisitOptions = {}) => {
    const path = `${say.buyPage}?product=telefonie`;
    const visited = await visit(path, { account: 'muster', language, ...options });
    const { customer } = visited;
    await customer.goToCheckout();
    await customer.press(say.changeOrder);
    await customer.addAnother(say.meetings, { seats: 5, interval: say.monthly });
    await customer.seeSubtotal(1845);
    return visited;
  };
  const openCart = (customer: Customer): Promise<void> => customer.button(say.cartCount(2)).click();

  it('holds two products with different intervals, which are one order', async () => {
    const { page, customer, events, records } = await withTwoLines();
    expect(await shownText(customer.line(say.telephony))).toContain(say.money(1800));
    expect(await shownText(customer.line(say.meetings))).toContain(say.money(45));
    await expect.poll(() => records('muster').cart()).toMatchObject({ items: [telephony, meetings] });
    expect(events.named('kasse-cart-change').at(-1)?.detail).toMatchObject({
      count: 2,
      items: [telephony, meetings],
    });
    expect(await page.getByRole('button', { name: say.cartCount(2) }).count()).toBe(1);

    await customer.press(say.checkout);
    await customer.seeTotal(2195.55);
    const slip = await customer.slip();
    expect(slip).toContain(say.recurringYear(say.money(2142), say.date('2027-11-23')));
    expect(slip).toContain(say.recurringMonth(say.money(53.55), say.date('2026-12-23')));
    await customer.press(say.placeOrder);
    await customer.heading(say.ordered).waitFor();
    const [order] = await records('muster').orders();
    expect(await records('muster').newSubscriptions()).toEqual([
      { ...telephony, orderId: order?.id },
      { ...meetings, orderId: order?.id },
    ]);
    expect(await records('muster').tally()).toEqual({ orders: 1, charges: 1, mails: 1 });
    expect(await records('muster').cart()).toEqual({ items: [], codes: [] });
    expect(events.named('kasse-order-placed').map(({ detail }) => detail['items'])).toMatchObject([
      [telephony, meetings],
    ]);
    expect(events.named('kasse-cart-change').at(-1)?.detail).toMatchObject({ count: 0 });
  });

  it('merges what is put in twice, and says so', async () => {
    const { customer, records } = await withTwoLines();
    await customer.addAnother(say.meetings, { seats: 3, interval: say.monthly });
    await customer.line(say.meetings).getByText(say.merged(say.meetings, 8)).waitFor();
    await customer.seeSubtotal(1872);
    expect(await customer.seatsOf(say.meetings).inputValue()).toBe('8');
    await expect
      .poll(() => records('muster').cart())
      .toMatchObject({ items: [telephony, { ...meetings, seats: 8 }] });
  });

  it('is edited in place: number, plan and billing', async () => {
    const { customer, events, records } = await withTwoLines();
    await customer.seatsOf(say.telephony).fill('20');
    await customer.seeSubtotal(3645);
    await customer.choiceOf(say.telephony, say.plan).selectOption('standard');
    await customer.seeSubtotal(2445);
    await customer.choiceOf(say.telephony, say.billingLabel).selectOption('month');
    await customer.seeSubtotal(285);
    await customer.seatsOf(say.meetings).press('ArrowUp');
    await customer.seeSubtotal(294);
    const items = [
      { productId: 'telefonie', planId: 'standard', seats: 20, interval: 'month' },
      { ...meetings, seats: 6 },
    ];
    await expect.poll(() => records('muster').cart()).toMatchObject({ items });
    expect(events.named('kasse-cart-change').at(-1)?.detail).toMatchObject({ count: 2, items });
  });

  it('keeps an impossible number out, and says why before the checkout', async () => {
    const { customer, records } = await withTwoLines();
    await customer.seatsOf(say.telephony).fill('501');
    await customer.press(say.checkout);
    await customer.text(say.tooMany).waitFor();
    await customer.text(say.attention).waitFor();
    expect(await customer.seatsOf(say.telephony).getAttribute('aria-invalid')).toBe('true');
    await expect.poll(() => records('muster').cart()).toMatchObject({ items: [telephony, meetings] });
    await customer.seatsOf(say.telephony).fill('500');
    await customer.press(say.checkout);
    await customer.heading(say.checkoutTitle).waitFor();
  });

  it('gives a removed line back, at its place and with the focus', async () => {
    const { customer, records } = await withTwoLines();
    await customer.press(say.remove(say.telephony));
    await customer.text(say.removed(say.telephony)).waitFor();
    await customer.seeSubtotal(45);
    const undo = customer.button(say.undo);
    await expect.poll(() => undo.evaluate((button) => button.matches(':focus'))).toBe(true);
    await expect.poll(() => records('muster').cart()).toMatchObject({ items: [meetings] });
    await customer.press(say.undo);
    await customer.seeSubtotal(1845);
    await expect
      .poll(() => customer.button(say.remove(say.telephony)).evaluate((button) => button.matches(':focus')))
      .toBe(true);
    await expect.poll(() => records('muster').cart()).toMatchObject({ items: [telephony, meetings] });
  });

  it('says when it is empty, and leads to what there is', async () => {
    const { customer, events, records } = await withTwoLines();
    await customer.press(say.remove(say.telephony));
    await customer.press(say.remove(say.meetings));
    await customer.text(say.cartEmpty).waitFor();
    expect(await customer.button(say.checkout).count()).toBe(0);
    await expect.poll(() => records('muster').cart()).toEqual({ items: [], codes: [] });
    expect(events.named('kasse-cart-change').at(-1)?.detail).toMatchObject({ count: 0, items: [] });
    await customer.press(say.launch);
    await customer.heading(say.product).waitFor();
    expect(await customer.text(say.removed(say.meetings)).count()).toBe(0);
  });

  it('is the same in another window and in another browser, as soon as they are looked at', async () => {
    const { openTab, openDevice, ...visited } = await withTwoLines();
    const tab = await openTab(`${say.buyPage}?start=cart`);
    const device = await openDevice(`${say.buyPage}?start=cart`);
    for (const customer of [tab, device.customer]) await customer.seeSubtotal(1845);

    await visited.customer.seatsOf(say.meetings).fill('7');
    await expect
      .poll(() => visited.records('muster').cart())
      .toMatchObject({ items: [telephony, { ...meetings, seats: 7 }] });
    for (const customer of [tab, device.customer]) {
      await customer.comeBack();
      await customer.seeSubtotal(1863);
    }
    await device.customer.press(say.remove(say.telephony));
    await expect.poll(async () => (await visited.records('muster').cart()).items).toHaveLength(1);
    for (const customer of [visited.customer, tab]) {
      await customer.comeBack();
      await customer.seeSubtotal(63);
    }
    expect(device.events.named('kasse-cart-change').at(-1)?.detail).toMatchObject({ count: 1 });
    expect(visited.events.named('kasse-cart-change').at(-1)?.detail).toMatchObject({ count: 1 });
  });

  it('keeps both changes when two windows change it at the same time', async () => {
    const { customer, faults, openTab, records } = await withTwoLines();
    faults.allow(/412 \(Precondition Failed\)/u);
    const tab = await openTab(`${say.buyPage}?start=cart`);
    await tab.seeSubtotal(1845);
    await customer.seatsOf(say.meetings).fill('7');
    await tab.seatsOf(say.telephony).fill('20');
    await expect
      .poll(() => records('muster').cart())
      .toMatchObject({
        items: [
          { ...telephony, seats: 20 },
          { ...meetings, seats: 7 },
        ],
      });
    await customer.comeBack();
    await customer.seeSubtotal(3663);
  });

  it('that was filled while signed out is merged with the account’s at sign-in', async () => {
    const path = `${say.buyPage}?product=telefonie`;
    const { customer, openDevice, records } = await visit(path, { language });
    const other = await openDevice(`${say.buyPage}?product=meetings`, { account: 'muster' });
    await other.customer.goToLastChoice({ seats: 5, interval: say.monthly });
    await other.customer.press(say.checkout);
    await other.customer.seeTotal(53.55);
    await expect.poll(() => records('muster').cart()).toMatchObject({ items: [meetings] });

    await customer.goToCheckout();
    await customer.signInAs(say.established);
    await customer.seeTotal(2195.55);
    await expect.poll(() => records('muster').cart()).toMatchObject({ items: [meetings, telephony] });
    await other.customer.comeBack();
    await other.customer.seeTotal(2195.55);
  });

  it('outlives a reload while nobody is signed in, and holds nothing personal', async () => {
    const { page, customer } = await visit(`${say.buyPage}?product=telefonie`, { language });
    await customer.goToCheckout();
    await page.getByRole('dialog', { name: say.signIn }).getByRole('button', { name: say.cancel }).click();
    await page.goto(new URL(`${say.buyPage}?start=cart`, page.url()).href);
    await customer.seeSubtotal(1800);
    await customer.press(say.addAnother);
    await customer.choose(say.meetings);
    await customer.goToLastChoice({ seats: 5, interval: say.monthly });
    await customer.press(say.addToCart);
    await page.reload();
    await customer.seeSubtotal(1845);
    const kept = await page.evaluate(() => JSON.stringify(localStorage));
    expect(kept).toContain('telefonie');
    expect(kept).not.toMatch(/muster|@|Berlin/iu);
  });

  it('opens from the badge in the page’s head', async () => {
    const { page, customer } = await withTwoLines();
    await page.goto(new URL(say.home, page.url()).href);
    await openCart(customer);
    await customer.heading(say.cart).waitFor();
    await customer.seeSubtotal(1845);
  });

  it('holds a trial that needs payment details as a line with its first charge', async () => {
    const path = `${say.buyPage}?product=archiv`;
    const { customer, events, records } = await visit(path, { account: 'muster', language });
    await customer.press(say.try);
    await customer.typeSeats(3);
    await customer.press(say.continue);
    await customer.choose(say.monthly);
    await customer.text(say.trialPaidEnds(say.money(18), say.date('2026-12-23'))).waitFor();
    await customer.press(say.checkout);
    await customer.seeTotal(0);
    const firstCharge = say.trialFirst(say.money(18), say.date('2026-12-24'));
    expect(await customer.slip()).toContain(firstCharge);
    expect(await customer.slip()).toContain(say.nothingDue);
    await customer.press(say.changeOrder);
    expect(await shownText(customer.line(say.archive))).toContain(say.trialOf(say.archive));
    expect(await shownText(customer.line(say.archive))).toContain(firstCharge);
    await customer.press(say.apply);
    expect(await customer.row(say.visa).isChecked()).toBe(true);
    await customer.press(say.placeOrder);
    await customer.heading(say.ordered).waitFor();

    const [order] = await records('muster').orders();
    expect(order).toMatchObject({ status: 'confirmed', quote: { total: { minor: 0 } } });
    expect(await records('muster').subscriptions()).toContainEqual({
      ...{ productId: 'archiv', planId: 'archiv', seats: 3, interval: 'month', orderId: order?.id },
      nextBillingDate: '2026-12-24',
    });
    expect(await records('muster').trials()).toEqual([{ productId: 'archiv', endsOn: '2026-12-23' }]);
    expect((await records('muster').charges()).map(({ amount }) => amount.minor)).toEqual([0]);
    expect((await records('muster').mails()).map(({ kind }) => kind)).toEqual(['order']);
    expect(events.named('kasse-trial-started')).toEqual([]);
    expect(events.named('kasse-order-placed')).toHaveLength(1);
  });

  it('asks about a line whose price changed, and goes on with the new one', async () => {
    const { page, customer, records, servers } = await withTwoLines();
    await servers.changeShop(dearerMeetings);
    await page.goto(new URL(`${say.buyPage}?start=cart`, page.url()).href);
    await customer
      .line(say.meetings)
      .getByText(say.priceChanged(say.money(45), say.money(50)))
      .waitFor();
    await customer.press(say.checkout);
    await customer.text(say.attention).waitFor();
    expect(await customer.heading(say.checkoutTitle).count()).toBe(0);
    await customer.press(say.acceptPrice);
    await customer.seeSubtotal(1850);
    await customer.press(say.checkout);
    await customer.seeTotal(2201.5);
    await customer.press(say.placeOrder);
    await customer.heading(say.ordered).waitFor();
    expect(await records('muster').tally()).toEqual({ orders: 1, charges: 1, mails: 1 });
  });

  it('asks about a line that is no longer offered, which is chosen again or removed', async () => {
    const { page, customer, records, servers } = await withTwoLines();
    await servers.changeShop(withoutMeetings);
    await page.goto(new URL(`${say.buyPage}?start=cart`, page.url()).href);
    await customer.line(say.meetings).getByText(say.unavailable(say.meetings)).waitFor();
    await customer.seeSubtotal(1800);
    await customer.press(say.checkout);
    await customer.text(say.attention).waitFor();
    await customer.press(say.remove(say.meetings));
    await customer.press(say.checkout);
    await customer.seeTotal(2142);
    await customer.press(say.placeOrder);
    await customer.heading(say.ordered).waitFor();
    expect(await records('muster').newSubscriptions()).toMatchObject([telephony]);
  });
});
