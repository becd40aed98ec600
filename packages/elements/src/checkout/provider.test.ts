import { expect, nextFrame, oneEvent } from '@open-wc/testing';
import { createProblem, type Gateway } from '@kasse/domain';
import { connections, setConnections } from './connections.ts';
import type { KasseProvider } from './provider.ts';
import { at, begun, cleared, defined, reaching, toCheckout } from '../testing/flow.fixture.ts';
import { newAccount, stagedGateway } from '../testing/gateway.fixture.ts';
import { stagedAccount, stagedCatalogue } from '../testing/index.ts';
import { drawn, textOf } from '../testing/reading.fixture.ts';

/** An element as a page has it before the script arrives: made, but not yet known. */
function notYetKnown(markup: string): KasseProvider {
  const template = document.createElement('template');
  template.innerHTML = markup;
  return template.content.firstElementChild as KasseProvider;
}

interface Told {
  readonly name: string;
  readonly detail: Record<string, unknown>;
}

const names = [
  'kasse-ready',
  'kasse-change',
  'kasse-step',
  'kasse-selection-change',
  'kasse-quote',
  'kasse-trial-started',
  'kasse-order-placed',
  'kasse-order-declined',
  'kasse-problem',
  'kasse-sign-in-required',
  'kasse-corporate-account',
  'kasse-assign-licences',
  'kasse-open-product',
  'kasse-ask-for-quote',
  'kasse-before-trial',
  'kasse-before-order',
];

