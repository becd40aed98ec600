import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { KasseCheckout } from '../../checkout/checkout.ts';
import { at, begun, cleared, reaching, toCheckout } from '../../testing/flow.fixture.ts';
import { newAccount } from '../../testing/gateway.fixture.ts';
import { drawn, fieldCalled, findAll } from '../../testing/reading.fixture.ts';

const entries = (element: Element) => element.querySelector(':scope > [data-kasse]') as HTMLElement;
const asNew = { account: () => Promise.resolve(newAccount) };

async function type(element: KasseCheckout, field: string, text: string): Promise<void> {
  fieldCalled(element, field).focus();
  await sendKeys({ type: text });
  await sendKeys({ press: 'Tab' });
  await drawn(element);
}

/** To the cart: the checkout page is taken out of the layout. */
async function leave(element: KasseCheckout): Promise<void> {
  element.send({ type: 'cart.open' });
  await at(element, 'cart');
}

async function comeBack(element: KasseCheckout): Promise<void> {
  element.send({ type: 'continue' });
  await at(element, 'checkout');
}

describe('the form in the page’s own tree', () => {
  afterEach(cleared);

  it('has the root of the outermost Kasse element', async () => {
    const element = await begun('kasse-checkout', toCheckout);
    const form = document.querySelector('form');
    expect(form?.getRootNode() === element.getRootNode()).to.equal(true);
    expect(form?.parentElement === entries(element)).to.equal(true);
  });

  it('stands in the shadow root in which the outermost element stands', async () => {
    const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    const element = await begun('kasse-checkout', toCheckout);
    root.append(element);
    await at(element, 'checkout');
    expect(entries(element).getRootNode() === root).to.equal(true);
    expect(root.adoptedStyleSheets).not.to.deep.equal([]);
  });

  it('names each field by its own label where the page has two checkouts', async () => {
    const set = (id: string) => (element: KasseCheckout) => {
      element.id = id;
    };
    const one = await begun('kasse-checkout', toCheckout, {}, set('one'));
    const two = await begun('kasse-checkout', toCheckout, {}, set('two'));
    for (const element of [one, two])
      expect(element.contains(fieldCalled(element, 'VAT ID (optional)'))).to.equal(true);
    const ids = [...document.querySelectorAll('[data-kasse] [id]')].map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it('is shown where the widget is', async () => {
    const element = await begun('kasse-checkout', toCheckout);
    expect(fieldCalled(element, 'VAT ID (optional)').checkVisibility()).to.equal(true);
  });

  it('is one, also with the widget taken out and put back', async () => {
    const element = await begun('kasse-checkout', toCheckout);
    await leave(element);
    await comeBack(element);
    expect(document.querySelectorAll('form')).to.have.length(1);
  });

  it('is hidden, not removed, while another stop is shown', async () => {
    const element = await begun('kasse-checkout', toCheckout);
    const field = fieldCalled(element, 'VAT ID (optional)');
    await leave(element);
    expect([field.isConnected, field.checkVisibility()]).to.deep.equal([true, false]);
  });

  it('keeps what was typed when the page is left and returned to', async () => {
    const element = await begun('kasse-checkout', toCheckout, asNew);
    await type(element, 'City', 'Berlin');
    const field = fieldCalled(element, 'City');
    await leave(element);
    await comeBack(element);
    expect(fieldCalled(element, 'City') === field).to.equal(true);
    expect(field.value).to.equal('Berlin');
  });

  it('is put back when the page wipes it', async () => {
    const element = await begun('kasse-checkout', toCheckout, asNew);
    await type(element, 'City', 'Berlin');
    const place = entries(element);
    element.replaceChildren();
    await reaching(element, () => true);
    expect(entries(element) === place).to.equal(true);
    expect(fieldCalled(element, 'City').value).to.equal('Berlin');
  });

  it('brings its styles to the page once', async () => {
    await begun('kasse-checkout', toCheckout, {}, (element) => (element.id = 'one'));
    const { length } = document.adoptedStyleSheets;
    await begun('kasse-checkout', toCheckout, {}, (element) => (element.id = 'two'));
    expect(document.adoptedStyleSheets).to.have.length(length);
  });

  it('never leaves the page by itself', async () => {
    const element = await begun('kasse-checkout', toCheckout);
    const submit = new Event('submit', { bubbles: true, cancelable: true });
    findAll(element, 'form')[0]?.dispatchEvent(submit);
    expect(submit.defaultPrevented).to.equal(true);
  });

  it('stands in the form widget itself in a composed page', async () => {
    const provider = await begun('kasse-provider', toCheckout);
    const widget = document.createElement('kasse-checkout-form');
    provider.append(widget);
    await drawn(provider);
    expect(entries(widget).getRootNode() === document).to.equal(true);
    expect(fieldCalled(widget, 'VAT ID (optional)').checkVisibility()).to.equal(true);
  });
});
