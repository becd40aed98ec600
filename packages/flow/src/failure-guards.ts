import { toProblem } from '@kasse/domain';

/** What a call was rejected with. */
export interface Failure {
  readonly error: unknown;
}

const codeOf = ({ error }: Failure) => toProblem(error).code;

/** The questions about a failed call, for every machine. */
export const failureGuards = {
  isSignInOver: (_: unknown, failure: Failure) =>
    ['sign_in_expired', 'sign_in_missing'].includes(codeOf(failure)),
  isOtherAccount: (_: unknown, failure: Failure) => codeOf(failure) === 'account_changed',
  isCartStale: (_: unknown, failure: Failure) => codeOf(failure) === 'cart_changed',
  isNotOffered: (_: unknown, failure: Failure) => codeOf(failure) === 'not_offered',
};
