import { expect, waitUntil } from '@open-wc/testing';
import { addressElsewhere } from './checkout-address.ts';
import { begun, cleared, toCheckout } from '../testing/flow.fixture.ts';

const here = new URL(location.href);

describe('the address of the checkout page', () => {
  afterEach(cleared);

  it('is elsewhere when its path is another', () => {
    expect(addressElsewhere('/checkout')).to.equal(`${here.origin}/checkout`);
    expect(addressElsewhere('https://shop.example/checkout')).to.equal('https://shop.example/checkout');
  });

  it('is this page whatever its query says', () => {
    expect(addressElsewhere(`${here.pathname}?from=portal`)).to.equal(undefined);
    expect(addressElsewhere(undefined)).to.equal(undefined);
  });

  it('is this page whichever of its addresses the server gives it', () => {
    const folder = here.pathname.replace(/\/$/u, '');
    for (const address of [`${folder}/`, `${folder}/index.html`, folder || '/'])
      expect(addressElsewhere(address)).to.equal(undefined);
  });

  it('is elsewhere by its fragment where it has one', () => {
    expect(addressElsewhere(`${here.pathname}${here.search}#/checkout`)).to.equal(
      `${here.origin}${here.pathname}${here.search}#/checkout`,
    );
  });

  it('is no script', () => {
    expect(addressElsewhere('javascript:alert(1)')).to.equal(undefined);
  });

  it('is told to the host, who may lead there itself', async () => {
    const urls: unknown[] = [];
    const provider = await begun('kasse-provider', [], {}, (element) => {
      element.checkoutUrl = '/checkout';
      element.addEventListener('kasse-go-to-checkout', (event) => {
        event.preventDefault();
        urls.push(event.detail.url);
      });
    });
    for (const act of toCheckout) provider.send(act);
    await waitUntil(() => urls.length > 0);
    expect([urls, provider.view?.moment]).to.deep.equal([[`${here.origin}/checkout`], 'choosing']);
  });

  it('is gone to only once the cart is saved', async () => {
    const asked: string[] = [];
    let save: (() => void) | undefined;
    const provider = await begun(
      'kasse-provider',
      [],
      {
        saveCart: ({ cart }) => {
          asked.push('saving');
          return new Promise((resolve) => {
            save = () => {
              resolve({ cart, version: '2' });
            };
          });
        },
      },
      (element) => {
        element.checkoutUrl = '/checkout';
        element.addEventListener('kasse-go-to-checkout', (event) => {
          event.preventDefault();
          asked.push('going');
        });
      },
    );
    for (const act of toCheckout) provider.send(act);
    await waitUntil(() => save);
    expect(asked).to.deep.equal(['saving']);
    save?.();
    await waitUntil(() => asked.includes('going'));
  });

  it('is never elsewhere on a page that begins with the checkout', async () => {
    const provider = await begun('kasse-provider', toCheckout, {}, (element) => {
      element.start = 'checkout';
      element.checkoutUrl = '/another-address-of-this-page';
    });
    expect(provider.view?.moment).to.equal('checkout');
  });
});
