import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { stagedOrder, stagedTrial } from '../../testing/gateway.fixture.ts';
import { stagedCatalogue, widerCatalogue } from '../../testing/index.ts';
import { drawn, findAll, pressable, pressables, textOf } from '../../testing/reading.fixture.ts';
import { staged } from '../../testing/staged.fixture.ts';

const confirmation = html`<kasse-confirmation></kasse-confirmation>`;
const ordered = { moment: 'placed', order: stagedOrder } as const;
const tried = { moment: 'trial_started', trial: stagedTrial } as const;
const [line] = stagedOrder.products;

describe('<kasse-confirmation>', () => {
  it('says the number, the access, the mail and the next invoice', async () => {
    expect(textOf(await staged(confirmation, ordered)))
      .to.contain('SW-2026-004711')
      .and.contain('You have access to Telephony right away')
      .and.contain('buchhaltung@muster.example')
      .and.contain('23 November 2027');
  });

  it('says why licences have to be assigned, and that is the main action', async () => {
    const stage = await staged(confirmation, ordered);
    expect(textOf(stage)).to.contain('Assign the 10 new licences');
    pressable(stage, 'Assign licences').focus();
    await sendKeys({ press: 'Enter' });
    expect(stage.sent).to.deep.equal([{ type: 'licences.assign' }]);
    expect(findAll(stage, 'button.main').map(textOf)).to.deep.equal(['Assign licences']);
  });

  it('opens the product, which is the main action where nothing is to be assigned', async () => {
    if (!line) throw new Error('The staged order has no product.');
    const order = { ...stagedOrder, products: [{ ...line, licences: 0 }] };
    const stage = await staged(confirmation, { ...ordered, order });
    expect(pressables(stage)).not.to.contain('Assign licences');
    expect(findAll(stage, 'button.main').map(textOf)).to.deep.equal(['Open Telephony']);
    pressable(stage, 'Open Telephony').click();
    expect(stage.sent).to.deep.equal([{ type: 'product.open', productId: 'telefonie' }]);
  });

  it('links to the product and to the page that assigns, and tells it first', async () => {
    const products = stagedCatalogue.products.map((product) => ({ ...product, url: '#open' }));
    const catalogue = { ...stagedCatalogue, products };
    const stage = await staged(confirmation, { ...ordered, catalogue });
    stage.links = { assign: '#assign' };
    await drawn(stage);
    const links = [pressable(stage, 'Open Telephony'), pressable(stage, 'Assign licences')];
    expect(links.map((link) => link.getAttribute('href')?.replace(/.*#/u, ''))).to.deep.equal([
      'open',
      'assign',
    ]);
    for (const link of links) link.click();
    expect(stage.sent).to.deep.equal([
      { type: 'product.open', productId: 'telefonie' },
      { type: 'licences.assign' },
    ]);
  });

  it('links to no product where that is not allowed', async () => {
    const products = stagedCatalogue.products.map((product) => ({ ...product, url: 'javascript:alert(1)' }));
    const stage = await staged(confirmation, { ...ordered, catalogue: { ...stagedCatalogue, products } });
    expect(pressable(stage, 'Open Telephony').localName).to.equal('button');
  });

  it('offers no product that is not ready', async () => {
    if (!line) throw new Error('The staged order has no product.');
    const order = { ...stagedOrder, products: [{ ...line, access: 'after_payment' as const }] };
    const stage = await staged(confirmation, { ...ordered, order });
    expect(pressables(stage)).not.to.contain('Open Telephony');
    expect(textOf(stage)).not.to.contain('right away');
  });

  it('says when a trial ends and that nothing is charged', async () => {
    expect(textOf(await staged(confirmation, tried)))
      .to.contain('7 Dec 2026')
      .and.contain('nothing is charged')
      .and.contain('buchhaltung@muster.example');
  });

  it('has one main action for several products, and an invoice for each', async () => {
    if (!line) throw new Error('The staged order has no product.');
    const meetings = { ...line, productId: 'meetings', planId: 'meetings', nextBillingDate: '2026-12-23' };
    const order = {
      ...stagedOrder,
      products: [{ ...line, licences: 0 }, meetings, { ...meetings, productId: 'raeume' }],
    };
    const stage = await staged(confirmation, { ...ordered, catalogue: widerCatalogue, order });
    expect(findAll(stage, 'button.main').map(textOf)).to.deep.equal(['Assign licences']);
    expect(pressables(stage).filter((name) => name === 'Assign licences')).to.have.length(2);
    expect(textOf(stage))
      .to.contain('The next invoice for Telephony comes on 23 November 2027.')
      .and.contain('The next invoice for Meetings comes on 23 December 2026.');
  });

  it('says that a product is ready only when it is in all of its subscriptions', async () => {
    if (!line) throw new Error('The staged order has no line.');
    const one = { ...line, subscriptionId: 'one', access: 'preparing' } as const;
    const two = { ...line, subscriptionId: 'two', access: 'ready' } as const;
    for (const products of [
      [one, two],
      [two, one],
    ]) {
      const stage = await staged(confirmation, { ...ordered, order: { ...stagedOrder, products } });
      expect(pressables(stage)).not.to.include('Open Telephony');
    }
  });

  it('shows a product once that was added to in two subscriptions, and an invoice for each of them', async () => {
    const [quoted] = stagedOrder.quote.lines;
    if (!line || !quoted) throw new Error('The staged order has no line.');
    const change = {
      ...{ planId: 'plus', seats: 10, billingDate: '2026-12-05' },
      period: { start: '2026-11-05', end: '2026-12-05' },
      credit: { minor: 7200, exponent: 2, currency: 'EUR' },
    };
    const kept = { ...change, planId: 'standard', billingDate: '2027-03-01' };
    const lines = [
      { ...quoted, kind: 'change', subscriptionId: 'one', change },
      { ...quoted, kind: 'change', subscriptionId: 'two', planId: 'standard', change: kept },
    ] as const;
    const products = [
      { ...line, subscriptionId: 'two', planId: 'standard', licences: 3, nextBillingDate: '2027-03-01' },
      { ...line, subscriptionId: 'one', licences: 5, nextBillingDate: '2026-12-23' },
    ];
    const order = { ...stagedOrder, quote: { ...stagedOrder.quote, lines }, products };
    const stage = await staged(confirmation, { ...ordered, order });
    expect(findAll(stage, 'h3').map(textOf)).to.deep.equal(['Telephony', 'Billing']);
    expect(pressables(stage).filter((name) => name === 'Assign licences')).to.have.length(1);
    expect(textOf(stage))
      .to.contain('Assign the 8 new licences')
      .and.contain('The next invoice for Telephony, Standard plan comes on 1 March 2027.')
      .and.contain('The billing date of Telephony, Plus plan has changed.')
      .and.contain('The next invoice comes on 23 December 2026.');
  });

  it('says that a billing date has changed, and nothing of the kind where it has not', async () => {
    const [quoted] = stagedOrder.quote.lines;
    if (!line || !quoted) throw new Error('The staged order has no line.');
    const before = {
      planId: 'plus',
      seats: 10,
      period: { start: '2026-11-05', end: '2026-12-05' },
      credit: { minor: 7200, exponent: 2, currency: 'EUR' },
    };
    const changed = (billingDate: string) => ({
      ...stagedOrder,
      quote: { ...stagedOrder.quote, lines: [{ ...quoted, change: { ...before, billingDate } }] },
    });
    expect(textOf(await staged(confirmation, { ...ordered, order: changed('2026-12-05') }))).to.contain(
      'Your billing date has changed. The next invoice comes on 23 November 2027.',
    );
    expect(textOf(await staged(confirmation, { ...ordered, order: changed('2027-11-23') }))).not.to.contain(
      'has changed',
    );
  });

  it('says until when a trial runs that was ordered', async () => {
    const [quoted] = stagedOrder.quote.lines;
    if (!quoted) throw new Error('The staged order has no line.');
    const free = { minor: 0, exponent: 2, currency: 'EUR' };
    const trial = { endsOn: '2026-12-07', firstCharge: free, firstChargeOn: '2026-12-08' };
    const quote = { ...stagedOrder.quote, lines: [{ ...quoted, trial }] };
    const order = { ...stagedOrder, quote, payment: { kind: 'none' } } as const;
    expect(textOf(await staged(confirmation, { ...ordered, order }))).to.contain(
      'Your trial runs until 7 December 2026.',
    );
  });

  it('leads to what is still in the cart', async () => {
    expect(textOf(await staged(confirmation, tried))).not.to.contain('Still in your cart');
    const item = {
      productId: 'raeume',
      planId: 'raeume',
      priceId: 'raeume-month',
      seats: 5,
      interval: 'month',
    } as const;
    const stage = await staged(confirmation, { ...tried, items: [item] });
    expect(textOf(stage)).to.contain('Still in your cart: 1 item');
    pressable(stage, 'Checkout').click();
    expect(stage.sent).to.deep.equal([{ type: 'cart.open' }]);
  });

  it('starts again with another product', async () => {
    const stage = await staged(confirmation, tried);
    pressable(stage, 'Add another product').click();
    expect(stage.sent).to.deep.equal([{ type: 'checkout.reset' }]);
  });

  it('is nothing before there is a result', async () => {
    expect(textOf(await staged(confirmation))).to.equal('');
  });

  it('is accessible after an order and after a trial', async () => {
    await expect(await staged(confirmation, ordered, 'de')).to.be.accessible();
    await expect(await staged(confirmation, tried)).to.be.accessible();
  });
});
