import type { Account } from './account.ts';
import { createProblem } from './problem.ts';

/** Throws unless the account may order here: `corporate_account` or `not_billing_contact`. */
export function requireBillingContact(account: Account): void {
  if (account.standing === 'corporate') throw createProblem('corporate_account');
  if (account.standing === 'member') throw createProblem('not_billing_contact');
}
