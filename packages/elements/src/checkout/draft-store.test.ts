import { expect } from '@open-wc/testing';
import type { Draft } from '@kasse/domain';
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

describe('the draft store', () => {
  afterEach(() => {
    localStorage.clear();
    sessionStorage.clear();
  });

  it('gives a later visit what was kept', () => {
    store().write(draft);
    expect(store().read()).to.deep.equal(draft);
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

  it('leaves nothing behind when it is cleared', () => {
    store().write({ ...draft, placedOrderId: 'order-1' });
    store().clear();
    expect([localStorage.length, sessionStorage.length, store().read()]).to.deep.equal([0, 0, undefined]);
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
    for (const openCall of ['call', { kind: 'order', request: {} }, { kind: 'order', idempotencyKey: 'k' }]) {
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
      drafts.clear();
      expect(drafts.read()).to.equal(undefined);
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
