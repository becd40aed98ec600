import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { owningAccount, stagedAccount } from '../../testing/index.ts';
import { find, pressable, pressables } from '../../testing/reading.fixture.ts';
import { staged } from '../../testing/staged.fixture.ts';

const picker = html`<kasse-intent-picker></kasse-intent-picker>`;
const selection = { productId: 'telefonie' };

describe('<kasse-intent-picker>', () => {
  it('chooses to buy and goes on with one key', async () => {
    const stage = await staged(picker, { selection });
    pressable(stage, 'Buy').focus();
    await sendKeys({ press: 'Enter' });
    expect(stage.sent).to.deep.equal([{ type: 'intent.pick', intent: 'buy' }, { type: 'continue' }]);
  });

  it('chooses to try and goes on with one press', async () => {
    const stage = await staged(picker, { selection });
    pressable(stage, 'Try').click();
    expect(stage.sent).to.deep.equal([{ type: 'intent.pick', intent: 'trial' }, { type: 'continue' }]);
  });

  it('has one main button', async () => {
    const stage = await staged(picker, { selection });
    expect(pressable(stage, 'Buy').part.contains('main')).to.equal(true);
    expect(pressable(stage, 'Try').part.contains('main')).to.equal(false);
  });

  it('names the product that the pair belongs to', async () => {
    const stage = await staged(picker, { selection });
    expect(find(stage, '[role="group"]').getAttribute('aria-label')).to.equal('Buy or try Telephony');
  });

  it('shows only what is on offer', async () => {
    const rooms = await staged(picker, { selection: { productId: 'raeume' } });
    expect(pressables(rooms)).to.deep.equal(['Buy']);
    const account = { ...stagedAccount, triedProducts: ['telefonie'] };
    expect(pressables(await staged(picker, { selection, account }))).to.deep.equal(['Buy']);
  });

  it('turns a running trial into a subscription', async () => {
    const trial = { productId: 'telefonie', planId: 'plus', seats: 1, endsOn: '2026-12-01' };
    const account = { ...stagedAccount, runningTrials: [trial], triedProducts: ['telefonie'] };
    expect(pressables(await staged(picker, { selection, account }))).to.deep.equal([
      'Convert to subscription',
    ]);
  });

  it('is nothing before a product is chosen', async () => {
    expect(pressables(await staged(picker))).to.deep.equal([]);
  });

  it('adds licences to an owned product, and goes on', async () => {
    const stage = await staged(picker, { selection, account: owningAccount });
    expect(find(stage, '[role="group"]').getAttribute('aria-label')).to.equal('Telephony');
    pressable(stage, 'Add licences').focus();
    await sendKeys({ press: 'Enter' });
    expect(stage.sent).to.deep.equal([{ type: 'intent.pick', intent: 'change' }, { type: 'continue' }]);
  });

  it('changes the plan where no licences can be added', async () => {
    const [subscription] = owningAccount.subscriptions;
    const full = subscription ? [{ ...subscription, seats: 500 }] : [];
    const stage = await staged(picker, { selection, account: { ...owningAccount, subscriptions: full } });
    expect(pressables(stage)).to.deep.equal(['Change plan']);
  });

  it('is nothing for an owned product that nothing can be changed of', async () => {
    const [subscription] = owningAccount.subscriptions;
    const full = subscription ? [{ ...subscription, planId: 'premium', seats: 500 }] : [];
    const stage = await staged(picker, { selection, account: { ...owningAccount, subscriptions: full } });
    expect(pressables(stage)).to.deep.equal([]);
  });

  it('is accessible', async () => {
    await expect(await staged(picker, { selection })).to.be.accessible();
  });
});
