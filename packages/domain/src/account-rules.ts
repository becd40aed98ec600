import type { Account } from './account.ts';
import { createProblem, type ProblemCode } from './problem.ts';

/** Why an account may not order here; undefined where nothing keeps it from that. Who may never order is told that first. */
export function barrierOf({ standing, hold }: Account): ProblemCode | undefined {
  if (standing === 'corporate') return 'corporate_account';
  if (standing === 'member') return 'not_billing_contact';
  return hold && 'account_on_hold';
}

/** Throws {@link barrierOf} an account, if there is one. */
export function requireMayOrder(account: Account): void {
  const barrier = barrierOf(account);
  if (barrier) throw createProblem(barrier);
}
