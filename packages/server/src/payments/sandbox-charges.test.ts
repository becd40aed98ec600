import { describe, expect, it } from 'vitest';
import { sandboxCharges } from './sandbox-charges.ts';

const amount = { minor: 10_710, exponent: 2, currency: 'EUR' };
const { signal } = new AbortController();
const request = { reference: 'pm_1', amount, key: 'order:a:1', signal };

interface Sent {
  readonly url: string;
  readonly init: RequestInit;
}

/** Charges by a sandbox that answers like this. */
function answering(status: number, body: unknown) {
  const sent: Sent[] = [];
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const charges = sandboxCharges({
    url: 'http://localhost:4200',
    key: 'sk_sandbox',
    fetch: (url, init) => {
      sent.push({ url, init });
      return new Response(text, { status });
    },
  });
  return { charges, sent };
}

const succeeded = { id: 'ch_1', state: 'succeeded', lastDigits: '4242', brand: 'Visa' };

describe('a charge by the sandbox', () => {
  it('is asked for under its key, with the secret key of this service', async () => {
    const { charges, sent } = answering(201, succeeded);
    expect(await charges.charge(request)).toEqual({ state: 'succeeded', lastDigits: '4242', brand: 'Visa' });
    expect(sent).toEqual([
      {
        url: 'http://localhost:4200/v1/charges',
        init: {
          method: 'POST',
          headers: {
            Authorization: 'Bearer sk_sandbox',
            'Content-Type': 'application/json',
            'Idempotency-Key': 'order:a:1',
          },
          body: JSON.stringify({ reference: 'pm_1', amount }),
          signal,
        },
      },
    ]);
  });

  it.each([
    [201, { ...succeeded, state: 'declined' }, 'declined'],
    [200, { state: 'cancelled' }, 'cancelled'],
    [422, { code: 'reference_unknown' }, 'declined'],
    [400, { code: 'invalid_request' }, 'declined'],
  ])('that is answered %i %j is %s', async (status, body, state) => {
    expect(await answering(status, body).charges.charge(request)).toEqual({ state });
  });

  it.each([
    [503, { code: 'down' }, 'HTTP_503'],
    [401, { code: 'unauthorised' }, 'HTTP_401'],
    // The key may have charged something else.
    [422, { code: 'key_reused' }, 'HTTP_422'],
    [201, { ...succeeded, lastDigits: 4242 }, 'NO_ANSWER'],
    [201, { ...succeeded, state: 'thinking' }, 'NO_ANSWER'],
    [201, [], 'NO_ANSWER'],
  ])('that is answered %i %j is unknown', async (status, body, code) => {
    await expect(answering(status, body).charges.charge(request)).rejects.toMatchObject({ code });
  });

  it('that is answered by something else entirely is unknown', async () => {
    await expect(answering(502, '<h1>Bad gateway</h1>').charges.charge(request)).rejects.toThrow(SyntaxError);
  });
});

describe('a cancelled key', () => {
  it('is named in the address, and answered with the charge when that was faster', async () => {
    const { charges, sent } = answering(200, succeeded);
    expect(await charges.cancel({ key: 'order:a:1', signal })).toMatchObject({ state: 'succeeded' });
    expect(sent[0]?.url).toBe('http://localhost:4200/v1/charges/by-key/order%3Aa%3A1/cancel');
  });

  it('never charges otherwise', async () => {
    const { charges } = answering(200, { state: 'cancelled' });
    expect(await charges.cancel({ key: 'order:a:1', signal })).toEqual({ state: 'cancelled' });
  });
});
