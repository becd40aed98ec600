import type { Account } from '@kasse/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage, type StageOptions } from '../stage.fixture.ts';
import { checkVatId } from './vat-checks.ts';
import type { RegisterAnswer } from './vat-register.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const austrian = {
  company: 'Alpwerk',
  fullName: 'Buchhaltung',
  street: 'Ring 1',
  postcode: '1010',
  city: 'Wien',
  country: 'AT',
  invoiceEmail: 'rechnung@alpwerk.example',
};

/** A stage whose register says the next of some answers, and then the last one for ever. */
async function openWith(answers: RegisterAnswer[], change?: StageOptions['change']) {
  const asked: string[] = [];
  const vatRegister = (vatId: string) => {
    asked.push(vatId);
    return Promise.resolve((answers.length > 1 ? answers.shift() : answers[0]) ?? 'unavailable');
  };
  const here = await openStage({ database: stage.database, vatRegister, ...(change && { change }) });
  return { here, asked, customer: await here.signIn({ address: austrian, vatId: 'ATU13585627' }) };
}

async function signInFromAustria() {
  return (await openWith(['valid'])).customer;
}

describe('the VAT id of a quote', () => {
  it('is the one that the account knows when none is sent', async () => {
    const customer = await signInFromAustria();
    expect((await customer.quote()).body).toMatchObject({ reverseCharge: true, total: { minor: 9000 } });
  });

  it('is none when an empty one is sent, and the order leaves the account the one that it knows', async () => {
    const customer = await signInFromAustria();
    const { body: quote } = await customer.quote({ details: { vatId: '' } });
    expect(quote).toMatchObject({ reverseCharge: false, total: { minor: 10_710 } });
    expect((await customer.order(quote)).status).toBe(201);
    expect((await customer.get('/v1/account')).body).toMatchObject({ vatId: 'ATU13585627' });
  });
});

describe('the register', () => {
  it('is asked once for the figures and the order, so that a slow one changes no price', async () => {
    const { customer, here, asked } = await openWith(['valid', 'unavailable']);
    const { body: quote } = await customer.quote();
    // Long enough for its answer to be forgotten.
    here.pass(600);
    expect((await customer.order(quote)).status).toBe(201);
    expect(asked).toEqual(['ATU13585627']);
  });

  it('that is silent leaves the tax in place by default', async () => {
    const { customer } = await openWith(['unavailable']);
    expect((await customer.quote()).body).toMatchObject({ reverseCharge: false, total: { minor: 10_710 } });
  });

  it('that is silent takes no tax where the shop accepts unchecked numbers', async () => {
    const { customer } = await openWith(['unavailable'], (shop) => {
      shop.uncheckedVatIds = 'accept';
    });
    expect((await customer.quote()).body).toMatchObject({ reverseCharge: true, total: { minor: 9000 } });
  });

  it('is asked anew for a quote that replaces one which is too old', async () => {
    const { customer, here } = await openWith(['valid', 'not_found']);
    const { body: old } = await customer.quote();
    here.pass(1799);
    const again = await here.signInAgain(customer);
    here.pass(1);
    expect(await again.order(old)).toMatchObject({
      status: 409,
      body: { code: 'quote_expired', quote: { reverseCharge: false } },
    });
  });

  it('has said nothing about a number that the account got after the quote', async () => {
    const { customer, here } = await openWith(['valid']);
    const { body: quote } = await customer.quote();
    await here.database.queries
      .updateTable('accounts')
      .set({ vat_id: 'ATU11111009' })
      .where('id', '=', customer.accountId)
      .execute();
    expect(await customer.order(quote)).toMatchObject({ status: 409, body: { code: 'price_changed' } });
  });
});

