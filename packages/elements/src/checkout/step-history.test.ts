import { expect, oneEvent } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import type { Account } from '@kasse/domain';
import type { CheckoutEvent } from '@kasse/flow';
import { at, begun, cleared, reaching, toCheckout } from '../testing/flow.fixture.ts';
import { stagedGateway } from '../testing/gateway.fixture.ts';
import { stagedAccount } from '../testing/index.ts';
import { find } from '../testing/reading.fixture.ts';
import type { KasseCheckout } from './checkout.ts';
import type { KasseProvider } from './provider.ts';

const chosen = toCheckout.slice(0, 4);
const forward: CheckoutEvent = { type: 'continue' };

/** The way that the present entry of the history holds. */
function wayOf({ id }: HTMLElement): readonly string[] | undefined {
  const state = history.state as { kasse?: Record<string, readonly string[]> } | null;
  return state?.kasse?.[id];
}

/** A flow with a history of its own, after the code for it has arrived. */
async function walked<Name extends 'kasse-provider' | 'kasse-checkout'>(
  name: Name,
  set: (element: HTMLElementTagNameMap[Name]) => void = () => undefined,
): Promise<HTMLElementTagNameMap[Name]> {
  const written = new Promise<void>((resolve) => {
    const { replaceState } = history;
    history.replaceState = (...state) => {
      replaceState.apply(history, state);
      history.replaceState = replaceState;
      resolve();
    };
  });
  const element = await begun(name, [], {}, (made) => {
    made.id = `walked-${crypto.randomUUID()}`;
    made.history = 'steps';
    set(made);
  });
  await written;
  return element;
}

async function go(distance: number): Promise<void> {
  const arrived = oneEvent(window, 'popstate');
  history.go(distance);
  await arrived;
}

const act = (element: KasseProvider, ...events: readonly CheckoutEvent[]): void => {
  for (const event of events) element.send(event);
};

const stopOf = ({ view }: KasseProvider): string | undefined =>
  view?.moment === 'choosing' ? view.stop : view?.moment;

