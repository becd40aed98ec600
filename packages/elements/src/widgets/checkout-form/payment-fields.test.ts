import { expect } from '@open-wc/testing';
import { createProblem, type Gateway } from '@kasse/domain';
import type { KasseCheckout } from '../../checkout/checkout.ts';
import { at, begun, cleared, reaching, toCheckout } from '../../testing/flow.fixture.ts';
import { stagedOrder } from '../../testing/gateway.fixture.ts';
import { cardAccount, stagedAccount } from '../../testing/index.ts';
import { drawn, find, findAll, pressable, row, textOf } from '../../testing/reading.fixture.ts';
import { FramedProvider } from './provider.fixture.ts';

const withCard: Partial<Gateway> = { account: () => Promise.resolve(cardAccount) };
const place = (element: Element) =>
  element.querySelector<HTMLElement>(':scope > [data-kasse][slot="kasse-payment"]');

describe('the fields of a payment provider', () => {
  let provider: FramedProvider;
  let loaded: number;

  const opened = (answers: Partial<Gateway> = withCard): Promise<KasseCheckout> =>
    begun('kasse-checkout', toCheckout, answers, (element) => {
      element.payments = {
        sandbox: () => {
          loaded += 1;
          return Promise.resolve(provider);
        },
      };
    });

  /** Waits until the fields are ready, or what keeps them away is said. */
  async function settled(element: KasseCheckout, mounts = 1): Promise<void> {
    await reaching(element, ({ moment }) => moment === 'checkout');
    const isSettled = () =>
      provider.asked.filter((each) => each === 'mount').length >= mounts &&
      !textOf(element).includes('Loading the payment form');
    while (!isSettled()) await new Promise(requestAnimationFrame);
    await drawn(element);
  }

  async function byCard(answers?: Partial<Gateway>): Promise<KasseCheckout> {
    const element = await opened(answers);
    await reaching(element, ({ moment }) => moment === 'checkout');
    row(element, 'Credit or debit card').click();
    await settled(element);
    return element;
  }

  beforeEach(() => {
    provider = new FramedProvider();
    loaded = 0;
  });
  afterEach(cleared);

  it('are not loaded before their row is chosen', async () => {
    const element = await opened();
    await reaching(element, (view) => view.canPlaceOrder);
    expect([loaded, place(element)]).to.deep.equal([0, null]);
    row(element, 'Credit or debit card').click();
    await settled(element);
    expect([loaded, provider.asked]).to.deep.equal([1, ['mount']]);
  });

  it('stand in the page’s own tree and are shown inside the row', async () => {
    const element = await byCard();
    expect(provider.container === place(element)).to.equal(true);
    expect(provider.container?.getRootNode() === element.getRootNode()).to.equal(true);
    const frame = find(element, 'iframe').getBoundingClientRect();
    const list = find(element, 'kasse-choice-list').getBoundingClientRect();
    expect(frame.top).to.be.greaterThan(row(element, 'Credit or debit card').getBoundingClientRect().bottom);
    expect([frame.left > list.left, frame.bottom < list.bottom]).to.deep.equal([true, true]);
  });

  it('are told the language and the look as plain values', async () => {
    await byCard();
    expect(provider.options).to.include({ locale: 'en', title: 'Card details' });
    expect(provider.options?.setup).to.deep.equal({ url: 'http://localhost:4200' });
    expect(provider.options?.tokens).to.deep.include({
      fontSize: '16px',
      smallFontSize: '14px',
      controlHeight: '44px',
      radius: '4px',
      ink: 'rgb(21, 32, 31)',
      surface: 'rgb(255, 255, 255)',
      colorScheme: 'light',
    });
  });

  it('are told the look of a dark page', async () => {
    document.documentElement.style.colorScheme = 'dark';
    try {
      await byCard();
    } finally {
      document.documentElement.style.removeProperty('color-scheme');
    }
    expect(provider.options?.tokens).to.include({ ink: 'rgb(232, 238, 236)', colorScheme: 'dark' });
  });

  it('keep what was typed while another row is chosen', async () => {
    const element = await byCard();
    const { field } = provider;
    field.value = '4242';
    row(element, 'Invoice').click();
    await drawn(element);
    expect(
      find(element, 'kasse-checkout-form').shadowRoot?.querySelector('[slot="card"]')?.checkVisibility(),
    ).to.equal(false);
    row(element, 'Credit or debit card').click();
    await settled(element);
    expect([provider.field === field, field.value, provider.begun]).to.deep.equal([true, '4242', 1]);
  });

  it('keep what was typed while the order is changed', async () => {
    const element = await byCard();
    const { field } = provider;
    field.value = '4242';
    pressable(element, 'Change order').click();
    await reaching(element, ({ changing }) => changing);
    expect(provider.container?.checkVisibility()).to.equal(true);
    element.send({ type: 'order.apply' });
    await reaching(element, ({ changing }) => !changing);
    expect([provider.field === field, field.value, provider.begun]).to.deep.equal([true, '4242', 1]);
  });

  it('keep what was typed when the page is left and returned to', async () => {
    const element = await byCard();
    const { field } = provider;
    field.value = '4242';
    element.send({ type: 'cart.open' });
    await at(element, 'cart');
    element.send({ type: 'continue' });
    await settled(element);
    expect([provider.field === field, field.value, provider.begun]).to.deep.equal([true, '4242', 1]);
    expect(provider.container?.checkVisibility()).to.equal(true);
  });

  it('begin anew where the element was moved, since its frame did', async () => {
    const element = await byCard();
    document.body.appendChild(document.createElement('main')).append(element);
    await settled(element, 2);
    expect(provider.field.value).to.equal('');
  });

  it('begin anew where the page wiped them', async () => {
    const element = await byCard();
    element.replaceChildren();
    await settled(element, 2);
    expect(provider.field.isConnected).to.equal(true);
  });

  it('are gone once the order is placed', async () => {
    const element = await byCard({ ...withCard, placeOrder: () => Promise.resolve(stagedOrder) });
    await reaching(element, (view) => view.canPlaceOrder);
    element.send({ type: 'order.place' });
    await at(element, 'placed');
    expect(provider.asked).to.deep.equal(['mount', 'collect', 'unmount']);
    expect(place(element)?.childElementCount).to.equal(0);
  });

  it('give the order the reference of what was typed', async () => {
    const references: unknown[] = [];
    const element = await byCard({
      ...withCard,
      placeOrder: ({ paymentReference }) => {
        references.push(paymentReference);
        return Promise.resolve(stagedOrder);
      },
    });
    provider.field.value = '4242';
    await reaching(element, (view) => view.canPlaceOrder);
    pressable(element, 'Place order').click();
    await at(element, 'placed');
    expect(references).to.deep.equal(['reference-4242']);
  });

  it('take the focus when they are incomplete, with a note above the ways to pay', async () => {
    provider.refusal = createProblem('payment_incomplete');
    const element = await byCard();
    await reaching(element, (view) => view.canPlaceOrder);
    pressable(element, 'Place order').click();
    await reaching(element, ({ problem }) => problem?.code === 'payment_incomplete');
    expect(document.activeElement === find(element, 'iframe')).to.equal(true);
    expect(textOf(find(element, '.refusal'))).to.contain('Nothing was charged');
    expect(textOf(find(element, '.refusal').nextElementSibling as Element)).to.equal('Payment method');
  });

  it('say inside the row that they did not load, and come with another try', async () => {
    provider.fault = createProblem('payment_blocked');
    const element = await byCard();
    const note = find(element, 'kasse-choice-list kasse-note');
    expect(textOf(note)).to.contain('did not load').and.contain('Try again');
    provider.fault = undefined;
    pressable(element, 'Try again').click();
    await settled(element, 2);
    expect(findAll(element, 'kasse-choice-list kasse-note')).to.have.length(0);
    expect(provider.field.isConnected).to.equal(true);
  });

  it('say the same of a provider that nobody knows', async () => {
    const paymentMethods = [{ id: 'card', kind: 'card', provider: 'nobody', setup: {} }] as const;
    const element = await opened({ account: () => Promise.resolve({ ...stagedAccount, paymentMethods }) });
    await settled(element, 0);
    expect(textOf(find(element, 'kasse-choice-list kasse-note'))).to.contain('did not load');
  });
});
