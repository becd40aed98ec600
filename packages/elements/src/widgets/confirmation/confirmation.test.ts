import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { stagedOrder, stagedTrial } from '../../testing/gateway.fixture.ts';
import { stagedCatalogue } from '../../testing/index.ts';
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