describe('<kasse-provider>', () => {
  let told: Told[];
  const listen = (event: Event): void => {
    if (event instanceof CustomEvent) told.push({ name: event.type, detail: event.detail as Told['detail'] });
  };
  const namesTold = () => told.map(({ name }) => name).filter((name) => name !== 'kasse-change');

  before(() => defined);

  beforeEach(() => {
    told = [];
    for (const name of names) document.addEventListener(name, listen);
  });

  afterEach(() => {
    for (const name of names) document.removeEventListener(name, listen);
    cleared();
  });

  describe('before and after it is known', () => {
    it('reads the attributes that were there before', async () => {
      const element = notYetKnown(
        '<kasse-provider product="telefonie" seats="7" intent="buy"></kasse-provider>',
      );
      element.gateway = stagedGateway();
      document.body.append(element);
      const { selection } = await at(element, 'choosing');
      expect(selection).to.include({ productId: 'telefonie', intent: 'buy', seats: 7 });
    });

    it('keeps the properties that were set before', async () => {
      const element = notYetKnown('<kasse-provider></kasse-provider>');
      element.gateway = stagedGateway();
      element.messages = { 'products.title': 'What do you need?' };
      element.links = { terms: 'https://sprechwerk.example/t' };
      document.body.append(element);
      await at(element, 'choosing');
      const translate = await new Promise<string>((resolve) =>
        element.subscribe((checkout) => resolve(checkout.translate('products.title'))),
      );
      expect(translate).to.equal('What do you need?');
    });

    it('connects a gateway attribute by what defineKasse was given', async () => {
      document.body.innerHTML = '<kasse-provider gateway="demo"></kasse-provider>';
      const element = document.querySelector('kasse-provider') as KasseProvider;
      expect((await at(element, 'choosing')).catalogue).to.equal(stagedCatalogue);
    });

    it('keeps what it is told before it is connected', async () => {
      const element = document.createElement('kasse-provider');
      element.send({ type: 'product.pick', productId: 'telefonie' });
      element.gateway = stagedGateway();
      document.body.append(element);
      expect((await at(element, 'choosing')).selection.productId).to.equal('telefonie');
    });
  });

  describe('what it says on the page', () => {
    it('carries a version and the same random journey in every event', async () => {
      const element = await begun('kasse-provider', [...toCheckout]);
      await reaching(element, (view) => view.canPlaceOrder);
      element.send({ type: 'order.place' });
      await at(element, 'placed');
      expect(new Set(told.map(({ detail }) => detail['version']))).to.deep.equal(new Set([1]));
      const journeys = new Set(told.map(({ detail }) => detail['journey']));
      expect(journeys.size).to.equal(1);
      expect([...journeys][0]).to.match(/^[0-9a-f-]{36}$/u);
    });

    it('gives another journey after a reset', async () => {
      const element = await begun('kasse-provider');
      const before = told.at(-1)?.detail['journey'];
      element.reset();
      element.send({ type: 'product.pick', productId: 'telefonie' });
      expect(told.at(-1)?.detail['journey']).not.to.equal(before);
    });

    it('tells the journey of an order in its order', async () => {
      const element = await begun('kasse-provider', [...toCheckout]);
      await reaching(element, (view) => view.canPlaceOrder);
      element.send({ type: 'order.place' });
      await at(element, 'placed');
      const order = namesTold().filter((name, place, all) => all[place - 1] !== name);
      expect(order.slice(0, 2)).to.deep.equal(['kasse-ready', 'kasse-step']);
      expect(order.slice(-3)).to.deep.equal(['kasse-quote', 'kasse-before-order', 'kasse-order-placed']);
    });

    it('says once that an order was placed, in ids and numbers', async () => {
      const element = await begun('kasse-provider', [...toCheckout]);
      await reaching(element, (view) => view.canPlaceOrder);
      element.send({ type: 'order.place' });
      await at(element, 'placed');
      const placed = told.filter(({ name }) => name === 'kasse-order-placed');
      expect(placed).to.have.length(1);
      expect(placed[0]?.detail).to.deep.include({
        orderNumber: 'SW-2026-004711',
        total: { minor: 214200, exponent: 2, currency: 'EUR' },
        items: [
          {
            productId: 'telefonie',
            planId: 'plus',
            seats: 10,
            interval: 'year',
            subscriptionId: 'subscription-1',
          },
        ],
      });
    });

    it('never holds personal or payment data', async () => {
      const element = await begun('kasse-provider', [...toCheckout]);
      await reaching(element, (view) => view.canPlaceOrder);
      element.send({ type: 'address.set', address: { fullName: 'Erika Muster' } });
      element.send({ type: 'vat.set', vatId: 'DE123456789' });
      await reaching(element, (view) => view.canPlaceOrder && view.vatCheck !== undefined);
      element.send({ type: 'order.place' });
      await at(element, 'placed');
      element.send({ type: 'licences.assign' });
      element.send({ type: 'product.open', productId: 'telefonie' });
      const all = JSON.stringify(told);
      const { fullName, company, street, city, invoiceEmail } = stagedAccount.address ?? {};
      for (const personal of [fullName, company, street, city, invoiceEmail, 'Erika', 'DE123456789'])
        expect(all).not.to.contain(personal);
      expect(all).to.contain('kasse-assign-licences');
    });

    it('crosses shadow roots', async () => {
      const host = document.body.appendChild(document.createElement('div'));
      const root = host.attachShadow({ mode: 'open' });
      const ready = oneEvent(document, 'kasse-ready');
      const element = document.createElement('kasse-provider');
      element.gateway = stagedGateway();
      root.append(element);
      expect((await ready).composed).to.equal(true);
    });

    it('names a problem by its code', async () => {
      await begun('kasse-provider', [], { catalogue: () => Promise.reject(createProblem('offline')) });
      expect(told.find(({ name }) => name === 'kasse-problem')?.detail).to.deep.include({
        code: 'offline',
        retryable: true,
      });
    });
  });

  describe('languages and words', () => {
    const says = (element: KasseProvider) =>
      new Promise<string>((resolve) =>
        element.subscribe((checkout) => resolve(checkout.translate('actions.continue'))),
      );

    it('switches in mid-flow and keeps what was chosen', async () => {
      const element = await begun('kasse-provider', toCheckout.slice(0, 4));
      element.locale = 'de';
      await new Promise<void>((resolve) =>
        element.subscribe(({ locale }) => {
          if (locale === 'de') resolve();
        }),
      );
      expect(await says(element)).to.equal('Weiter');
      expect(element.view?.selection).to.include({ productId: 'telefonie', seats: 10, interval: 'year' });
    });

    it('speaks the language of the page around it', async () => {
      const place = document.body.appendChild(document.createElement('section'));
      place.lang = 'de';
      const element = document.createElement('kasse-provider');
      element.gateway = stagedGateway();
      place.append(element);
      await at(element, 'choosing');
      expect(await says(element)).to.equal('Weiter');
    });

    it('takes other words while it runs, but not those that the law words', async () => {
      const element = await begun('kasse-provider');
      element.messages = {
        'actions.continue': 'Onwards',
        'actions.placeOrderConsumer': 'Get it',
      };
      await new Promise<void>((resolve) =>
        element.subscribe((checkout) => {
          if (checkout.translate('actions.continue') === 'Onwards') resolve();
        }),
      );
      const locked = await new Promise<string>((resolve) =>
        element.subscribe((checkout) => resolve(checkout.translate('actions.placeOrderConsumer'))),
      );
      expect(locked).to.equal('Order with obligation to pay');
    });
  });

  describe('on a page with others', () => {
    it('shares nothing with a second one', async () => {
      const first = await begun(
        'kasse-provider',
        toCheckout.slice(0, 2),
        {},
        (element) => (element.id = 'a'),
      );
      const second = await begun('kasse-provider', [], {}, (element) => (element.id = 'b'));
      second.send({ type: 'product.pick', productId: 'raeume' });
      expect(first.view?.selection).to.include({ productId: 'telefonie' });
      expect(second.view?.selection).to.include({ productId: 'raeume' });
      expect(new Set(told.map(({ detail }) => detail['journey'])).size).to.equal(2);
    });

    it('goes on after it was moved to another place', async () => {
      const element = await begun('kasse-provider', toCheckout.slice(0, 3));
      const place = document.body.appendChild(document.createElement('main'));
      place.append(element);
      await drawn(document.body);
      element.send({ type: 'seats.set', seats: 20 });
      expect(element.view?.selection.seats).to.equal(20);
      expect(namesTold().filter((name) => name === 'kasse-ready')).to.have.length(1);
    });

    it('starts again with what was chosen when it comes back to the page', async () => {
      const element = await begun('kasse-provider', toCheckout.slice(0, 3));
      element.remove();
      await Promise.resolve();
      await Promise.resolve();
      const ready = oneEvent(element, 'kasse-ready');
      document.body.append(element);
      await ready;
      expect(element.view?.selection).to.include({ productId: 'telefonie', seats: 10 });
      element.send({ type: 'seats.set', seats: 20 });
      expect(element.view?.selection.seats).to.equal(20);
    });

    it('starts nothing for a connection that arrives after the next one began', async () => {
      const arrivals: ((gateway: Gateway) => void)[] = [];
      const before = connections();
      setConnections({ ...before, connect: () => new Promise((resolve) => arrivals.push(resolve)) });
      const element = document.createElement('kasse-provider');
      element.gateway = 'https://billing.example';
      document.body.append(element);
      await drawn(document.body);
      element.remove();
      await Promise.resolve();
      document.body.append(element);
      await drawn(document.body);
      setConnections(before);
      for (const arrive of arrivals) arrive(stagedGateway());
      await at(element, 'choosing');
      expect(arrivals).to.have.length(2);
      expect(namesTold().filter((name) => name === 'kasse-ready')).to.have.length(1);
    });

    it('asks again for words that did not come, as soon as the customer or the network does anything', async () => {
      const usual = connections();
      const { warn } = console;
      console.warn = () => undefined;
      let failures = 2;
      const loadMessages: typeof usual.loadMessages = (locale) => {
        failures -= 1;
        if (failures >= 0) return Promise.reject(new TypeError('Failed to fetch'));
        return usual.loadMessages?.(locale) ?? Promise.reject(new TypeError('There are none.'));
      };
      setConnections({ ...usual, loadMessages });
      const element = document.createElement('kasse-provider');
      element.gateway = stagedGateway();
      document.body.append(element);
      await drawn(document.body);
      element.send({ type: 'product.pick', productId: 'telefonie' });
      await drawn(document.body);
      expect(element.view).to.equal(undefined);
      window.dispatchEvent(new Event('online'));
      await at(element, 'choosing');
      setConnections(usual);
      console.warn = warn;
      expect([element.view?.selection.productId, failures]).to.deep.equal(['telefonie', -1]);
    });

    it('says that words did not come, also where those of the first stop keep it waiting', async () => {
      const usual = connections();
      const { warn } = console;
      const warned = new Promise((resolve) => (console.warn = resolve));
      let giveUp = (): void => undefined;
      const loadFirstMessages = (): Promise<never> =>
        new Promise((_, fail) => {
          giveUp = () => {
            fail(new TypeError('No first words'));
          };
        });
      const loadMessages = (): Promise<never> => Promise.reject(new TypeError('No words'));
      setConnections({ ...usual, loadMessages, loadFirstMessages });
      const element = document.createElement('kasse-provider');
      element.gateway = stagedGateway();
      document.body.append(element);
      let unheard = 0;
      const count = (): void => void (unheard += 1);
      window.addEventListener('unhandledrejection', count);
      // By then a browser has told of what nobody hears.
      await nextFrame();
      await nextFrame();
      giveUp();
      expect(await warned).to.contain('No words');
      window.removeEventListener('unhandledrejection', count);
      expect(unheard).to.equal(0);
      setConnections(usual);
      console.warn = warn;
    });

    it('starts with the network where the file of its gateway did not come', async () => {
      const usual = connections();
      const { warn } = console;
      const warned = new Promise((resolve) => (console.warn = resolve));
      let failures = 1;
      const connect: typeof usual.connect = () => {
        failures -= 1;
        return failures < 0 ? stagedGateway() : Promise.reject(new TypeError('No gateway'));
      };
      setConnections({ ...usual, connect });
      const element = document.createElement('kasse-provider');
      element.setAttribute('gateway', 'demo');
      document.body.append(element);
      expect(await warned).to.contain('No gateway');
      window.dispatchEvent(new Event('online'));
      await at(element, 'choosing');
      setConnections(usual);
      console.warn = warn;
      expect(failures).to.equal(-1);
    });

    it('runs one flow, however often it is taken out and put back', async () => {
      const element = document.createElement('kasse-provider');
      element.gateway = stagedGateway();
      document.body.append(element);
      element.remove();
      document.body.append(element);
      await at(element, 'choosing');
      await drawn(document.body);
      expect(namesTold().filter((name) => name === 'kasse-ready')).to.have.length(1);
    });
  });

  it('warns once, with the mend, when there is no gateway', async () => {
    const warnings: unknown[] = [];
    const { warn } = console;
    console.warn = (...args: unknown[]) => warnings.push(args[0]);
    try {
      for (const _ of [1, 2]) document.body.append(document.createElement('kasse-provider'));
      await drawn(document.body);
    } finally {
      console.warn = warn;
    }
    expect(warnings).to.have.length(1);
    expect(String(warnings[0])).to.contain('gateway="https://').and.contain('<kasse-provider>');
  });

  it('asks for the sign-in and goes on where it was', async () => {
    let token = '';
    const element = await begun(
      'kasse-provider',
      [...toCheckout],
      { account: () => Promise.resolve(token ? stagedAccount : null) },
      (each) => (each.session = ''),
    );
    await at(element, 'signing_in');
    expect(told.find(({ name }) => name === 'kasse-sign-in-required')?.detail).to.include({
      reason: 'missing',
    });
    token = 'signed-in';
    element.session = token;
    expect((await at(element, 'checkout')).selection.seats).to.equal(10);
  });

  it('asks a new account for nothing that it cannot tell by itself', async () => {
    const element = await begun('kasse-provider', [...toCheckout], {
      account: () => Promise.resolve(newAccount),
    });
    const { missing } = await at(element, 'checkout');
    expect(missing.map((each) => each.entry)).to.not.contain('payment');
    expect(textOf(element)).to.equal('');
  });
});
