import type { BrowserContext } from 'playwright-core';

/** An event of Kasse as the page heard it. */
export interface HeardEvent {
  readonly name: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

const names = [
  ...['ready', 'change', 'step', 'selection-change', 'cart-change', 'quote', 'trial-started', 'order-placed'],
  ...['order-declined', 'problem', 'sign-in-required', 'corporate-account', 'assign-licences'],
  ...['open-product', 'ask-for-quote', 'abandon', 'open', 'close', 'before-trial', 'before-order'],
].map((name) => `kasse-${name}`);

/** Everything that Kasse told the pages of one visit, also before a reload. */
export interface EventLog {
  readonly all: readonly HeardEvent[];
  named(name: string): readonly HeardEvent[];
}

/** Listens on every page of a context from its first moment on. */
export async function listenToEvents(context: BrowserContext): Promise<EventLog> {
  const all: HeardEvent[] = [];
  await context.exposeFunction('journeyHears', (name: string, detail: string) => {
    all.push({ name, detail: JSON.parse(detail) as HeardEvent['detail'] });
  });
  await context.addInitScript((heard: string[]) => {
    for (const name of heard)
      document.addEventListener(name, (event) => {
        const { journeyHears } = globalThis as unknown as { journeyHears(...parts: string[]): void };
        journeyHears(name, JSON.stringify((event as CustomEvent<unknown>).detail));
      });
  }, names);
  return { all, named: (name) => all.filter((event) => event.name === name) };
}
