import { expect, html } from '@open-wc/testing';
import { stagedQuote } from '../../testing/gateway.fixture.ts';
import {
  stagedAccount,
  stagedCatalogue,
  stagedView,
  type KasseStage,
  type StagedView,
} from '../../testing/index.ts';
import { drawn, find, findAll, textOf } from '../../testing/reading.fixture.ts';
import { bought, staged } from '../../testing/staged.fixture.ts';
import { StoppedClock } from '../../testing/timers.fixture.ts';

const notice = html`<kasse-notice></kasse-notice>`;
const spoken = (stage: Element) => textOf(find(stage, '[role="status"]'));
const scoped = (seats: number): Partial<StagedView> => ({
  selection: { ...bought, seats, interval: 'month' },
  stop: 'scope',
});

describe('the live region', () => {
  let clock: StoppedClock;
  let stage: KasseStage;

  const show = async (view: Partial<StagedView>): Promise<void> => {
    stage.view = stagedView({ catalogue: stagedCatalogue, account: stagedAccount, ...view });
    await drawn(stage);
  };
  const wait = async (milliseconds: number): Promise<void> => {
    clock.pass(milliseconds);
    await drawn(stage);
  };

  beforeEach(async () => {
    stage = await staged(notice, scoped(1));
    clock = new StoppedClock();
  });

  afterEach(() => clock.release());

  it('is one, and polite', () => {
    expect(findAll(stage, '[role="status"], [aria-live], [role="alert"]')).to.have.length(1);
  });

  it('does not read what was there on arrival', async () => {
    await wait(10_000);
    expect(spoken(stage)).to.equal('');
  });

  it('says on arrival what the account keeps from', async () => {
    stage.querySelector('kasse-notice')?.remove();
    await show({ moment: 'corporate' });
    stage.append(document.createElement('kasse-notice'));
    await drawn(stage);
    await wait(700);
    expect(spoken(stage)).to.contain('Yours is a corporate account');
  });

  it('says that somebody has to sign in, and whom a member has to ask', async () => {
    await show({ ...scoped(1), moment: 'signing_in' });
    await wait(700);
    expect(spoken(stage)).to.contain('Your selection is kept');
    await show({ ...scoped(1), moment: 'not_contact' });
    await wait(700);
    expect(spoken(stage)).to.contain('Only billing contacts can order');
  });

  it('says a whole sentence 700 ms after a change', async () => {
    await show(scoped(10));
    await wait(699);
    expect(spoken(stage)).to.equal('');
    await wait(1);
    expect(spoken(stage)).to.equal('10 user licences, €180.00 per month.');
  });

  it('says only the last of many changes', async () => {
    await show(scoped(2));
    await wait(600);
    await show(scoped(3));
    await wait(600);
    expect(spoken(stage)).to.equal('');
    await wait(100);
    expect(spoken(stage)).to.equal('3 user licences, €54.00 per month.');
  });

  it('says where the customer is when another stop begins', async () => {
    await show({ ...scoped(1), stop: 'billing' });
    await wait(700);
    expect(spoken(stage)).to.equal('Billing, step 3 of 4.');
  });

  it('says the total when it is binding, and not while it is asked for', async () => {
    const checkout = { moment: 'checkout', selection: bought, quote: stagedQuote } as const;
    await show({ ...checkout, quoting: true });
    await wait(700);
    expect(spoken(stage)).not.to.contain('2,142');
    await show(checkout);
    await wait(700);
    expect(spoken(stage)).to.equal('Total due: €2,142.00.');
  });

  it('says nothing more after it was taken away', async () => {
    await show(scoped(10));
    const [region] = findAll(stage, '[role="status"]');
    stage.querySelector('kasse-notice')?.remove();
    clock.pass(700);
    expect(region?.textContent).to.equal('');
  });
});
