import { createProblem } from '@kasse/domain';
import { expect, html, waitUntil } from '@open-wc/testing';
import { stagedAccount } from '../../testing/index.ts';
import { fieldCalled, find, findAll, pressable, pressables, textOf } from '../../testing/reading.fixture.ts';
import { bought, staged } from '../../testing/staged.fixture.ts';

const notice = html`<kasse-notice></kasse-notice>`;
const corporate = {
  moment: 'corporate',
  account: {
    ...stagedAccount,
    standing: 'corporate',
    corporate: {
      representative: 'Key accounts',
      portalName: 'Sprechwerk Business',
      portalUrl: 'https://business.sprechwerk.example/',
      contactUrl: 'https://sprechwerk.example/contact',
      helpUrl: 'https://sprechwerk.example/help',
    },
  },
} as const;
const onHold = {
  moment: 'on_hold',
  account: {
    ...stagedAccount,
    hold: { contact: 'Accounts, Sprechwerk', invoiceUrl: 'https://sprechwerk.example/invoices' },
  },
} as const;
const missing = {
  moment: 'checkout',
  entriesChecked: true,
  missing: [{ entry: 'address', field: 'company' }, { entry: 'payment' }],
} as const;

describe('<kasse-notice>', () => {
  it('is silent where nothing stands in the way', async () => {
    expect(textOf(await staged(notice))).to.equal('');
  });

  it('shows a corporate account its portal, its representative, its form and its questions', async () => {
    const stage = await staged(notice, corporate);
    expect(textOf(stage)).to.contain('Yours is a corporate account');
    await waitUntil(() => textOf(stage).includes('Your representative: Key accounts'));
    expect(pressables(stage)).to.deep.equal([
      'Open Sprechwerk Business',
      'Open contact form',
      'Frequently asked questions',
    ]);
  });

  it('links nowhere that is not allowed', async () => {
    const account = { ...corporate.account, corporate: { portalUrl: 'javascript:alert(1)' } };
    const stage = await staged(notice, { ...corporate, account });
    await waitUntil(() => stage.querySelector('kasse-notice')?.shadowRoot?.querySelector('.ways'));
    expect(pressables(stage)).to.deep.equal([]);
  });

  it('tells a member whom to ask', async () => {
    const account = {
      ...stagedAccount,
      standing: 'member',
      billingContact: 'billing@muster.example',
    } as const;
    const stage = await staged(notice, { moment: 'not_contact', account });
    expect(textOf(stage)).to.contain('Please ask billing@muster.example');
  });

  it('says of an account on hold whom to ask, where the invoice is, and how it goes on', async () => {
    const stage = await staged(notice, onHold);
    expect(textOf(stage)).to.contain('is unpaid').and.to.contain('Please ask Accounts, Sprechwerk');
    await waitUntil(() => pressables(stage).length > 0);
    expect(pressables(stage)).to.deep.equal(['View unpaid invoice', 'Try again']);
    pressable(stage, 'Try again').click();
    expect(stage.sent).to.deep.equal([{ type: 'retry' }]);
  });

  it('names the seller where a hold names nobody to ask', async () => {
    const stage = await staged(notice, { ...onHold, account: { ...stagedAccount, hold: {} } });
    expect(textOf(stage)).to.contain('Please ask Sprechwerk');
    await waitUntil(() => pressables(stage).length > 0);
    expect(pressables(stage)).to.deep.equal(['Try again']);
  });

  it('asks for the sign-in, with the way back', async () => {
    const stage = await staged(notice, { moment: 'signing_in', canGoBack: true });
    expect(textOf(stage)).to.contain('Your selection is kept');
    pressable(stage, 'Sign in').click();
    pressable(stage, 'Back').click();
    expect(stage.sent).to.deep.equal([{ type: 'sign_in.request' }, { type: 'back' }]);
  });

  it('leaves to the slip, the ways to pay and their rows what is said there', async () => {
    for (const code of ['price_changed', 'declined', 'payment_blocked'] as const) {
      const problem = createProblem(code);
      expect(textOf(await staged(notice, { moment: 'checkout', problem })), code).to.equal('');
    }
  });

  it('says itself what has no other place, with caution where nothing failed', async () => {
    const stage = await staged(notice, { moment: 'cart', problem: createProblem('cart_changed') });
    expect(textOf(stage)).to.contain('changed elsewhere');
    expect(find(stage, 'kasse-note').getAttribute('kind')).to.equal('caution');
  });

  it('repeats what failed', async () => {
    const stage = await staged(notice, { moment: 'unavailable', problem: createProblem('offline') });
    pressable(stage, 'Try again').click();
    expect(stage.sent).to.deep.equal([{ type: 'retry' }]);
  });

  it('explains a choice that had to give way', async () => {
    const corrections = [{ part: 'seats', reason: 'not_offered' }] as const;
    expect(textOf(await staged(notice, { selection: bought, corrections }))).to.contain('adjusted');
  });

  it('never says failed while nobody knows whether the trial has started', async () => {
    const stage = await staged(notice, { moment: 'starting_trial', uncertain: true });
    expect(textOf(stage)).to.contain('do not start it again');
  });

  it('counts what is missing, names it and takes the focus', async () => {
    const stage = await staged(notice, missing);
    expect(textOf(stage)).to.contain('Please check 2').and.contain('Company');
    const focused = stage.querySelector('kasse-notice')?.shadowRoot?.activeElement;
    expect(focused === find(stage, '[tabindex="-1"]')).to.equal(true);
  });

  it('says of an entry that is there what is wrong with it', async () => {
    const stage = await staged(notice, {
      ...missing,
      address: { invoiceEmail: 'rechnung' },
      missing: [{ entry: 'address', field: 'invoiceEmail' }],
    });
    expect(textOf(stage)).to.contain('rechnung@firma.example').and.not.contain('missing');
  });

  it('leads to the field that is missing, wherever it stands', async () => {
    const form = html`<kasse-checkout-form></kasse-checkout-form>`;
    const entries = [...missing.missing, { entry: 'consent', code: 'data' }] as const;
    const stage = await staged(
      html`${notice}
        <div>${form}</div>`,
      {
        ...missing,
        missing: entries,
        consentsToGive: ['data'],
      },
    );
    const [company, payment, consent] = findAll(find(stage, '.summary'), 'a');
    company?.click();
    expect(document.activeElement === fieldCalled(stage, 'Company')).to.equal(true);
    payment?.click();
    expect(find(stage, 'kasse-choice-list').matches(':focus-within')).to.equal(true);
    consent?.click();
    expect(find(stage, '[type="checkbox"]').matches(':focus')).to.equal(true);
  });

  it('leads into the form of its own checkout alone', async () => {
    const widgets = html`${notice}<kasse-checkout-form></kasse-checkout-form>`;
    const both = [await staged(widgets, missing), await staged(widgets, missing)];
    const fields = both.map((stage) => fieldCalled(stage, 'Company'));
    expect(fields[0] === fields[1]).to.equal(false);
    for (const [index, stage] of both.entries()) {
      findAll(find(stage, '.summary'), 'a')[0]?.click();
      expect(document.activeElement === fields[index]).to.equal(true);
    }
  });

  it('takes the focus again when the order button is pressed again', async () => {
    const order = html`<kasse-order-summary></kasse-order-summary>`;
    const stage = await staged(html`${notice}${order}`, { ...missing, selection: bought });
    const button = pressable(stage, 'Place order');
    button.focus();
    button.click();
    expect(find(stage, '.notes').matches(':focus')).to.equal(true);
  });

  it('does not point at what is missing before the customer tried to go on', async () => {
    expect(textOf(await staged(notice, { ...missing, entriesChecked: false }))).to.equal('');
  });

  it('is accessible in its states', async () => {
    await expect(await staged(notice, corporate, 'de')).to.be.accessible();
    await expect(await staged(notice, onHold, 'de')).to.be.accessible();
    await expect(await staged(notice, missing)).to.be.accessible();
    await expect(await staged(notice, { moment: 'signing_in', canGoBack: true })).to.be.accessible();
  });
});
