import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { faultsOf } from '../fields/card-check.ts';
import type { Card } from '../fields/card-check.ts';
import { monthOf } from '../fields/expiry.ts';
import type { CardVault } from './card-vault.ts';
import { fieldsPage, homePage } from './fields-page.ts';
import { readPageFiles } from './scripts.ts';

/** What the pages of the sandbox are made of. */
export interface FieldsOptions {
  readonly vault: CardVault;
  /** Origins whose pages may show the fields. */
  readonly parents: readonly string[];
  readonly now: () => Date;
}

const day = 86_400_000;

/** Own files only, no text that becomes script, and nobody around but the pages of the list. */
function policyFor(ancestors: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    `frame-ancestors ${ancestors.join(' ') || "'none'"}`,
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/** The page with the fields, its files, and the one call that it makes. */
export function fieldsRoutes({ vault, parents, now }: FieldsOptions): Hono {
  const routes = new Hono();
  const files = readPageFiles();
  const policies = { fields: policyFor(parents), alone: policyFor([]) };

  routes.use(async (c, next) => {
    await next();
    c.header('content-security-policy', c.req.path === '/fields' ? policies.fields : policies.alone);
    c.header('x-content-type-options', 'nosniff');
    c.header('referrer-policy', 'no-referrer');
    c.header('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=()');
    c.header('cache-control', 'no-store');
  });

  routes.get('/', (c) => c.html(homePage()));
  routes.get('/healthz', (c) => c.text('ok'));
  routes.get('/fields', (c) =>
    c.req.query('v') === '1'
      ? c.html(fieldsPage(parents))
      : c.text('There is only version 1 of the fields: ask for /fields?v=1.', 404),
  );
  routes.get('/fields/:file', (c) => {
    const file = files.get(c.req.param('file'));
    if (!file) return c.notFound();
    return c.body(file.text, 200, { 'content-type': file.type });
  });

  routes.post('/fields/cards', bodyLimit({ maxSize: 2000 }), async (c) => {
    // A page of another origin cannot send JSON without asking first, and nobody answers that.
    const isJson = c.req.header('content-type')?.startsWith('application/json') === true;
    const card = isJson ? cardOf(await c.req.json().catch(() => undefined)) : undefined;
    if (!card) return c.json({ code: 'invalid_request', message: 'Send number, expiry and code.' }, 400);
    // A day of grace: at the end of a month it is still yesterday somewhere.
    const faults = faultsOf(card, monthOf(new Date(now().getTime() - day)));
    if (Object.keys(faults).length > 0) return c.json({ faults }, 422);
    return c.json({ reference: vault.keep(card.number) }, 201);
  });
  return routes;
}

function cardOf(body: unknown): Card | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const { number, expiry, code } = body as Readonly<Record<string, unknown>>;
  const texts = { number, expiry, code };
  return Object.values(texts).every((text) => typeof text === 'string' && text.length <= 40)
    ? (texts as Card)
    : undefined;
}
