import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { begun, cleared, reaching, toCheckout } from '../testing/flow.fixture.ts';
import { find, findAll, pressable, textOf } from '../testing/reading.fixture.ts';
import type { KasseCheckout } from './checkout.ts';

const until = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await new Promise(requestAnimationFrame);
};
const bars = (element: KasseCheckout) => findAll(element, '.bar');

async function opened(): Promise<KasseCheckout> {
  const element = await begun('kasse-checkout', toCheckout);
  await reaching(element, (view) => view.canPlaceOrder);
  return element;
}

describe('the bar of a narrow checkout page', () => {
  beforeEach(() => setViewport({ width: 320, height: 500 }));
  afterEach(async () => {
    cleared();
    await setViewport({ width: 800, height: 600 });
  });

  it('shows the total until the slip is in view, and leads there', async () => {
    const element = await opened();
    await until(() => bars(element).length === 1);
    expect(textOf(find(element, '.bar'))).to.equal('€2,142.00 Review order');
    pressable(element, 'Review order').click();
    await until(() => bars(element).length === 0);
    const summary = find(element, 'kasse-order-summary');
    expect(summary.getBoundingClientRect().top).to.be.within(-1, 500);
    expect(textOf(summary.shadowRoot?.activeElement as Element)).to.equal('Your order');
  });

  it('comes back when the customer scrolls up again', async () => {
    const element = await opened();
    await until(() => bars(element).length === 1);
    find(element, 'kasse-order-summary').scrollIntoView();
    await until(() => bars(element).length === 0);
    window.scrollTo(0, 0);
    await until(() => bars(element).length === 1);
  });

  it('gives way while a field in a frame has the focus, which it would lie over', async () => {
    const element = await opened();
    await until(() => bars(element).length === 1);
    const frame = document.createElement('iframe');
    frame.srcdoc = '<input />';
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    document.body.append(frame);
    await loaded;
    frame.focus({ preventScroll: true });
    await until(() => bars(element).length === 0);
    find(element, '.title').focus({ preventScroll: true });
    await until(() => bars(element).length === 1);
    frame.remove();
  });

  it('holds no order button: that exists once, under the total', async () => {
    const element = await opened();
    await until(() => bars(element).length === 1);
    expect(findAll(find(element, '.bar'), 'button').map(textOf)).to.deep.equal(['Review order']);
  });

  it('is not there where there is room for the slip', async () => {
    const element = await opened();
    await until(() => bars(element).length === 1);
    await setViewport({ width: 1280, height: 900 });
    expect(bars(element).some((bar) => bar.checkVisibility())).to.equal(false);
  });
});
