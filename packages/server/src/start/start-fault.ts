/** Why the service cannot start, as one sentence that says what to do. It is shown without a stack trace. */
export class StartFault extends Error {
  override readonly name = 'StartFault';
}
