import { describe, expect, it } from 'vitest';
import { cards, straightToCheckout } from './customer.ts';
import { noAnswer } from './faults.ts';
import { useStage } from './use-stage.ts';
import type { VisitOptions } from './stage.ts';
import { mainLanguages, words } from './words.ts';

const visit = useStage();

const total = { minor: 214_200, exponent: 2, currency: 'EUR' };

describe.each(mainLanguages)('paying by card, %s', (language) => {
  const atCheckout = async (options: VisitOptions = {}) => {
    const path = words[language].buyPage + straightToCheckout;
    const visited = await visit(path, { account: 'muster', language, ...options });
    await visited.customer.heading(visited.customer.words.checkoutTitle).waitFor();
    return visited;
  };

  it('a saved card takes eight presses at most, from the launcher to the order', async () => {
    const { home } = words[language];
    const { customer, events, records } = await visit(home, { account: 'muster', language });
    await customer.launch();
    await customer.choose(customer.words.telephony);
    await customer.goToCheckout();
    expect(await customer.row(customer.words.visa).isChecked()).toBe(true);
    await customer.press(customer.words.placeOrder);
    await customer.heading(customer.words.ordered).waitFor();
    expect(customer.presses).toBeLessThanOrEqual(8);
    expect(await records('muster').tally()).toEqual({ orders: 1, charges: 1, mails: 1 });
    const [order] = await records('muster').orders();
    expect(order).toMatchObject({ payment: { kind: 'card', lastDigits: '4242' }, quote: { total } });
    expect(await records('muster').charges()).toMatchObject([
      { key: `order:${order?.id}:1`, state: 'succeeded', amount: total, reference: 'pm_demo_visa_4242' },
    ]);
    expect(await records('muster').attempts()).toEqual([
      { orderId: order?.id, methodId: 'card-4242', state: 'succeeded' },
    ]);
    expect(events.named('kasse-order-placed')).toHaveLength(1);
  });

  it('a new card is typed into the provider’s frame and nowhere else', async () => {
    const { page, customer, events, billing, records } = await atCheckout();
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.url().startsWith(billing)) sent.push(request.postData() ?? '');
    });
    await customer.typeCard(cards.good);
    await customer.seeTotal(2142);
    await customer.press(customer.words.placeOrder);
    await customer.heading(customer.words.ordered).waitFor();
    await customer.text(customer.words.paid).waitFor();
    expect(await records('muster').tally()).toEqual({ orders: 1, charges: 1, mails: 1 });
    expect(await records('muster').orders()).toMatchObject([
      { payment: { kind: 'card', lastDigits: '4242' } },
    ]);
    const [mail] = await records('muster').mails();
    expect(mail?.text).toContain('4242');
    expect(sent.join()).not.toMatch(/4242\s?4242/u);
    // Ids of ours may hold any four digits.
    const told = JSON.stringify(events.all).replaceAll(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/gu, '');
    expect(told).not.toMatch(/4242|pm_/u);
  });

  it('what is missing is said in the frame, with the focus on it, and nothing is ordered', async () => {
    const { customer, events, records } = await atCheckout();
    await customer.choose(customer.words.card);
    await customer.cardField('cardNumber').waitFor();
    await customer.seeTotal(2142);
    await customer.press(customer.words.placeOrder);
    await customer.cardFields.getByText(customer.words.cardMissing).waitFor();
    await expect
      .poll(() => customer.cardField('cardNumber').evaluate((field) => field.matches(':focus')))
      .toBe(true);
    expect(await records('muster').orders()).toEqual([]);
    expect(events.named('kasse-problem').map(({ detail }) => detail['code'])).toEqual(['payment_incomplete']);
    await customer.typeCard(cards.good);
    await customer.press(customer.words.placeOrder);
    await customer.heading(customer.words.ordered).waitFor();
    expect(await records('muster').tally()).toEqual({ orders: 1, charges: 1, mails: 1 });
  });

  it('a declined card leaves one order, which another method pays', async () => {
    const { customer, events, records } = await atCheckout();
    const { words: say } = customer;
    await customer.typeCard(cards.declined);
    await customer.seeTotal(2142);
    await customer.press(say.placeOrder);
    const note = customer.page.locator('kasse-note[kind=bad]').filter({ hasText: say.declined });
    await note.waitFor();
    await expect.poll(() => note.evaluate((element) => element.matches(':focus'))).toBe(true);
    expect(await records('muster').orders()).toMatchObject([
      { status: 'awaiting_payment', attempt: { number: 1, state: 'declined' } },
    ]);
    expect(await records('muster').tally()).toEqual({ orders: 0, charges: 0, mails: 0 });
    expect(await records('muster').newSubscriptions()).toEqual([]);

    await customer.choose(say.visa);
    await customer.press(say.placeOrder);
    await customer.heading(say.ordered).waitFor();
    const orders = await records('muster').orders();
    expect(orders.map(({ number }) => number)).toEqual([await customer.orderNumber()]);
    expect(await records('muster').attempts()).toEqual([
      { orderId: orders[0]?.id, methodId: 'card', state: 'declined' },
      { orderId: orders[0]?.id, methodId: 'card-4242', state: 'succeeded' },
    ]);
    expect(await records('muster').charges()).toMatchObject([
      { key: `order:${orders[0]?.id}:1`, state: 'declined', lastDigits: '0002' },
      { key: `order:${orders[0]?.id}:2`, state: 'succeeded', lastDigits: '4242', amount: total },
    ]);
    expect(await records('muster').tally()).toEqual({ orders: 1, charges: 1, mails: 1 });
    expect(events.named('kasse-order-declined')).toHaveLength(1);
    expect(events.named('kasse-order-placed')).toHaveLength(1);
  });

  it('after a declined card the same order may be paid by invoice, also after a reload', async () => {
    const { page, customer, events, records } = await atCheckout();
    const { words: say } = customer;
    await customer.typeCard(cards.declined);
    await customer.seeTotal(2142);
    await customer.press(say.placeOrder);
    await customer.text(say.declined).first().waitFor();
    await page.goto(new URL(say.buyPage, page.url()).href);
    await customer.text(say.declined).first().waitFor();
    await customer.choose(say.invoice);
    await customer.seeTotal(2142);
    await customer.press(say.placeOrder);
    await customer.heading(say.ordered).waitFor();
    expect(await records('muster').tally()).toEqual({ orders: 1, charges: 0, mails: 1 });
    expect(await records('muster').attempts()).toMatchObject([{ state: 'declined' }, { state: 'succeeded' }]);
    expect(events.named('kasse-order-placed')).toHaveLength(1);
  });

  it('changing the order after a declined card gives that order up, and another one is placed', async () => {
    const { customer, records } = await atCheckout();
    const { words: say } = customer;
    await customer.typeCard(cards.declined);
    await customer.seeTotal(2142);
    await customer.press(say.placeOrder);
    await customer.text(say.declined).first().waitFor();
    await customer.press(say.changeOrder);
    await customer.seatsOf(say.telephony).fill('5');
    await customer.press(say.apply);
    await customer.seeTotal(1071);
    await customer.choose(say.visa);
    await customer.press(say.placeOrder);
    await customer.heading(say.ordered).waitFor();
    const orders = await records('muster').orders();
    expect(orders.map(({ status }) => status)).toEqual(['cancelled', 'confirmed']);
    expect(await records('muster').tally()).toEqual({ orders: 1, charges: 1, mails: 1 });
    expect(await records('muster').newSubscriptions()).toMatchObject([{ seats: 5, orderId: orders[1]?.id }]);
  });

  it('a slow bank is waited for, and nobody reads that it failed', async () => {
    const { page, customer, events, notes, records, servers } = await atCheckout({ watchesNotes: true });
    const { words: say } = customer;
    await page.clock.install();
    await customer.typeCard(cards.slow);
    await customer.seeTotal(2142);
    await customer.press(say.placeOrder);
    await page.clock.fastForward(3000);
    await customer.text(say.unknown).first().waitFor();
    await expect.poll(() => records('muster').orders()).toMatchObject([{ status: 'awaiting_payment' }]);
    await page.clock.fastForward(30_000);
    await customer.text(say.unknownLong).first().waitFor();
    // The bank answers five seconds after it was asked, which may be later than the order was kept.
    await expect
      .poll(() => {
        servers.letPass(5000);
        return customer.heading(say.ordered).isVisible();
      })
      .toBe(true);
    expect(await records('muster').tally()).toEqual({ orders: 1, charges: 1, mails: 1 });
    expect(events.named('kasse-problem')).toEqual([]);
    expect(notes.filter((note) => note.startsWith('bad'))).toEqual([]);
  });

  it('a bank that is down is asked again until it answers, for one charge', async () => {
    const { page, customer, events, notes, records, servers } = await atCheckout({ watchesNotes: true });
    const { words: say } = customer;
    await page.clock.install();
    await customer.typeCard(cards.down);
    await customer.seeTotal(2142);
    await customer.press(say.placeOrder);
    await page.clock.fastForward(3000);
    await customer.text(say.unknown).first().waitFor();
    expect(await records('muster').charges()).toEqual([]);
    servers.letPass(10_000);
    await customer.heading(say.ordered).waitFor({ timeout: 20_000 });
    expect(await records('muster').tally()).toEqual({ orders: 1, charges: 1, mails: 1 });
    expect(events.named('kasse-problem')).toEqual([]);
    expect(notes.filter((note) => note.startsWith('bad'))).toEqual([]);
  });

  it('a bank whose answer is lost has charged once', async () => {
    const { customer, notes, records } = await atCheckout({ watchesNotes: true });
    await customer.typeCard(cards.lostReply);
    await customer.seeTotal(2142);
    await customer.press(customer.words.placeOrder);
    await customer.heading(customer.words.ordered).waitFor();
    expect(await records('muster').tally()).toEqual({ orders: 1, charges: 1, mails: 1 });
    expect(notes.filter((note) => note.startsWith('bad'))).toEqual([]);
  });

  it('who closes the page while nobody knows is told by mail that the order has arrived', async () => {
    const { page, customer, records, servers } = await atCheckout();
    const { words: say } = customer;
    await page.clock.install();
    await customer.typeCard(cards.slow);
    await customer.seeTotal(2142);
    await customer.press(say.placeOrder);
    await page.clock.fastForward(3000);
    await customer.text(say.unknown).first().waitFor();
    await expect.poll(() => records('muster').orders()).toHaveLength(1);
    await page.close();
    servers.letPass(61_000);
    await servers.settle();
    await expect.poll(() => records('muster').tally()).toEqual({ orders: 1, charges: 1, mails: 1 });
    expect(await records('muster').mails()).toMatchObject([
      { kind: 'order', subject: say.arrivedSubject, language },
    ]);
  });

  it('who closes the page before the bank declines is told by mail that it has not arrived', async () => {
    const { page, customer, records, servers } = await atCheckout();
    const { words: say } = customer;
    const bank = servers.bank.hold();
    await page.clock.install();
    await customer.typeCard(cards.declined);
    await customer.seeTotal(2142);
    await customer.press(say.placeOrder);
    await page.clock.fastForward(3000);
    await customer.text(say.unknown).first().waitFor();
    await bank.reached;
    await page.close();
    bank.release();
    servers.letPass(61_000);
    await servers.settle();
    await expect
      .poll(() => records('muster').orders())
      .toMatchObject([{ status: 'awaiting_payment', attempt: { state: 'declined' } }]);
    servers.letPass(61_000);
    await servers.settle();
    expect(await records('muster').orders()).toMatchObject([{ status: 'cancelled' }]);
    expect(await records('muster').mails()).toMatchObject([
      { kind: 'order_failed', subject: say.failedSubject, language },
    ]);
    expect(await records('muster').newSubscriptions()).toEqual([]);
  });

  it('a payment form that does not load says so in its row, and can be tried again', async () => {
    const { page, customer, faults, records, servers } = await atCheckout();
    const { words: say } = customer;
    faults.allow(noAnswer);
    faults.allow(/policy: frame-src/u);
    const frames = `${servers.bank.url}/fields?v=1`;
    await page.route(frames, (route) => route.abort());
    await page.clock.install();
    await customer.choose(say.card);
    await page.frameLocator('iframe').owner().waitFor({ state: 'attached' });
    await page.clock.fastForward(10_000);
    await customer.text(say.blocked).waitFor();
    await page.unroute(frames);
    await customer.press(say.retry);
    await customer.typeCard(cards.good);
    await customer.seeTotal(2142);
    await customer.press(say.placeOrder);
    await customer.heading(say.ordered).waitFor();
    expect(await records('muster').tally()).toEqual({ orders: 1, charges: 1, mails: 1 });
  });
});
