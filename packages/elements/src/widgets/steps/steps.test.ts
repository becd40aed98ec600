import { expect, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { find, findAll, pressable, pressables, textOf } from '../../testing/reading.fixture.ts';
import { bought, staged, tried } from '../../testing/staged.fixture.ts';

const steps = html`<kasse-steps></kasse-steps>`;

describe('<kasse-steps>', () => {
  beforeEach(() => setViewport({ width: 1280, height: 800 }));

  it('shows the stops of this order and where the customer is', async () => {
    const stage = await staged(steps, { selection: bought, stop: 'billing' });
    expect(findAll(stage, 'li').map(textOf)).to.deep.equal(['Product', 'Plan', 'Billing', 'Checkout']);
    expect(find(stage, '[aria-current="step"]').textContent).to.contain('Billing');
  });

  it('has two steps for a trial', async () => {
    const stage = await staged(steps, { selection: tried, stop: 'scope' });
    expect(textOf(stage)).to.contain('Step 2 of 2: Plan');
  });

  it('leads back to a step that is done, with a key', async () => {
    const stage = await staged(steps, { selection: bought, stop: 'billing' });
    pressable(stage, 'Product').focus();
    await sendKeys({ press: 'Enter' });
    expect(stage.sent).to.deep.equal([{ type: 'stop.go', stop: 'product' }]);
  });

  it('lets nobody go to what cannot be reached', async () => {
    const stage = await staged(steps, { selection: bought, stop: 'product' });
    expect(pressables(stage)).to.deep.equal([]);
  });

  it('is accessible', async () => {
    await expect(await staged(steps, { selection: bought, stop: 'billing' }, 'de')).to.be.accessible();
  });
});
