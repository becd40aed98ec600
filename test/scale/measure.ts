import type { Cart, Catalogue } from '@kasse/domain';
import type { Page } from 'playwright-core';

/** What one run of a page came to. */
export interface Measured {
  /** Milliseconds from the start of the checkout until its rows have been painted. */
  readonly paint: number;
  /** Milliseconds from a press or a key until its effect has been painted; the middle of several. */
  readonly change: number;
  /** Bytes that live after a collection. */
  readonly memory: number;
}

/** What the page of the bench offers to the functions below. */
interface Bench {
  readonly start: (catalogue: Catalogue, cart: Cart, view: 'product' | 'cart') => Promise<void>;
}

const changes = 5;

/** Measures a checkout that begins with the list of products, and choosing some of them. */
export function measureProducts(page: Page, catalogue: Catalogue): Promise<Measured> {
  return measure(page, { catalogue, cart: { items: [], codes: [] }, view: 'product' });
}

/** Measures a checkout that begins with the cart, and one more licence of some lines. */
export function measureCart(page: Page, catalogue: Catalogue, cart: Cart): Promise<Measured> {
  return measure(page, { catalogue, cart, view: 'cart' });
}

interface Scene {
  readonly catalogue: Catalogue;
  readonly cart: Cart;
  readonly view: 'product' | 'cart';
}

async function measure(page: Page, { catalogue, cart, view }: Scene): Promise<Measured> {
  const paint = await page.evaluate(
    async ([shop, held, first]) => {
      const { bench } = globalThis as unknown as { bench: Bench };
      const before = performance.now();
      await bench.start(shop, held, first);
      return performance.now() - before;
    },
    [catalogue, cart, view] as const,
  );
  const times: number[] = [];
  for (let index = 0; index < changes; index += 1)
    times.push(
      await page.evaluate(
        ([first, number]) => {
          const everywhere = (root: Document | ShadowRoot, selector: string): HTMLElement[] => [
            ...root.querySelectorAll<HTMLElement>(selector),
            ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
              shadowRoot ? everywhere(shadowRoot, selector) : [],
            ),
          ];
          const selector = first === 'product' ? '.rows input[type="radio"]' : 'kasse-seat-field';
          const rows = everywhere(document, selector);
          const row = rows[(number * 7 + 1) % rows.length];
          // The plus of a line is its last button.
          const target =
            first === 'product' ? row : [...(row?.shadowRoot?.querySelectorAll('button') ?? [])].at(-1);
          if (!target) throw new Error('There is nothing to press.');
          const before = performance.now();
          target.click();
          return new Promise<number>((resolve) => {
            requestAnimationFrame(() => {
              // After the frame that shows it.
              const { port1, port2 } = new MessageChannel();
              port1.onmessage = () => resolve(performance.now() - before);
              port2.postMessage(undefined);
            });
          });
        },
        [view, index] as const,
      ),
    );
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return { paint, change: middleOf(times), memory: usedSize };
}

/** The middle of some numbers. */
export function middleOf(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
