import { describe, expect, it } from 'vitest';
import { straightToCheckout } from './customer.ts';
import { noAnswer } from './faults.ts';
import { forward } from './firefox.ts';
import { disturb } from './network.ts';
import { useStage } from './use-stage.ts';
import type { VisitOptions } from './stage.ts';
import { mainLanguages, words } from './words.ts';
import type { Language } from './words.ts';

const visit = useStage();

/** What browsers write down about calls that found no network. */
const whileOffline = new RegExp(`${noAnswer.source}|ERR_INTERNET_DISCONNECTED|Failed to fetch`, 'u');

async function atCheckout(language: Language, options: VisitOptions = {}) {
  const path = words[language].buyPage + straightToCheckout;
  const visited = await visit(path, { account: 'muster', language, allows: noAnswer, ...options });
  const { customer } = visited;
  await customer.seeTotal(2142);
  await customer.choose(customer.words.invoice);
  return visited;
}

describe.each(mainLanguages)('one order by invoice, whatever the network does, %s', (language) => {
  it('a reply that is lost is no failure, and nothing is ordered twice', async () => {
    const visited = await atCheckout(language, { watchesNotes: true });
    const { customer, events, notes, records } = visited;
    const { struck } = await disturb(visited, 'lost reply');
    await customer.press(customer.words.placeOrder);
    await struck;
    await customer.heading(customer.words.ordered).waitFor({ timeout: 30_000 });
    const orders = await records('muster').orders();
    expect(orders.map(({ number }) => number)).toEqual([await customer.orderNumber()]);
    expect(await records('muster').tally()).toEqual({ orders: 1, charges: 0, mails: 1 });
    expect(events.named('kasse-order-placed')).toHaveLength(1);
    expect(events.named('kasse-problem')).toEqual([]);
    expect(notes.filter((note) => note.startsWith('bad'))).toEqual([]);
  });

  it('while nobody knows the outcome the customer reads that it is being checked', async () => {
    const { page, customer, billing, events, notes, records } = await atCheckout(language, {
      watchesNotes: true,
    });
    let isDown = true;
    await page.route(`${billing}/v1/orders**`, async (route) => {
      if (!isDown) return route.fallback();
      if (route.request().method() === 'POST') await forward(route);
      return route.abort();
    });
    await customer.press(customer.words.placeOrder);
    await customer.text(customer.words.unknown).first().waitFor({ timeout: 30_000 });
    isDown = false;
    await customer.heading(customer.words.ordered).waitFor({ timeout: 30_000 });
    expect(await records('muster').tally()).toEqual({ orders: 1, charges: 0, mails: 1 });
    expect(events.named('kasse-order-placed')).toHaveLength(1);
    expect(notes.filter((note) => note.startsWith('bad'))).toEqual([]);
  });

  it('a press straight from a field counts, with what was typed there', async () => {
    const { customer, records } = await atCheckout(language);
    await customer.type(customer.words.reference, 'KST 4711');
    await customer.press(customer.words.placeOrder);
    await customer.heading(customer.words.ordered).waitFor();
    expect(await records('muster').orders()).toHaveLength(1);
    expect(await records('muster').references()).toEqual(['KST 4711']);
  });

  it('a double press is one order', async () => {
    const { customer, events, records } = await atCheckout(language);
    await customer.button(customer.words.placeOrder).dblclick();
    await customer.heading(customer.words.ordered).waitFor();
    expect(await records('muster').orders()).toHaveLength(1);
    expect(await records('muster').newSubscriptions()).toHaveLength(1);
    expect(events.named('kasse-before-order')).toHaveLength(1);
    expect(events.named('kasse-order-placed')).toHaveLength(1);
  });

  it('who was offline goes on without a press once the network is back', async () => {
    const say = words[language];
    const { context, page, customer } = await visit(`${say.buyPage}?product=telefonie`, {
      ...{ account: 'muster', language, allows: whileOffline },
    });
    await customer.goToLastChoice({ seats: 10, interval: say.yearly });
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await customer.press(say.checkout);
    await customer.text(say.offline).first().waitFor();
    await context.setOffline(false);
    await customer.seeTotal(2142);
    expect(await customer.text(say.offline).count()).toBe(0);
  });
});
