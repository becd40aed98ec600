import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { stagedOrder, stagedQuote } from '../../testing/gateway.fixture.ts';
import { stagedCatalogue } from '../../testing/index.ts';
import { find, findAll, pressable, pressables, textOf } from '../../testing/reading.fixture.ts';
import { bought, staged, tried } from '../../testing/staged.fixture.ts';

const summary = html`<kasse-order-summary></kasse-order-summary>`;
const atCheckout = {
  selection: bought,
  stop: 'checkout',
  moment: 'checkout',
  quote: stagedQuote,
  mainAction: 'place_order',
  canPlaceOrder: true,
} as const;
const isDue = (stage: Element) =>
  findAll(stage, '[part~="amount"]').some((each) => getComputedStyle(each).borderBlockEndStyle === 'double');

describe('<kasse-order-summary>', () => {
  it('says what it is for before the first decision', async () => {
    expect(textOf(await staged(summary))).to.contain('Nothing chosen yet');
  });

  it('writes the product first, and its plan once that is chosen', async () => {
    expect(textOf(await staged(summary, { selection: { productId: 'telefonie' } }))).not.to.contain('Plus');
    const scoped = await staged(summary, { selection: bought, stop: 'scope' });
    expect(textOf(scoped)).to.contain('Telephony, Plus plan').and.contain('User licences 10');
  });

  it('shows a preview without the double rule', async () => {
    const stage = await staged(summary, { selection: bought, stop: 'billing' });
    expect(textOf(stage)).to.contain('Per year, excl. VAT').and.contain('€1,800.00');
    expect(isDue(stage)).to.equal(false);
  });

  it('shows no total for a number that cannot be ordered', async () => {
    const stage = await staged(summary, { selection: { ...bought, seats: 501 }, stop: 'scope' });
    expect(textOf(stage)).not.to.contain('€');
  });

  it('shows the last free day of a trial', async () => {
    const stage = await staged(summary, { selection: tried, stop: 'scope', trialEndsOn: '2026-12-07' });
    expect(textOf(stage)).to.contain('Telephony, Plus plan, trial').and.contain('7 Dec 2026');
    expect(textOf(stage)).not.to.contain('€');
  });

  it('shows tax, total due and what recurs on the checkout page', async () => {
    const stage = await staged(summary, atCheckout);
    expect(textOf(stage))
      .to.contain('Subtotal €1,800.00')
      .and.contain('19% VAT €342.00')
      .and.contain('€2,142.00')
      .and.contain('Then €2,142.00 per year, next billed on 23 November 2027');
    expect(isDue(stage)).to.equal(true);
  });

  it('places the order with a key', async () => {
    const stage = await staged(summary, atCheckout);
    pressable(stage, 'Place order').focus();
    await sendKeys({ press: 'Enter' });
    expect(stage.sent).to.deep.equal([{ type: 'order.place' }]);
  });

  it('shows what is missing instead of ordering', async () => {
    const stage = await staged(summary, { ...atCheckout, canPlaceOrder: false });
    pressable(stage, 'Place order').click();
    expect(stage.sent).to.deep.equal([{ type: 'entries.check' }]);
  });

  it('lets the customer change the order', async () => {
    const stage = await staged(summary, atCheckout);
    pressable(stage, 'Change order').click();
    expect(stage.sent).to.deep.equal([{ type: 'order.change' }]);
  });

  it('hears no press before the first figures are there', async () => {
    const stage = await staged(summary, { ...atCheckout, quoting: true, canPlaceOrder: false });
    find(stage, 'button.main').click();
    expect(stage.sent).to.deep.equal([]);
  });

  it('hears a press on figures that are asked for anew, and no second one', async () => {
    const stage = await staged(summary, { ...atCheckout, quoting: true });
    find(stage, 'button.main').click();
    expect(stage.sent).to.deep.equal([{ type: 'order.place' }]);
    const pressed = await staged(summary, { ...atCheckout, quoting: true, orderAwaitsFigures: true });
    find(pressed, 'button.main').click();
    expect(pressed.sent).to.deep.equal([]);
    expect(find(pressed, 'button.main').getAttribute('aria-disabled')).to.equal('true');
  });

  it('replaces the button by a note while nobody knows the outcome', async () => {
    const stage = await staged(summary, { ...atCheckout, moment: 'placing', uncertain: true });
    expect(pressables(stage)).to.deep.equal([]);
    expect(textOf(stage)).to.contain('Please do not order again');
  });

  it('gives consumers the words of the law and gross prices', async () => {
    const catalogue = { ...stagedCatalogue, audience: 'consumer', taxBehaviour: 'inclusive' } as const;
    const stage = await staged(summary, { ...atCheckout, catalogue }, 'de');
    expect(pressables(stage)).to.contain('Zahlungspflichtig bestellen');
    expect(textOf(stage)).to.contain('inklusive 19 % Mehrwertsteuer');
  });

  it('says that the recipient owes the tax', async () => {
    const quote = { ...stagedQuote, taxes: [], reverseCharge: true };
    expect(textOf(await staged(summary, { ...atCheckout, quote }, 'de'))).to.contain(
      'Steuerschuldnerschaft des Leistungsempfängers',
    );
  });

  it('is the receipt after the order', async () => {
    const stage = await staged(summary, { ...atCheckout, moment: 'placed', order: stagedOrder });
    expect(textOf(stage)).to.contain('Payable by 7 December 2026').and.contain('€2,142.00');
    expect(pressables(stage)).to.deep.equal([]);
  });

  it('is accessible with and without figures', async () => {
    await expect(await staged(summary, { selection: bought, stop: 'billing' }, 'de')).to.be.accessible();
    await expect(await staged(summary, atCheckout, 'de')).to.be.accessible();
    const placed = { ...atCheckout, moment: 'placed', order: stagedOrder } as const;
    await expect(await staged(summary, placed)).to.be.accessible();
  });
});
