import type { Scene } from './scene.ts';

/** What a host is asked before it happens. */
export type HostQuestion = 'kasse-before-trial' | 'kasse-before-order' | 'kasse-go-to-checkout';

/** The host is asked about the next press, and agrees when the returned function is called. */
export async function keepHostSilent(
  { page }: Scene,
  name: 'kasse-before-trial' | 'kasse-before-order',
): Promise<() => Promise<void>> {
  await page.evaluate((event) => {
    const host = globalThis as unknown as { letHostAgree(): void };
    const said = new Promise<void>((resolve) => (host.letHostAgree = resolve));
    const ask = (asked: Event): void => {
      (asked as CustomEvent<{ waitUntil(answer: Promise<void>): void }>).detail.waitUntil(said);
    };
    document.addEventListener(event, ask, { once: true });
  }, name);
  return () => page.evaluate(() => (globalThis as unknown as { letHostAgree(): void }).letHostAgree());
}

/** The host refuses the next press. */
export async function letHostRefuse({ page }: Scene, name: HostQuestion): Promise<void> {
  await page.evaluate((event) => {
    document.addEventListener(event, (asked) => asked.preventDefault(), { once: true });
  }, name);
}
