import { serve } from '@hono/node-server';
import { describe, expect, it } from 'vitest';
import { testCards } from '../fields/test-cards.ts';
import { createSandbox } from './sandbox.ts';
import type { Sandbox } from './sandbox.ts';

const origin = 'http://sandbox.example';
const amount = { minor: 197_600, exponent: 2, currency: 'EUR' };
const numbers = Object.fromEntries(
  [...testCards].reverse().map(({ behaviour, number }) => [behaviour, number]),
);

/** A sandbox whose clock and patience the test holds. */
function stage(limit?: number) {
  let present = Date.parse('2026-11-23T09:00:00Z');
  const waits: number[] = [];
  let go: () => void = () => undefined;
  const sandbox = createSandbox({
    secretKey: 'sk_test',
    parents: ['http://localhost:4000', 'https://shop.example'],
    now: () => new Date(present),
    wait: (milliseconds) => {
      waits.push(milliseconds);
      return new Promise((resolve) => {
        go = resolve;
      });
    },
    ...(limit === undefined ? {} : { limit }),
  });
  return {
    sandbox,
    waits,
    pass: (milliseconds: number) => {
      present += milliseconds;
    },
    finishWaiting: () => {
      go();
    },
  };
}

const get = (sandbox: Sandbox, path: string, headers: HeadersInit = {}) =>
  sandbox.fetch(new Request(origin + path, { headers }));

const post = (sandbox: Sandbox, path: string, body: unknown, headers: Record<string, string> = {}) =>
  sandbox.fetch(
    new Request(origin + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    }),
  );

const secret = { authorization: 'Bearer sk_test' };

const charge = (sandbox: Sandbox, key: string, reference: string, of = amount) =>
  post(sandbox, '/v1/charges', { reference, amount: of }, { ...secret, 'idempotency-key': key });

const cancel = (sandbox: Sandbox, key: string) =>
  post(sandbox, `/v1/charges/by-key/${encodeURIComponent(key)}/cancel`, {}, secret);

async function keep(sandbox: Sandbox, number = '4242 4242 4242 4242'): Promise<string> {
  const code = number.startsWith('37') ? '1234' : '123';
  const response = await post(sandbox, '/fields/cards', { number, expiry: '04/30', code });
  const { reference } = (await response.json()) as { reference: string };
  return reference;
}

describe('a card', () => {
  it('becomes a random reference, and its number is nowhere any more', async () => {
    const { sandbox } = stage();
    const [one, other] = [await keep(sandbox), await keep(sandbox)];
    expect(one).toMatch(/^pm_[\w-]{36}$/u);
    expect(other).not.toBe(one);
    await charge(sandbox, 'order:1:1', one);
    const ledger = await (await get(sandbox, '/v1/charges', secret)).text();
    expect(ledger).toContain('"lastDigits":"4242"');
    expect(ledger).not.toContain('42424242');
    expect(JSON.stringify(sandbox.ledger())).not.toMatch(/4242 ?4242/u);
  });

  it('that no test knows is refused by the server as well', async () => {
    const { sandbox } = stage();
    const card = { number: '4012 8888 8888 1881', expiry: '10/26', code: '12' };
    const response = await post(sandbox, '/fields/cards', card);
    expect(response.status).toBe(422);
    expect(await response.json()).toEqual({
      faults: { number: 'number_no_test', expiry: 'expiry_over', code: 'code_length' },
    });
  });

  it('may be of the month that just ended, while it is still yesterday somewhere', async () => {
    const { sandbox, pass } = stage();
    pass(Date.parse('2026-12-01T12:00:00Z') - Date.parse('2026-11-23T09:00:00Z'));
    const card = { number: '4242424242424242', expiry: '11/26', code: '123' };
    expect((await post(sandbox, '/fields/cards', card)).status).toBe(201);
    pass(86_400_000);
    expect((await post(sandbox, '/fields/cards', card)).status).toBe(422);
  });

  it.each([
    ['a form of another page', { number: '1', expiry: '1', code: '1' }, 'text/plain'],
    ['a field that is no text', { number: 4242, expiry: '04/30', code: '123' }, 'application/json'],
    ['a text without end', { number: '4'.repeat(41), expiry: '04/30', code: '123' }, 'application/json'],
    ['nothing', null, 'application/json'],
  ])('is not read from %s', async (_what, body, type) => {
    const { sandbox } = stage();
    expect((await post(sandbox, '/fields/cards', body, { 'content-type': type })).status).toBe(400);
  });

  it('with a body that is too long is not read at all', async () => {
    const { sandbox } = stage();
    expect((await post(sandbox, '/fields/cards', { number: 'x'.repeat(3000) })).status).toBe(413);
  });
});

