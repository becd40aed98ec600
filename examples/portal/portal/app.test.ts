import { afterEach, describe, expect, it, vi } from 'vitest';
import { createPortal } from './app.ts';
import { texts } from './texts.ts';

const billing = { url: 'http://localhost:4100', secretKey: 'only-here' };
const portal = createPortal({ billing, scripts: '.', frames: ['http://localhost:4200'] });

/** Stands for the billing service: records what it is asked and answers with a token. */
function answer(status: number): ReturnType<typeof vi.fn<typeof fetch>> {
  const fake = vi.fn<typeof fetch>(() => Promise.resolve(Response.json({ token: 'token' }, { status })));
  vi.stubGlobal('fetch', fake);
  return fake;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

it.each(['/produkte', '/warenkorb', '/kasse'])(
  '%s leads to its English counterpart and back',
  async (path) => {
    const german = await (await portal.request(path)).text();
    expect(german).toContain('<html lang="de"');
    const [, other = ''] = /href="([^"]*)" lang="en"/u.exec(german) ?? [];
    const english = await (await portal.request(other)).text();
    expect(english).toContain('<html lang="en"');
    expect(english).toContain(`href="${path}" lang="de"`);
  },
);

it('begins with the products, in both languages', async () => {
  expect((await portal.request('/')).headers.get('location')).toBe(texts.de.paths.products);
  for (const path of ['/en', '/en/'])
    expect((await portal.request(path)).headers.get('location')).toBe(texts.en.paths.products);
});

it('allows own scripts, the billing service and the frames of its provider, and nothing unsafe', async () => {
  const policy = (await portal.request('/kasse')).headers.get('content-security-policy');
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("connect-src 'self' http://localhost:4100");
  expect(policy).toContain('frame-src http://localhost:4200');
  expect(policy).not.toContain('unsafe');
});

describe('a session', () => {
  it('is for the account that was chosen, and keeps the secret key here', async () => {
    const fake = answer(200);
    const chosen = await portal.request('/account', {
      method: 'POST',
      body: new URLSearchParams({ account: 'neu' }),
    });
    const cookie = chosen.headers.get('set-cookie') ?? '';
    const session = await portal.request('/session', { method: 'POST', headers: { cookie } });
    expect(await session.json()).toEqual({ token: 'token' });
    expect(JSON.parse(fake.mock.calls[0]?.[1]?.body as string)).toMatchObject({ accountId: 'neu' });
    expect(new Headers(fake.mock.calls[0]?.[1]?.headers).get('authorization')).toBe('Bearer only-here');
  });

  it('is for the usual account where another one is not known', async () => {
    const fake = answer(200);
    await portal.request('/session', { method: 'POST', headers: { cookie: 'account=toString' } });
    expect(JSON.parse(fake.mock.calls[0]?.[1]?.body as string)).toMatchObject({ accountId: 'muster' });
  });

  it('is refused while the billing service refuses', async () => {
    answer(401);
    expect((await portal.request('/session', { method: 'POST' })).status).toBe(502);
  });
});
