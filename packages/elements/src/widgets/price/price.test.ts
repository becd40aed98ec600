import { expect, html } from '@open-wc/testing';
import { stagedQuote } from '../../testing/gateway.fixture.ts';
import { owningAccount, stagedCatalogue, widerCatalogue } from '../../testing/index.ts';
import { find, textOf } from '../../testing/reading.fixture.ts';
import { bought, changed, staged, tried } from '../../testing/staged.fixture.ts';

const meetings = { productId: 'meetings', planId: 'meetings', seats: 5, interval: 'month' } as const;
const price = html`<kasse-price></kasse-price>`;

describe('<kasse-price>', () => {
  it('shows the figure and says that it is before tax', async () => {
    const stage = await staged(price, { selection: bought });
    expect(find(stage, '[part="amount"]').textContent).to.equal('€1,800.00');
    expect(find(stage, '[part="unit"]').textContent).to.equal('per year, excl. VAT');
  });

  it('shows consumers what the price includes', async () => {
    const catalogue = { ...stagedCatalogue, audience: 'consumer', taxBehaviour: 'inclusive' } as const;
    const stage = await staged(price, { selection: bought, catalogue });
    expect(textOf(stage)).to.contain('incl. VAT');
  });

  it('says until when a trial is free', async () => {
    const stage = await staged(price, { selection: tried, trialEndsOn: '2026-12-07' });
    expect(textOf(stage)).to.equal('until 7 December 2026');
  });

  it('shows nothing before there is a price', async () => {
    expect(textOf(await staged(price))).to.equal('');
  });

  it('says what a trial that goes on is charged first, and when', async () => {
    const selection = { ...meetings, intent: 'trial' } as const;
    const stage = await staged(price, { catalogue: widerCatalogue, selection, trialEndsOn: '2026-12-23' });
    expect(textOf(stage)).to.equal('€45.00 from 24 December 2026');
  });

  it('shows what a change adds', async () => {
    const stage = await staged(price, { selection: changed, account: owningAccount });
    expect(textOf(stage)).to.equal('€90.00 per month, excl. VAT');
  });

  it('shows the total due once it is binding, and not that of what is chosen further', async () => {
    const binding = { selection: bought, quote: stagedQuote } as const;
    const due = textOf(await staged(price, { ...binding, moment: 'checkout' }));
    expect(due).to.equal('€2,142.00 Total due');
    expect(textOf(await staged(price, { ...binding, moment: 'choosing' }))).to.contain('€1,800.00');
  });

  it('is accessible', async () => {
    await expect(await staged(price, { selection: bought }, 'de')).to.be.accessible();
  });
});
