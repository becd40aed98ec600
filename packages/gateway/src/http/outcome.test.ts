import { afterEach, describe, expect, it, vi } from 'vitest';
import { refused, unanswered } from './outcome.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('no answer', () => {
  it('is being offline when the browser says so', () => {
    vi.stubGlobal('navigator', { onLine: false });
    expect(unanswered(new TypeError())).toMatchObject({ problem: { code: 'offline' }, isPassing: true });
  });

  it.each([
    ['the browser is online', { onLine: true }],
    ['nobody knows', undefined],
  ])('is a fault of the service when %s', (_case, navigator) => {
    vi.stubGlobal('navigator', navigator);
    const cause = new TypeError('Failed to fetch');
    expect(unanswered(cause)).toMatchObject({ problem: { code: 'service', cause }, isPassing: true });
  });
});

describe('a refusal', () => {
  const answer = (status: number, headers = {}) => new Response(null, { status, headers });

  it.each([408, 425, 429, 500, 502, 503, 504])(
    'with %d passes, and the service is named for it',
    (status) => {
      expect(refused(answer(status), undefined)).toMatchObject({
        problem: { code: 'service' },
        isPassing: true,
        isDecided: false,
      });
    },
  );

  it.each([
    [400, 'key_missing'],
    [402, 'declined'],
    [403, 'not_billing_contact'],
    [404, 'not_found'],
    [409, 'price_changed'],
    [409, 'already_ordered'],
    [422, 'key_reused'],
  ])('with %d %s stays', (status, code) => {
    expect(refused(answer(status), { code })).toMatchObject({
      problem: { code },
      isPassing: false,
      isDecided: true,
    });
  });

  it('since the same call is in progress passes', () => {
    expect(refused(answer(409), { code: 'in_progress' })).toMatchObject({ isPassing: true });
  });

  it('of the sign-in decides nothing, whoever on the way spoke it', () => {
    const expected = { problem: { code: 'sign_in_expired' }, isPassing: false, isDecided: false };
    expect(refused(answer(401), { code: 'sign_in_expired' })).toMatchObject(expected);
    expect(refused(answer(401), undefined)).toMatchObject(expected);
  });

  it('of a cart that somebody else saved is known by its status, where the words were cut short', () => {
    const expected = { problem: { code: 'cart_changed' }, isPassing: false };
    expect(refused(answer(412), { code: 'cart_changed' })).toMatchObject(expected);
    expect(refused(answer(412), undefined)).toMatchObject(expected);
  });

  it('of another account decides nothing about the one that was meant', () => {
    expect(refused(answer(409), { code: 'account_changed' })).toMatchObject({
      problem: { code: 'account_changed' },
      ...{ isPassing: false, isDecided: false },
    });
  });

  it.each([
    ['seconds', '7'],
    ['a date', 'Mon, 23 Nov 2026 10:00:07 GMT'],
  ])('says by %s when to come back', (_form, header) => {
    vi.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-11-23T10:00:00Z'));
    expect(refused(answer(503, { 'Retry-After': header }), undefined)).toMatchObject({ retryAfter: 7 });
  });

  it('with an unreadable moment says none', () => {
    expect(refused(answer(503, { 'Retry-After': 'soon' }), undefined)).toMatchObject({
      retryAfter: undefined,
    });
  });
});