describe('the browser’s history', () => {
  let address: string;
  let hosts: unknown;

  before(() => executeServerCommand('empty-history'));

  beforeEach(() => {
    address = location.href;
    hosts = history.state;
  });

  afterEach(() => {
    cleared();
    history.replaceState(hosts, '', address);
  });

  it('is left alone by default', async () => {
    const { length } = history;
    const provider = await begun('kasse-provider', toCheckout);
    expect([stopOf(provider), history.length, history.state]).to.deep.equal(['checkout', length, hosts]);
  });

  it('has an entry for each stop, at the same address', async () => {
    const provider = await walked('kasse-provider');
    const { length } = history;
    act(provider, ...chosen, forward, forward);
    expect(wayOf(provider)).to.deep.equal(['product', 'scope', 'billing']);
    expect([history.length - length, location.href]).to.deep.equal([2, address]);
  });

  it('leads one stop back, and on again', async () => {
    const provider = await walked('kasse-provider');
    act(provider, ...toCheckout);
    await go(-1);
    expect(stopOf(provider)).to.equal('billing');
    await go(-2);
    expect(stopOf(provider)).to.equal('product');
    await go(3);
    expect(stopOf(provider)).to.equal('checkout');
  });

  it('is gone back in by the flow’s own way back, instead of growing', async () => {
    const provider = await walked('kasse-provider');
    act(provider, ...chosen, forward, forward);
    const { length } = history;
    const arrived = oneEvent(window, 'popstate');
    act(provider, { type: 'back' });
    await arrived;
    expect([wayOf(provider), history.length, stopOf(provider)]).to.deep.equal([
      ['product', 'scope'],
      length,
      'scope',
    ]);
  });

  it('leads to the cart and out of it', async () => {
    const provider = await walked('kasse-provider');
    act(provider, ...toCheckout, { type: 'cart.open' });
    expect(wayOf(provider)?.at(-1)).to.equal('cart');
    await go(-1);
    expect(stopOf(provider)).to.equal('checkout');
    await go(-1);
    expect(stopOf(provider)).to.equal('billing');
    await go(2);
    expect(stopOf(provider)).to.equal('cart');
  });

  it('has nothing of the flow behind a result, which cannot be gone back from', async () => {
    const provider = await walked('kasse-provider');
    act(provider, ...toCheckout);
    await reaching(provider, (view) => view.canPlaceOrder);
    const arrived = oneEvent(window, 'popstate');
    act(provider, { type: 'order.place' });
    await at(provider, 'placed');
    await arrived;
    expect(wayOf(provider)).to.deep.equal(['result']);
  });

  it('keeps the result when the customer goes forward to what led there', async () => {
    const provider = await walked('kasse-provider');
    act(provider, ...toCheckout);
    await reaching(provider, (view) => view.canPlaceOrder);
    const arrived = oneEvent(window, 'popstate');
    act(provider, { type: 'order.place' });
    await at(provider, 'placed');
    await arrived;
    await go(2);
    expect([stopOf(provider), wayOf(provider)?.at(-1)]).to.deep.equal(['placed', 'result']);
  });

  it('begins anew after a result, without a way back to it', async () => {
    const provider = await walked('kasse-provider');
    act(provider, ...chosen.slice(0, 1), { type: 'intent.pick', intent: 'trial' }, forward);
    const arrived = oneEvent(window, 'popstate');
    act(provider, forward);
    await at(provider, 'trial_started');
    await arrived;
    act(provider, { type: 'checkout.reset' });
    await at(provider, 'choosing');
    expect(wayOf(provider)).to.deep.equal(['product']);
  });

  it('keeps what the host wrote there', async () => {
    history.replaceState({ route: 'shop' }, '');
    const provider = await walked('kasse-provider');
    act(provider, ...chosen, forward);
    expect((history.state as { route?: string }).route).to.equal('shop');
  });

  it('goes on after a reload where the customer was', async () => {
    const first = await walked('kasse-provider');
    const { id } = first;
    act(first, ...chosen, forward);
    // The draft of a gateway object lies under the id of its element.
    first.remove();
    const second = await begun('kasse-provider', [], {}, (made) => {
      made.id = id;
      made.history = 'steps';
    });
    await reaching(second, (view) => view.stop === 'scope');
    expect(wayOf(second)).to.deep.equal(['product', 'scope']);
  });

  it('does not come back to a sign-in that is done', async () => {
    let account: Account | null = null;
    const provider = await walked('kasse-provider', (element) => {
      element.gateway = stagedGateway({ account: () => Promise.resolve(account) });
    });
    act(provider, ...toCheckout);
    expect(wayOf(provider)?.at(-1)).to.equal('sign-in');
    account = stagedAccount;
    act(provider, { type: 'session.changed' });
    await at(provider, 'checkout');
    expect(wayOf(provider)).to.deep.equal(['product', 'scope', 'billing', 'checkout']);
  });

  it('opens and closes a dialog', async () => {
    const dialog: KasseCheckout = await walked('kasse-checkout', (element) => {
      element.presentation = 'dialog';
    });
    dialog.show();
    await dialog.updateComplete;
    act(dialog, ...chosen, forward);
    expect(wayOf(dialog)).to.deep.equal(['closed', 'product', 'scope']);
    await go(-2);
    await dialog.updateComplete;
    expect([dialog.open, find<HTMLDialogElement>(dialog, 'dialog').open]).to.deep.equal([false, false]);
    await go(2);
    expect([dialog.open, stopOf(dialog)]).to.deep.equal([true, 'scope']);
  });

  it('has the entries of a dialog behind it once that is closed', async () => {
    const dialog: KasseCheckout = await walked('kasse-checkout', (element) => {
      element.presentation = 'dialog';
    });
    dialog.show();
    await dialog.updateComplete;
    act(dialog, ...chosen, forward);
    const arrived = oneEvent(window, 'popstate');
    dialog.close();
    await dialog.updateComplete;
    await arrived;
    expect(wayOf(dialog)).to.deep.equal(['closed']);
  });

  it('tells two flows apart', async () => {
    const [one, other] = [await walked('kasse-provider'), await walked('kasse-provider')];
    act(one, ...chosen, forward);
    act(other, ...chosen, forward);
    await go(-1);
    expect([stopOf(one), stopOf(other)]).to.deep.equal(['scope', 'product']);
  });

  it('goes back in one flow without moving another', async () => {
    const [one, other] = [await walked('kasse-provider'), await walked('kasse-provider')];
    act(one, ...chosen, forward);
    act(other, ...chosen, forward);
    act(one, { type: 'back' });
    expect([wayOf(one), wayOf(other)]).to.deep.equal([['product'], ['product', 'scope']]);
    expect([stopOf(one), stopOf(other)]).to.deep.equal(['product', 'scope']);
    const arrived = oneEvent(window, 'popstate');
    act(other, { type: 'back' });
    await arrived;
    expect([stopOf(one), stopOf(other)]).to.deep.equal(['product', 'product']);
    expect([wayOf(one), wayOf(other)]).to.deep.equal([['product'], ['product']]);
  });

  it('goes back in the flow where the host has an entry of its own on top', async () => {
    const provider = await walked('kasse-provider');
    act(provider, ...chosen, forward);
    history.pushState({ faq: true }, '');
    act(provider, { type: 'back' });
    expect(stopOf(provider)).to.equal('product');
    expect(wayOf(provider)).to.deep.equal(['product']);
    expect((history.state as { faq?: boolean }).faq).to.equal(true);
  });

  it('leads nowhere while an order is under way', async () => {
    const provider = await walked('kasse-provider', (element) => {
      element.gateway = stagedGateway({ placeOrder: () => new Promise<never>(() => undefined) });
    });
    act(provider, ...toCheckout);
    await reaching(provider, (view) => view.canPlaceOrder);
    act(provider, { type: 'order.place' });
    await at(provider, 'placing');
    await go(-1);
    expect(stopOf(provider)).to.equal('placing');
  });
});
