import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from '../stage.fixture.ts';

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

async function signInFromAustria() {
  const vatRegister = () => Promise.resolve('valid' as const);
  const here = await openStage({ database: stage.database, vatRegister });
  return here.signIn({ address: austrian, vatId: 'ATU13585627' });
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
