import { expect } from '@open-wc/testing';
import { at, cleared, defined } from '../testing/flow.fixture.ts';
import { stagedGateway, stagedOrder } from '../testing/gateway.fixture.ts';
import { textOf } from '../testing/reading.fixture.ts';
import { takeLinkedOrder } from './linked-order.ts';

const { href } = location;
const arriveBy = (query: string): void => {
  const url = new URL(href);
  for (const [name, value] of new URLSearchParams(query)) url.searchParams.set(name, value);
  history.replaceState({ own: 'state' }, '', url);
};

describe('an order that the address names', () => {
  before(() => defined);
  afterEach(() => {
    history.replaceState(null, '', href);
    cleared();
  });

  it('is read once and taken out, and nothing else is', () => {
    arriveBy('kasse-order=order-1&view=all');
    expect(takeLinkedOrder()).to.equal('order-1');
    const { searchParams } = new URL(location.href);
    expect([searchParams.has('kasse-order'), searchParams.get('view')]).to.deep.equal([false, 'all']);
    expect(history.state).to.deep.equal({ own: 'state' });
    expect(takeLinkedOrder()).to.equal(undefined);
  });

  it('is none where it has no right form', () => {
    arriveBy('kasse-order=<script>');
    expect(takeLinkedOrder()).to.equal(undefined);
    expect(location.href).not.to.contain('script');
  });

  it('is shown at once, also by a dialog, which opens for it', async () => {
    arriveBy('kasse-order=order-1');
    const asked: string[] = [];
    const element = document.createElement('kasse-checkout');
    element.presentation = 'dialog';
    element.locale = 'en';
    element.gateway = stagedGateway({
      order: (id) => {
        asked.push(id);
        return Promise.resolve(stagedOrder);
      },
    });
    document.body.append(element);
    await at(element, 'placed');
    expect([asked, element.open]).to.deep.equal([['order-1'], true]);
    expect(textOf(element)).to.contain('SW-2026-004711');
  });
});