describe('a charge', () => {
  it('says what became of it and stands in the ledger', async () => {
    const { sandbox } = stage();
    const reference = await keep(sandbox);
    const response = await charge(sandbox, 'order:1:1', reference);
    expect(response.status).toBe(201);
    const answer = { state: 'succeeded', lastDigits: '4242', brand: 'Visa' };
    const [made, ...others] = sandbox.ledger();
    expect(others).toEqual([]);
    expect(await response.json()).toEqual({ id: made?.id, ...answer });
    expect(made).toEqual({
      ...{ id: made?.id, key: 'order:1:1', madeAt: '2026-11-23T09:00:00.000Z' },
      ...{ reference, amount, ...answer },
    });
  });

  it('of a card that is declined says so', async () => {
    const { sandbox } = stage();
    const response = await charge(sandbox, 'order:1:1', await keep(sandbox, numbers['declined']));
    expect([response.status, await response.json()]).toMatchObject([
      201,
      { state: 'declined', lastDigits: '0002' },
    ]);
  });

  it.each([
    ['pm_demo_visa_4242', 'succeeded'],
    ['pm_demo_visa_0002', 'declined'],
  ])('of the saved card %s %s', async (reference, state) => {
    const { sandbox } = stage();
    expect(await (await charge(sandbox, 'k', reference)).json()).toMatchObject({ state, brand: 'Visa' });
  });

  it('with the same key is the same charge', async () => {
    const { sandbox } = stage();
    const reference = await keep(sandbox);
    const [one, other] = [await charge(sandbox, 'k', reference), await charge(sandbox, 'k', reference)];
    expect(await other.json()).toEqual(await one.json());
    expect(sandbox.ledger()).toHaveLength(1);
  });

  it('with the same key and another amount or reference is refused', async () => {
    const { sandbox } = stage();
    await charge(sandbox, 'k', 'pm_demo_visa_4242');
    for (const of of [{ minor: 1 }, { exponent: 0 }, { currency: 'CHF' }]) {
      const response = await charge(sandbox, 'k', 'pm_demo_visa_4242', { ...amount, ...of });
      expect([response.status, await response.json()]).toMatchObject([422, { code: 'key_reused' }]);
    }
    expect((await charge(sandbox, 'k', 'pm_demo_visa_0002')).status).toBe(422);
    expect(sandbox.ledger()).toHaveLength(1);
  });

  it('of a reference that nobody knows is refused', async () => {
    const { sandbox } = stage();
    for (const reference of ['pm_unknown', 'toString', '__proto__']) {
      const response = await charge(sandbox, reference, reference);
      expect([response.status, await response.json()]).toMatchObject([422, { code: 'reference_unknown' }]);
    }
  });

  it('of a slow card takes five seconds, and is one charge for all who ask meanwhile', async () => {
    const { sandbox, waits, finishWaiting } = stage();
    const reference = await keep(sandbox, numbers['slow']);
    const both = [charge(sandbox, 'k', reference), charge(sandbox, 'k', reference)];
    await expect.poll(() => waits).toEqual([5000]);
    expect(sandbox.ledger()).toEqual([]);
    finishWaiting();
    const [one, other] = (await Promise.all(
      (await Promise.all(both)).map((answer) => answer.json()),
    )) as unknown[];
    expect(one).toMatchObject({ state: 'succeeded', lastDigits: '0077' });
    expect(other).toEqual(one);
    expect(sandbox.ledger()).toHaveLength(1);
  });

  it('of a card that is down charges nothing for ten seconds after the first try', async () => {
    const { sandbox, pass } = stage();
    const reference = await keep(sandbox, numbers['down']);
    expect((await charge(sandbox, 'k', reference)).status).toBe(503);
    pass(9999);
    expect((await charge(sandbox, 'k', reference)).status).toBe(503);
    expect(sandbox.ledger()).toEqual([]);
    pass(1);
    expect(await (await charge(sandbox, 'k', reference)).json()).toMatchObject({ state: 'succeeded' });
  });

  it('whose reply is lost was made, and the next try says so', async () => {
    const { sandbox } = stage();
    const reference = await keep(sandbox, numbers['lost_reply']);
    await expect(charge(sandbox, 'k', reference)).rejects.toThrow(TypeError);
    expect(sandbox.ledger()).toHaveLength(1);
    expect(await (await charge(sandbox, 'k', reference)).json()).toMatchObject({ state: 'succeeded' });
    expect(sandbox.ledger()).toHaveLength(1);
  });

  it('whose reply is lost drops the connection of a real server', async () => {
    const { sandbox } = stage();
    const reference = await keep(sandbox, numbers['lost_reply']);
    const url = await new Promise<string>((resolve) => {
      const server = serve({ fetch: sandbox.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
        server.unref();
        resolve(`http://127.0.0.1:${String(port)}/v1/charges`);
      });
    });
    const ask = () =>
      fetch(url, {
        method: 'POST',
        headers: { ...secret, 'idempotency-key': 'k', 'content-type': 'application/json' },
        body: JSON.stringify({ reference, amount }),
      });
    await expect(ask()).rejects.toThrow(TypeError);
    expect((await ask()).status).toBe(201);
  });

  it.each([
    [{ reference: 'a b', amount }],
    [{ reference: 'pm_demo_visa_4242' }],
    [{ reference: 'pm_demo_visa_4242', amount: { ...amount, minor: 1.5 } }],
    [{ reference: 'pm_demo_visa_4242', amount: { ...amount, minor: -1 } }],
    [{ reference: 'pm_demo_visa_4242', amount: { ...amount, currency: 'eur' } }],
    [{ reference: 'pm_demo_visa_4242', amount: { ...amount, exponent: '2' } }],
    ['{'],
  ])('is not made of %j', async (body) => {
    const { sandbox } = stage();
    const response = await post(sandbox, '/v1/charges', body, { ...secret, 'idempotency-key': 'k' });
    expect(response.status).toBe(400);
  });

  it('without a key is refused', async () => {
    const { sandbox } = stage();
    const response = await post(sandbox, '/v1/charges', { reference: 'pm_demo_visa_4242', amount }, secret);
    expect([response.status, await response.json()]).toMatchObject([400, { code: 'key_missing' }]);
  });

  it.each(['/v1/charges', '/v1/charges/by-key/k/cancel'])('without the secret key: %s', async (path) => {
    const { sandbox } = stage();
    for (const authorization of ['', 'Bearer sk_tes', 'sk_test', 'Bearer sk_test2'])
      expect((await post(sandbox, path, {}, { authorization })).status).toBe(401);
    expect((await get(sandbox, '/v1/charges')).status).toBe(401);
  });
});

