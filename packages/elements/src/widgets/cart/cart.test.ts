import { expect, html } from '@open-wc/testing';
import type { CheckoutView } from '@kasse/flow';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import {
  bothChanges,
  meetings,
  meetingsTrial,
  telephony,
  telephonyChange,
} from '../../testing/cart.fixture.ts';
import { owningAccount, twiceOwningAccount, widerCatalogue } from '../../testing/catalogue.ts';
import {
  drawn,
  fieldCalled,
  find,
  findAll,
  pressable,
  pressables,
  textOf,
} from '../../testing/reading.fixture.ts';
import type { KasseStage } from '../../testing/stage.ts';
import { staged } from '../../testing/staged.fixture.ts';
import type { StagedView } from '../../testing/views.ts';

const cart = html`<kasse-cart></kasse-cart>`;
const items = [telephony, meetings];
const seatsLabel = 'Number of new user licences';

const shown = (view: Partial<StagedView> = {}, widget = cart, locale: 'de' | 'en' = 'en') => {
  const given = { moment: 'cart', mainAction: 'checkout', items, ...view } as const;
  return staged(widget, { catalogue: widerCatalogue, ...given }, locale);
};

/** The group of a line, as assistive technology names it. */
const line = (stage: Node, name: string): HTMLElement => {
  const groups = findAll(stage, '[role="group"]');
  const found = groups.find((group) => textOf(find(group, '.name')) === name);
  if (!found) throw new Error(`No line is called "${name}", but ${groups.map(textOf).join(' | ')}.`);
  return found;
};

/** Something in the page changes the view of one line. */
async function become(stage: KasseStage, key: string, change: object): Promise<void> {
  const view = stage.view as CheckoutView;
  const lines = view.cart.lines.map((each) => (each.key === key ? { ...each, ...change } : each));
  stage.view = { ...view, cart: { ...view.cart, lines } };
  await drawn(stage);
}

const focused = (stage: Element): string | undefined => {
  const root = stage.querySelector('kasse-cart')?.shadowRoot;
  return root?.activeElement?.textContent.trim();
};

