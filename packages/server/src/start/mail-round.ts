import type { Service } from '../service/service.ts';

/** The loop that empties the outbox. */
export interface MailRound {
  /** Looks at once, since a mail was queued. */
  wake(): void;
  /** Ends the loop after the mail that is being sent. */
  stop(): Promise<void>;
}

const pause = 2000;
const sweepEvery = 30 * 60 * 1000;

/** Looks for mails that are due every two seconds and whenever it is woken; one look at a time. */
export function startMailRound(service: Service, report: (error: unknown) => void): MailRound {
  let round = Promise.resolve();
  let waiting = false;
  const wake = () => {
    // One look that has not begun yet finds whatever was queued until it does.
    if (waiting) return;
    waiting = true;
    round = round.then(async () => {
      waiting = false;
      await service.dispatchMails().catch(report);
    });
  };
  const mails = setInterval(wake, pause);
  const sweep = setInterval(() => void service.sweep().catch(report), sweepEvery);
  wake();
  return {
    wake,
    async stop() {
      clearInterval(mails);
      clearInterval(sweep);
      await round;
    },
  };
}
