import { Hono } from 'hono';
import { cors } from 'hono/cors';
import type { NewId } from '@kasse/domain';
import type { Now } from '../service/context.ts';
import type { Service } from '../service/service.ts';
import { catalogueRoutes } from './catalogue-routes.ts';
import type { AppEnvironment } from './environment.ts';
import { mailboxRoutes } from './mailbox-routes.ts';
import { answerNotFound, answerProblem } from './problem-answer.ts';
import { createRateLimit } from './rate-limit.ts';
import { sessionRoutes } from './session-routes.ts';

/** What an HTTP application is made of. */
export interface AppOptions {
  readonly service: Service;
  /** The key with which a host's own server asks for session tokens. */
  readonly secretKey: string;
  /** The exact origins whose pages may call. */
  readonly allowedOrigins: readonly string[];
  /** Shows every mail to everybody who can reach the service: for development only. */
  readonly mailbox: boolean;
  readonly now: Now;
  readonly newId: NewId;
  /** Hears of errors that are nobody's request: bugs and a database that is gone. */
  readonly report?: (error: unknown, requestId: string) => void;
  /** Called after something was put into the outbox. */
  readonly mailQueued?: () => void;
}

/** The billing service as an HTTP application; `app.request()` drives it without a network. */
export function createApp(options: AppOptions): Hono<AppEnvironment> {
  const { service, allowedOrigins, now, newId, report } = options;
  const app = new Hono<AppEnvironment>();

  app.use(async (context, next) => {
    const sent = context.req.header('X-Request-Id');
    const requestId = sent !== undefined && /^[\w-]{1,64}$/.test(sent) ? sent : newId();
    context.set('requestId', requestId);
    await next();
    context.header('X-Request-Id', requestId);
    context.header('X-Content-Type-Options', 'nosniff');
    if (!context.res.headers.has('Cache-Control')) context.header('Cache-Control', 'no-store');
  });
  app.use(
    '/v1/*',
    cors({
      origin: (origin) => (allowedOrigins.includes(origin) ? origin : null),
      allowMethods: ['GET', 'POST', 'PUT'],
      allowHeaders: [
        'Authorization',
        'Content-Type',
        'Idempotency-Key',
        'If-Match',
        'If-None-Match',
        'Kasse-Account',
        'X-Request-Id',
      ],
      exposeHeaders: ['ETag', 'Idempotency-Replayed', 'Retry-After', 'X-Request-Id'],
      maxAge: 600,
    }),
  );
  app.get('/healthz', async (context) => {
    await service.ping();
    return context.json({ status: 'ok' });
  });
  app.route('/', catalogueRoutes(service));
  app.route(
    '/v1',
    sessionRoutes({
      ...options,
      vatLimit: createRateLimit({ calls: 20, seconds: 60, now }),
      codeLimit: createRateLimit({ calls: 30, seconds: 60, now }),
    }),
  );
  if (options.mailbox) app.route('/', mailboxRoutes(service));
  app.notFound(answerNotFound);
  app.onError((error, context) => answerProblem(error, context, report));
  return app;
}
