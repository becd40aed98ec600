import { expect, nextFrame } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { begun, cleared, reaching, toCheckout } from '../testing/flow.fixture.ts';
import { pressable } from '../testing/reading.fixture.ts';

describe('what an order of one product fetches', () => {
  beforeEach(() => setViewport({ width: 1280, height: 900 }));
  afterEach(cleared);

  it('is no cart, before the button that changes the order is near', async () => {
    const element = await begun('kasse-checkout', toCheckout);
    await reaching(element, (view) => view.canPlaceOrder);
    await import('./checkout-page.ts');
    await nextFrame();
    expect(customElements.get('kasse-cart')).to.equal(undefined);
    pressable(element, 'Change order').focus();
    expect(await customElements.whenDefined('kasse-cart')).to.be.a('function');
    expect(element.view?.changing).to.equal(false);
  });
});
