import { expect } from '@open-wc/testing';
import type { Cart, Draft } from '@kasse/domain';
import { createDraftStore } from './draft-store.ts';

const key = 'kasse.draft.v1:https://billing.example';
const store = () => createDraftStore('https://billing.example');
const draft: Draft = {
  selection: { productId: 'telefonie', intent: 'buy', planId: 'plus', seats: 10, interval: 'year' },
  openCall: {
    kind: 'trial',
    idempotencyKey: 'key-1',
    accountId: 'muster',
    request: { productId: 'telefonie', planId: 'plus', seats: 1 },
  },
};
const seen = { minor: 6000, exponent: 2, currency: 'EUR' };

describe('the draft store', () => {
  afterEach(() => {
    localStorage.clear();
    sessionStorage.clear();
  });

  it('gives a later visit what was kept', () => {
    store().write(draft);
    expect(store().read()).to.deep.equal(draft);
  });

  it('loses no line that another tab put in the cart', () => {
    const line = (productId: string) =>
      ({ productId, planId: 'b', priceId: 'c', seats: 1, interval: 'year' }) as const;
    const cartOf = (...ids: string[]): Draft => ({
      selection: {},
      cart: { items: ids.map(line), codes: [] },
    });
    const [one, other] = [store(), store()];
    one.read();
    other.read();
    one.write(cartOf('a'));
    other.write(cartOf('b'));
    one.write(cartOf('a', 'c'));
    one.write(cartOf('c'));
    expect(
      store()
        .read()
        ?.cart?.items.map(({ productId }) => productId),
    ).to.have.members(['b', 'c']);
  });

  describe('of two tabs', () => {
    const line = (productId: string, seats = 1) =>
      ({ productId, planId: 'b', priceId: 'c', seats, interval: 'year' }) as const;
    const cartOf = (...items: ReturnType<typeof line>[]): Cart => ({ items, codes: [] });
    const own = { selection: {}, accountId: 'muster' } as const;
    const two = () => {
      const tabs = [store(), store()] as const;
      for (const tab of tabs) tab.read();
      return tabs;
    };
    const nothing = { cart: cartOf(), cartBase: cartOf() };

    it('leaves what the other has not saved yet to it, and forgets its own once that is saved', () => {
      const [one, other] = two();
      const unsaved = { cart: cartOf(line('a', 2)), cartBase: cartOf(line('a', 1)) };
      one.write({ ...own, ...unsaved });
      other.write(own);
      expect(store().read()).to.deep.equal({ ...own, ...unsaved });
      other.write({ ...own, cart: cartOf(line('b')) });
      one.write(own);
      expect(store().read()).to.deep.include({ cart: cartOf(line('b')), cartBase: cartOf() });
      other.write(own);
      expect(store().read()).to.deep.equal({ ...own, ...nothing });
    });

    it('keeps a line with its own base, so that a line of the service is never taken for one that was removed', () => {
      const [one, other] = two();
      one.write({ selection: {}, cart: cartOf(line('a')) });
      other.write({ ...own, cart: cartOf(line('k'), line('b')), cartBase: cartOf(line('k')) });
      other.write(own);
      expect(store().read()).to.deep.include({ cart: cartOf(line('a')), cartBase: cartOf() });
    });

    it('remembers what the other took out, and lets whoever changed a line last decide', () => {
      const [one, other] = two();
      const before = cartOf(line('a'), line('k'));
      one.write({ ...own, cart: cartOf(line('k')), cartBase: before });
      other.write({ ...own, cart: cartOf(line('a'), line('k'), line('b')), cartBase: before });
      expect(store().read()?.cart).to.deep.equal(cartOf(line('k'), line('b')));
      other.write({ ...own, cart: cartOf(line('a', 7), line('k')), cartBase: before });
      expect(store().read()?.cart).to.deep.equal(cartOf(line('a', 7), line('k')));
      expect(store().read()?.cartBase).to.deep.equal(before);
    });

    it('gives nobody the cart of another account, and whoever signs in first that of nobody', () => {
      const [one, other] = two();
      one.write({ ...own, cart: cartOf(line('a')) });
      other.write({ selection: { productId: 'x' } });
      expect(store().read()).to.deep.include({ accountId: 'muster', cart: cartOf(line('a')) });
      other.write({ selection: {}, accountId: 'neu', cart: cartOf(line('b')) });
      expect(store().read()).to.deep.equal({ selection: {}, accountId: 'neu', cart: cartOf(line('b')) });
      other.write({ selection: {}, accountId: 'neu' });
      one.write({ selection: {}, cart: cartOf(line('c')) });
      other.write({ selection: {}, accountId: 'neu' });
      expect(store().read()).to.deep.include({ accountId: 'neu', cart: cartOf(line('c')) });
    });
  });

  it('gives a later visit the cart and a payment under way', () => {
    const fuller: Draft = {
      ...draft,
      selection: { ...draft.selection, intent: 'change', subscriptionId: 's' },
      cart: {
        items: [
          { productId: 'a', planId: 'b', priceId: 'c', seats: 5, interval: 'year', seen },
          { productId: 'a', planId: 'b', priceId: 'c', seats: 1, interval: 'month', kind: 'trial' },
          {
            productId: 'a',
            planId: 'b',
            priceId: 'c',
            seats: 0,
            interval: 'month',
            kind: 'change',
            subscriptionId: 's',
          },
        ],
        codes: ['HERBST10'],
      },
      openCall: {
        kind: 'payment',
        idempotencyKey: 'key-2',
        accountId: 'muster',
        orderId: 'order-1',
        request: { paymentMethodId: 'card', paymentReference: 'reference-1' },
      },
      link: { product: 'a', subscription: 's', code: 'HERBST10' },
    };
    store().write(fuller);
    expect(store().read()).to.deep.equal(fuller);
  });

  it('takes from a cart only lines that have the right form', () => {
    const line = { productId: 'a', planId: 'b', priceId: 'c', seats: 5, interval: 'year' };
    const items = [
      { ...line, seen: { minor: '1', exponent: 2, currency: 'EUR' }, extra: 1 },
      ...[
        { ...line, seats: -1 },
        { ...line, seats: 1.5 },
        { ...line, interval: 'week' },
      ],
      ...[
        { ...line, priceId: undefined },
        { ...line, kind: 'gift' },
        { ...line, kind: 'change' },
      ],
      ...[null, 'line'],
    ];
    localStorage.setItem(key, JSON.stringify({ selection: {}, cart: { items, codes: ['A', 7] } }));
    expect(store().read()?.cart).to.deep.equal({ items: [line], codes: ['A'] });
    localStorage.setItem(key, JSON.stringify({ selection: {}, cart: { items: {} } }));
    expect(store().read()).to.deep.equal({ selection: {} });
  });

  it('keeps the drafts of two services apart', () => {
    store().write(draft);
    expect(createDraftStore('https://other.example').read()).to.equal(undefined);
  });

  it('keeps the result of an order for a reload, not for another visit', () => {
    store().write({ ...draft, placedOrderId: 'order-1' });
    expect(store().read()?.placedOrderId).to.equal('order-1');
    sessionStorage.clear();
    expect(store().read()?.placedOrderId).to.equal(undefined);
  });

  for (const junk of ['', '{', 'null', '7', '[]', '"text"'])
    it(`reads nothing from ${junk || 'an empty text'}`, () => {
      localStorage.setItem(key, junk);
      expect(store().read()).to.equal(undefined);
    });

  it('takes from a record only what has the right form', () => {
    const selection = {
      productId: 7,
      intent: 'steal',
      planId: 'plus',
      seats: '10',
      interval: 'week',
      __proto__: { seats: 3 },
      unknown: true,
    };
    localStorage.setItem(key, JSON.stringify({ selection, openCall: { kind: 'refund' }, extra: 1 }));
    expect(store().read()).to.deep.equal({ selection: { planId: 'plus' } });
  });

  it('takes a call under way only with its key and its request', () => {
    const payment = { kind: 'payment', idempotencyKey: 'k', accountId: 'a', request: {} };
    const order = { kind: 'order', idempotencyKey: 'k' };
    for (const openCall of ['call', { kind: 'order', request: {} }, order, payment]) {
      localStorage.setItem(key, JSON.stringify({ selection: {} }));
      localStorage.setItem(`${key}:open`, JSON.stringify(openCall));
      expect(store().read()).to.deep.equal({ selection: {} });
    }
  });

  it('lives in memory where storage throws', () => {
    const { setItem, getItem, removeItem } = Storage.prototype;
    const refuse = (): never => {
      throw new DOMException('denied', 'SecurityError');
    };
    Object.assign(Storage.prototype, { setItem: refuse, getItem: refuse, removeItem: refuse });
    try {
      const drafts = store();
      drafts.write(draft);
      expect(drafts.read()).to.deep.equal(draft);
    } finally {
      Object.assign(Storage.prototype, { setItem, getItem, removeItem });
    }
  });

  it('does not forget the press of another tab when something else is chosen', () => {
    store().write(draft);
    store().write({ selection: { productId: 'meetings' } });
    expect(store().read()).to.deep.equal({ selection: { productId: 'meetings' }, openCall: draft.openCall });
  });

  it('forgets its own press once the outcome is known', () => {
    const one = store();
    one.write(draft);
    one.write({ selection: {} });
    expect(store().read()?.openCall).to.equal(undefined);
  });
});
