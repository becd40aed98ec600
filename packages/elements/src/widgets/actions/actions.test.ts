import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { drawn, pressable, pressables } from '../../testing/reading.fixture.ts';
import { bought, staged, tried } from '../../testing/staged.fixture.ts';

const actions = html`<kasse-actions></kasse-actions>`;

describe('<kasse-actions>', () => {
  it('goes on with a key', async () => {
    const stage = await staged(actions, { selection: bought, stop: 'scope' });
    pressable(stage, 'Continue').focus();
    await sendKeys({ press: 'Enter' });
    expect(stage.sent).to.deep.equal([{ type: 'continue' }]);
  });

  it('shows what is missing instead of going on', async () => {
    const stage = await staged(actions, { selection: bought, stop: 'scope', canContinue: false });
    pressable(stage, 'Continue').click();
    expect(stage.sent).to.deep.equal([{ type: 'entries.check' }]);
  });

  it('leads back where there is something to go back to', async () => {
    const stage = await staged(actions, { selection: bought, stop: 'billing' });
    pressable(stage, 'Back').click();
    expect(stage.sent).to.deep.equal([{ type: 'back' }]);
  });

  it('leaves the way back out of a bottom bar', async () => {
    const view = { selection: bought, stop: 'billing' } as const;
    const stage = await staged(html`<kasse-actions without-back></kasse-actions>`, view);
    expect(pressables(stage)).to.deep.equal(['Continue']);
  });

  it('is nothing at the product stop, where Buy and Try are the actions', async () => {
    const stage = await staged(actions, { selection: { productId: 'telefonie' } });
    expect(pressables(stage)).to.deep.equal([]);
  });

  it('is not the order button', async () => {
    const stage = await staged(actions, { moment: 'checkout', mainAction: 'place_order' });
    expect(pressables(stage)).to.deep.equal([]);
  });

  it('has the words of the moment', async () => {
    const words = async (view: object) =>
      pressables(await staged(html`<kasse-actions without-back></kasse-actions>`, view));
    expect(await words({ stop: 'billing', mainAction: 'checkout' })).to.deep.equal(['Checkout']);
    expect(await words({ stop: 'billing', mainAction: 'add_to_cart' })).to.deep.equal(['Add to cart']);
    expect(await words({ stop: 'scope', selection: tried, mainAction: 'start_trial' })).to.deep.equal([
      'Start trial',
    ]);
    expect(await words({ moment: 'signing_in', mainAction: 'sign_in' })).to.deep.equal(['Sign in']);
    expect(await words({ moment: 'unavailable', mainAction: 'retry' })).to.deep.equal(['Try again']);
  });

  it('links to the page that signs in, and tells it first', async () => {
    const stage = await staged(actions, { moment: 'signing_in', mainAction: 'sign_in' });
    stage.links = { signIn: '#sign-in' };
    await drawn(stage);
    const link = pressable(stage, 'Sign in');
    expect(link.getAttribute('href')).to.match(/#sign-in$/u);
    link.click();
    expect(stage.sent).to.deep.equal([{ type: 'sign_in.request' }]);
  });

  it('asks for the sign-in and for another try', async () => {
    const signingIn = await staged(actions, { moment: 'signing_in', mainAction: 'sign_in' });
    pressable(signingIn, 'Sign in').click();
    expect(signingIn.sent).to.deep.equal([{ type: 'sign_in.request' }]);
    const unavailable = await staged(actions, { moment: 'unavailable', mainAction: 'retry' });
    pressable(unavailable, 'Try again').click();
    expect(unavailable.sent).to.deep.equal([{ type: 'retry' }]);
  });

  it('keeps its label and hears no press while busy', async () => {
    const stage = await staged(actions, {
      moment: 'starting_trial',
      stop: 'scope',
      mainAction: 'start_trial',
      busy: true,
    });
    const main = stage.querySelector('kasse-actions')?.renderRoot.querySelector('button.main') as HTMLElement;
    main.click();
    expect(main.textContent).to.contain('Start trial');
    expect(main.getAttribute('aria-disabled')).to.equal('true');
    expect(stage.sent).to.deep.equal([]);
  });

  it('is accessible', async () => {
    await expect(await staged(actions, { selection: bought, stop: 'billing' })).to.be.accessible();
  });
});
