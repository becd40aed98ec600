import { createSandboxProvider } from '@kasse/payments/sandbox';
import type { PaymentMountOptions } from '@kasse/payments';

/*
 * The script of a page that shows the fields of the payment sandbox, as a checkout does. Tests speak to it as
 * `window.host`.
 */

/** What a test asks of the page. */
export interface Host {
  mount(options: Omit<PaymentMountOptions, 'signal'>): Promise<string>;
  /** The reference, or the code of the problem. */
  collect(): Promise<string>;
  /** Lets the ten seconds pass. */
  expire(): void;
}

const timers = new Set<() => void>();
const provider = createSandboxProvider({
  startTimer: (_milliseconds, act) => {
    timers.add(act);
    return () => timers.delete(act);
  },
});

const codeOf = (problem: unknown): string => (problem as { code: string }).code;

const host: Host = {
  mount: (options) =>
    provider
      .mount(document.querySelector('main') as HTMLElement, {
        ...options,
        signal: new AbortController().signal,
      })
      .then(() => 'ready', codeOf),
  collect: () => provider.collect().then(({ reference }) => reference, codeOf),
  expire: () => timers.forEach((act) => act()),
};

Object.assign(window, { host });
