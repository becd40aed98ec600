import { expect, nextFrame } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { begun, cleared, reaching, toCheckout } from '../testing/flow.fixture.ts';
import type { KasseCheckout } from './checkout.ts';

const link = (text: string): HTMLAnchorElement => {
  const element = document.createElement('a');
  element.href = '#elsewhere';
  element.textContent = text;
  return element;
};

/** A bank's window: the host's or a provider's own, above everything. */
function bankWindow(): HTMLButtonElement {
  const element = document.createElement('div');
  Object.assign(element.style, {
    position: 'fixed',
    inset: '100px',
    zIndex: '2147483647',
    background: 'white',
  });
  const button = document.createElement('button');
  button.textContent = 'Confirm';
  element.append(button);
  document.body.append(element);
  return button;
}

async function goBack(): Promise<void> {
  await sendKeys({ down: 'Shift' });
  await sendKeys({ press: 'Tab' });
  await sendKeys({ up: 'Shift' });
}

describe('a checkout page over the page of the host', () => {
  let before: HTMLAnchorElement;
  let after: HTMLAnchorElement;
  const isInside = (element: KasseCheckout) => element.contains(document.activeElement);

  async function covering(presentation: KasseCheckout['presentation'] = 'dialog'): Promise<KasseCheckout> {
    before = link('Before');
    after = link('After');
    document.body.append(before);
    const element = await begun('kasse-checkout', toCheckout, {}, (each) => {
      each.presentation = presentation;
    });
    document.body.append(after);
    element.show();
    await reaching(element, (view) => view.canPlaceOrder);
    await import('./checkout-page.ts');
    await import('./covered-focus.ts');
    await nextFrame();
    return element;
  }

  beforeEach(() => setViewport({ width: 1280, height: 900 }));
  afterEach(cleared);

  it('takes the focus back that goes to what it covers', async () => {
    const element = await covering();
    after.focus();
    expect(isInside(element)).to.equal(true);
    before.focus();
    expect(isInside(element)).to.equal(true);
  });

  it('leads keys round in a circle', async () => {
    const element = await covering();
    const order = element.renderRoot.querySelector('kasse-order-summary');
    const button = order?.shadowRoot?.querySelector<HTMLElement>('button.main');
    button?.focus();
    await sendKeys({ press: 'Tab' });
    const first = element.shadowRoot?.activeElement;
    expect(first?.closest('header') === null).to.equal(false);
    await goBack();
    // In some engines a dialog that scrolls is a stop of its own.
    if (element.shadowRoot?.activeElement?.matches('dialog')) await goBack();
    expect(element.shadowRoot?.activeElement === order).to.equal(true);
    expect(order?.shadowRoot?.activeElement === button).to.equal(true);
  });

  it('leads keys round from a link that the host put into it as well', async () => {
    const element = await covering();
    const inside = link('Inside');
    inside.slot = 'after';
    element.append(inside);
    inside.focus();
    await sendKeys({ press: 'Tab' });
    expect(element.shadowRoot?.activeElement?.closest('header') === null).to.equal(false);
  });

  it('leaves a bank’s window above it alone', async () => {
    await covering();
    const button = bankWindow();
    button.focus();
    expect(document.activeElement === button).to.equal(true);
  });

  it('takes the focus back from a frame that it covers', async () => {
    const element = await covering();
    const frame = document.createElement('iframe');
    frame.srcdoc = '<input />';
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    document.body.append(frame);
    await loaded;
    frame.focus();
    while (!isInside(element)) await new Promise(requestAnimationFrame);
  });

  it('keeps nobody once it is closed, or where it covers nothing', async () => {
    const element = await covering();
    element.close();
    await element.updateComplete;
    after.focus();
    expect(document.activeElement === after).to.equal(true);
    cleared();
    await covering('inline');
    before.focus();
    expect(document.activeElement === before).to.equal(true);
  });
});
