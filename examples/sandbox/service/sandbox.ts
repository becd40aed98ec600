import type { Http2Bindings, HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { createCardVault } from './card-vault.ts';
import { LostReply, chargeRoutes } from './charge-routes.ts';
import type { Charge } from './charge.ts';
import { createCharges } from './charges.ts';
import { fieldsRoutes } from './fields-routes.ts';

/** What a sandbox is made of. */
export interface SandboxOptions {
  /** With which the billing service asks for charges. */
  readonly secretKey: string;
  /** Origins whose pages may show the fields, such as `http://localhost:4000`. */
  readonly parents: readonly string[];
  readonly now: () => Date;
  /** Lets time pass, in milliseconds. Tests resolve at once. */
  readonly wait: (milliseconds: number) => Promise<void>;
  /** How many references and how many keys are remembered; 10,000 unless set. */
  readonly limit?: number;
}

/** A payment provider that moves no money. */
export interface Sandbox {
  /**
   * Answers a request, with the bindings of `@hono/node-server` where it runs under Node. A reply that is to be lost
   * drops the connection; without one the promise rejects, as a client's `fetch` would.
   */
  readonly fetch: (request: Request, bindings?: HttpBindings | Http2Bindings) => Promise<Response>;
  /** What was decided, oldest first. Holds the last digits of cards and nothing more of them. */
  readonly ledger: () => readonly Charge[];
}

export type { Amount, Charge } from './charge.ts';

/** A sandbox that keeps everything in memory. */
export function createSandbox(options: SandboxOptions): Sandbox {
  const { secretKey, parents, now, wait, limit = 10_000 } = options;
  const vault = createCardVault(limit);
  const charges = createCharges({ vault, now, wait, limit });
  const app = new Hono<{ Bindings: Partial<HttpBindings | Http2Bindings> }>();
  app.route('/v1/charges', chargeRoutes({ charges, secretKey }));
  app.route('/', fieldsRoutes({ vault, parents, now }));
  app.onError((error, c) => {
    const { incoming } = c.env;
    if (error instanceof LostReply) {
      if (!incoming) throw error;
      incoming.socket.destroy();
      return RESPONSE_ALREADY_SENT;
    }
    if (error instanceof HTTPException) return error.getResponse();
    console.error(error);
    return c.json({ code: 'unknown', message: 'The sandbox made a mistake.' }, 500);
  });
  return {
    fetch: async (request, bindings) => app.fetch(request, { ...bindings }),
    ledger: () => charges.ledger(),
  };
}
