import { cartItemOf, type Gateway } from '@kasse/domain';
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { stagedAccount, stagedCatalogue } from './testing/catalogue.ts';
import { begun, cleared, defined, reaching } from './testing/flow.fixture.ts';
import { drawn, find, findAll, pressable, textOf } from './testing/reading.fixture.ts';

const item = cartItemOf(
  { productId: 'raeume', intent: 'buy', planId: 'raeume', seats: 10, interval: 'month' },
  stagedCatalogue,
  stagedAccount,
);
const filled = { cart: { items: item ? [item] : [], codes: [] }, version: '1' };
const answers: Partial<Gateway> = {
  cart: () => Promise.resolve(filled),
  saveCart: (stored) => Promise.resolve({ ...stored, version: '2' }),
};

/** A cart in the page, joined to a checkout anywhere in it. */
function cartFor(target: string, around: Element = document.body): HTMLElement {
  const cart = document.createElement('kasse-cart');
  cart.setAttribute('for', target);
  around.append(cart);
  return cart;
}

describe('the cart', () => {
  before(() => defined);
  afterEach(cleared);

  it('is not fetched before the page has one, and then by itself', async () => {
    expect(customElements.get('kasse-cart')).to.equal(undefined);
    cartFor('none');
    expect(await customElements.whenDefined('kasse-cart')).to.be.a('function');
  });

  it('is edited and put back by the flow', async () => {
    const provider = await begun('kasse-provider', [], answers, (element) => (element.id = 'one'));
    const cart = cartFor('one');
    await reaching(provider, ({ cart: { count } }) => count === 1);
    find<HTMLInputElement>(cart, 'input').focus();
    await sendKeys({ press: 'ArrowUp' });
    await drawn(cart);
    expect(textOf(cart)).to.contain('€585.00');
    pressable(cart, 'Remove Rooms').focus();
    await sendKeys({ press: 'Enter' });
    await drawn(cart);
    await sendKeys({ press: 'Enter' });
    await drawn(cart);
    expect(textOf(cart)).to.contain('€585.00');
    expect(cart.shadowRoot?.activeElement?.ariaLabel).to.equal('Remove Rooms');
  });

  it('opens the dialog from its badge inside a launcher', async () => {
    const checkout = await begun('kasse-checkout', [], answers, (element) => {
      element.id = 'one';
      element.presentation = 'dialog';
    });
    const launcher = document.createElement('kasse-launcher');
    launcher.setAttribute('for', 'one');
    document.body.append(launcher);
    cartFor('one', launcher).toggleAttribute('compact', true);
    await reaching(checkout, ({ cart: { count } }) => count === 1);
    findAll(launcher, 'button')[0]?.focus();
    await sendKeys({ press: 'Enter' });
    const { moment } = await reaching(checkout, (view) => view.moment === 'cart');
    expect([moment, checkout.open]).to.deep.equal(['cart', true]);
  });
});
