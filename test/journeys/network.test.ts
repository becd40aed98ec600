import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useStage } from './use-stage.ts';
import type { VisitOptions } from './stage.ts';
import { languages, words } from './words.ts';
import type { Language } from './words.ts';

const visit = useStage();

/** Writes down every note that is ever on screen, looking at each frame. */
const watchNotes = `{
  const seen = (globalThis.journeyNotes = new Set());
  const look = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.localName === 'kasse-note') seen.add(element.getAttribute('kind') + ': ' + element.textContent.trim());
      if (element.shadowRoot) look(element.shadowRoot);
    }
  };
  const frame = () => {
    look(document);
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}`;

const notesSeen = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...(globalThis as unknown as { journeyNotes: Set<string> }).journeyNotes]);

async function atCheckout(language: Language, options: VisitOptions = {}) {
  const path = `${words[language].buyPage}?product=telefonie`;
  const visited = await visit(path, { account: 'muster', language, ...options });
  await visited.customer.goToCheckout();
  await visited.customer.text(visited.customer.words.total).first().waitFor();
  return visited;
}

describe.each(languages)('one order, whatever the network does, %s', (language) => {
  it('a reply that is lost is no failure, and nothing is ordered twice', async () => {
    const { page, customer, billing, events, faults, records } = await atCheckout(language, {
      script: watchNotes,
    });
    faults.allow(/ERR_FAILED/u);
    let lost = 0;
    await page.route(`${billing}/v1/orders`, async (route) => {
      if (route.request().method() !== 'POST' || lost > 0) return route.fallback();
      lost += 1;
      await route.fetch();
      return route.abort();
    });
    await customer.press(customer.words.placeOrder);
    await customer.heading(customer.words.ordered).waitFor({ timeout: 30_000 });
    expect(lost).toBe(1);
    const orders = await records('muster').orders();
    expect(orders.map(({ number }) => number)).toEqual([await customer.orderNumber()]);
    expect(await records('muster').mails()).toHaveLength(1);
    expect(events.named('kasse-order-placed')).toHaveLength(1);
    expect(events.named('kasse-problem')).toEqual([]);
    expect((await notesSeen(page)).filter((note) => note.startsWith('bad'))).toEqual([]);
  });

  it('while nobody knows the outcome the customer reads that it is being checked', async () => {
    const { page, customer, billing, events, faults, records } = await atCheckout(language, {
      script: watchNotes,
    });
    faults.allow(/ERR_FAILED/u);
    let isDown = true;
    await page.route(`${billing}/v1/orders**`, async (route) => {
      if (!isDown) return route.fallback();
      if (route.request().method() === 'POST') await route.fetch();
      return route.abort();
    });
    await customer.press(customer.words.placeOrder);
    await customer.text(customer.words.unknown).first().waitFor({ timeout: 30_000 });
    isDown = false;
    await customer.heading(customer.words.ordered).waitFor({ timeout: 30_000 });
    expect(await records('muster').orders()).toHaveLength(1);
    expect(events.named('kasse-order-placed')).toHaveLength(1);
    expect((await notesSeen(page)).filter((note) => note.startsWith('bad'))).toEqual([]);
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
});
