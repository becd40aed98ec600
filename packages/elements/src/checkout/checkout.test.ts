import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { Gateway } from '@kasse/domain';
import type { KasseCheckout } from './checkout.ts';
import { at, begun, cleared, defined, reaching, toCheckout } from '../testing/flow.fixture.ts';
import { stagedGateway, stagedOrder } from '../testing/gateway.fixture.ts';
import { cardAccount, stagedAccount, stagedCatalogue, widerCatalogue } from '../testing/index.ts';
import {
  drawn,
  fieldCalled,
  find,
  findAll,
  pressable,
  pressables,
  row,
  textOf,
} from '../testing/reading.fixture.ts';

const never = () => new Promise<never>(() => undefined);
const inDialog = (element: KasseCheckout): void => {
  element.presentation = 'dialog';
};
const dialog = (element: KasseCheckout) => element.renderRoot.querySelector('dialog') as HTMLDialogElement;
const focused = (element: KasseCheckout) => element.shadowRoot?.activeElement?.getAttribute('role');

describe('<kasse-checkout>', () => {
  beforeEach(() => setViewport({ width: 1280, height: 900 }));
  afterEach(cleared);

  it('leads from the product to the order with keys alone', async () => {
    const element = await begun('kasse-checkout');
    row(element, 'Telephony').focus();
    await sendKeys({ press: ' ' });
    await drawn(element);
    pressable(find(element, '.decide'), 'Buy').focus();
    await sendKeys({ press: 'Enter' });
    await drawn(element);
    fieldCalled(element, 'Number of new user licences').select();
    await sendKeys({ type: '10' });
    await drawn(element);
    pressable(find(element, '.decide'), 'Continue').focus();
    await sendKeys({ press: 'Enter' });
    await drawn(element);
    row(element, 'Monthly').focus();
    await sendKeys({ press: 'ArrowDown' });
    await drawn(element);
    pressable(find(element, '.decide'), 'Checkout').focus();
    await sendKeys({ press: 'Enter' });
    await reaching(element, (view) => view.canPlaceOrder);
    pressable(element, 'Place order').focus();
    await sendKeys({ press: 'Enter' });
    await at(element, 'placed');
    expect(textOf(element)).to.contain('SW-2026-004711');
  });

  it('starts a trial and shows until when it is free', async () => {
    const element = await begun('kasse-checkout', [
      { type: 'product.pick', productId: 'telefonie' },
      { type: 'intent.pick', intent: 'trial' },
      { type: 'continue' },
    ]);
    expect(textOf(find(element, '.decide'))).to.contain('Free until 7 December 2026');
    pressable(find(element, '.decide'), 'Start trial').click();
    await at(element, 'trial_started');
    expect(textOf(element)).to.contain('Your trial of Telephony has started').and.contain('7 Dec 2026');
  });

  it('leaves the focus of the page alone on arrival, and moves it to the title of each stop', async () => {
    const element = await begun('kasse-checkout');
    expect(document.activeElement === document.body).to.equal(true);
    element.send({ type: 'product.pick', productId: 'telefonie' });
    element.send({ type: 'intent.pick', intent: 'buy' });
    element.send({ type: 'continue' });
    await drawn(element);
    expect(focused(element)).to.equal('heading');
    expect(textOf(find(element, '[role="heading"]'))).to.equal('Choose a plan');
  });

  it('speaks through one live region from the first stop to the last', async () => {
    const element = await begun('kasse-checkout');
    const region = find(element, '[role="status"]');
    for (const act of toCheckout) element.send(act);
    await reaching(element, (view) => view.canPlaceOrder);
    element.send({ type: 'order.place' });
    await at(element, 'placed');
    expect(find(element, '[role="status"]') === region).to.equal(true);
  });

  it('is inline at the second level again when the attributes are taken away', async () => {
    const element = await begun('kasse-checkout', [], {}, (each) => {
      each.setAttribute('presentation', 'dialog');
      each.setAttribute('heading-level', '4');
    });
    element.removeAttribute('presentation');
    element.removeAttribute('heading-level');
    await drawn(document.body);
    expect(element.renderRoot.querySelector('dialog')).to.equal(null);
    expect(find(element, '.title').getAttribute('aria-level')).to.equal('2');
  });

  it('takes the level of its title from the page', async () => {
    const element = await begun('kasse-checkout', [], {}, (each) => (each.headingLevel = 4));
    expect(find(element, '[role="heading"]').getAttribute('aria-level')).to.equal('4');
    expect(find(element, 'h3').getAttribute('aria-level')).to.equal('5');
  });

  it('has one order button, directly under the total', async () => {
    const element = await begun('kasse-checkout', toCheckout);
    await reaching(element, (view) => view.canPlaceOrder);
    expect(pressables(element).filter((name) => name === 'Place order')).to.have.length(1);
    const order = pressable(element, 'Place order');
    expect(order.compareDocumentPosition(find(element, '.total')) & Node.DOCUMENT_POSITION_PRECEDING).to.be
      .ok;
  });

  it('shows the cart with its title, without slip and trail', async () => {
    const element = await begun('kasse-checkout', toCheckout);
    element.send({ type: 'cart.open' });
    await at(element, 'cart');
    expect(textOf(find(element, '[role="heading"]'))).to.equal('Cart');
    expect(focused(element)).to.equal('heading');
    expect(findAll(element, 'kasse-cart')).to.have.length(1);
    expect(findAll(element, 'kasse-order-summary, kasse-steps')).to.have.length(0);
  });

  it('begins in the cart where that is asked for', async () => {
    const element = await begun('kasse-checkout', [], {}, (each) => (each.start = 'cart'));
    await at(element, 'cart');
    await customElements.whenDefined('kasse-cart');
    await drawn(element);
    expect(textOf(element)).to.contain('Your cart is empty');
  });

  it('says above the button how a trial goes on that has to be paid', async () => {
    const element = await begun(
      'kasse-checkout',
      [
        { type: 'product.pick', productId: 'meetings' },
        { type: 'intent.pick', intent: 'trial' },
        { type: 'continue' },
        { type: 'continue' },
      ],
      { catalogue: () => Promise.resolve(widerCatalogue) },
    );
    expect(textOf(find(element, '.decide'))).to.contain('Then €9.00 per month unless you cancel before');
  });

  it('leaves the focus to the note of a payment that was declined', async () => {
    const declined = {
      ...stagedOrder,
      status: 'awaiting_payment',
      attempt: { number: 1, paymentMethodId: 'pm_visa_4242', state: 'declined' },
    } as const;
    const element = await begun('kasse-checkout', toCheckout, {
      account: () => Promise.resolve(cardAccount),
      placeOrder: () => Promise.resolve(declined),
    });
    await reaching(element, (view) => view.canPlaceOrder);
    pressable(element, 'Place order').click();
    await reaching(element, ({ problem }) => problem?.code === 'declined');
    expect(find(element, '.refusal').matches(':focus')).to.equal(true);
  });

  it('shows bars and no words while it loads', async () => {
    await defined;
    const element = document.createElement('kasse-checkout');
    element.gateway = stagedGateway({ catalogue: never });
    document.body.append(element);
    await drawn(element);
    expect(find(element, '[aria-busy="true"]')).to.exist;
    expect(textOf(element)).to.equal('');
  });

  it('has nothing to press and no empty bar before a product is chosen', async () => {
    await setViewport({ width: 320, height: 700 });
    const element = await begun('kasse-checkout');
    expect(findAll(element, '.bar')).to.have.length(0);
    row(element, 'Telephony').click();
    await drawn(element);
    expect(pressables(find(element, '.bar'))).to.deep.equal(['Try', 'Buy']);
  });

  for (const [width, places] of [
    [320, ['.decide: Back', '.bar: Checkout']],
    [800, ['.decide: Back', '.decide: Checkout']],
  ] as const)
    it(`has the way back and the main action once each at ${width} pixels`, async () => {
      await setViewport({ width, height: 700 });
      const element = await begun('kasse-checkout', toCheckout.slice(0, -1));
      const seen = ['.decide', '.bar'].flatMap((place) =>
        findAll(find(element, place), 'button')
          .filter((each) => each.checkVisibility())
          .map((each) => `${place}: ${textOf(each)}`),
      );
      expect(seen).to.deep.equal(places);
      pressable(find(element, '.decide'), 'Back').click();
      await drawn(element);
      expect(element.view?.stop).to.equal('scope');
    });

  it('fits into 320 pixels with names and figures as long as they come', async () => {
    await setViewport({ width: 320, height: 700 });
    const [product] = stagedCatalogue.products;
    if (!product) throw new Error('The staged catalogue is empty.');
    const name = { en: 'Unternehmenskommunikationsplattform für Veranstaltungsräume' };
    const catalogue = { ...stagedCatalogue, products: [{ ...product, name }] };
    const element = await begun('kasse-checkout', [], { catalogue: () => Promise.resolve(catalogue) });
    const isInside = () => document.documentElement.scrollWidth <= 320;
    expect(isInside()).to.equal(true);
    for (const act of toCheckout) {
      element.send(act);
      await drawn(element);
      expect(isInside(), JSON.stringify(act)).to.equal(true);
    }
    await reaching(element, (view) => view.canPlaceOrder);
    element.send({ type: 'order.place' });
    await at(element, 'placed');
    expect(isInside(), 'placed').to.equal(true);
  });

  describe('in a dialog', () => {
    it('is modal while something is chosen, begins at its title and is announced', async () => {
      const element = await begun('kasse-checkout', [], {}, inDialog);
      const opened = oneEvent(element, 'kasse-open');
      element.show();
      await opened;
      await drawn(element);
      expect(dialog(element).matches(':modal')).to.equal(true);
      expect(focused(element)).to.equal('heading');
    });

    it('closes with Escape, keeps what was chosen and gives the focus back', async () => {
      const opener = document.body.appendChild(document.createElement('button'));
      const element = await begun('kasse-checkout', toCheckout.slice(0, 1), {}, inDialog);
      opener.focus();
      element.show();
      await drawn(element);
      const closed = oneEvent(element, 'kasse-close');
      await sendKeys({ press: 'Escape' });
      await closed;
      expect(element.open).to.equal(false);
      expect(document.activeElement === opener).to.equal(true);
      expect(element.view?.selection.productId).to.equal('telefonie');
    });

    it('says that it was left before an order, and not after one', async () => {
      const element = await begun('kasse-checkout', [], {}, inDialog);
      element.show();
      await drawn(element);
      const left = oneEvent(element, 'kasse-abandon');
      pressable(element, 'Close').click();
      expect((await left).detail).to.include({ stop: 'product' });
    });

    it('was not left by who closes it while something binding is under way', async () => {
      const element = await begun('kasse-checkout', toCheckout, { placeOrder: never }, inDialog);
      element.show();
      await reaching(element, (view) => view.canPlaceOrder);
      element.send({ type: 'order.place' });
      await at(element, 'placing');
      let left = 0;
      element.addEventListener('kasse-abandon', () => (left += 1));
      const closed = oneEvent(element, 'kasse-close');
      element.close();
      await closed;
      expect(left).to.equal(0);
    });

    it('can be closed while it is empty', async () => {
      await defined;
      const element = document.createElement('kasse-checkout');
      inDialog(element);
      element.gateway = stagedGateway({ catalogue: never });
      document.body.append(element);
      element.show();
      await drawn(element);
      find(element, 'button').click();
      await drawn(element);
      expect([element.open, dialog(element).open]).to.deep.equal([false, false]);
    });

    it('begins at the note where there is no title', async () => {
      const account = () => Promise.resolve({ ...stagedAccount, standing: 'corporate' } as const);
      const element = await begun('kasse-checkout', [], { account }, inDialog);
      element.show();
      await drawn(document.body);
      expect(find(element, '.notes').matches(':focus')).to.equal(true);
    });

    it('gives way to a page that is not modal at the checkout', async () => {
      const element = await begun('kasse-checkout', [], {}, inDialog);
      element.show();
      await drawn(element);
      for (const act of toCheckout) element.send(act);
      await reaching(element, (view) => view.canPlaceOrder);
      expect([dialog(element).open, dialog(element).matches(':modal')]).to.deep.equal([true, false]);
      expect(focused(element)).to.equal('heading');
      expect(element.open).to.equal(true);
    });

    it('is modal again in the cart', async () => {
      const element = await begun('kasse-checkout', toCheckout, {}, inDialog);
      element.show();
      await reaching(element, (view) => view.canPlaceOrder);
      element.send({ type: 'cart.open' });
      await at(element, 'cart');
      expect(dialog(element).matches(':modal')).to.equal(true);
    });

    it('draws nothing while it is closed', async () => {
      const element = await begun('kasse-checkout', toCheckout, {}, inDialog);
      expect(textOf(element)).to.equal('');
    });
  });

  describe('is accessible', () => {
    const states: readonly [string, readonly Parameters<KasseCheckout['send']>[0][], Partial<Gateway>][] = [
      ['product', [], {}],
      ['scope', toCheckout.slice(0, 5), {}],
      ['an impossible number', [...toCheckout.slice(0, 5), { type: 'seats.set', seats: 501 }], {}],
      ['billing', toCheckout.slice(0, 6), {}],
      ['sign-in', toCheckout, { account: () => Promise.resolve(null) }],
      ['a member', [], { account: () => Promise.resolve({ ...stagedAccount, standing: 'member' }) }],
      [
        'a corporate account',
        [],
        { account: () => Promise.resolve({ ...stagedAccount, standing: 'corporate' }) },
      ],
      ['checkout', toCheckout, {}],
      [
        'checkout with something missing',
        [...toCheckout, { type: 'address.set', address: { city: '' } }, { type: 'entries.check' }],
        {},
      ],
    ];
    for (const [name, acts, answers] of states)
      it(name, async () => {
        await expect(await begun('kasse-checkout', acts, answers)).to.be.accessible();
      });

    it('as a dialog', async () => {
      const element = await begun('kasse-checkout', toCheckout.slice(0, 5), {}, inDialog);
      element.show();
      await drawn(element);
      await expect(element).to.be.accessible();
    });
  });
});
