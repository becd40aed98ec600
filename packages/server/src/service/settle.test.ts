import type { Account, Order } from '@kasse/domain';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openCharges, type StagedCharges } from '../charges.fixture.ts';
import { openDatabase } from '../database/open-database.ts';
import { openStage, telephonyInCart, type Customer, type Stage } from '../stage.fixture.ts';

const database = await openDatabase({ kind: 'memory' });
afterAll(() => database.close());

const minute = 60;
const hour = 3600;
/** No two tests have the same card. */
let card = { paymentMethodId: 'card', paymentReference: '' };

let charges: StagedCharges;
let stage: Stage;
let customer: Customer;
let email: string;
beforeEach(async () => {
  card = { ...card, paymentReference: `pm_${randomUUID()}` };
  // The round looks at every order there is, so the ones of other tests go.
  await database.queries.deleteFrom('payment_attempts').execute();
  await database.queries.updateTable('orders').set({ status: 'cancelled' }).execute();
  charges = openCharges();
  stage = await openStage({ database, charges });
  email = `${randomUUID()}@muster.example`;
  customer = await stage.signIn({ email });
});

const attempt = ({ id }: Pick<Order, 'id'>) =>
  database.queries
    .selectFrom('payment_attempts')
    .selectAll()
    .where('order_id', '=', id)
    .orderBy('number', 'desc')
    .executeTakeFirstOrThrow();
const status = async ({ id }: Pick<Order, 'id'>) => {
  const { queries } = database;
  return (await queries.selectFrom('orders').select('status').where('id', '=', id).executeTakeFirst())
    ?.status;
};
const charged = () => [...charges.ledger.values()].filter(({ state }) => state === 'succeeded').length;
const subjects = async () => (await stage.mails(email)).map(({ subject }) => subject);
const subscriptions = async () => {
  const again = await stage.signInAgain(customer);
  return (await again.get<Account>('/v1/account')).body.subscriptions.map(({ productId }) => productId);
};

/** An order whose payment nobody knows the outcome of. */
async function pendingOrder(mood: 'down' | 'slow' = 'down') {
  charges.mood = mood;
  const { body } = await customer.order((await customer.quote()).body, randomUUID(), card);
  charges.mood = 'succeeds';
  return body;
}

/** Orders by card and loses the process that asks the provider: nobody will ever answer this press. */
async function orderAndDie(mood: 'dies_before' | 'dies_after') {
  charges.mood = mood;
  const { body: quote } = await customer.quote();
  const key = randomUUID();
  void customer.order(quote, key, card);
  await expect.poll(() => charges.asked.length).toBe(1);
  charges.mood = 'succeeds';
  return { key, quote };
}

describe('the round', () => {
  it('asks again under the same key until it knows, and charges once', async () => {
    const order = await pendingOrder();
    charges.mood = 'down';
    stage.pass(minute);
    await stage.service.settleOrders();
    expect(await status(order)).toBe('awaiting_payment');
    charges.mood = 'succeeds';
    stage.pass(minute);
    await stage.service.settleOrders();
    expect(await status(order)).toBe('confirmed');
    expect(new Set(charges.asked)).toEqual(new Set([`order:${order.id}:1`]));
    expect(charged()).toBe(1);
    expect(await subscriptions()).toContain('telefonie');
  });

  it('leaves a press its first seconds', async () => {
    charges.mood = 'held';
    const press = customer.order((await customer.quote()).body, randomUUID(), card);
    await expect.poll(() => charges.asked.length).toBe(1);
    stage.pass(9);
    await stage.service.settleOrders();
    expect(charges.asked).toHaveLength(1);
    charges.release();
    expect((await press).body.status).toBe('confirmed');
  });

  it('asks less and less often, at least every five minutes', async () => {
    const order = await pendingOrder();
    charges.mood = 'down';
    const pauses: number[] = [];
    for (let seconds = 0; seconds < 2 * hour; seconds += 10) {
      const before = charges.asked.length;
      await stage.service.settleOrders();
      if (charges.asked.length > before) pauses.push(seconds);
      stage.pass(10);
    }
    const gaps = pauses.slice(1).map((at, place) => at - (pauses[place] ?? 0));
    expect(Math.max(...gaps)).toBe(5 * minute);
    expect(gaps).toEqual([...gaps].sort((one, other) => one - other));
    expect((await attempt(order)).asks).toBe(pauses.length + 1);
  });

  it('says in one line without the reference that an answer is missing', async () => {
    const lines: string[] = [];
    const here = await openStage({ database, charges, reportPayment: (line) => lines.push(line) });
    const someone = await here.signIn();
    charges.mood = 'down';
    const { body } = await someone.order((await someone.quote()).body, randomUUID(), card);
    expect(lines[0]).toBe(`The answer to order:${body.id}:1 is not known yet after question 1: Error.`);
    expect(lines.join()).not.toContain('pm_');
  });
});

