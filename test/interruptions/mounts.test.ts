import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { useStage } from '../journeys/use-stage.ts';
import { countHeld, countWhatIsHeld } from './counters.ts';
import type { Held } from './counters.ts';
import { keepSection } from './report.ts';

const visit = useStage();
const isWholeGrid = process.env['KASSE_GRID'] === 'full';

/** Every element that a page may write, beside the checkout itself. */
const tags = [
  ...['kasse-provider', 'kasse-launcher', 'kasse-product-picker', 'kasse-intent-picker', 'kasse-plan-picker'],
  ...['kasse-seat-selector', 'kasse-billing-picker', 'kasse-price', 'kasse-cart', 'kasse-order-summary'],
  ...['kasse-checkout-form', 'kasse-actions', 'kasse-notice', 'kasse-confirmation', 'kasse-steps'],
] as const;

/** Puts an element into the page and takes it out again, several times. */
type Mount = (page: Page, times: number) => Promise<void>;

/** A widget of the page's own checkout; a provider runs a checkout of its own. */
const element =
  (tag: string): Mount =>
  (page, times) =>
    page.evaluate(
      async ({ tag, times }) => {
        await customElements.whenDefined(tag);
        const { gateway } = document.querySelector('kasse-checkout') ?? {};
        for (let count = 0; count < times; count += 1) {
          const mounted = document.createElement(tag);
          if (tag === 'kasse-provider') Object.assign(mounted, { gateway });
          else mounted.setAttribute('for', 'checkout');
          document.body.append(mounted);
          await (mounted as HTMLElement & { updateComplete: Promise<boolean> }).updateComplete;
          mounted.remove();
        }
      },
      { tag, times },
    );

/** A whole checkout: at its first stop, or with the fields of a card on its checkout page. */
const checkout =
  (presentation: 'inline' | 'dialog', place: 'products' | 'card'): Mount =>
  (page, times) =>
    page.evaluate(
      async ({ presentation, place, times }) => {
        const { gateway, session } = document.querySelector('kasse-checkout') ?? {};
        const link = { product: 'telefonie', intent: 'buy', plan: 'plus', seats: '10', billing: 'year' };
        const frame = () => new Promise(requestAnimationFrame);
        for (let count = 0; count < times; count += 1) {
          const mounted = document.createElement('kasse-checkout');
          Object.assign(mounted, { gateway, session, presentation, locale: 'en' });
          if (place === 'card') Object.assign(mounted, { start: 'checkout', ...link });
          const isThere = new Promise<void>((resolve) => {
            mounted.subscribe(({ view, send }) => {
              if (view.moment === 'choosing' && place === 'products') resolve();
              const card = view.paymentMethods.find(({ kind }) => kind === 'card');
              if (view.moment !== 'checkout' || !card) return;
              if (view.paymentMethodId === card.id) resolve();
              else queueMicrotask(() => send({ type: 'payment.pick', paymentMethodId: card.id }));
            });
          });
          document.body.append(mounted);
          if (presentation === 'dialog') mounted.show();
          await isThere;
          while (place === 'card' && !mounted.querySelector('iframe')) await frame();
          mounted.remove();
        }
      },
      { presentation, place, times },
    );

/** Everything that is mounted, and how often before the first count. */
const mounts: readonly (readonly [name: string, mount: Mount, times: number])[] = [
  ...tags.map((tag) => [tag, element(tag), isWholeGrid ? 100 : 25] as const),
  ['kasse-checkout, inline', checkout('inline', 'products'), isWholeGrid ? 100 : 10],
  ['kasse-checkout, dialog', checkout('dialog', 'products'), isWholeGrid ? 100 : 10],
  ['the same with card fields, inline', checkout('inline', 'card'), isWholeGrid ? 100 : 4],
  ['the same with card fields, dialog', checkout('dialog', 'card'), isWholeGrid ? 100 : 4],
];

describe('a page from which everything was taken out again', () => {
  const rows: string[] = [];
  afterAll(() => {
    keepSection('mounts', table(rows));
  });

  it(
    'holds the same after so many mounts and after twice as many',
    async () => {
      const { page, context, customer } = await visit('/', {
        account: 'muster',
        script: `(${countWhatIsHeld.toString()})()`,
      });
      await customer.launch();
      await customer.heading(customer.words.product).waitFor();
      const session = await context.newCDPSession(page);
      await session.send('Performance.enable');
      // The browser itself remembers some twenty of the first ones, and never more.
      await checkout('inline', 'card')(page, 2);
      await checkout('dialog', 'products')(page, 30);
      for (const [name, mount, times] of mounts) {
        await mount(page, 2);
        await mount(page, times);
        const once = await countHeld(page, session);
        await mount(page, times);
        const twice = await countHeld(page, session);
        rows.push(rowOf(name, times, once, twice));
        expect(twice, name).toEqual(once);
      }
    },
    isWholeGrid ? 600_000 : 120_000,
  );
});

const columns = ['listeners', 'nodes', 'documents', 'frames', 'timers', 'observers', 'requests'] as const;

function rowOf(name: string, times: number, once: Held, twice: Held): string {
  const counts = columns.map((column) => `${once[column]} / ${twice[column]}`);
  return `| ${name} | ${times} / ${2 * times} | ${counts.join(' | ')} |`;
}

function table(rows: readonly string[]): string {
  const head = ['what was mounted', 'times', ...columns];
  return [`| ${head.join(' | ')} |`, `|${' --- |'.repeat(head.length)}`, ...rows].join('\n');
}
