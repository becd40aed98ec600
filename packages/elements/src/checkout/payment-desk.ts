import { createProblem, isProblem, type PaymentMethod, type Problem } from '@kasse/domain';
import type { PaymentProvider } from '@kasse/payments';
import type { DeskOptions, PaymentDesk } from '../context/payment-desk.ts';
import { paymentTokens } from './payment-tokens.ts';

/** The way to load the provider of a name; undefined for one that nobody knows. */
export type ProviderOf = (name: string) => (() => Promise<PaymentProvider>) | undefined;

type CardMethod = Extract<PaymentMethod, { kind: 'card' }>;

/** The fields of one method, on their way into a place of the page or there. */
class Seat {
  readonly methodId: string;
  readonly container: HTMLElement;
  /** Resolves with the provider when its fields can be used. */
  readonly ready: Promise<PaymentProvider>;
  private readonly leaving = new AbortController();
  private provider: PaymentProvider | undefined;

  constructor(method: CardMethod, container: HTMLElement, options: DeskOptions, providerOf: ProviderOf) {
    this.methodId = method.id;
    this.container = container;
    this.ready = this.show(method, options, providerOf(method.provider));
  }

  leave(): void {
    this.leaving.abort();
    this.provider?.unmount();
    this.provider = undefined;
  }

  private async show(
    { provider: name, setup }: CardMethod,
    { look, ...options }: DeskOptions,
    load: ReturnType<ProviderOf>,
  ): Promise<PaymentProvider> {
    const { signal } = this.leaving;
    try {
      if (!load) throw new Error(`No payment provider is called "${name}".`);
      const provider = await load();
      signal.throwIfAborted();
      this.provider = provider;
      await provider.mount(this.container, { ...options, tokens: paymentTokens(look), setup, signal });
      signal.throwIfAborted();
      const restyle = (): void => provider.restyle?.(paymentTokens(look));
      matchMedia('(prefers-color-scheme: dark)').addEventListener('change', restyle, { signal });
      return provider;
    } catch (cause) {
      throw createProblem('payment_blocked', { cause });
    }
  }
}

/** Makes the desk of one checkout. Nothing of a provider is loaded before its method is mounted. */
export function createPaymentDesk(providerOf: ProviderOf): PaymentDesk {
  let seat: Seat | undefined;
  const unmount = (): void => {
    seat?.leave();
    seat = undefined;
  };
  return {
    async mount(method, container, options) {
      if (method.kind !== 'card') return;
      if (seat?.methodId !== method.id || seat.container !== container) {
        unmount();
        seat = new Seat(method, container, options, providerOf);
      }
      const mounted = seat;
      await mounted.ready.catch((problem: unknown) => {
        if (seat === mounted) unmount();
        throw problem;
      });
    },
    async collect(method) {
      if (method.kind !== 'card') return {};
      if (seat?.methodId !== method.id) throw createProblem('payment_blocked');
      const provider = await seat.ready;
      return provider.collect().catch((error: unknown) => {
        throw asProblem(error);
      });
    },
    unmount,
  };
}

function asProblem(error: unknown): Problem {
  return isProblem(error) ? error : createProblem('payment_blocked', { cause: error });
}
