import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { owningAccount } from '../testing/catalogue.ts';
import { begun, cleared, defined, reaching } from '../testing/flow.fixture.ts';
import { drawn, pressable, textOf } from '../testing/reading.fixture.ts';

const place = async (markup: string): Promise<void> => {
  document.body.insertAdjacentHTML('beforeend', markup);
  await drawn(document.body);
};

describe('<kasse-launcher>', () => {
  let followed: boolean;
  const keepHere = (event: Event): void => {
    followed = !event.defaultPrevented;
    event.preventDefault();
  };

  before(() => defined);

  beforeEach(() => {
    followed = false;
    document.addEventListener('click', keepHere);
  });

  afterEach(() => {
    document.removeEventListener('click', keepHere);
    cleared();
  });

  it('opens the checkout in the place of following its link, with a key', async () => {
    const checkout = await begun('kasse-checkout', [], {}, (each) => (each.presentation = 'dialog'));
    await place('<kasse-launcher><a href="#shop">Add</a></kasse-launcher>');
    pressable(document.body, 'Add').focus();
    await sendKeys({ press: 'Enter' });
    await drawn(document.body);
    expect([checkout.open, followed]).to.deep.equal([true, false]);
    expect(textOf(checkout)).to.contain('Which product');
  });

  it('chooses its product and what it is for', async () => {
    const checkout = await begun('kasse-checkout', [], {}, (each) => (each.presentation = 'dialog'));
    await place('<kasse-launcher product="telefonie" intent="trial"><button>Try</button></kasse-launcher>');
    document.querySelector('button')?.click();
    expect(checkout.view?.selection).to.include({ productId: 'telefonie', intent: 'trial' });
    expect(checkout.view?.stop).to.equal('scope');
  });

  it('of another product adds to what is in the cart', async () => {
    const checkout = await begun('kasse-checkout', [], {}, (each) => (each.presentation = 'dialog'));
    checkout.send({
      type: 'selection.set',
      selection: { productId: 'telefonie', intent: 'buy', planId: 'plus', seats: 2, interval: 'year' },
    });
    checkout.send({ type: 'stop.go', stop: 'checkout' });
    expect(checkout.view).to.include({ moment: 'checkout' });
    await place('<kasse-launcher product="raeume"><button>Add</button></kasse-launcher>');
    document.querySelector('button')?.click();
    expect(checkout.view?.selection).to.include({ productId: 'raeume' });
    expect(checkout.view).to.include({ moment: 'choosing' });
    expect(checkout.view?.cart.lines.map(({ key }) => key)).to.deep.equal(['telefonie']);
  });

  it('says by its attribute that a choice waits, and for a product that this one does', async () => {
    const checkout = await begun('kasse-checkout', [], {}, (each) => (each.presentation = 'dialog'));
    await place(
      '<kasse-launcher id="any"></kasse-launcher><kasse-launcher id="this" product="telefonie"></kasse-launcher><kasse-launcher id="other" product="raeume"></kasse-launcher>',
    );
    const resuming = () => [...document.querySelectorAll('[resuming]')].map(({ id }) => id);
    expect(resuming()).to.deep.equal([]);
    checkout.send({ type: 'product.pick', productId: 'telefonie' });
    expect(resuming()).to.deep.equal(['any', 'this']);
    checkout.reset();
    await reaching(checkout, ({ selection }) => selection.productId === undefined);
    expect(resuming()).to.deep.equal([]);
  });

  it('says that a change of its product waits in the cart', async () => {
    const acts = [
      { type: 'product.pick', productId: 'telefonie' },
      { type: 'stop.go', stop: 'scope' },
      { type: 'continue' },
      { type: 'item.another' },
    ] as const;
    const checkout = await begun('kasse-checkout', acts, { account: () => Promise.resolve(owningAccount) });
    expect(checkout.view?.selection).not.to.have.property('productId');
    expect(checkout.view?.cart.lines.map(({ key }) => key)).to.deep.equal(['telefonie/subscription-1']);
    await place('<kasse-launcher product="telefonie"></kasse-launcher>');
    expect(document.querySelectorAll('[resuming]')).to.have.length(1);
  });

  it('follows another checkout or product that it is given later', async () => {
    const checkout = await begun('kasse-checkout');
    await begun('kasse-checkout', [], {}, (each) => (each.id = 'second'));
    checkout.send({ type: 'product.pick', productId: 'telefonie' });
    await place('<kasse-launcher></kasse-launcher>');
    const [launcher] = document.getElementsByTagName('kasse-launcher');
    const isResuming = async (given: { for?: string; product?: string }): Promise<boolean | undefined> => {
      await Object.assign(launcher!, { for: undefined, product: undefined }, given).updateComplete;
      return launcher?.hasAttribute('resuming');
    };
    expect(await isResuming({})).to.equal(true);
    expect(await isResuming({ for: 'second' })).to.equal(false);
    expect(await isResuming({ product: 'telefonie' })).to.equal(true);
    expect(await isResuming({ product: 'raeume' })).to.equal(false);
    expect(await isResuming({})).to.equal(true);
    expect(await isResuming({ for: 'nowhere' })).to.equal(false);
  });

  it('says nothing more of a checkout that has gone', async () => {
    const checkout = await begun('kasse-checkout');
    await place('<kasse-launcher></kasse-launcher>');
    checkout.send({ type: 'product.pick', productId: 'telefonie' });
    expect(document.querySelectorAll('[resuming]')).to.have.length(1);
    checkout.remove();
    await drawn(document.body);
    expect(document.querySelectorAll('[resuming]')).to.have.length(0);
  });

  it('opens the checkout that it names', async () => {
    await begun('kasse-checkout', [], {}, (each) => (each.presentation = 'dialog'));
    const second = await begun('kasse-checkout', [], {}, (each) => {
      each.presentation = 'dialog';
      each.id = 'second';
    });
    await place('<kasse-launcher for="second"><button>Add</button></kasse-launcher>');
    document.querySelector('button')?.click();
    expect(second.open).to.equal(true);
    expect(document.querySelector('kasse-checkout')?.open).to.equal(false);
  });

  it('lets the link lead on where there is no checkout', async () => {
    await place('<kasse-launcher><a href="#shop">Add</a></kasse-launcher>');
    pressable(document.body, 'Add').click();
    expect(followed).to.equal(true);
  });

  it('lets a press for a new window be', async () => {
    const checkout = await begun('kasse-checkout', [], {}, (each) => (each.presentation = 'dialog'));
    await place('<kasse-launcher><a href="#shop">Add</a></kasse-launcher>');
    const press = { bubbles: true, composed: true, cancelable: true, ctrlKey: true };
    pressable(document.body, 'Add').dispatchEvent(new MouseEvent('click', press));
    expect([checkout.open, followed]).to.deep.equal([false, true]);
  });
});
