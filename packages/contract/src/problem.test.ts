import { describe, expect, it } from 'vitest';
import { account } from './account.ts';
import { parseProblem } from './parse-problem.ts';
import { parseResponse } from './parse.ts';

describe('a problem as a client reads it', () => {
  it('keeps its code and its details', () => {
    const read = parseProblem({
      type: 'about:blank',
      code: 'already_ordered',
      status: 409,
      orderNumber: 'SW-2026-000001',
    });
    expect(read).toMatchObject({
      name: 'Problem',
      code: 'already_ordered',
      orderNumber: 'SW-2026-000001',
      retryable: false,
    });
  });

  it('reads an unknown code as unknown and keeps whether a retry helps', () => {
    expect(parseProblem({ code: 'moon_phase', retryable: true })).toMatchObject({
      code: 'unknown',
      retryable: true,
    });
  });

  it.each([null, 'Bad gateway', { message: 'no' }, []])('reads %j as unknown', (body) => {
    expect(parseProblem(body)).toMatchObject({ code: 'unknown' });
  });
});

const muster = {
  id: 'muster',
  name: 'Muster & Söhne GmbH',
  email: 'buchhaltung@muster.example',
  locale: 'de',
  standing: 'billing_contact',
  subscriptions: [],
  runningTrials: [],
  triedProducts: [],
};

describe('an account as a client reads it', () => {
  it('leaves out a way to pay that this version does not know', () => {
    const invoice = { id: 'invoice', kind: 'invoice', days: 30 };
    const read = parseResponse(account, {
      ...muster,
      paymentMethods: [{ id: 'x', kind: 'shells' }, invoice],
    });
    expect(read.paymentMethods).toEqual([invoice]);
  });

  it('says with which provider a card is typed, and what that needs to begin', () => {
    const card = { id: 'card', kind: 'card', provider: 'sandbox', setup: { url: 'http://localhost:4200' } };
    const credit = { minor: 100, exponent: 2, currency: 'EUR' };
    const sent = { ...muster, credit, paymentMethods: [card] };
    expect(parseResponse(account, sent)).toEqual(sent);
  });
});
