import { expect, html } from '@open-wc/testing';
import { stagedCatalogue } from '../../testing/index.ts';
import { find, textOf } from '../../testing/reading.fixture.ts';
import { bought, staged, tried } from '../../testing/staged.fixture.ts';

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

  it('is accessible', async () => {
    await expect(await staged(price, { selection: bought }, 'de')).to.be.accessible();
  });
});
