import { createProblem } from '@kasse/domain';
import type { Problem } from '@kasse/domain';
import type { PaymentProvider, PaymentReference } from '../payment-provider.ts';
import { fieldsAddress, showFrame } from './frame.ts';
import type { FieldsFrame } from './frame.ts';
import type { FieldsMessage } from './messages.ts';

/** Calls back once after as many milliseconds; the function that it returns prevents that. */
export type StartTimer = (milliseconds: number, act: () => void) => () => void;

/** What the provider needs from outside. */
export interface SandboxProviderOptions {
  readonly startTimer?: StartTimer;
}

/** How long the frame may take to be ready or to answer, in milliseconds. */
const patience = 10_000;

const onTheClock: StartTimer = (milliseconds, act) => {
  const timer = setTimeout(act, milliseconds);
  return () => clearTimeout(timer);
};

/** Something that is waited for. */
interface Wait<Result> {
  readonly settled: Promise<Result>;
  done(result: Result): void;
  fail(reason: unknown): void;
}

/**
 * The fields of the payment sandbox (`setup.url`) in a frame of its origin. Rejects with `payment_blocked` when the
 * frame is not ready after ten seconds, `payment_incomplete` when the fields show what is missing, and `service` when
 * the sandbox cannot be reached. One provider shows one frame: a page with several checkouts makes one for each.
 */
export function createSandboxProvider({
  startTimer = onTheClock,
}: SandboxProviderOptions = {}): PaymentProvider {
  let frame: FieldsFrame | undefined;
  let loading: Wait<void> | undefined;
  let asking: (Wait<PaymentReference> & { readonly id: number }) | undefined;
  let count = 0;

  function wait<Result>(late: Problem['code']): Wait<Result> {
    let done: Wait<Result>['done'] = () => undefined;
    let fail: Wait<Result>['fail'] = () => undefined;
    const settled = new Promise<Result>((resolve, reject) => {
      done = resolve;
      fail = reject;
    });
    const stop = startTimer(patience, () => fail(createProblem(late)));
    return { settled: settled.finally(stop), done, fail };
  }

  function hear(message: FieldsMessage): void {
    if (message.type === 'ready') loading?.done();
    else if (!('id' in message) || message.id !== asking?.id) return;
    else if (message.type === 'reference') asking.done({ reference: message.reference });
    else asking.fail(createProblem(message.type === 'failed' ? 'service' : 'payment_incomplete'));
  }

  function letGo(reason: unknown): void {
    frame?.remove();
    frame = undefined;
    loading?.fail(reason);
    asking?.fail(reason);
  }

  const blocked = (): Problem => createProblem('payment_blocked');

  return {
    async mount(container, options) {
      letGo(blocked());
      const { signal, setup } = options;
      signal.throwIfAborted();
      const address = fieldsAddress(setup);
      if (!address) throw blocked();
      const shown = showFrame(container, address, options, hear);
      frame = shown;
      loading = wait('payment_blocked');
      const { settled } = loading;
      // A later mount has a frame of its own, which an earlier signal does not touch.
      const leave = (reason: unknown) => frame === shown && letGo(reason);
      signal.addEventListener('abort', () => leave(signal.reason), { once: true });
      await settled.catch((reason: unknown) => {
        leave(reason);
        throw reason;
      });
    },
    async collect() {
      await loading?.settled;
      if (!frame) throw blocked();
      asking?.fail(blocked());
      asking = { id: (count += 1), ...wait<PaymentReference>('service') };
      frame.ask({ type: 'collect', id: asking.id });
      return asking.settled;
    },
    restyle: (tokens) => frame?.restyle(tokens),
    unmount: () => letGo(blocked()),
  };
}

/** The provider of a page with one checkout. */
export const sandboxProvider: PaymentProvider = createSandboxProvider();
