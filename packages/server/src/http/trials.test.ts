import type { Account, Trial, VatCheck } from '@kasse/domain';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Customer, type Stage } from '../stage.fixture.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const telephony = { productId: 'telefonie', planId: 'standard', seats: 3 };
const start = (customer: Customer, request: object = telephony, key: string = randomUUID()) =>
  customer.post<Trial>('/v1/trials', request, { 'Idempotency-Key': key });

describe('a trial', () => {
  it('starts at once and is seen in the account', async () => {
    const customer = await stage.signIn({ email: 'trial-1@muster.example' });
    const { status, body } = await start(customer);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      startsOn: '2026-11-23',
      endsOn: '2026-12-07',
      email: 'trial-1@muster.example',
    });
    const { body: account } = await customer.get<Account>('/v1/account');
    expect(account.runningTrials).toEqual([{ ...telephony, endsOn: '2026-12-07' }]);
    expect(account.triedProducts).toContain('telefonie');
    expect(await stage.mails('trial-1@muster.example')).toHaveLength(1);
  });

  it.each([
    ['getestet', telephony, 409, 'trial_used'],
    ['mitglied', telephony, 403, 'not_billing_contact'],
    ['gesperrt', telephony, 403, 'account_on_hold'],
    ['konzern', telephony, 403, 'corporate_account'],
    ['neu', { ...telephony, seats: 501 }, 422, 'seats_out_of_range'],
    ['neu', { productId: 'raeume', planId: 'raeume', seats: 1 }, 422, 'not_offered'],
    ['neu', { productId: 'webinare', planId: 'plus', seats: 5 }, 422, 'not_offered'],
    ['neu', { ...telephony, days: 99 }, 422, 'invalid_request'],
  ])('of %s with %j answers %i %s', async (from, request, status, code) => {
    const customer = await stage.signIn({ from });
    expect(await start(customer, request)).toMatchObject({ status, body: { code } });
  });

  it('needs an Idempotency-Key', async () => {
    const customer = await stage.signIn();
    expect(await customer.post('/v1/trials', telephony)).toMatchObject({
      status: 400,
      body: { code: 'key_missing' },
    });
  });

  it('is replayed to the same key and refused to another', async () => {
    const customer = await stage.signIn();
    const key = randomUUID();
    const first = await start(customer, telephony, key);
    const again = await start(customer, telephony, key);
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('Idempotency-Replayed')).toBe('true');
    expect(await start(customer)).toMatchObject({ status: 409, body: { code: 'trial_running' } });
  });

  it('starts once for two presses with two keys at the same time', async () => {
    const customer = await stage.signIn();
    const answers = await Promise.all([start(customer), start(customer)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('of a product that cannot be bought starts too', async () => {
    const customer = await stage.signIn({ from: 'neu' });
    const request = { productId: 'ki-protokolle', planId: 'vorschau', seats: 1 };
    expect((await start(customer, request)).body).toMatchObject({ endsOn: '2026-12-23' });
  });

  it('is over on the day after its last one, and stays used', async () => {
    const here = await openStage({ database: stage.database });
    const customer = await here.signIn();
    await start(customer);
    here.pass(15 * 24 * 3600);
    const later = await here.signInAgain(customer);
    const { body } = await later.get<Account>('/v1/account');
    expect(body.runningTrials).toEqual([]);
    expect(await start(later)).toMatchObject({ status: 409, body: { code: 'trial_used' } });
  });
});

describe('a VAT check', () => {
  const check = (customer: Customer, vatId: string, country = 'DE') =>
    customer.post<VatCheck>('/v1/vat-checks', { vatId, country });

  it('says that a number has the right form, since no register is asked', async () => {
    const customer = await stage.signIn();
    expect(await check(customer, 'de 136.695-976')).toMatchObject({
      status: 200,
      body: { vatId: 'DE136695976', status: 'well_formed' },
    });
  });

  it('stops who asks too often, and says for how long', async () => {
    const customer = await stage.signIn();
    for (let call = 0; call < 20; call += 1) expect((await check(customer, 'DE1')).status).toBe(200);
    const answer = await check(customer, 'DE1');
    expect(answer).toMatchObject({ status: 429, body: { code: 'service', retryable: true } });
    expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect((await check(await stage.signIn(), 'DE1')).status).toBe(200);
  });
});
