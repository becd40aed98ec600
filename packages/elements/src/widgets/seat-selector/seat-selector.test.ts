import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { defineParts } from '../../parts/define-parts.ts';
import {
  defineStage,
  onStage,
  owningAccount,
  stagedCatalogue,
  stagedView,
  type KasseStage,
} from '../../testing/index.ts';
import { drawn, findAll, textOf } from '../../testing/reading.fixture.ts';
import { KasseSeatSelector } from './seat-selector.ts';

defineParts();
defineStage();
if (!customElements.get('kasse-seat-selector'))
  customElements.define('kasse-seat-selector', KasseSeatSelector);

async function staged(seats: number, productId = 'telefonie', planId = 'plus'): Promise<KasseStage> {
  const selection = { productId, intent: 'buy', planId, seats, interval: 'month' } as const;
  const view = stagedView({ catalogue: stagedCatalogue, selection, stop: 'scope' });
  const stage = await fixture<KasseStage>(onStage(view, html`<kasse-seat-selector></kasse-seat-selector>`));
  await field(stage).updateComplete;
  return stage;
}

async function changing(seats: number, planId = 'plus', owned = 10): Promise<KasseStage> {
  const selection = { productId: 'telefonie', intent: 'change', planId, seats, interval: 'month' } as const;
  const subscriptions = owningAccount.subscriptions.map((each) => ({ ...each, seats: owned }));
  const account = { ...owningAccount, subscriptions };
  const view = stagedView({ catalogue: stagedCatalogue, account, selection, stop: 'scope' });
  const stage = await fixture<KasseStage>(onStage(view, html`<kasse-seat-selector></kasse-seat-selector>`));
  await drawn(stage);
  return stage;
}

const selector = (stage: Element) => stage.querySelector('kasse-seat-selector') as KasseSeatSelector;
const field = (stage: Element) =>
  selector(stage).renderRoot.querySelector('kasse-seat-field') as HTMLElementTagNameMap['kasse-seat-field'];
const input = (stage: Element) => field(stage).renderRoot.querySelector('input') as HTMLInputElement;

describe('<kasse-seat-selector>', () => {
  it('sends the number that is typed', async () => {
    const stage = await staged(1);
    input(stage).select();
    await sendKeys({ type: '5' });
    expect(stage.sent.at(-1)).to.deep.equal({ type: 'seats.set', seats: 5 });
  });

  it('steps by the step of the plan', async () => {
    const stage = await staged(10, 'raeume', 'raeume');
    input(stage).focus();
    await sendKeys({ press: 'ArrowUp' });
    expect(stage.sent.at(-1)).to.deep.equal({ type: 'seats.set', seats: 15 });
  });

  it('keeps an impossible number and explains it', async () => {
    const stage = await staged(501);
    expect(input(stage).value).to.equal('501');
    expect(input(stage).getAttribute('aria-invalid')).to.equal('true');
    expect(field(stage).renderRoot.textContent).to.contain('You can order up to 500 here');
  });

  it('lets the customer ask for a quote above the maximum', async () => {
    const stage = await staged(501);
    selector(stage).renderRoot.querySelector('button')?.click();
    expect(stage.sent).to.deep.equal([{ type: 'offer.request' }]);
  });

  it('names what the plan counts', async () => {
    const stage = await staged(10, 'raeume', 'raeume');
    expect(field(stage).renderRoot.querySelector('label')?.textContent).to.equal('Number of new rooms');
  });

  it('is a form control of its own without a checkout', async () => {
    const form = await fixture<HTMLFormElement>(
      html`<form>
        <kasse-seat-selector name="seats" label="Seats" min="1" max="9" value="4"></kasse-seat-selector>
      </form>`,
    );
    expect(new FormData(form).get('seats')).to.equal('4');
  });

  it('hides its label without a checkout as well', async () => {
    const alone = await fixture<KasseSeatSelector>(
      html`<kasse-seat-selector label="Seats" label-hidden></kasse-seat-selector>`,
    );
    const inner = alone.renderRoot.querySelector('kasse-seat-field');
    await inner?.updateComplete;
    expect(inner?.renderRoot.querySelector('label')?.className).to.contain('unseen');
  });

  it('says how many there will be of an owned product', async () => {
    const stage = await changing(5);
    expect(textOf(stage)).to.contain('10 now, 15 after this order');
    expect(textOf(stage)).to.contain('At least 1, at most 490');
  });

  it('says nothing of the future while the number is impossible', async () => {
    const stage = await changing(491);
    expect(textOf(stage)).not.to.contain('after this order');
    expect(textOf(stage)).to.contain('You can order up to 490 here');
  });

  it('lets another plan have no further licences', async () => {
    const stage = await changing(0, 'premium');
    expect(input(stage).getAttribute('aria-invalid')).to.equal(null);
    expect(textOf(stage)).to.contain('10 now, 10 after this order');
  });

  it('asks for no number where there is no choice', async () => {
    const stage = await changing(1, 'plus', 499);
    expect(findAll(stage, 'input')).to.have.length(0);
    expect(textOf(stage)).to.equal('499 now, 500 after this order');
  });

  it('is accessible', async () => {
    const stage = await staged(501);
    await expect(stage).to.be.accessible();
  });
});
