import { quoteRequest, sessionRequest, trialRequest, vatCheckRequest } from '@kasse/contract';
import { createProblem } from '@kasse/domain';
import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Service } from '../service/service.ts';
import { readBearer } from './bearer.ts';
import { readBody } from './body.ts';
import { cartRoutes } from './cart-routes.ts';
import { answerCreated, readCreation } from './creation.ts';
import type { AppEnvironment } from './environment.ts';
import { orderRoutes } from './order-routes.ts';
import type { RateLimit } from './rate-limit.ts';

interface SessionRouteOptions {
  readonly service: Service;
  readonly secretKey: string;
  /** Counts checks of VAT ids, and quotes whose VAT id the register has to be asked about. */
  readonly vatLimit: RateLimit;
  /** Counts quotes that carry discount codes, so that nobody tries codes out. */
  readonly codeLimit: RateLimit;
  readonly mailQueued?: () => void;
}

/** What needs the secret key (sessions) or a session token (everything else under `/v1`). */
export function sessionRoutes({
  service,
  secretKey,
  vatLimit,
  codeLimit,
  mailQueued,
}: SessionRouteOptions): Hono<AppEnvironment> {
  const routes = new Hono<AppEnvironment>();

  routes.post('/sessions', async (context) => {
    if (!isSame(bearer(context), secretKey)) throw createProblem('sign_in_missing');
    return context.json(await service.openSession(await readBody(context, sessionRequest)), 201);
  });
  const requireSession: MiddlewareHandler<AppEnvironment> = async (context, next) => {
    const caller = await service.readSession(bearer(context));
    context.set('caller', caller);
    const meant = context.req.header('Kasse-Account');
    // The page of somebody else, who has signed in in another tab since.
    if (meant !== undefined && meant !== encodeURIComponent(caller.accountId)) {
      throw createProblem('account_changed');
    }
    await next();
  };
  const own = ['account', 'subscriptions', 'quotes', 'vat-checks', 'trials', 'cart', 'orders', 'orders/*'];
  for (const path of own) routes.use(`/${path}`, requireSession);
  routes.get('/account', async (context) => context.json(await service.account(context.get('caller'))));
  routes.get('/subscriptions', async (context) =>
    context.json({ subscriptions: await service.subscriptions(context.get('caller')) }),
  );
  routes.post('/quotes', async (context) => {
    const request = await readBody(context, quoteRequest);
    const caller = context.get('caller');
    if (request.codes?.length) codeLimit(caller.accountId);
    return context.json(await service.quote(caller, request, () => vatLimit(caller.accountId)), 201);
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
  routes.route('/', orderRoutes({ service, ...(mailQueued && { mailQueued }) }));
  routes.route('/', cartRoutes(service));
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
