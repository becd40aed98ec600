import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { drawn, find, findAll, row, textOf } from '../../testing/reading.fixture.ts';
import { owningAccount, stagedCatalogue, widerCatalogue } from '../../testing/index.ts';
import type { StagedView } from '../../testing/index.ts';
import { bought, changed, staged, tried } from '../../testing/staged.fixture.ts';

const picker = html`<kasse-plan-picker></kasse-plan-picker>`;
const view = { selection: bought, stop: 'scope' } as const;

describe('<kasse-plan-picker>', () => {
  it('shows the plans with their prices in the chosen interval', async () => {
    const text = textOf(await staged(picker, view));
    expect(text).to.contain('Standard').and.contain('€120.00').and.contain('€260.00');
    expect(text).to.contain('per licence per year');
  });

  it('marks the recommended plan, and only that', async () => {
    const stage = await staged(picker, view);
    expect(textOf(stage).match(/Recommended/gu)).to.have.length(1);
    expect(textOf(row(stage, 'Plus').closest('label') as Node)).to.contain('Recommended');
  });

  it('shows the chosen plan as chosen', async () => {
    const stage = await staged(picker, view);
    expect(row(stage, 'Plus').checked).to.equal(true);
  });

  it('sends the plan that is chosen with an arrow key', async () => {
    const stage = await staged(picker, view);
    row(stage, 'Plus').focus();
    await sendKeys({ press: 'ArrowDown' });
    expect(stage.sent).to.deep.equal([{ type: 'plan.pick', planId: 'premium' }]);
  });

  it('asks nothing where there is one plan', async () => {
    const selection = { ...bought, productId: 'raeume', planId: 'raeume' };
    const stage = await staged(picker, { selection, stop: 'scope' });
    expect(findAll(stage, 'input')).to.have.length(0);
  });

  it('shows no price for a trial', async () => {
    const stage = await staged(picker, { selection: tried, stop: 'scope' });
    expect(textOf(stage)).not.to.contain('€');
  });

  it('is a form control of its own without a checkout', async () => {
    const choices = [
      { value: 'a', name: 'A' },
      { value: 'b', name: 'B' },
    ];
    const form = await fixture<HTMLFormElement>(
      html`<form>
        <kasse-plan-picker name="plan" label="Plan" value="a" .choices=${choices}></kasse-plan-picker>
      </form>`,
    );
    await drawn(form);
    const changed = oneEvent(form, 'change');
    row(form, 'A').focus();
    await sendKeys({ press: 'ArrowDown' });
    await changed;
    await drawn(form);
    expect(new FormData(form).get('plan')).to.equal('b');
    expect(find(form, 'legend').textContent).to.equal('Plan');
  });

  it('shows the own plan of a subscription, marked, and the higher ones', async () => {
    const stage = await staged(picker, { selection: changed, account: owningAccount, stop: 'scope' });
    expect(findAll(stage, '.name').map(textOf)).to.deep.equal(['Plus', 'Premium']);
    expect(textOf(row(stage, 'Plus').closest('label') as Node)).to.contain('Your plan');
    expect(textOf(stage)).not.to.contain('Recommended');
  });

  it('shows the price at the number that there will be', async () => {
    const steps = [
      { upTo: 12, unit: '18' },
      { upTo: null, unit: '10' },
    ];
    const pricing = { model: 'volume', steps } as const;
    const [telephony, ...others] = stagedCatalogue.products;
    if (!telephony) throw new Error('The staged catalogue is empty.');
    const plans = telephony.plans.map((plan) => ({
      ...plan,
      prices: plan.prices.map((price) => ({ ...price, pricing })),
    }));
    const catalogue = { ...stagedCatalogue, products: [{ ...telephony, plans }, ...others] };
    const stage = await staged(picker, { catalogue, selection: changed, account: owningAccount });
    expect(textOf(stage)).to.contain('€10.00').and.not.to.contain('€18.00');
  });

  it('shows prices for a trial that goes on as a subscription', async () => {
    const [meetings] = widerCatalogue.products.slice(-1);
    if (!meetings) throw new Error('The wider catalogue is empty.');
    const [plan] = meetings.plans;
    if (!plan) throw new Error('Meetings has no plan.');
    const product = { ...meetings, plans: [plan, { ...plan, id: 'large', name: { en: 'Large' } }] };
    const catalogue = { ...widerCatalogue, products: [product] };
    const selection = {
      productId: 'meetings',
      intent: 'trial',
      planId: 'large',
      seats: 5,
      interval: 'month',
    };
    const stage = await staged(picker, { catalogue, selection } as Partial<StagedView>);
    expect(textOf(stage)).to.contain('€9.00');
  });

  it('is accessible in both languages', async () => {
    await expect(await staged(picker, view, 'de')).to.be.accessible();
    await expect(await staged(picker, view, 'en')).to.be.accessible();
  });
});