describe('a payment that somebody is asking about', () => {
  it('is asked about by nobody else', async () => {
    const order = await pendingOrder();
    charges.mood = 'held';
    const reading = customer.get<Order>(`/v1/orders/${order.id}`);
    const before = charges.asked.length;
    await expect.poll(() => charges.asked.length).toBe(before + 1);
    expect((await customer.get<Order>(`/v1/orders/${order.id}`)).body.attempt?.state).toBe('pending');
    stage.pass(9);
    await stage.service.settleOrders();
    expect(charges.asked).toHaveLength(before + 1);
    charges.release();
    expect((await reading).body.status).toBe('confirmed');
  });

  it('is confirmed once when two answers come, because the first question lasted too long', async () => {
    charges.mood = 'held';
    const press = customer.order((await customer.quote()).body, randomUUID(), card);
    await expect.poll(() => charges.asked.length).toBe(1);
    stage.pass(13);
    const late = stage.service.settleOrders();
    await expect.poll(() => charges.asked.length).toBe(2);
    charges.release();
    await late;
    expect((await press).body.status).toBe('confirmed');
    expect(charged()).toBe(1);
    expect(await subjects()).toHaveLength(1);
    expect((await subscriptions()).filter((id) => id === 'telefonie')).toHaveLength(1);
  });
});

describe('a service that ended before its answer', () => {
  it.each(['dies_before', 'dies_after'] as const)(
    'is followed by one that confirms and charges once (%s)',
    async (mood) => {
      const { key } = await orderAndDie(mood);
      expect(charged()).toBe(mood === 'dies_after' ? 1 : 0);
      const next = await openStage({ database, charges });
      next.pass(13);
      await next.service.settleOrders();
      const again = await next.signInAgain(customer);
      const { body } = await again.get<Order>(`/v1/orders/by-key/${key}`);
      expect(body.status).toBe('confirmed');
      expect(charged()).toBe(1);
      expect(await next.mails(email)).toHaveLength(1);
    },
  );

  it('answers the same press again as the order stands, without a second charge', async () => {
    const { key, quote } = await orderAndDie('dies_after');
    const next = await openStage({ database, charges });
    next.pass(13);
    const again = await next.signInAgain(customer);
    const { status: code, body } = await again.order(quote, key, card);
    expect({ code, status: body.status }).toEqual({ code: 201, status: 'confirmed' });
    expect(charged()).toBe(1);
  });

  it('is followed by one without a provider, and the order waits', async () => {
    const order = await pendingOrder();
    const next = await openStage({ database });
    next.pass(25 * hour);
    await next.service.settleOrders();
    expect(await status(order)).toBe('awaiting_payment');
  });

  it('is followed by one without a provider, and after a day the account can go on', async () => {
    const order = await pendingOrder();
    const lines: string[] = [];
    const next = await openStage({ database, reportPayment: (line) => lines.push(line) });
    next.pass(24 * hour - 1);
    await next.service.settleOrders();
    const again = await next.signInAgain(customer);
    expect(await again.saveCart(0, [telephonyInCart()])).toMatchObject({ status: 409 });
    next.pass(1);
    await next.service.settleOrders();
    await next.service.settleOrders();
    expect(lines).toEqual([
      `Nobody can tell whether ${order.number} was paid: look it up at the provider of cards.`,
    ]);
    expect((await again.get('/v1/orders?open=true')).body).toEqual({ orders: [] });
    expect((await again.saveCart(0, [telephonyInCart()])).status).toBe(200);
    expect((await again.order((await again.quote()).body)).body.status).toBe('confirmed');
    expect(await status(order)).toBe('awaiting_payment');
  });
});

describe('an order whose plan has left the shop meanwhile', () => {
  it('is confirmed, and its mail calls it as it was called', async () => {
    const order = await pendingOrder();
    const next = await openStage({
      database,
      charges,
      change: (shop) => {
        shop.products = shop.products.filter(({ id }) => id !== 'telefonie');
      },
    });
    next.pass(minute);
    await next.service.settleOrders();
    expect(await status(order)).toBe('confirmed');
    const [mail] = await next.mails(email);
    expect(mail?.text).toContain('Telefonie');
    expect(mail?.text).toContain('Plus');
  });

  it('is called by its ids where nobody remembers the catalogue', async () => {
    const order = await pendingOrder();
    await database.queries.deleteFrom('catalogue_versions').execute();
    stage.pass(minute);
    await stage.service.settleOrders();
    expect(await status(order)).toBe('confirmed');
    expect((await stage.mails(email))[0]?.text).toContain('telefonie');
  });

  it('holds up no other when it cannot be written down, and the round says so at its end', async () => {
    const broken = await pendingOrder();
    const someone = await stage.signIn();
    charges.mood = 'down';
    const theirs = { ...card, paymentReference: `pm_${randomUUID()}` };
    const { body: other } = await someone.order((await someone.quote()).body, randomUUID(), theirs);
    charges.mood = 'succeeds';
    const body = JSON.stringify({ ...broken, products: null });
    await database.queries.updateTable('orders').set({ body }).where('id', '=', broken.id).execute();
    stage.pass(minute);
    await expect(stage.service.settleOrders()).rejects.toThrow('Some orders could not be settled.');
    expect(await status(other)).toBe('confirmed');
    expect(await status(broken)).toBe('awaiting_payment');
  });
});

