import { catalogue as catalogueSchema, parseResponse, type Session } from '@kasse/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from '../stage.fixture.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const key = { Authorization: 'Bearer sk_test' };

describe('what anybody may read', () => {
  it('says that it is well', async () => {
    expect(await stage.call('GET', '/healthz')).toMatchObject({ status: 200, body: { status: 'ok' } });
  });

  it('says at its root what it is, and where everything else is said', async () => {
    const { status, body } = await stage.call('GET', '/');
    expect(status).toBe(200);
    const places = ['description', 'catalogue', 'health'].map(
      (name) => (body as Record<string, string>)[name],
    );
    for (const path of places) expect((await stage.call('GET', path ?? '')).status).toBe(200);
  });

  it('describes itself', async () => {
    expect((await stage.call('GET', '/openapi.json')).body).toMatchObject({ openapi: '3.1.0' });
  });

  it('shows the catalogue of the day without what only the shop needs', async () => {
    const { body } = await stage.call('GET', '/v1/catalogue');
    const catalogue = parseResponse(catalogueSchema, body);
    expect(catalogue).toEqual(body);
    expect(catalogue.today).toBe('2026-11-23');
    expect(catalogue.products).toHaveLength(7);
    for (const word of ['assignable', 'HERBST10', 'orderPage']) {
      expect(JSON.stringify(body)).not.toContain(word);
    }
  });

  it('answers 304 to a catalogue that is known', async () => {
    const first = await stage.call('GET', '/v1/catalogue');
    const tag = first.headers.get('ETag') ?? '';
    const again = await stage.call('GET', '/v1/catalogue', { headers: { 'If-None-Match': `W/${tag}, "x"` } });
    expect(again).toMatchObject({ status: 304, body: '' });
  });

  it('answers an unknown path as a problem with the id of the request', async () => {
    const answer = await stage.call('GET', '/v1/nothing', { headers: { 'X-Request-Id': 'abc-1' } });
    expect(answer).toMatchObject({
      status: 404,
      body: { code: 'not_found', status: 404, requestId: 'abc-1' },
    });
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
    expect(answer.headers.get('X-Request-Id')).toBe('abc-1');
  });

  it('does not repeat a request id that could break a header', async () => {
    const { headers } = await stage.call('GET', '/healthz', { headers: { 'X-Request-Id': 'a b<script>' } });
    expect(headers.get('X-Request-Id')).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('pages of other origins', () => {
  const ask = (origin: string) =>
    stage.app.request('/v1/orders', {
      method: 'OPTIONS',
      headers: { Origin: origin, 'Access-Control-Request-Method': 'POST' },
    });

  it('may call when the shop lists them', async () => {
    const { headers } = await ask('http://localhost:4000');
    expect(headers.get('Access-Control-Allow-Origin')).toBe('http://localhost:4000');
    expect(headers.get('Access-Control-Allow-Headers')).toContain('Idempotency-Key');
  });

  it.each(['http://localhost:4001', 'https://localhost:4000', 'http://localhost:4000.evil.example', 'null'])(
    'may not call from %s',
    async (origin) => {
      expect((await ask(origin)).headers.get('Access-Control-Allow-Origin')).toBeNull();
    },
  );

  it('can read a problem too', async () => {
    const { headers } = await stage.call('GET', '/v1/account', {
      headers: { Origin: 'http://localhost:4000' },
    });
    expect(headers.get('Access-Control-Allow-Origin')).toBe('http://localhost:4000');
  });
});

describe('sessions', () => {
  const open = (body: unknown, headers: Record<string, string> = key) =>
    stage.call<Session>('POST', '/v1/sessions', { headers, body });

  it('are made for the host that has the secret key', async () => {
    const { status, body } = await open({ accountId: 'muster', locale: 'en' });
    expect(status).toBe(201);
    expect(body.expiresInSeconds).toBe(1800);
    const account = await stage.customer(body.token, 'muster').get('/v1/account');
    expect(account.body).toMatchObject({ id: 'muster', locale: 'en' });
  });

  it.each<[Record<string, string>]>([
    [{}],
    [{ Authorization: 'Bearer sk_wrong' }],
    [{ Authorization: 'Basic sk_test' }],
  ])('are refused with %j', async (headers) => {
    expect(await open({ accountId: 'muster' }, headers)).toMatchObject({
      status: 401,
      body: { code: 'sign_in_missing' },
    });
  });

  it('are refused for a language that no formatter takes', async () => {
    const answer = await open({ accountId: 'muster', locale: 'de-1abc-1abc' });
    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid_request', fields: ['/locale'] } });
  });

  it('are refused for an account that does not exist', async () => {
    expect(await open({ accountId: 'nobody' })).toMatchObject({ status: 404, body: { code: 'not_found' } });
  });

  it('end after half an hour', async () => {
    const here = await openStage({ database: stage.database });
    const customer = await here.signIn();
    here.pass(1799);
    expect((await customer.get('/v1/account')).status).toBe(200);
    here.pass(2);
    expect(await customer.get('/v1/account')).toMatchObject({
      status: 401,
      body: { code: 'sign_in_expired' },
    });
  });

  it.each([
    '/v1/account',
    '/v1/subscriptions',
    '/v1/cart',
    '/v1/orders',
    '/v1/orders/x',
    '/v1/orders/by-key/x',
  ])('are needed for %s', async (path) => {
    expect(await stage.call('GET', path)).toMatchObject({ status: 401, body: { code: 'sign_in_missing' } });
    const forged = await stage.customer('forged', '').get(path);
    expect(forged).toMatchObject({ status: 401, body: { code: 'sign_in_expired' } });
  });
});

describe('bodies', () => {
  const send = (body: string, type = 'application/json') =>
    stage.app.request('/v1/sessions', { method: 'POST', headers: { ...key, 'Content-Type': type }, body });

  it.each([
    ['of more than 64 KiB', JSON.stringify({ accountId: 'x'.repeat(70_000) }), 413],
    ['that are no JSON', '{', 400],
    ['that go too deep', '['.repeat(40) + ']'.repeat(40), 422],
    ['with a field that is not known', '{"accountId":"muster","admin":true}', 422],
  ])('%s are refused', async (_name, body, status) => {
    const answer = await send(body);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ code: 'invalid_request' });
  });

  it('of another type are refused', async () => {
    expect((await send('{"accountId":"muster"}', 'text/plain')).status).toBe(415);
  });

  it('name the field that is wrong', async () => {
    const answer = await send('{"accountId":"muster","admin":true}');
    expect(await answer.json()).toMatchObject({ fields: ['/admin'] });
  });
});
