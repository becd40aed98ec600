import { createProblem, isProblem } from '@kasse/domain';
import type { Gateway } from '@kasse/domain';
import { describe, expect, it } from 'vitest';
import { createMemoryGateway } from '../memory/index.ts';
import { createObjectGateway } from './object-gateway.ts';

const press = { idempotencyKey: '0b7c1d3e-0000-4000-8000-000000000000' };
const calls: { readonly [Name in keyof Gateway]: (gateway: Gateway) => Promise<unknown> } = {
  catalogue: (gateway) => gateway.catalogue(),
  account: (gateway) => gateway.account(),
  quote: (gateway) => gateway.quote({ items: [], details: {} }),
  checkVat: (gateway) => gateway.checkVat({ vatId: 'DE1', country: 'DE' }),
  startTrial: (gateway) => gateway.startTrial({ productId: 'p', planId: 'p', seats: 1 }, press),
  placeOrder: (gateway) => gateway.placeOrder({ quoteId: 'q' } as never, press),
  payOrder: (gateway) => gateway.payOrder('o', { paymentMethodId: 'p' }, press),
  orderByKey: (gateway) => gateway.orderByKey('k'),
  openOrder: (gateway) => gateway.openOrder(),
  order: (gateway) => gateway.order('o'),
  cart: (gateway) => gateway.cart(),
  saveCart: (gateway) => gateway.saveCart({ cart: { items: [], codes: [] }, version: '1' }),
};
const names = Object.keys(calls) as (keyof Gateway)[];

const thrower = {
  get name(): never {
    throw new Error('no');
  },
};
/** Rejects with what is no error. */
// eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- what is no error is what is tried
const rejected = (reason: unknown): Promise<never> => Promise.reject(reason);

/** What an object may answer, by what is wrong with it. */
const junk: Readonly<Record<string, () => unknown>> = {
  nothing: () => undefined,
  'a number': () => 7n,
  'a wrong object': () => Promise.resolve({ products: 7, __proto__: { isOwned: 1 } }),
  'a getter that throws': () => Promise.resolve(thrower),
  'an exception at once': () => {
    throw new TypeError('at once');
  },
  'a rejection with nothing': () => rejected(undefined),
  'a rejection that cannot be read': () => rejected(thrower),
  'a problem with a quote that is none': () =>
    Promise.reject(Object.assign(createProblem('price_changed'), { quote: { total: 'much' } })),
};

async function outcomeOf(call: Promise<unknown>): Promise<unknown> {
  try {
    return await call;
  } catch (error) {
    return error;
  }
}

describe('a gateway object', () => {
  it('answers through it as by itself', async () => {
    const gateway = createMemoryGateway({ scenario: 'cart-full' });
    const checked = createObjectGateway(gateway);
    expect(await checked.catalogue()).toEqual(await gateway.catalogue());
    expect(await checked.account()).toEqual(await gateway.account());
    expect(await checked.cart()).toEqual(await gateway.cart());
    expect(await checked.openOrder()).toBeNull();
    expect(await checked.orderByKey(press.idempotencyKey)).toBeNull();
    expect(
      await createObjectGateway({ ...gateway, account: () => Promise.resolve(null) }).account(),
    ).toBeNull();
  });

  it('saves a cart under its version', async () => {
    const checked = createObjectGateway(createMemoryGateway({ scenario: 'cart-full' }));
    const { cart, version } = await checked.cart();
    const saved = await checked.saveCart({ cart: { ...cart, codes: ['WELCOME'] }, version });
    expect(saved.cart.codes).toEqual(['WELCOME']);
    const late = outcomeOf(checked.saveCart({ cart, version }));
    expect(await late).toMatchObject({ code: 'cart_changed' });
  });

  it.each(['W/"3"', 'v–1', ' '])('may call the version of a cart %j', async (version) => {
    const saves: string[] = [];
    const cart = { items: [], codes: [] };
    const checked = createObjectGateway({
      ...createMemoryGateway(),
      cart: () => Promise.resolve({ cart, version }),
      saveCart: (save) => {
        saves.push(save.version);
        return Promise.resolve({ cart, version });
      },
    });
    await checked.saveCart({ cart, version: (await checked.cart()).version });
    expect(saves).toEqual([version]);
  });

  it.each([undefined, 7, ''])('that calls it %j is a problem', async (version) => {
    const cart = () => Promise.resolve({ cart: { items: [], codes: [] }, version: version as string });
    const checked = createObjectGateway({ ...createMemoryGateway(), cart });
    expect(await outcomeOf(checked.cart())).toMatchObject({ code: 'service' });
  });

  it('places no order for an id that is empty', async () => {
    const checked = createObjectGateway(createMemoryGateway());
    expect(await outcomeOf(checked.order(''))).toMatchObject({ code: 'not_found' });
    expect(await outcomeOf(checked.payOrder('', { paymentMethodId: 'p' }, press))).toMatchObject({
      code: 'not_found',
    });
  });

  it.each(['a wrong object', 'a getter that throws', 'an exception at once'])(
    'that answers with %s leaves open what became of a call that creates something',
    async (what) => {
      const gateway = new Proxy({}, { get: () => junk[what] }) as Gateway;
      const codes = names.map(async (name) => {
        const outcome = await outcomeOf(calls[name](createObjectGateway(gateway)));
        return [name, isProblem(outcome) && outcome.code];
      });
      const creating: readonly string[] = ['startTrial', 'placeOrder', 'payOrder'];
      expect(await Promise.all(codes)).toEqual(
        names.map((name) => [name, creating.includes(name) ? 'outcome_unknown' : 'service']),
      );
    },
  );

  it('keeps the problems that it names', async () => {
    const refusing = { ...createMemoryGateway(), order: () => Promise.reject(createProblem('not_found')) };
    expect(await outcomeOf(createObjectGateway(refusing).order('o'))).toMatchObject({ code: 'not_found' });
  });

  it('is not asked any more once the call has ended', async () => {
    const reason = new Error('left');
    const leaving = new AbortController();
    const silent = { ...createMemoryGateway(), catalogue: () => new Promise<never>(() => undefined) };
    const asked = outcomeOf(createObjectGateway(silent).catalogue({ signal: leaving.signal }));
    leaving.abort(reason);
    expect(await asked).toBe(reason);
  });

  for (const [what, answer] of Object.entries(junk))
    it(`that answers with ${what} is a problem at every call`, async () => {
      const gateway = new Proxy({}, { get: () => answer }) as Gateway;
      for (const name of names) {
        const outcome = await outcomeOf(calls[name](createObjectGateway(gateway)));
        expect(isProblem(outcome), name).toBe(true);
      }
      expect(({} as { isOwned?: unknown }).isOwned).toBeUndefined();
    });

  it('whose methods cannot be read is a problem at every call', async () => {
    const gateway = new Proxy(
      {},
      {
        get: () => {
          throw new Error('no');
        },
      },
    ) as Gateway;
    for (const name of names)
      expect(isProblem(await outcomeOf(calls[name](createObjectGateway(gateway)))), name).toBe(true);
  });
});
