import { describe, expect, it } from 'vitest';
import { plain, shownText } from './customer.ts';
import { cheaperWebinars } from './shops.ts';
import { useStage } from './use-stage.ts';
import { mainLanguages, words } from './words.ts';

const visit = useStage();

/** Ten licences of Webinare Plus at 14 euros a month, billed on the fifteenth; eight of thirty days are used. */
const former = { productId: 'webinare', planId: 'plus', seats: 10, interval: 'month', orderId: null };

describe.each(mainLanguages)('a product that the account has, %s', (language) => {
  const { [language]: say } = words;
  const atScope = async () => {
    const path = `${say.buyPage}?product=webinare`;
    const visited = await visit(path, { account: 'muster', language });
    await visited.customer.heading(say.addLicences).waitFor();
    return visited;
  };

  it('takes more licences: the old time is credited and the billing date moves', async () => {
    const { customer, events, records } = await visit(say.buyPage, { account: 'muster', language });
    await customer.heading(say.owned).waitFor();
    await customer.choose(say.webinars);
    await customer.press(say.addLicences);
    await customer.typeSeats(5);
    await customer.text(say.seatsChange(10, 15)).first().waitFor();
    await customer.press(say.checkout);
    // 15 × 14.00 for a new month, less 22 of 30 days of 140.00, and 19 % of the rest.
    await customer.seeTotal(127.72);
    const slip = await customer.slip();
    const moved = say.billingDateMoves(say.date('2026-12-15'), say.date('2026-12-23'));
    for (const part of [say.seatsChange(10, 15), moved, say.money(210), say.money(20.39)])
      expect(slip).toContain(part);
    expect(slip).toMatch(new RegExp(`${say.credit} \\S*102[.,]67`, 'u'));
    await customer.press(say.placeOrder);
    await customer.heading(say.ordered).waitFor();
    await customer.text(say.billingDateMoved(say.date('2026-12-23'))).waitFor();
    await customer.text(say.assign(say.webinars, 5)).waitFor();

    expect(await records('muster').tally()).toEqual({ orders: 1, charges: 1, mails: 1 });
    expect(await records('muster').subscriptions()).toContainEqual({
      ...former,
      seats: 15,
      nextBillingDate: '2026-12-23',
    });
    expect(await records('muster').newSubscriptions()).toEqual([]);
    expect((await records('muster').charges()).map(({ amount }) => amount.minor)).toEqual([12_772]);
    const [mail] = await records('muster').mails();
    for (const body of [mail?.text, mail?.html])
      for (const part of [
        say.seatsChange(10, 15),
        say.seatsChange(say.date('2026-12-15'), say.date('2026-12-23')),
        say.credit,
        say.money(127.72),
      ])
        expect(plain(body)).toContain(part);
    const [placed] = events.named('kasse-order-placed');
    expect(placed?.detail['items']).toMatchObject([{ productId: 'webinare', planId: 'plus', seats: 5 }]);
  });

  it('changes to a higher plan, with or without more licences', async () => {
    const { customer, records } = await atScope();
    await customer.choose('Premium');
    await customer.typeSeats(0);
    await customer.press(say.checkout);
    // 10 × 20.00 less 102.67, and 19 % of the rest.
    await customer.seeTotal(115.82);
    expect(await customer.slip()).toContain(say.seatsChange('Plus', 'Premium'));
    await customer.press(say.changeOrder);
    await customer.seatsOf(say.webinars).fill('5');
    expect(await shownText(customer.line(say.webinars))).toContain(say.seatsChange('Plus', 'Premium'));
    await customer.press(say.apply);
    await customer.seeTotal(234.82);
    await customer.press(say.placeOrder);
    await customer.heading(say.ordered).waitFor();
    expect(await records('muster').subscriptions()).toContainEqual({
      ...former,
      planId: 'premium',
      seats: 15,
      nextBillingDate: '2026-12-23',
    });
    const [mail] = await records('muster').mails();
    expect(plain(mail?.text)).toContain(say.seatsChange('Plus', 'Premium'));
    expect(await records('muster').tally()).toEqual({ orders: 1, charges: 1, mails: 1 });
  });

  it('keeps its billing date where the shop wants it so, and only the rest is charged', async () => {
    const { page, customer, records, servers } = await atScope();
    await servers.changeShop((shop) => ({ ...shop, billingDatePolicy: 'coterm' }));
    await page.reload();
    await customer.press(say.addLicences);
    await customer.typeSeats(5);
    await customer.press(say.checkout);
    // 22 of 30 days of 210.00 less 22 of 30 days of 140.00, and 19 %.
    await customer.seeTotal(61.08);
    expect(await customer.slip()).toContain(say.billingDateStays(say.date('2026-12-15')));
    await customer.press(say.placeOrder);
    await customer.heading(say.ordered).waitFor();
    await customer.text(say.nextInvoice(say.date('2026-12-15'))).waitFor();
    expect(await records('muster').subscriptions()).toContainEqual({
      ...former,
      seats: 15,
      nextBillingDate: '2026-12-15',
    });
  });

  it('leaves a credit that is higher than the charge on the account', async () => {
    const { page, customer, records, servers } = await atScope();
    await customer.typeSeats(5);
    await customer.press(say.checkout);
    await customer.seeTotal(127.72);
    await customer.press(say.placeOrder);
    await customer.press(say.addAnother);
    await servers.changeShop(cheaperWebinars);
    await page.reload();
    await customer.choose(say.webinars);
    await customer.press(say.addLicences);
    await customer.typeSeats(5);
    await customer.press(say.checkout);
    // 20 × 2.00 for a new month, and the whole of the 210.00 that were charged for this one stands against it.
    await customer.seeTotal(0);
    expect(await customer.slip()).toContain(say.creditKept(say.money(170)));
    await customer.press(say.placeOrder);
    await customer
      .text(say.creditKept(say.money(170)))
      .first()
      .waitFor();
    await customer.heading(say.ordered).waitFor();
    expect(await records('muster').credit()).toEqual({ minor: 17_000, exponent: 2, currency: 'EUR' });
    expect((await records('muster').charges()).map(({ amount }) => amount.minor)).toEqual([12_772]);
    const mails = await records('muster').mails();
    expect(mails.filter(({ text }) => plain(text).includes(say.money(170)))).toHaveLength(1);
  });

  it('offers no lower plan, and explains a number that cannot be added', async () => {
    const { page, customer } = await atScope();
    await customer.typeSeats(7);
    await customer.press(say.checkout);
    await customer.text(say.wrongStep).waitFor();
    await customer.typeSeats(95);
    await customer.press(say.checkout);
    await customer.text(say.tooManyOf(90)).waitFor();
    expect(await page.getByRole('radio', { name: 'Standard' }).count()).toBe(0);
  });
});
