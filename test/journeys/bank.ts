import { createSandbox } from '../../examples/sandbox/service/sandbox.ts';
import type { Charge } from '../../examples/sandbox/service/sandbox.ts';
import type { Clock } from './clock.ts';
import { createGate } from './gate.ts';
import type { Hold } from './gate.ts';
import { breakOff } from './place.ts';
import type { Place } from './place.ts';

/** What can go wrong between the billing service and the bank. */
export type BankFault = 'down' | 'lost reply';

/** The real payment sandbox, on a port of its own, with a way to hold and to trouble it. */
export interface Bank {
  readonly url: string;
  readonly secretKey: string;
  /** What was decided, oldest first. */
  ledger(): readonly Charge[];
  /** Lets no charge be decided until it is released. */
  hold(): Hold;
  /** Lets the next questions for a charge fail: unanswered, or charged and then unanswered. */
  trouble(fault: BankFault, times: number): void;
  /** Ends all of that. */
  calm(): void;
}

const secretKey = 'sk_bank';

/** Opens the bank at a place, for pages of some origins. */
export function openBank(
  place: Place,
  { parents, clock }: { readonly parents: readonly string[]; readonly clock: Clock },
): Bank {
  const { now, wait } = clock;
  const sandbox = createSandbox({ secretKey, parents, now, wait });
  const gate = createGate();
  let troubles: BankFault[] = [];

  place.answer = async (request, bindings) => {
    const { pathname } = new URL(request.url);
    if (request.method !== 'POST' || pathname !== '/v1/charges') return sandbox.fetch(request, bindings);
    await gate.pass();
    const [fault, ...later] = troubles;
    troubles = later;
    if (fault === 'down') return Response.json({ code: 'down' }, { status: 503 });
    const answer = await sandbox.fetch(request, bindings);
    return fault === 'lost reply' ? breakOff(bindings) : answer;
  };

  return {
    url: place.url,
    secretKey,
    ledger: () => sandbox.ledger(),
    hold: () => gate.hold(),
    trouble(fault, times) {
      troubles = Array.from({ length: times }, () => fault);
    },
    calm() {
      troubles = [];
      gate.open();
    },
  };
}
