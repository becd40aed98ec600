import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { PageContext } from './layout.ts';
import { appPage, buyPage, homePage, licencesPage, signInPage, textPage } from './pages.ts';
import type { DeepLink } from './pages.ts';
import { mintSession } from './sessions.ts';
import type { BillingService } from './sessions.ts';
import { teasers } from './shop.ts';
import type { Shop } from './shop.ts';
import { de } from './texts.de.ts';
import { en } from './texts.en.ts';
import type { Language, PageName } from './texts.ts';

/** What the site is made of. */
export interface SiteOptions {
  readonly shop: Shop;
  readonly billing: BillingService;
  /** Folder with the built script of Kasse. */
  readonly scripts: string;
  /** Origins of payment providers whose fields the checkout shows in a frame; none unless given. */
  readonly frames?: readonly string[];
}

const languages = { de, en };
const cookie = 'account';
const textPages = ['terms', 'privacy', 'contact', 'help', 'portal'] as const;
const linkNames = ['product', 'subscription', 'intent', 'plan', 'seats', 'billing', 'code', 'start'] as const;
const publicFolder = fileURLToPath(new URL('../public', import.meta.url));

/** Everything that the pages may do: own files, the billing service, fields to pay, and no text that becomes script. */
function contentSecurityPolicy(billing: string, frames: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    `connect-src 'self' ${billing}`,
    ...(frames.length > 0 ? [`frame-src ${frames.join(' ')}`] : []),
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');
}

/** The vendor's site: pages in two languages, a demo sign-in, and the route that mints sessions. */
export function createSite({ shop, billing, scripts, frames = [] }: SiteOptions): Hono {
  const site = new Hono();
  const policy = contentSecurityPolicy(billing.url, frames);

  site.use(async (context, next) => {
    await next();
    context.header('content-security-policy', policy);
    context.header('x-content-type-options', 'nosniff');
    context.header('referrer-policy', 'strict-origin-when-cross-origin');
  });

  const contextOf = (request: Context, language: Language): PageContext => {
    const { pathname, search } = new URL(request.req.url);
    return {
      language,
      texts: languages[language],
      otherPath: inOtherLanguage(pathname, language) + search,
      gateway: billing.url,
      account: signedInAs(request),
    };
  };

  for (const language of ['de', 'en'] as const) {
    const texts = languages[language];
    const { base, paths } = texts;
    const products = teasers(shop, language, texts);
    for (const path of new Set([base || '/', `${base}/`]))
      site.get(path, (c) => c.html(homePage(contextOf(c, language), products)));
    site.get(paths.buy, (c) => c.html(buyPage(contextOf(c, language), deepLink(c.req.query()))));
    site.get(`${base}/app/:product`, (c) => {
      const product = products.find(({ id }) => id === c.req.param('product'));
      return product
        ? c.html(appPage(contextOf(c, language), product))
        : c.html(textPage(contextOf(c, language), texts.notFound), 404);
    });
    site.get(paths.licences, (c) => c.html(licencesPage(contextOf(c, language))));
    site.get(paths.signIn, (c) => c.html(signInPage(contextOf(c, language))));
    for (const name of textPages)
      site.get(paths[name], (c) => c.html(textPage(contextOf(c, language), texts.pages[name])));
  }

  // The demo's sign-in; a real one asks for more than a name.
  site.post('/account', async (c) => {
    const account = await accountIn(c);
    if (!account) return c.json({ message: 'Name an account of the demo: { "account": "muster" }.' }, 400);
    setCookie(c, cookie, account, { httpOnly: true, sameSite: 'Strict', path: '/' });
    return isForm(c) ? c.redirect(languages[languageOf(c)].base || '/', 303) : c.body(null, 204);
  });
  site.delete('/account', (c) => {
    deleteCookie(c, cookie, { path: '/' });
    return c.body(null, 204);
  });
  // Signs nobody in: an answer that comes late must not undo what the visitor did meanwhile. The demo, which asks for no
  // password, believes a page about its account, so that each tab keeps its own; other sites ask their own sign-in.
  site.post('/session', async (c) => {
    const account = (await accountIn(c)) ?? signedInAs(c);
    if (!account)
      return c.json({ message: 'Sign in first: POST /account with { "account": "muster" }.' }, 401);
    const session = await mintSession(billing, account, languageOf(c)).catch(() => undefined);
    if (!session) return c.json({ message: 'The billing service gave no session. Is it running?' }, 502);
    return c.json(session);
  });

  site.use(
    '/v1/*',
    serveStatic({
      root: scripts,
      rewriteRequestPath: (path) => path.replace(/^\/v1/u, ''),
      // A name with a hash never changes its content; the script itself is asked for every time.
      onFound: (path, c) => {
        c.header(
          'cache-control',
          /kasse-[^/]+\.js$/u.test(path) ? 'max-age=31536000, immutable' : 'no-cache',
        );
      },
    }),
  );
  site.use('*', serveStatic({ root: publicFolder }));
  site.notFound((c) => {
    const language = c.req.path.startsWith('/en/') ? 'en' : 'de';
    return c.html(textPage(contextOf(c, language), languages[language].notFound), 404);
  });
  return site;
}

function isAccount(value: unknown): value is string {
  return typeof value === 'string' && Object.hasOwn(de.accounts, value);
}

/** Sent by a page without a script. */
function isForm({ req }: Context): boolean {
  return req.header('content-type')?.includes('form') === true;
}

async function accountIn(request: Context): Promise<string | undefined> {
  const { req } = request;
  const body: unknown = isForm(request) ? await req.parseBody() : await req.json().catch(() => ({}));
  const account = typeof body === 'object' && body && 'account' in body ? body.account : undefined;
  return isAccount(account) ? account : undefined;
}

function signedInAs(request: Context): string | undefined {
  const account = getCookie(request, cookie);
  return isAccount(account) ? account : undefined;
}

function languageOf(request: Context): Language {
  return new URL(request.req.header('referer') ?? 'http://localhost/').pathname.startsWith('/en')
    ? 'en'
    : 'de';
}

/** The same page in the other language; pages without an address of their own differ only in where they begin. */
function inOtherLanguage(path: string, language: Language): string {
  const own = languages[language];
  const other = languages[language === 'de' ? 'en' : 'de'];
  const names = Object.keys(own.paths) as PageName[];
  const name = names.find((page) => own.paths[page] === path);
  return name ? other.paths[name] : `${other.base}${path.slice(own.base.length) || '/'}`;
}

function deepLink(query: Record<string, string>): DeepLink {
  return Object.fromEntries(linkNames.flatMap((name) => (query[name] ? [[name, query[name]]] : [])));
}
