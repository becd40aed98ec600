import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { startLoader } from './loader.ts';
import type { Loader } from './loader.ts';

/** Stands for the file with the full elements: answers when the test says so. */
class Elements {
  readonly attempts: number[] = [];
  private readonly answers: { resolve: () => void; reject: (reason: Error) => void }[] = [];

  readonly load = (attempt: number): Promise<void> => {
    this.attempts.push(attempt);
    return new Promise((resolve, reject) => this.answers.push({ resolve, reject }));
  };

  arrive(): void {
    this.answers.at(-1)?.resolve();
  }

  fail(): void {
    this.answers.at(-1)?.reject(new Error('The network is gone.'));
  }
}

describe('the loader', () => {
  let elements: Elements;
  let loader: Loader | undefined;
  let clicks: Event[];

  const start = (): Loader => (loader = startLoader(elements.load));
  const keepClick = (event: Event): void => {
    if (event.target instanceof Element && event.target.closest('kasse-launcher')) {
      clicks.push(event);
      event.preventDefault();
    }
  };
  const launcher = () =>
    fixture<HTMLElement>(
      html`<kasse-launcher
        ><a href="#buy"><span>Buy</span></a></kasse-launcher
      >`,
    );
  const link = (place: Element): HTMLElement => place.querySelector('a') as HTMLElement;

  beforeEach(() => {
    elements = new Elements();
    clicks = [];
    localStorage.clear();
    document.addEventListener('click', keepClick);
  });

  afterEach(() => {
    loader?.stop();
    document.removeEventListener('click', keepClick);
  });

  it('fetches nothing for a launcher and a closed dialog', async () => {
    await launcher();
    await fixture(html`<kasse-checkout presentation="dialog"></kasse-checkout>`);
    start();
    await nextFrame();
    expect(elements.attempts).to.deep.equal([]);
  });

  it('fetches once when a pointer comes over a launcher or focus comes to it', async () => {
    const place = await launcher();
    start();
    link(place).dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
    link(place).focus();
    expect(elements.attempts).to.deep.equal([0]);
  });

  it('keeps a press, shows it as busy and repeats it when the elements are there', async () => {
    const place = await launcher();
    const { ready } = start();
    link(place).querySelector('span')?.click();
    expect(clicks).to.deep.equal([]);
    expect(place.getAttribute('aria-busy')).to.equal('true');
    elements.arrive();
    await ready;
    expect(clicks).to.have.length(1);
    expect(place.hasAttribute('aria-busy')).to.equal(false);
  });

  it('keeps a press of the keyboard', async () => {
    const place = await launcher();
    const { ready } = start();
    link(place).focus();
    await sendKeys({ press: 'Enter' });
    expect([clicks.length, place.getAttribute('aria-busy')]).to.deep.equal([0, 'true']);
    elements.arrive();
    await ready;
    expect(clicks).to.have.length(1);
  });

  it('repeats only the last of several presses', async () => {
    const [first, last] = [await launcher(), await launcher()];
    const { ready } = start();
    link(first).click();
    link(last).click();
    expect(first.hasAttribute('aria-busy')).to.equal(false);
    elements.arrive();
    await ready;
    expect(clicks.map((event) => event.target)).to.deep.equal([link(last)]);
  });

  it('leaves a press alone that opens another tab', async () => {
    const place = await launcher();
    start();
    link(place).dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true }));
    expect([clicks.length, place.hasAttribute('aria-busy')]).to.deep.equal([1, false]);
  });

  it('tries a second time and lets the link lead on when that fails too', async () => {
    const place = await launcher();
    const { ready } = start();
    link(place).click();
    elements.fail();
    await nextFrame();
    expect(elements.attempts).to.deep.equal([0, 1]);
    elements.fail();
    const outcome = await ready.then(
      () => 'defined',
      () => 'failed',
    );
    expect([outcome, clicks.length, place.hasAttribute('aria-busy')]).to.deep.equal(['failed', 1, false]);
  });

  describe('while the network is away', () => {
    let place: HTMLElement;

    beforeEach(async () => {
      place = await launcher();
      Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
      start();
      link(place).dispatchEvent(new Event('focusin', { bubbles: true }));
      elements.fail();
      await nextFrame();
    });
    afterEach(() => {
      Reflect.deleteProperty(navigator, 'onLine');
      elements.arrive();
    });

    it('waits with its second try until it is back', async () => {
      expect(elements.attempts).to.deep.equal([0]);
      window.dispatchEvent(new Event('online'));
      await nextFrame();
      expect(elements.attempts).to.deep.equal([0, 1]);
    });

    it('waits no longer when somebody presses', async () => {
      link(place).click();
      await nextFrame();
      expect(elements.attempts).to.deep.equal([0, 1]);
    });
  });

  it('fetches when an inline checkout comes near', async () => {
    await fixture(html`<kasse-checkout></kasse-checkout>`);
    start();
    await nextFrame();
    await nextFrame();
    expect(elements.attempts).to.deep.equal([0]);
  });

  it('fetches for a tag that is added later', async () => {
    start();
    await fixture(html`<div><kasse-checkout presentation="dialog" open></kasse-checkout></div>`);
    expect(elements.attempts).to.deep.equal([0]);
  });

  it('fetches when a dialog is opened by its attribute', async () => {
    const dialog = await fixture(html`<kasse-checkout presentation="dialog"></kasse-checkout>`);
    start();
    expect(elements.attempts).to.deep.equal([]);
    dialog.setAttribute('open', '');
    await nextFrame();
    expect(elements.attempts).to.deep.equal([0]);
  });

  for (const name of ['product', 'subscription', 'intent', 'plan', 'seats', 'billing', 'code'])
    it(`fetches for a checkout with the deep link "${name}"`, async () => {
      const checkout = document.createElement('kasse-checkout');
      checkout.setAttribute('presentation', 'dialog');
      checkout.setAttribute(name, 'x');
      (await fixture(html`<div></div>`)).append(checkout);
      start();
      expect(elements.attempts).to.deep.equal([0]);
    });

  it('fetches for a widget that belongs to a checkout elsewhere', async () => {
    await fixture(html`<kasse-cart for="checkout"></kasse-cart>`);
    start();
    expect(elements.attempts).to.deep.equal([0]);
  });

  it('fetches when a draft waits, but not when it holds no choice', async () => {
    await fixture(html`<kasse-checkout presentation="dialog"></kasse-checkout>`);
    localStorage.setItem('kasse.draft.v1:demo', '{"selection":{}}');
    start().stop();
    expect(elements.attempts).to.deep.equal([]);
    localStorage.setItem('kasse.draft.v1:demo', '{"selection":{"productId":"telephony"}}');
    start();
    expect(elements.attempts).to.deep.equal([0]);
  });

  it('fetches after a return from payment', async () => {
    await fixture(html`<kasse-checkout presentation="dialog"></kasse-checkout>`);
    const address = location.href;
    const returned = new URL(address);
    returned.searchParams.set('kasse-order', '1');
    history.replaceState(null, '', returned);
    start();
    history.replaceState(null, '', address);
    expect(elements.attempts).to.deep.equal([0]);
  });

  it('fetches for a host that reads ready', async () => {
    const { ready } = start();
    elements.arrive();
    await ready;
    expect(elements.attempts).to.deep.equal([0]);
  });
});
