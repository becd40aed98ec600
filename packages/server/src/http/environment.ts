import type { Caller } from '../service/context.ts';

/** What middleware leaves for the routes. */
export interface AppEnvironment {
  readonly Variables: {
    requestId: string;
    caller: Caller;
  };
}