describe('an order that nobody waits for any more', () => {
  it('says in its mail that it has arrived', async () => {
    await pendingOrder();
    stage.pass(minute);
    await stage.service.settleOrders();
    expect(await subjects()).toEqual(['Ihre Bestellung bei Sprechwerk ist angekommen']);
  });

  it('is cancelled and says so in a mail when its card is declined at last', async () => {
    const order = await pendingOrder();
    charges.mood = 'declines';
    stage.pass(2 * minute);
    await stage.service.settleOrders();
    expect(await status(order)).toBe('cancelled');
    const [mail, ...others] = await stage.mails(email);
    expect(others).toEqual([]);
    expect(mail?.subject).toBe('Ihre Bestellung bei Sprechwerk ist nicht angekommen');
    expect(mail?.kind).toBe('order_failed');
    expect(mail?.text).toBe(
      [
        'Ihre Bestellung bei Sprechwerk ist nicht angekommen',
        `Bestellnummer ${order.number}`,
        'Ihre Bestellung konnte nicht abgeschlossen werden. Es wurde nichts abgebucht.',
        'Wenn Sie die Produkte noch möchten, bestellen Sie bitte erneut bei Sprechwerk.\nSprechwerk: http://localhost:4000/',
        'Fragen? Sprechwerk, service@sprechwerk.example\n',
      ].join('\n\n'),
    );
  });

  it('goes on waiting when its customer is there to see the decline', async () => {
    const order = await pendingOrder();
    stage.pass(2 * minute);
    charges.mood = 'declines';
    expect((await customer.get<Order>(`/v1/orders/${order.id}`)).body.attempt?.state).toBe('declined');
    stage.pass(10 * minute);
    await stage.service.settleOrders();
    expect(await status(order)).toBe('awaiting_payment');
    expect(await subjects()).toEqual([]);
  });

  it('is cancelled without a mail a day after its customer saw the decline', async () => {
    charges.mood = 'declines';
    const { body: order } = await customer.order((await customer.quote()).body, randomUUID(), card);
    stage.pass(24 * hour - 1);
    await stage.service.settleOrders();
    expect(await status(order)).toBe('awaiting_payment');
    stage.pass(1);
    await stage.service.settleOrders();
    expect(await status(order)).toBe('cancelled');
    expect(await subjects()).toEqual([]);
  });

  it('is given up after a day of silence, under a key that never charges again', async () => {
    const order = await pendingOrder();
    stage.pass(24 * hour);
    await stage.service.settleOrders();
    expect(charges.asked.at(-1)).toBe(`cancel order:${order.id}:1`);
    expect(await status(order)).toBe('cancelled');
    expect(charged()).toBe(0);
    expect(await subjects()).toEqual(['Ihre Bestellung bei Sprechwerk ist nicht angekommen']);
  });

  it('is confirmed after a day of silence when it was charged all along', async () => {
    const { key } = await orderAndDie('dies_after');
    stage.pass(24 * hour);
    await stage.service.settleOrders();
    const again = await stage.signInAgain(customer);
    expect((await again.get<Order>(`/v1/orders/by-key/${key}`)).body.status).toBe('confirmed');
    expect(charged()).toBe(1);
    expect(await subjects()).toEqual(['Ihre Bestellung bei Sprechwerk ist angekommen']);
  });
});

it('is stopped by the database when it would open a second order, or succeed twice', async () => {
  const order = await pendingOrder();
  const { queries } = database;
  const row = await attempt(order);
  const again = { ...row, number: 2, idempotency_key: randomUUID(), provider_key: 'other' };
  await expect(queries.insertInto('payment_attempts').values(again).execute()).rejects.toThrow(/one_pending/);
  await customer.get(`/v1/orders/${order.id}`);
  const paid = { ...again, state: 'succeeded' as const, answered_at: row.created_at };
  await expect(queries.insertInto('payment_attempts').values(paid).execute()).rejects.toThrow(
    /one_succeeded/,
  );
});
