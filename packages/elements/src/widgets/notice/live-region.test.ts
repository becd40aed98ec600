import { expect, html } from '@open-wc/testing';
import { createProblem } from '@kasse/domain';
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

  describe('on the checkout page', () => {
    const checkout = { moment: 'checkout', stop: 'checkout', selection: bought, quote: stagedQuote } as const;
    const reversed = {
      ...stagedQuote,
      taxes: [],
      reverseCharge: true,
      total: { ...stagedQuote.total, minor: 180000 },
    };

    beforeEach(async () => {
      await show(checkout);
      await wait(700);
      await show({ ...checkout, reference: 'drawn once more' });
      await wait(700);
    });

    it('says that the tax has changed, with the total', async () => {
      await show({ ...checkout, quoting: true });
      await show({ ...checkout, quote: reversed });
      await wait(700);
      expect(spoken(stage)).to.equal('VAT has changed. Total due: €1,800.00.');
      await show({ ...checkout, quote: reversed, reference: 'PO-7' });
      await wait(700);
      expect(spoken(stage)).to.equal('VAT has changed. Total due: €1,800.00.');
    });

    it('says so also when the figures are asked for twice', async () => {
      await show({ ...checkout, quoting: true });
      await show({ ...checkout, quote: reversed });
      await show({ ...checkout, quote: reversed, quoting: true });
      await show({ ...checkout, quote: { ...reversed, id: 'another' } });
      await wait(700);
      expect(spoken(stage)).to.equal('VAT has changed. Total due: €1,800.00.');
    });

    it('says what is to be minded about a VAT id, and not that it is fine', async () => {
      const vatCheck = { vatId: 'DE1', status: 'not_found', example: 'DE136695976' } as const;
      await show({ ...checkout, vatChecking: true, vatId: 'DE1' });
      await show({ ...checkout, vatId: 'DE1', vatCheck });
      await wait(700);
      expect(spoken(stage)).to.contain('does not know this number');
      await show({ ...checkout, vatCheck: { ...vatCheck, status: 'valid' } });
      await wait(700);
      expect(spoken(stage)).not.to.contain('Confirmed');
    });

    it('waits with the new total until the panel over the page is closed', async () => {
      await show({ ...checkout, changing: true });
      const quote = { ...stagedQuote, total: { ...stagedQuote.total, minor: 107100 } };
      await show({ ...checkout, changing: true, quote });
      await wait(5000);
      expect(spoken(stage)).not.to.contain('1,071');
      await show({ ...checkout, quote });
      await wait(700);
      expect(spoken(stage)).to.equal('Total due: €1,071.00.');
    });

    it('leaves to the focus what is said where the focus goes', async () => {
      await show({ ...checkout, moment: 'placing' });
      await wait(700);
      expect(spoken(stage)).to.equal('Sending your order…');
      await show({ ...checkout, problem: createProblem('declined') });
      await wait(700);
      expect(spoken(stage)).to.equal('');
    });

    it('says after a while that the page is to be kept open', async () => {
      await show({ ...checkout, moment: 'placing', uncertain: true });
      await wait(700);
      expect(spoken(stage)).to.contain('do not order again');
      await show({ ...checkout, moment: 'placing', uncertain: true, waitsLong: true });
      await wait(700);
      expect(spoken(stage)).to.contain('keep this page open');
    });
  });

  it('says what was put into the cart, and what it was merged with', async () => {
    const item = {
      productId: 'telefonie',
      planId: 'plus',
      priceId: 'plus-year',
      seats: 15,
      interval: 'year',
    } as const;
    await show({ moment: 'cart', items: [item], cart: { addedKey: 'telefonie' } });
    await wait(700);
    expect(spoken(stage)).to.equal('Telephony is in your cart.');
    await show({ moment: 'cart', items: [item], cart: { addedKey: 'telefonie', mergedKey: 'telefonie' } });
    await wait(700);
    expect(spoken(stage)).to.contain('The number is now 15');
  });

  it('says nothing more after it was taken away', async () => {
    await show(scoped(10));
    const [region] = findAll(stage, '[role="status"]');
    stage.querySelector('kasse-notice')?.remove();
    clock.pass(700);
    expect(region?.textContent).to.equal('');
  });
});