describe('<kasse-cart>', () => {
  beforeEach(() => setViewport({ width: 1280, height: 800 }));

  it('shows what each line is, how it is billed and what it costs', async () => {
    const stage = await shown();
    expect(textOf(line(stage, 'Telephony')))
      .to.contain('23 Nov 2026 – 22 Nov 2027')
      .and.contain('€1,800.00');
    expect(fieldCalled(line(stage, 'Telephony'), seatsLabel).value).to.equal('10');
    expect(fieldCalled(line(stage, 'Telephony'), 'Plan').value).to.equal('plus');
    expect(fieldCalled(line(stage, 'Meetings'), 'Billing').value).to.equal('month');
    expect(textOf(stage)).to.contain('Subtotal, excl. VAT €1,845.00');
  });

  it('says that its figures include tax where they do', async () => {
    const catalogue = { ...widerCatalogue, audience: 'consumer', taxBehaviour: 'inclusive' } as const;
    expect(textOf(await shown({ catalogue }))).to.contain('Subtotal, incl. VAT');
  });

  it('sends the number that is typed, for its line', async () => {
    const stage = await shown();
    fieldCalled(line(stage, 'Meetings'), seatsLabel).select();
    await sendKeys({ type: '7' });
    expect(stage.sent).to.deep.equal([{ type: 'item.set', key: 'meetings', change: { seats: 7 } }]);
  });

  it('keeps an impossible number, and explains it once the field is left', async () => {
    const stage = await shown();
    const field = fieldCalled(line(stage, 'Telephony'), seatsLabel);
    field.select();
    await sendKeys({ type: '501' });
    const seatProblem = { reason: 'too_many', maximum: 500 };
    await become(stage, 'telefonie', { typedSeats: 501, seatProblem });
    expect(textOf(stage)).not.to.contain('up to 500');
    await sendKeys({ press: 'Tab' });
    await drawn(stage);
    expect(field.value).to.equal('501');
    expect(textOf(stage)).to.contain('You can order up to 500 here.');
  });

  it('shows an impossible number as it was left', async () => {
    const stage = await shown();
    const seatProblem = { reason: 'not_a_number', example: 1 };
    await become(stage, 'telefonie', { typedSeats: Number.NaN, seatProblem });
    expect(fieldCalled(line(stage, 'Telephony'), seatsLabel).value).to.equal('');
    expect(textOf(line(stage, 'Telephony'))).to.contain('Enter a whole number, for example 1.');
  });

  it('says at a limit what can be ordered, to assistive technology alone', async () => {
    const stage = await shown({ items: [{ ...meetings, seats: 1 }] });
    const hint = find(stage, '#message');
    expect(textOf(hint)).to.equal('At least 1, at most 500');
    expect(hint.getBoundingClientRect().width).to.equal(1);
  });

  it('sends the interval that is chosen with a key', async () => {
    const stage = await shown();
    fieldCalled(line(stage, 'Meetings'), 'Billing').focus();
    await sendKeys({ press: 'ArrowDown' });
    expect(stage.sent).to.deep.equal([{ type: 'item.set', key: 'meetings', change: { interval: 'year' } }]);
  });

  it('sends the plan that is chosen with a key', async () => {
    const stage = await shown();
    fieldCalled(line(stage, 'Telephony'), 'Plan').focus();
    await sendKeys({ press: 'ArrowDown' });
    expect(stage.sent).to.deep.equal([{ type: 'item.set', key: 'telefonie', change: { planId: 'premium' } }]);
  });

  it('shows what is in the cart where a choice was not taken', async () => {
    const stage = await shown();
    const select = fieldCalled(line(stage, 'Telephony'), 'Plan');
    select.focus();
    await sendKeys({ press: 'ArrowDown' });
    await become(stage, 'telefonie', {});
    expect(select.value).to.equal('plus');
  });

  it('asks for no plan where there is one', async () => {
    const stage = await shown();
    expect(findAll(line(stage, 'Meetings'), 'select')).to.have.length(1);
  });

  it('removes a line, and leaves the focus on the way back', async () => {
    const stage = await shown();
    pressable(stage, 'Remove Telephony').focus();
    await sendKeys({ press: 'Enter' });
    expect(stage.sent).to.deep.equal([{ type: 'item.remove', key: 'telefonie' }]);
    await become(stage, 'telefonie', { removed: true });
    expect(textOf(stage)).to.contain('Telephony was removed.');
    expect(focused(stage)).to.equal('Undo');
  });

  it('puts a line back, and leaves the focus where it was', async () => {
    const stage = await shown();
    await become(stage, 'telefonie', { removed: true });
    pressable(stage, 'Undo').focus();
    await sendKeys({ press: 'Enter' });
    expect(stage.sent).to.deep.equal([{ type: 'item.restore', key: 'telefonie' }]);
    await become(stage, 'telefonie', { removed: false });
    expect(focused(stage)).to.equal('Remove');
    expect(textOf(line(stage, 'Telephony'))).to.contain('€1,800.00');
  });

  it('leaves the focus alone when a line goes by itself', async () => {
    const stage = await shown();
    const other = pressable(stage, 'Remove Meetings');
    other.focus();
    await become(stage, 'telefonie', { removed: true });
    expect(focused(stage)).to.equal('Remove');
  });

  it('says what the last addition was merged into', async () => {
    const stage = await shown({ cart: { mergedKey: 'telefonie' } });
    const sentence = 'Telephony was already in your cart. The number is now 10.';
    expect(textOf(line(stage, 'Telephony'))).to.contain(sentence);
    expect(textOf(line(stage, 'Meetings'))).not.to.contain('already');
  });

  it('lets the customer agree to another price', async () => {
    const seen = { minor: 171000, exponent: 2, currency: 'EUR' };
    const stage = await shown({ items: [{ ...telephony, seen }, meetings] });
    expect(textOf(stage)).to.contain('The price has changed: €1,710.00 before, €1,800.00 now.');
    pressable(stage, 'Accept the new price').focus();
    await sendKeys({ press: 'Enter' });
    expect(stage.sent).to.deep.equal([{ type: 'item.accept', key: 'telefonie' }]);
    await become(stage, 'telefonie', { state: 'fine' });
    expect(focused(stage)).to.equal('Telephony');
  });

  it('says another price alone where the former one is not known', async () => {
    const { seen: _seen, ...item } = { ...telephony, priceId: 'former' };
    expect(textOf(await shown({ items: [item] }))).to.contain('The price has changed: €1,800.00 now.');
  });

  it('lets the customer choose anew what is no longer offered', async () => {
    const stage = await shown({ items: [telephony, { ...meetings, planId: 'former' }] });
    const gone = line(stage, 'Meetings');
    expect(textOf(gone)).to.contain('Meetings is no longer offered like this.');
    expect(findAll(gone, 'select, input')).to.have.length(0);
    pressable(gone, 'Choose again').click();
    pressable(gone, 'Remove Meetings').click();
    expect(stage.sent).to.deep.equal([
      { type: 'item.reopen', key: 'meetings' },
      { type: 'item.remove', key: 'meetings' },
    ]);
  });

  it('names a product that the catalogue no longer has by its id', async () => {
    const stage = await shown({ items: [{ ...meetings, productId: 'former' }] });
    expect(pressables(line(stage, 'former'))).to.deep.equal(['Remove former', 'Choose again']);
  });

  it('says what changes of a subscription, and bills it as before', async () => {
    const stage = await shown({ account: owningAccount, items: [telephonyChange] });
    const change = textOf(line(stage, 'Telephony'));
    expect(change)
      .to.contain('Change to your subscription')
      .and.contain('Plus now, Premium after this order');
    expect(change).to.contain('10 now, 15 after this order').and.contain('Monthly');
    expect(findAll(stage, 'select')).to.have.length(1);
  });

  it('says which of several subscriptions changes, each in a line of its own', async () => {
    const stage = await shown({ account: twiceOwningAccount, items: bothChanges });
    const [first, second] = findAll(stage, '[role="group"]').map(textOf);
    expect(first)
      .to.contain('Change to your subscription: 10 user licences, Plus plan')
      .and.contain('10 now, 11 after this order');
    expect(second)
      .to.contain('Change to your subscription: 3 user licences, Standard plan')
      .and.contain('3 now, 4 after this order');
    pressable(stage, 'Remove Telephony, Standard plan').click();
    expect(stage.sent).to.deep.equal([{ type: 'item.remove', key: 'telefonie/subscription-2' }]);
  });

  it('says when a trial is charged first, and charges nothing before', async () => {
    const stage = await shown({ items: [meetingsTrial] });
    const trial = textOf(line(stage, 'Meetings, trial'));
    expect(trial).to.contain('€45.00 from 24 December 2026').and.contain('€0.00');
  });

  it('goes on to the checkout, or to one more product', async () => {
    const stage = await shown();
    pressable(stage, 'Checkout').focus();
    await sendKeys({ press: 'Enter' });
    pressable(stage, 'Add another product').click();
    expect(stage.sent).to.deep.equal([{ type: 'continue' }, { type: 'item.another' }]);
  });

  it('points at what waits for a decision instead of going on', async () => {
    const stage = await shown({ canContinue: false });
    pressable(stage, 'Checkout').click();
    expect(stage.sent).to.deep.equal([{ type: 'entries.check' }]);
    const view = stage.view as CheckoutView;
    stage.view = { ...view, entriesChecked: true, cart: { ...view.cart, needsAttention: true } };
    await drawn(stage);
    expect(focused(stage)).to.equal('Check the marked items before you go to checkout.');
  });

  it('has no main button of its own where the place around it has one', async () => {
    const stage = await shown({}, html`<kasse-cart stacked without-actions></kasse-cart>`);
    expect(pressables(stage)).to.contain('Add another product').and.not.to.contain('Checkout');
  });

  it('shows the labels of its fields where they are stacked', async () => {
    const width = (stage: Node) => find(stage, '.interval-label').getBoundingClientRect().width;
    expect(width(await shown())).to.equal(1);
    expect(width(await shown({}, html`<kasse-cart stacked></kasse-cart>`))).to.be.greaterThan(20);
  });

  it('is a sentence and a way on while it is empty', async () => {
    const stage = await shown({ items: [] });
    expect(textOf(stage)).to.contain('Your cart is empty.');
    pressable(stage, 'Add new subscription').click();
    expect(stage.sent).to.deep.equal([{ type: 'item.another' }]);
  });

  it('keeps the way back to the last line that was removed', async () => {
    const stage = await shown({ items: [meetings] });
    await become(stage, 'meetings', { removed: true });
    const view = stage.view as CheckoutView;
    stage.view = { ...view, cart: { ...view.cart, count: 0, subtotal: undefined } };
    await drawn(stage);
    expect(pressables(stage)).to.deep.equal(['Undo', 'Add new subscription']);
  });

  it('is a badge with the number of lines, and leads to them', async () => {
    const stage = await shown({}, html`<kasse-cart compact></kasse-cart>`);
    const badge = find(stage, 'button');
    expect(textOf(find(badge, '.unseen'))).to.equal('2 items in your cart');
    expect(textOf(find(badge, '[aria-hidden]'))).to.equal('Cart2');
    badge.focus();
    await sendKeys({ press: 'Enter' });
    expect(stage.sent).to.deep.equal([{ type: 'cart.open' }]);
  });

  it('is no badge while the cart is empty', async () => {
    const stage = await shown({ items: [] }, html`<kasse-cart compact></kasse-cart>`);
    expect(pressables(stage)).to.deep.equal([]);
  });

  for (const width of [320, 700, 1280])
    it(`keeps every target large enough and every text in its place, ${width} px`, async () => {
      await setViewport({ width, height: 800 });
      for (const widget of [cart, html`<kasse-cart stacked></kasse-cart>`]) {
        const stage = await shown({}, widget, 'de');
        expect(stage.scrollWidth).to.be.at.most(stage.clientWidth);
        for (const target of findAll(stage, 'button, select'))
          expect(target.getBoundingClientRect().height, textOf(target)).to.be.at.least(42);
      }
    });

  it('has its amounts in one column', async () => {
    const stage = await shown();
    const ends = findAll(stage, 'kasse-amount').map((amount) =>
      Math.round(amount.getBoundingClientRect().right),
    );
    expect(new Set(ends).size).to.equal(1);
  });

  it('is accessible in every state', async () => {
    await expect(await shown({}, cart, 'de')).to.be.accessible();
    await expect(await shown({}, html`<kasse-cart stacked></kasse-cart>`)).to.be.accessible();
    await expect(await shown({}, html`<kasse-cart compact></kasse-cart>`)).to.be.accessible();
    const waiting = {
      items: [
        { ...telephony, priceId: 'former' },
        { ...meetings, planId: 'former' },
      ],
    };
    await expect(await shown({ ...waiting, entriesChecked: true })).to.be.accessible();
    const impossible = await shown();
    await become(impossible, 'telefonie', {
      typedSeats: 501,
      seatProblem: { reason: 'too_many', maximum: 500 },
    });
    await become(impossible, 'meetings', { removed: true });
    await expect(impossible).to.be.accessible();
  });
});
