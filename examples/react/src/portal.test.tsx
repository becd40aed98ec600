import { createMemoryGateway } from '@kasse/gateway/memory';
import { expect, waitUntil } from '@open-wc/testing';
import { createRoot, type Root } from 'react-dom/client';
import { startKasse } from './kasse.ts';
import { Portal } from './portal.tsx';

/** Waits until the page shows it, on a busy machine too. */
const shown = (isShown: () => unknown): Promise<void> =>
  waitUntil(() => Boolean(isShown()), 'It is not shown.', { timeout: 8000 });

describe('the portal', () => {
  let root: Root;

  /** Opens the page on a billing service of its own and orders ten licences. */
  async function order(scenario?: string): Promise<void> {
    root = createRoot(document.body.appendChild(document.createElement('div')));
    root.render(<Portal language="en" gateway={createMemoryGateway(scenario ? { scenario } : {})} />);
    await shown(() => document.querySelector('kasse-provider')?.view?.moment === 'choosing');
    const shop = document.querySelector('kasse-provider');
    shop?.send({
      type: 'selection.set',
      selection: { productId: 'telefonie', intent: 'buy', seats: 10, interval: 'year' },
    });
    shop?.send({ type: 'stop.go', stop: 'checkout' });
    await shown(() => shop?.view?.canPlaceOrder);
    shop?.send({ type: 'order.place' });
  }

  const log = (): string => document.querySelector('.log')?.textContent ?? '';

  before(startKasse);

  afterEach(() => {
    root.unmount();
    localStorage.clear();
  });

  it('writes down an order', async () => {
    await order();
    await shown(() => /Order SW-\d+-\d+ of €2,142.00/u.test(log()));
  });

  it('writes down that a payment was declined', async () => {
    await order('declined');
    await shown(() => log().includes('A payment was declined'));
    expect(log()).not.to.contain('Order SW');
  });
});
