import { createProblem } from '@kasse/domain';
import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { stagedOrder, stagedQuote } from '../../testing/gateway.fixture.ts';
import {
  owningAccount,
  stagedCatalogue,
  stagedView,
  widerCatalogue,
  type KasseStage,
} from '../../testing/index.ts';
import { drawn, find, findAll, pressable, pressables, still, textOf } from '../../testing/reading.fixture.ts';
import { bought, staged, tried } from '../../testing/staged.fixture.ts';
import { changeQuote, creditQuote, euro, keptQuote, mixedQuote, trialQuote } from './quotes.fixture.ts';

const summary = html`<kasse-order-summary></kasse-order-summary>`;
const atCheckout = {
  selection: bought,
  stop: 'checkout',
  moment: 'checkout',
  quote: stagedQuote,
  mainAction: 'place_order',
  canPlaceOrder: true,
} as const;
const wider = { ...atCheckout, catalogue: widerCatalogue } as const;
const owned = { ...atCheckout, account: owningAccount } as const;
/** Lines fade in from their first frame on; what is looked at stands still. */
async function standing(stage: KasseStage): Promise<KasseStage> {
  for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
  still(stage);
  return stage;
}
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

  it('replaces the button by a note while nobody knows the outcome, and the focus goes there', async () => {
    const stage = await staged(summary, atCheckout);
    pressable(stage, 'Place order').focus();
    const unknown = { ...atCheckout, moment: 'placing', uncertain: true } as const;
    stage.view = stagedView({ catalogue: stagedCatalogue, ...unknown });
    await drawn(stage);
    expect(pressables(stage)).to.deep.equal([]);
    expect(textOf(stage)).to.contain('Please do not order again').and.not.to.contain('longer');
    expect(find(stage, '.waiting').matches(':focus')).to.equal(true);
    const long = await staged(summary, { ...unknown, waitsLong: true });
    expect(textOf(long)).to.contain('keep this page open');
  });

  it('lists several products and intervals, each with what recurs', async () => {
    expect(textOf(await staged(summary, { ...wider, quote: mixedQuote })))
      .to.contain('Meetings €45.00')
      .and.contain('Then €2,142.00 per year, next billed on 23 November 2027')
      .and.contain('Then €53.55 per month, next billed on 23 December 2026');
  });

  it('takes off discounts, each with a button that removes its code', async () => {
    const stage = await staged(summary, { ...wider, quote: mixedQuote });
    expect(textOf(stage))
      .to.contain('Discount (“HERBST10”)')
      .and.contain('\u2212€184.50')
      .and.contain('€1,976.00');
    pressable(stage, 'Remove code “HERBST10”').click();
    expect(stage.sent).to.deep.equal([{ type: 'code.remove', code: 'HERBST10' }]);
    const placed = await staged(summary, { ...wider, moment: 'placing', quote: mixedQuote });
    expect(textOf(placed)).to.contain('HERBST10');
    expect(findAll(placed, '.removable')).to.have.length(0);
  });

  it('draws the period so far and the new one where a billing date moves, and credits what is left', async () => {
    const stage = await staged(summary, { ...owned, quote: changeQuote });
    expect(textOf(stage))
      .to.contain('10 now, 15 after this order')
      .and.contain('User licences 15')
      .and.contain('Your billing date moves: 5 December 2026 so far, 23 December 2026 from now on')
      .and.contain('Credit for unused time \u2212€72.00');
    const { former } = find<HTMLElementTagNameMap['kasse-ruler']>(stage, 'kasse-ruler');
    expect(former).to.deep.equal({
      start: '5 Nov 2026',
      end: '5 Dec 2026',
      todayAt: 18 / 48,
      endAt: 30 / 48,
    });
  });

  it('says that a billing date stays, and between which plans it goes', async () => {
    const stage = await staged(summary, { ...owned, quote: keptQuote });
    expect(textOf(stage))
      .to.contain('Plus now, Premium after this order')
      .and.contain('Rest of the billing period')
      .and.contain('Your billing date stays 5 December 2026');
    expect(find<HTMLElementTagNameMap['kasse-ruler']>(stage, 'kasse-ruler').former).to.equal(undefined);
  });

  it('keeps a credit that is more than is due, and says that nothing is', async () => {
    expect(textOf(await staged(summary, { ...owned, quote: creditQuote })))
      .to.contain('€15.00 credit stays on your account')
      .and.contain('Nothing is due today');
  });

  it('charges nothing for a trial today, and says what is charged first and when', async () => {
    expect(textOf(await staged(summary, { ...wider, quote: trialQuote })))
      .to.contain('Meetings, trial')
      .and.contain('€9.00 from 24 December 2026')
      .and.contain('23 Dec 2026')
      .and.contain('Total due €0.00')
      .and.contain('Nothing is due today')
      .and.contain('Then €10.71 per month, next billed on 24 December 2026');
  });

  it('tells consumers first how many subscriptions they take out', async () => {
    const catalogue = { ...widerCatalogue, audience: 'consumer' } as const;
    const stage = await staged(summary, { ...wider, catalogue, quote: mixedQuote });
    expect(textOf(find(stage, '.figures'))).to.match(/^With this order you take out 2 paid subscriptions/u);
    const single = await staged(summary, { ...atCheckout, catalogue });
    expect(textOf(single)).not.to.contain('take out');
  });

  it('shows what it was before the figures changed, under a note that takes the focus', async () => {
    const [line] = stagedQuote.lines;
    if (!line) throw new Error('The staged quote has no line.');
    const lines = [{ ...line, unitRate: '190', amount: euro(190000) }];
    const quote = { ...stagedQuote, lines, total: euro(226100) };
    const stage = await staged(summary, { ...atCheckout, moment: 'placing' });
    stage.view = stagedView({
      catalogue: stagedCatalogue,
      ...atCheckout,
      quote,
      outdatedQuote: stagedQuote,
      problem: createProblem('price_changed'),
    });
    await drawn(stage);
    expect(textOf(find(stage, '.figures-note'))).to.contain('€2,142.00 before, €2,261.00 now');
    expect(find(stage, '.figures-note').matches(':focus')).to.equal(true);
    expect(findAll(stage, '.before').map(textOf)).to.deep.equal(['€180.00 before', '€1,800.00 before']);
  });

  it('names what is ordered, without amounts while the first figures are on their way, with the subtotal while something is missing', async () => {
    const items = [
      { productId: 'telefonie', planId: 'plus', priceId: 'plus-year', seats: 10, interval: 'year' },
      { productId: 'meetings', planId: 'meetings', priceId: 'meetings-month', seats: 5, interval: 'month' },
    ] as const;
    const stage = await staged(summary, {
      moment: 'checkout',
      catalogue: widerCatalogue,
      items,
      quoting: true,
    });
    expect(textOf(stage)).to.contain('Telephony, Plus plan').and.contain('Meetings').and.not.to.contain('€');
    const waiting = await staged(summary, { moment: 'checkout', catalogue: widerCatalogue, items });
    expect(textOf(waiting)).to.contain('Subtotal, excl. VAT €1,845.00');
  });

  describe('has a field for a discount code', () => {
    const opened = async (view: Parameters<typeof staged>[1] = atCheckout): Promise<KasseStage> => {
      const stage = await staged(summary, view);
      find(stage, 'summary').click();
      await drawn(stage);
      return stage;
    };
    const message = (stage: KasseStage) => textOf(find(stage, '#code-message'));

    it('which is closed until it is asked for', async () => {
      const stage = await staged(summary, atCheckout);
      expect(find<HTMLDetailsElement>(stage, 'details').open).to.equal(false);
      expect(findAll(await staged(summary, { ...atCheckout, moment: 'placing' }), 'details')).to.have.length(
        0,
      );
    });

    it('which has its button beside it, as high as the field', async () => {
      const stage = await opened();
      const [field, button] = ['#code', 'form .second'].map((each) =>
        find(stage, each).getBoundingClientRect(),
      );
      expect([button?.top, button?.bottom]).to.deep.equal([field?.top, field?.bottom]);
      expect(button?.left).to.be.greaterThan(field?.right ?? Infinity);
    });

    it('which is applied with Enter and with its button', async () => {
      const stage = await opened();
      find(stage, '#code').focus();
      await sendKeys({ type: 'herbst10' });
      await sendKeys({ press: 'Enter' });
      pressable(stage, 'Apply').click();
      expect(stage.sent).to.deep.equal([
        { type: 'code.add', code: 'herbst10' },
        { type: 'code.add', code: 'herbst10' },
      ]);
    });

    it('which asks for one where it is empty, and knows what can be none', async () => {
      const stage = await opened();
      pressable(stage, 'Apply').click();
      await drawn(stage);
      expect(message(stage)).to.equal('Enter a code.');
      find(stage, '#code').focus();
      await sendKeys({ type: '10 %' });
      await sendKeys({ press: 'Enter' });
      await drawn(stage);
      expect(message(stage)).to.contain('“10 %” does not exist');
      expect(stage.sent).to.deep.equal([]);
    });

    it('which opens with a code that was refused and says why', async () => {
      const refusedCodes = [{ code: 'RAUM5', reason: 'code_unsuitable' }] as const;
      const stage = await staged(summary, { ...atCheckout, quote: { ...stagedQuote, refusedCodes } });
      expect(find<HTMLDetailsElement>(stage, 'details').open).to.equal(true);
      expect(message(stage)).to.equal('The code “RAUM5” does not apply to this selection.');
      const field = find<HTMLInputElement>(stage, '#code');
      expect([field.value, field.getAttribute('aria-describedby')]).to.deep.equal(['RAUM5', 'code-message']);
      field.value = '';
      field.dispatchEvent(new Event('input'));
      pressable(stage, 'Apply').click();
      expect(stage.sent).to.deep.equal([{ type: 'code.remove', code: 'RAUM5' }]);
    });

    it('which is empty again once its code counts', async () => {
      const stage = await opened();
      find(stage, '#code').focus();
      await sendKeys({ type: 'herbst10' });
      stage.view = stagedView({ ...wider, quote: mixedQuote });
      await drawn(stage);
      expect(find<HTMLInputElement>(stage, '#code').value).to.equal('');
    });
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

  it('says of what was paid that it is, and of nothing that nothing was due', async () => {
    const paid = { ...stagedOrder, payment: { kind: 'card', lastDigits: '4242' } } as const;
    expect(textOf(await staged(summary, { ...atCheckout, moment: 'placed', order: paid }))).to.contain(
      'Paid €2,142.00',
    );
    const free = { ...stagedOrder, quote: trialQuote, payment: { kind: 'none' } } as const;
    const stage = await staged(summary, { ...wider, moment: 'placed', order: free });
    expect(textOf(stage)).to.contain('Nothing is due today').and.not.to.contain('Paid');
  });

  it('is accessible with and without figures', async () => {
    const shown = async (
      ...view: Parameters<typeof staged> extends [unknown, ...infer More] ? More : never
    ) => expect(await standing(await staged(summary, ...view))).to.be.accessible();
    await shown({ selection: bought, stop: 'billing' }, 'de');
    await shown(atCheckout, 'de');
    await shown({ ...wider, quote: mixedQuote });
    await shown({ ...owned, quote: changeQuote }, 'de');
    const refusedCodes = [{ code: 'RAUM5', reason: 'code_unknown' }] as const;
    await shown({ ...atCheckout, quote: { ...stagedQuote, refusedCodes } });
    await shown({ ...atCheckout, moment: 'placed', order: stagedOrder });
  });
});
