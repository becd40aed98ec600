import { orderRequest, quoteRequest, sessionRequest, trialRequest, vatCheckRequest } from '@kasse/contract';
import { createProblem } from '@kasse/domain';
import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Created, Creation } from '../service/context.ts';
import type { Service } from '../service/service.ts';
import { readBearer } from './bearer.ts';
import { readBody } from './body.ts';
import type { AppEnvironment } from './environment.ts';
import type { RateLimit } from './rate-limit.ts';

interface SessionRouteOptions {
  readonly service: Service;
  readonly secretKey: string;
  readonly vatLimit: RateLimit;
  readonly mailQueued?: () => void;
}

/** What needs the secret key (sessions) or a session token (everything else under `/v1`). */
export function sessionRoutes({
  service,
  secretKey,
  vatLimit,
  mailQueued,
}: SessionRouteOptions): Hono<AppEnvironment> {
  const routes = new Hono<AppEnvironment>();

  routes.post('/sessions', async (context) => {
    if (!isSame(bearer(context), secretKey)) throw createProblem('sign_in_missing');
    return context.json(await service.openSession(await readBody(context, sessionRequest)), 201);
  });
  const requireSession: MiddlewareHandler<AppEnvironment> = async (context, next) => {
    context.set('caller', await service.readSession(bearer(context)));
    await next();
  };
  for (const path of ['account', 'subscriptions', 'quotes', 'vat-checks', 'trials', 'orders', 'orders/*']) {
    routes.use(`/${path}`, requireSession);
  }
  routes.get('/account', async (context) => context.json(await service.account(context.get('caller'))));
  routes.get('/subscriptions', async (context) =>
    context.json({ subscriptions: await service.subscriptions(context.get('caller')) }),
  );
  routes.post('/quotes', async (context) => {
    const request = await readBody(context, quoteRequest);
    return context.json(await service.quote(context.get('caller'), request), 201);
  });
  routes.post('/vat-checks', async (context) => {
    vatLimit(context.get('caller').accountId);
    return context.json(await service.checkVat(await readBody(context, vatCheckRequest)));
  });
  routes.post('/trials', async (context) => {
    const creation = readCreation(context);
    const created = await service.startTrial(creation, await readBody(context, trialRequest));
    return answerCreated(context, created, mailQueued);
  });
  routes.post('/orders', async (context) => {
    const creation = readCreation(context);
    const created = await service.placeOrder(creation, await readBody(context, orderRequest));
    return answerCreated(context, created, mailQueued);
  });
  routes.get('/orders/by-key/:key', async (context) =>
    context.json(await service.orderByKey(context.get('caller'), context.req.param('key').toLowerCase())),
  );
  routes.get('/orders/:id', async (context) =>
    context.json(await service.order(context.get('caller'), context.req.param('id'))),
  );
  return routes;
}

function bearer(context: Context<AppEnvironment>): string {
  return readBearer(context.req.header('Authorization'));
}

/** Compares hashes, so that the time it takes says nothing about the key. */
function isSame(one: string, other: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(one), hash(other));
}

/** The key may come bare or as a quoted string, as the IETF draft writes it. */
function readCreation(context: Context<AppEnvironment>): Creation {
  const sent = (context.req.header('Idempotency-Key') ?? '').replace(/^"(.*)"$/, '$1').toLowerCase();
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(sent)) throw createProblem('key_missing');
  return { caller: context.get('caller'), idempotencyKey: sent };
}

function answerCreated<T extends object>(
  context: Context<AppEnvironment>,
  { body, replayed }: Created<T>,
  mailQueued: (() => void) | undefined,
): Response {
  if (replayed) context.header('Idempotency-Replayed', 'true');
  else mailQueued?.();
  return context.json(body, 201);
}