describe('a number that the register was silent about', () => {
  const evidence = (accountId: string) =>
    stage.database.queries
      .selectFrom('vat_rechecks')
      .innerJoin('orders', 'orders.id', 'vat_rechecks.order_id')
      .select(['vat_id', 'country', 'state', 'answer', 'asks'])
      .where('account_id', '=', accountId)
      .execute();

  it('is asked about later, and the answer is kept beside an order that stays as it was', async () => {
    const { customer, here } = await openWith(['unavailable', 'unavailable', 'valid']);
    const { body: order } = await customer.order((await customer.quote()).body);
    const asked = { vat_id: 'ATU13585627', country: 'AT', answer: null };
    here.pass(1800);
    await here.service.sweep();
    expect(await evidence(customer.accountId)).toEqual([{ ...asked, state: 'waiting', asks: 1 }]);
    here.pass(1800);
    await here.service.sweep();
    const answered = { ...asked, state: 'answered', answer: 'valid', asks: 2 };
    expect(await evidence(customer.accountId)).toEqual([answered]);
    const again = await here.signInAgain(customer);
    expect((await again.get(`/v1/orders/${order.id}`)).body).toEqual(order);
  });

  it('is given up after twelve questions', async () => {
    const { customer, here } = await openWith(['unavailable']);
    await customer.order((await customer.quote()).body);
    for (let sweep = 0; sweep < 14; sweep += 1) {
      here.pass(8 * 3600);
      await here.service.sweep();
    }
    expect(await evidence(customer.accountId)).toMatchObject([{ state: 'given_up', asks: 12 }]);
  });

  it('is not kept when the register has answered', async () => {
    const { customer } = await openWith(['not_found']);
    await customer.order((await customer.quote()).body);
    expect(await evidence(customer.accountId)).toEqual([]);
  });
});

it('forgets a quote that nobody ordered a week after its end, and never one that was ordered', async () => {
  const here = await openStage({ database: stage.database });
  const customer = await here.signIn();
  const { body: ordered } = await customer.quote();
  const { body: left } = await customer.quote();
  await customer.order(ordered);
  const keptIds = async () => {
    const { queries } = here.database;
    const quotes = queries.selectFrom('quotes').select('id').where('account_id', '=', customer.accountId);
    return new Set((await quotes.execute()).map(({ id }) => id));
  };
  here.pass(left.expiresInSeconds + 7 * 24 * 3600);
  await here.service.sweep();
  expect(await keptIds()).toEqual(new Set([ordered.id, left.id]));
  here.pass(1);
  await here.service.sweep();
  expect(await keptIds()).toEqual(new Set([ordered.id]));
});

describe('a VAT id that came with a quote', () => {
  it('counts as a check when the register has to be asked, and not when it remembers', async () => {
    const { customer } = await openWith(['valid']);
    const ask = (vatId: string) => customer.quote({ details: { vatId } });
    // Numbers of the right form: seven digits and a check digit.
    const numbers = Array.from({ length: 400 }, (_, place) => `ATU${10_000_000 + place}`);
    const wellFormed: string[] = [];
    for (const vatId of numbers) {
      const { status } = await checkVatId({ vatId, country: 'AT' });
      if (status === 'well_formed') wellFormed.push(vatId);
    }
    const [first = '', ...others] = wellFormed.slice(0, 21);
    for (let call = 0; call < 25; call += 1) expect((await ask(first)).status).toBe(201);
    for (const vatId of others.slice(0, 19)) expect((await ask(vatId)).status).toBe(201);
    expect(await ask(others[19] ?? '')).toMatchObject({ status: 429, body: { code: 'service' } });
    expect((await ask(first)).status).toBe(201);
  });

  it.each([
    ['not_found', 'ATU13585627'],
    ['other_country', 'DE136695976'],
    ['format', 'ATU1'],
  ] as const)('is not kept for the account when it is %s', async (status, vatId) => {
    const { here } = await openWith([status === 'not_found' ? 'not_found' : 'valid']);
    const customer = await here.signIn({ address: austrian });
    await customer.order((await customer.quote({ details: { vatId } })).body);
    expect((await customer.get<Account>('/v1/account')).body.vatId).not.toBe(vatId);
  });

  it.each(['valid', 'unavailable'] as const)('is kept when it is %s', async (status) => {
    const { here } = await openWith([status]);
    const customer = await here.signIn({ address: austrian });
    await customer.order((await customer.quote({ details: { vatId: 'ATU13585627' } })).body);
    expect((await customer.get<Account>('/v1/account')).body.vatId).toBe('ATU13585627');
  });
});
