import type { Service } from '../service/service.ts';

/** What the service does by itself, beside answering. */
export interface Rounds {
  /** Looks at the outbox at once, since a mail may have been queued. */
  wake(): void;
  /** Ends all rounds after what is being done. */
  stop(): Promise<void>;
}

const mailPause = 2000;
const paymentPause = 3000;
const sweepPause = 30 * 60_000;

/**
 * Sends mails that are due, asks about payments that nobody knows the outcome of, and sweeps. Each has a round of
 * its own: a provider that is slow holds no mail up.
 */
export function startRounds(service: Service, report: (error: unknown) => void): Rounds {
  const mails = every(mailPause, () => service.dispatchMails().catch(report));
  const payments = every(paymentPause, () => service.settleOrders().catch(report));
  const sweeps = every(sweepPause, () => service.sweep().catch(report));
  return {
    wake: () => mails.wake(),
    async stop() {
      await Promise.all([mails.stop(), payments.stop(), sweeps.stop()]);
    },
  };
}

/** Does some work at once, after every pause, and whenever it is woken; never twice at a time. */
function every(milliseconds: number, work: () => Promise<unknown>): Rounds {
  let round: Promise<unknown> = Promise.resolve();
  let waiting = false;
  const wake = () => {
    // A look that has not begun yet finds whatever happens until it does.
    if (waiting) return;
    waiting = true;
    round = round.then(() => {
      waiting = false;
      return work();
    });
  };
  const timer = setInterval(wake, milliseconds);
  wake();
  return {
    wake,
    async stop() {
      clearInterval(timer);
      await round;
    },
  };
}
