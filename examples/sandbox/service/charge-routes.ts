import { createHash, timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { chargeRequestOf } from './charge.ts';
import type { Charge } from './charge.ts';
import type { Charges } from './charges.ts';

/** What the calls between servers need. */
export interface ChargeRoutesOptions {
  readonly charges: Charges;
  readonly secretKey: string;
}

/** The charge was made, and its answer does not arrive: to a client it looks like any connection that broke. */
export class LostReply extends TypeError {}

const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest();
const isKey = (key: string): boolean => /^[\x21-\x7e]{1,200}$/u.test(key);

/** What a charge looks like to the billing service. */
const summary = ({ id, state, lastDigits, brand }: Charge) => ({ id, state, lastDigits, brand });

/** The calls between servers, under `/v1/charges`. All of them want the secret key. */
export function chargeRoutes({ charges, secretKey }: ChargeRoutesOptions): Hono {
  const routes = new Hono();
  const expected = digestOf(`Bearer ${secretKey}`);

  routes.use(bodyLimit({ maxSize: 4000 }), async (c, next) => {
    if (!timingSafeEqual(digestOf(c.req.header('authorization') ?? ''), expected))
      return c.json({ code: 'unauthorised', message: 'Send the secret key as a bearer token.' }, 401);
    await next();
    c.header('cache-control', 'no-store');
    return undefined;
  });

  routes.post('/', async (c) => {
    const key = c.req.header('idempotency-key') ?? '';
    if (!isKey(key)) return c.json({ code: 'key_missing', message: 'Send an Idempotency-Key.' }, 400);
    const request = chargeRequestOf(await c.req.json().catch(() => undefined));
    if (!request) return c.json({ code: 'invalid_request', message: 'Send a reference and an amount.' }, 400);
    const outcome = await charges.charge(key, request);
    switch (outcome.kind) {
      case 'charged':
        if (outcome.losesReply) throw new LostReply('fetch failed');
        return c.json(summary(outcome.charge), 201);
      case 'cancelled':
        return c.json({ state: 'cancelled' });
      case 'down':
        return c.json({ code: 'down', message: 'Nothing was charged. Try again.' }, 503);
      case 'reused':
        return c.json({ code: 'key_reused', message: 'This key stands for another charge.' }, 422);
      case 'unknown_reference':
        return c.json({ code: 'reference_unknown', message: 'Nobody knows this reference.' }, 422);
    }
  });

  routes.post('/by-key/:key/cancel', (c) => {
    const charge = charges.cancel(c.req.param('key'));
    return c.json(charge ? summary(charge) : { state: 'cancelled' });
  });

  routes.get('/', (c) => c.json({ charges: charges.ledger() }));
  return routes;
}