describe('a key that is cancelled', () => {
  it('before it charged never charges', async () => {
    const { sandbox } = stage();
    expect(await (await cancel(sandbox, 'order:1:1')).json()).toEqual({ state: 'cancelled' });
    const response = await charge(sandbox, 'order:1:1', 'pm_demo_visa_4242');
    expect([response.status, await response.json()]).toEqual([200, { state: 'cancelled' }]);
    expect(sandbox.ledger()).toEqual([]);
  });

  it('after it charged says what was charged, and changes nothing', async () => {
    const { sandbox } = stage();
    const made: unknown = await (await charge(sandbox, 'order:1:1', 'pm_demo_visa_4242')).json();
    expect(await (await cancel(sandbox, 'order:1:1')).json()).toEqual(made);
    expect(await (await charge(sandbox, 'order:1:1', 'pm_demo_visa_4242')).json()).toEqual(made);
    expect(sandbox.ledger()).toHaveLength(1);
  });

  it('while the bank still thinks never charges', async () => {
    const { sandbox, waits, finishWaiting } = stage();
    const asked = charge(sandbox, 'k', await keep(sandbox, numbers['slow']));
    await expect.poll(() => waits).toHaveLength(1);
    expect(await (await cancel(sandbox, 'k')).json()).toEqual({ state: 'cancelled' });
    finishWaiting();
    expect(await (await asked).json()).toEqual({ state: 'cancelled' });
    expect(sandbox.ledger()).toEqual([]);
  });

  it('while the sandbox is down never charges', async () => {
    const { sandbox, pass } = stage();
    const reference = await keep(sandbox, numbers['down']);
    await charge(sandbox, 'k', reference);
    await cancel(sandbox, 'k');
    pass(60_000);
    expect(await (await charge(sandbox, 'k', reference)).json()).toEqual({ state: 'cancelled' });
  });
});

it('what is remembered has an end, and saved cards are not forgotten', async () => {
  const { sandbox } = stage(2);
  const [first] = [await keep(sandbox), await keep(sandbox), await keep(sandbox)];
  expect((await charge(sandbox, 'a', first)).status).toBe(422);
  for (const key of ['b', 'c', 'd']) await charge(sandbox, key, 'pm_demo_visa_4242');
  expect(sandbox.ledger().map(({ key }) => key)).toEqual(['c', 'd']);
});

describe('the page of the fields', () => {
  it('is shown by the pages of the list alone, and holds no text that becomes script', async () => {
    const { sandbox } = stage();
    const response = await get(sandbox, '/fields?v=1');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain('frame-ancestors http://localhost:4000 https://shop.example;');
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'");
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types 'none'");
    expect(policy).not.toContain('unsafe');
    const page = await response.text();
    expect(page).not.toMatch(/\sstyle=|<style|\son\w+=|<script(?! type="module" src=")/u);
    for (const name of ['cc-number', 'cc-exp', 'cc-csc']) expect(page).toContain(`autocomplete="${name}"`);
  });

  it('has one version', async () => {
    const { sandbox } = stage();
    expect((await get(sandbox, '/fields?v=2')).status).toBe(404);
  });

  it('comes with scripts that browsers can read, and with nothing else of the folder', async () => {
    const { sandbox } = stage();
    const script = await get(sandbox, '/fields/page.ts');
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await script.text()).not.toContain('import type');
    for (const path of ['/fields/page.test.ts', '/fields/words.test.ts', '/fields/..%2Fservice%2Fcharges.ts'])
      expect((await get(sandbox, path)).status).toBe(404);
  });

  it('is introduced by a page that names every test number and that nobody may frame', async () => {
    const { sandbox } = stage();
    const response = await get(sandbox, '/');
    expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    const page = await response.text();
    for (const { number } of testCards) expect(page).toContain(number);
  });
});
