import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { drawn, findAll, row, textOf } from '../../testing/reading.fixture.ts';
import { bought, changed, staged, tried } from '../../testing/staged.fixture.ts';
import { owningAccount, widerCatalogue } from '../../testing/index.ts';

const picker = html`<kasse-billing-picker></kasse-billing-picker>`;
const view = { selection: bought, stop: 'billing' } as const;

describe('<kasse-billing-picker>', () => {
  it('shows the total of both intervals for the chosen licences', async () => {
    const text = textOf(await staged(picker, view));
    expect(text).to.contain('€180.00 per month').and.contain('€1,800.00 per year');
  });

  it('says the saving in words and what a year is in months', async () => {
    const text = textOf(await staged(picker, view));
    expect(text).to.contain('You save €360.00 a year').and.contain('that is €150.00 per month');
  });

  it('sends the interval that is chosen with a key', async () => {
    const stage = await staged(picker, view);
    row(stage, 'Annually').focus();
    await sendKeys({ press: 'ArrowUp' });
    expect(stage.sent).to.deep.equal([{ type: 'interval.pick', interval: 'month' }]);
  });

  it('asks nothing for a trial', async () => {
    const stage = await staged(picker, { selection: tried });
    expect(findAll(stage, 'input')).to.have.length(0);
  });

  it('asks nothing where there is one interval', async () => {
    const stage = await staged(picker, { ...view, intervals: ['month'] });
    expect(findAll(stage, 'input')).to.have.length(0);
  });

  it('is a form control of its own without a checkout', async () => {
    const choices = [
      { value: 'month', name: 'Monthly' },
      { value: 'year', name: 'Annually' },
    ];
    const form = await fixture<HTMLFormElement>(
      html`<form>
        <kasse-billing-picker name="billing" label="Billing" value="year" .choices=${choices}>
        </kasse-billing-picker>
      </form>`,
    );
    await drawn(form);
    expect(new FormData(form).get('billing')).to.equal('year');
  });

  it('says that a change is billed like its subscription', async () => {
    const stage = await staged(picker, { selection: changed, account: owningAccount });
    expect(textOf(stage)).to.equal('Billed like your existing subscription: monthly');
  });

  it('asks about a trial that goes on as a subscription', async () => {
    const selection = { productId: 'meetings', intent: 'trial', planId: 'meetings', seats: 5 } as const;
    const stage = await staged(picker, { catalogue: widerCatalogue, selection });
    expect(textOf(stage)).to.contain('€45.00 per month').and.contain('€450.00 per year');
  });

  it('is accessible in both languages', async () => {
    await expect(await staged(picker, view, 'de')).to.be.accessible();
    await expect(await staged(picker, view, 'en')).to.be.accessible();
  });
});
