import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { cartPage, checkoutPage, notFoundPage, productsPage } from './pages.ts';
import type { Visit } from './pages.ts';
import { accounts, texts } from './texts.ts';
import type { Account, Language } from './texts.ts';

/** What the portal is made of. */
export interface PortalOptions {
  /** The billing service, without a slash at the end, and the key that only this server knows. */
  readonly billing: { readonly url: string; readonly secretKey: string };
  /** Folder with the built script of Kasse. */
  readonly scripts: string;
  /** Origins of payment providers whose fields the checkout shows in a frame; none unless given. */
  readonly frames?: readonly string[];
}

const cookie = 'account';
const publicFolder = fileURLToPath(new URL('../public', import.meta.url));
/** The catalogue names its pictures by path, and they are the vendor's: those of its site. */
const vendorFolder = fileURLToPath(new URL('../../html/public', import.meta.url));

/** A customer portal of three pages, behind a sign-in that is only a choice of accounts. */
export function createPortal({ billing, scripts, frames = [] }: PortalOptions): Hono {
  const portal = new Hono();
  const policy = [
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'",
    `connect-src 'self' ${billing.url}`,
    ...(frames.length > 0 ? [`frame-src ${frames.join(' ')}`] : []),
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "require-trusted-types-for 'script'; trusted-types lit-html",
  ].join('; ');
  portal.use(async (context, next) => {
    await next();
    context.header('content-security-policy', policy);
    context.header('x-content-type-options', 'nosniff');
  });

  const visitOf = (context: Context, language: Language): Visit => ({
    language,
    gateway: billing.url,
    account: accountOf(context),
  });
  portal.get('/', (context) => context.redirect(texts.de.paths.products));
  for (const path of ['/en', '/en/'])
    portal.get(path, (context) => context.redirect(texts.en.paths.products));
  for (const language of ['de', 'en'] as const) {
    const { paths } = texts[language];
    portal.get(paths.products, (context) => context.html(productsPage(visitOf(context, language))));
    portal.get(paths.cart, (context) => context.html(cartPage(visitOf(context, language))));
    portal.get(paths.checkout, (context) => context.html(checkoutPage(visitOf(context, language))));
  }

  /** A session for the account that is signed in here; the secret key stays on this side. */
  portal.post('/session', async (context) => {
    const answer = await fetch(`${billing.url}/v1/sessions`, {
      method: 'POST',
      headers: { authorization: `Bearer ${billing.secretKey}`, 'content-type': 'application/json' },
      body: JSON.stringify({ accountId: accountOf(context), locale: languageOf(context) }),
      signal: AbortSignal.timeout(10_000),
    }).catch(() => undefined);
    if (!answer?.ok)
      return context.json({ message: 'The billing service gave no session. Is it running?' }, 502);
    return context.json(await answer.json());
  });
  portal.post('/account', async (context) => {
    const { account } = await context.req.parseBody();
    if (isAccount(account))
      setCookie(context, cookie, account, { httpOnly: true, sameSite: 'Strict', path: '/' });
    return context.redirect(texts[languageOf(context)].paths.products, 303);
  });

  portal.use(
    '/v1/*',
    serveStatic({ root: scripts, rewriteRequestPath: (path) => path.replace(/^\/v1/u, '') }),
  );
  portal.use('/icons/*', serveStatic({ root: vendorFolder }));
  portal.use('*', serveStatic({ root: publicFolder }));
  portal.notFound((context) => context.html(notFoundPage(visitOf(context, languageOf(context))), 404));
  return portal;
}

function isAccount(value: unknown): value is Account {
  return typeof value === 'string' && Object.hasOwn(accounts.de, value);
}

function accountOf(context: Context): Account {
  const account = getCookie(context, cookie);
  return isAccount(account) ? account : 'muster';
}

/** The language of the page that asks. */
function languageOf(context: Context): Language {
  const page = context.req.header('referer') ?? context.req.url;
  return new URL(page).pathname.startsWith('/en') ? 'en' : 'de';
}
