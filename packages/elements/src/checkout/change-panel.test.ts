import { expect, nextFrame, oneEvent } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { begun, cleared, reaching, toCheckout } from '../testing/flow.fixture.ts';
import { drawn, find, pressable, still, textOf } from '../testing/reading.fixture.ts';
import type { KasseCheckout } from './checkout.ts';

const panel = (element: KasseCheckout) =>
  element.renderRoot.querySelector('dialog.panel') as HTMLDialogElement;

/** The page, with its panel open by the button on the slip. */
async function changing(set?: (element: KasseCheckout) => void): Promise<KasseCheckout> {
  const element = await begun('kasse-checkout', toCheckout, {}, set);
  if (element.presentation === 'dialog') element.show();
  await reaching(element, (view) => view.canPlaceOrder);
  await import('./checkout-page.ts');
  await nextFrame();
  pressable(element, 'Change order').focus();
  await sendKeys({ press: 'Enter' });
  await reaching(element, (view) => view.changing);
  await import('./change-panel.ts');
  await customElements.whenDefined('kasse-cart');
  await nextFrame();
  await drawn(element);
  return element;
}

describe('the panel in which an order is changed', () => {
  beforeEach(() => setViewport({ width: 1280, height: 900 }));
  afterEach(cleared);

  it('is modal, begins at its title and leaves the page behind it as it is', async () => {
    const element = await changing();
    expect(panel(element).matches(':modal')).to.equal(true);
    const title = find(panel(element), '#panel-title');
    expect(textOf(title)).to.equal('Change order');
    expect(element.shadowRoot?.activeElement === title).to.equal(true);
    expect(find(element, 'kasse-checkout-form').checkVisibility()).to.equal(true);
  });

  it('comes from the end side at wide, and fills the window at narrow', async () => {
    const element = await changing();
    const { right, width, height } = panel(element).getBoundingClientRect();
    expect([right, width, height]).to.deep.equal([window.innerWidth, 480, window.innerHeight]);
    await setViewport({ width: 320, height: 700 });
    expect(panel(element).getBoundingClientRect().width).to.equal(320);
  });

  it('holds the lines of the order, to be edited, with one main button', async () => {
    const element = await changing();
    expect(textOf(find(panel(element), 'kasse-cart'))).to.contain('Telephony');
    expect([...panel(element).querySelectorAll('button.main')].map(textOf)).to.deep.equal(['Apply changes']);
  });

  for (const [way, act] of [
    ['its button', (element: KasseCheckout) => pressable(panel(element), 'Apply changes').click()],
    ['its cross', (element: KasseCheckout) => pressable(panel(element), 'Close').click()],
    ['Escape', () => sendKeys({ press: 'Escape' })],
  ] as const)
    it(`closes with ${way}, and the focus is back where it came from`, async () => {
      const element = await changing();
      await act(element);
      await reaching(element, (view) => !view.changing);
      expect([panel(element).open, panel(element).childElementCount]).to.deep.equal([false, 0]);
      expect(pressable(element, 'Change order').matches(':focus')).to.equal(true);
    });

  it('stays open with a number that is impossible, however it is closed', async () => {
    const element = await changing();
    const [line] = element.view?.cart.lines ?? [];
    element.send({ type: 'item.set', key: line?.key ?? '', change: { seats: 501 } });
    const closed = oneEvent(panel(element), 'close');
    panel(element).close();
    await closed;
    await drawn(element);
    expect(panel(element).matches(':modal')).to.equal(true);
    pressable(panel(element), 'Apply changes').click();
    await drawn(element);
    expect(element.view?.changing).to.equal(true);
  });

  it('is modal again after the element was moved', async () => {
    const element = await changing();
    document.body.appendChild(document.createElement('main')).append(element);
    expect(panel(element).matches(':modal')).to.equal(false);
    await drawn(element);
    expect(panel(element).matches(':modal')).to.equal(true);
  });

  it('lies over the page that a dialog gave way to', async () => {
    const element = await changing((each) => (each.presentation = 'dialog'));
    expect(panel(element).matches(':modal')).to.equal(true);
    const page = element.renderRoot.querySelector('dialog.page') as HTMLDialogElement;
    expect([page.open, page.matches(':modal')]).to.deep.equal([true, false]);
  });

  it('is accessible', async () => {
    const element = await changing();
    still(element);
    await expect(element).to.be.accessible();
  });
});
