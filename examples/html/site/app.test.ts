import { afterEach, describe, expect, it, vi } from 'vitest';
import { createSite } from './app.ts';
import { readShop } from './shop.ts';

const shop = await readShop(new URL('../catalogue.json', import.meta.url));
const billing = { url: 'http://localhost:4100', secretKey: 'only-here' };
const site = createSite({ shop, billing, scripts: new URL('.', import.meta.url).pathname });

/** Stands for the billing service: records what it is asked and answers with a token. */
function answer(status: number): ReturnType<typeof vi.fn<typeof fetch>> {
  const fake = vi.fn<typeof fetch>(() =>
    Promise.resolve(Response.json({ token: 'token', expiresInSeconds: 900 }, { status })),
  );
  vi.stubGlobal('fetch', fake);
  return fake;
}

const send = (path: '/account' | '/session', account: string) =>
  site.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account }),
  });

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a page', () => {
  it('allows own scripts and the billing service only, and no text that becomes script', async () => {
    const policy = (await site.request('/')).headers.get('content-security-policy');
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("connect-src 'self' http://localhost:4100");
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types lit-html");
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toContain('frame-src');
  });

  it('may show the frames of payment providers, and gets nothing looser by that', async () => {
    const frames = ['http://localhost:4200'];
    const withFrames = createSite({ shop, billing, scripts: '.', frames });
    const [before, after] = [await site.request('/'), await withFrames.request('/')].map(
      ({ headers }) => headers.get('content-security-policy')?.split('; ') ?? [],
    );
    expect(after?.filter((line) => !before?.includes(line))).toEqual(['frame-src http://localhost:4200']);
    expect(before?.filter((line) => !after?.includes(line))).toEqual([]);
  });

  it.each([
    ['/', '/anmelden'],
    ['/en/buy', '/en/sign-in'],
  ])('%s leads to the sign-in without a script', async (path, signIn) => {
    const page = await (await site.request(path)).text();
    expect(/<noscript><a href="([^"]*)"/u.exec(page)?.[1]).toBe(signIn);
  });

  it.each(['/', '/kaufen', '/licences', '/anmelden', '/nutzungsbedingungen', '/app/telefonie'])(
    '%s is German and its English counterpart leads back to it',
    async (path) => {
      const german = await (await site.request(path)).text();
      expect(german).toContain('<html lang="de"');
      const other = /href="([^"]*)" lang="en"/u.exec(german)?.[1] ?? '';
      const english = await (await site.request(other)).text();
      expect(english).toContain('<html lang="en"');
      expect(english).toContain(`href="${path}" lang="de"`);
    },
  );

  it('has a launcher for every product of the catalogue, with a link for pages without script', async () => {
    const home = await (await site.request('/')).text();
    for (const { id } of shop.products) {
      expect(home).toContain(`<kasse-launcher for="checkout" product="${id}"`);
      expect(home).toContain(`href="/kaufen?product=${id}"`);
    }
  });

  it('holds no style and no script in its markup', async () => {
    const home = await (await site.request('/')).text();
    expect(home).not.toMatch(/\sstyle=|<style|\son\w+=|<script(?! type="module" src=")/u);
  });

  it('hands a deep link to the checkout, escaped', async () => {
    const buy = await (await site.request('/kaufen?product=%22%3E%3Cb%3E&seats=10&other=1')).text();
    expect(buy).toContain('product="&quot;&gt;&lt;b&gt;"');
    expect(buy).toContain('seats="10"');
    expect(buy).not.toContain(' other="');
  });

  it('says so where there is none', async () => {
    const response = await site.request('/en/app/nothing');
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('This page does not exist');
  });
});

describe('a session', () => {
  it('is minted with the secret key, which the page never sees', async () => {
    const asked = answer(201);
    const response = await send('/session', 'muster');
    expect(await response.json()).toEqual({ token: 'token', expiresInSeconds: 900 });
    const [url, request] = asked.mock.calls[0] ?? [];
    expect(url).toBe('http://localhost:4100/v1/sessions');
    expect(new Headers(request?.headers).get('authorization')).toBe('Bearer only-here');
    expect(JSON.stringify([...response.headers])).not.toContain('only-here');
  });

  it('is renewed for the account of the cookie', async () => {
    const asked = answer(201);
    await site.request('/session', { method: 'POST', headers: { cookie: 'account=konzern' } });
    expect(asked.mock.calls[0]?.[1]?.body).toBe('{"accountId":"konzern","locale":"de"}');
  });

  it.each(['', 'somebody', '__proto__'])('is refused to %j', async (account) => {
    const asked = answer(201);
    expect((await send('/session', account)).status).toBe(401);
    expect(asked).not.toHaveBeenCalled();
  });

  it('is not there while the billing service refuses', async () => {
    answer(500);
    expect((await send('/session', 'muster')).status).toBe(502);
  });

  it('signs nobody in: its answer may come after somebody has signed out', async () => {
    answer(201);
    const { status, headers } = await send('/session', 'muster');
    expect([status, headers.get('set-cookie')]).toEqual([200, null]);
  });
});

describe('the demo sign-in', () => {
  it('keeps the account in a cookie that no script reads', async () => {
    const { status, headers } = await send('/account', 'neu');
    expect(status).toBe(204);
    expect(headers.get('set-cookie')).toBe('account=neu; Path=/; HttpOnly; SameSite=Strict');
  });

  it.each([
    ['/', '/'],
    ['/en/buy', '/en'],
  ])('works as a form, without a script: from %s it leads to %s', async (from, to) => {
    const body = new URLSearchParams({ account: 'neu' });
    const sent = { method: 'POST', body, headers: { referer: `http://localhost${from}` } };
    const { status, headers } = await site.request('/account', sent);
    expect([status, headers.get('location')]).toEqual([303, to]);
    expect(headers.get('set-cookie')).toContain('account=neu');
  });

  it.each(['', 'somebody', '__proto__'])('knows nobody of the name %j', async (account) => {
    const { status, headers } = await send('/account', account);
    expect([status, headers.get('set-cookie')]).toEqual([400, null]);
  });

  it('ends with signing out', async () => {
    const response = await site.request('/account', { method: 'DELETE', headers: { cookie: 'account=neu' } });
    expect([response.status, response.headers.get('set-cookie')]).toEqual([
      204,
      expect.stringContaining('Max-Age=0'),
    ]);
  });
});
