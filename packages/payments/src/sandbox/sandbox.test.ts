import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { mountOptions } from '../options.fixture.ts';
import type { PaymentMountOptions } from '../payment-provider.ts';
import { createSandboxProvider } from './sandbox.ts';

interface Fields extends Window {
  readonly heard: readonly unknown[];
  readonly say: (message: unknown) => void;
}

/** The fixture stands where the fields would: the provider adds `/fields?v=1`, which is then its query. */
const setup = { url: new URL('frame.fixture.html?', import.meta.url).href };
const { origin } = location;

/** A checkout with a place for the fields, and a clock that goes on when the test says so. */
async function stage(options: Partial<PaymentMountOptions> = {}) {
  const timers = new Map<number, { milliseconds: number; act: () => void }>();
  let count = 0;
  const provider = createSandboxProvider({
    startTimer: (milliseconds, act) => {
      const id = (count += 1);
      timers.set(id, { milliseconds, act });
      return () => timers.delete(id);
    },
  });
  const container = await fixture<HTMLElement>(html`<div></div>`);
  const abort = new AbortController();
  const mounting = provider.mount(container, mountOptions({ setup, signal: abort.signal, ...options }));
  // Tests that expect a rejection ask for it themselves.
  mounting.catch(() => undefined);
  return {
    ...{ provider, container, abort, mounting, timers },
    frame: container.querySelector('iframe') as HTMLIFrameElement,
    expire: () => {
      for (const { act } of timers.values()) act();
    },
  };
}

type Stage = Awaited<ReturnType<typeof stage>>;

const fieldsOf = (frame: HTMLIFrameElement) => frame.contentWindow as Fields;

/** The next message that the page in the frame hears. */
async function nextHeard(frame: HTMLIFrameElement, count: number): Promise<unknown> {
  const fields = fieldsOf(frame);
  while ((fields.heard as unknown[] | undefined)?.[count - 1] === undefined) await oneEvent(fields, 'heard');
  return fields.heard[count - 1];
}

/** What the page hears when it is loaded. */
async function firstHeard(frame: HTMLIFrameElement): Promise<unknown> {
  await oneEvent(frame, 'load');
  return nextHeard(frame, 1);
}

/** The fields are there, as high as a form is. */
async function mounted(options: Partial<PaymentMountOptions> = {}): Promise<Stage> {
  const shown = await stage(options);
  await firstHeard(shown.frame);
  fieldsOf(shown.frame).say({ kasse: 'sandbox', type: 'height', height: 180 });
  fieldsOf(shown.frame).say({ kasse: 'sandbox', type: 'ready' });
  await shown.mounting;
  return shown;
}

/** What a promise was rejected with. */
const reasonOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => expect.fail('It was not rejected.'),
    (reason: unknown) => reason,
  );

const codeOf = async (promise: Promise<unknown>): Promise<string> =>
  ((await reasonOf(promise)) as { code: string }).code;

/** A message as if it came from this frame and this origin. */
function pretend(frame: HTMLIFrameElement | null, from: string, data: unknown): void {
  dispatchEvent(new MessageEvent('message', { source: frame?.contentWindow ?? window, origin: from, data }));
}

/** Everything that the window was told until now has been heard. */
async function heardAll(): Promise<void> {
  // What a frame says now is sent a moment later.
  await Promise.resolve();
  const { port1, port2 } = new MessageChannel();
  const heard = oneEvent(port1, 'message');
  port1.start();
  port2.postMessage('');
  await heard;
}

describe('the frame', () => {
  it('has a title, may run scripts of its own origin, and nothing else', async () => {
    const { frame } = await stage();
    expect(frame.title).to.equal('Kartendaten');
    expect([...frame.sandbox]).to.deep.equal(['allow-scripts', 'allow-same-origin']);
    expect(frame.getAttribute('allow')).to.equal('');
    expect(frame.referrerPolicy).to.equal('no-referrer');
    expect(frame.src).to.equal(`${setup.url}/fields?v=1`);
  });

  it('is told language, look and direction of its place, and nothing that is secret', async () => {
    const { frame } = await stage();
    const { tokens } = mountOptions();
    expect(await firstHeard(frame)).to.deep.equal({
      ...{ kasse: 'sandbox', type: 'mount', locale: 'de', direction: 'ltr', tokens },
    });
  });

  it('is told that the page runs from right to left', async () => {
    document.documentElement.dir = 'rtl';
    const { frame } = await stage();
    document.documentElement.dir = '';
    expect(await firstHeard(frame)).to.include({ direction: 'rtl' });
  });

  it('shows nothing until it says how high it is, then as much, and through its ground the page', async () => {
    const { frame, container } = await stage();
    expect(frame.offsetHeight).to.equal(0);
    await firstHeard(frame);
    fieldsOf(frame).say({ kasse: 'sandbox', type: 'height', height: 180 });
    await heardAll();
    expect(frame.offsetHeight).to.equal(180);
    expect(getComputedStyle(frame).colorScheme).to.equal('light');
    // The fields themselves are as wide as their place: the ring's room lies outside.
    expect(frame.offsetWidth - 12).to.equal(container.offsetWidth);
    expect(container.scrollHeight).to.be.at.most(180);
  });

  it('is told again after it was loaded again', async () => {
    const { frame } = await mounted();
    fieldsOf(frame).location.reload();
    expect(await firstHeard(frame)).to.include({ type: 'mount' });
  });
});

describe('another look', () => {
  it('reaches fields that stand there, and a frame that is loaded again', async () => {
    const { provider, frame } = await mounted();
    const tokens = { ...mountOptions().tokens, ink: '#eef4f3', colorScheme: 'dark' as const };
    provider.restyle?.(tokens);
    expect(await nextHeard(frame, 2)).to.deep.include({ type: 'mount', tokens });
    expect(getComputedStyle(frame).colorScheme).to.equal('dark');
    fieldsOf(frame).location.reload();
    expect(await firstHeard(frame)).to.deep.include({ tokens });
  });

  it('of no fields changes nothing', () => {
    expect(() => createSandboxProvider().restyle?.(mountOptions().tokens)).not.to.throw();
  });
});

describe('mounting', () => {
  it('is done when the fields are ready, and stops the clock', async () => {
    const { mounting, timers } = await mounted();
    await mounting;
    expect(timers.size).to.equal(0);
  });

  it('is given up after ten seconds without the fields', async () => {
    const { mounting, timers, expire, container } = await stage();
    expect([...timers.values()].map(({ milliseconds }) => milliseconds)).to.deep.equal([10_000]);
    expect(container.childElementCount).to.equal(1);
    expire();
    expect(await codeOf(mounting)).to.equal('payment_blocked');
    expect(container.childElementCount).to.equal(0);
  });

  it('can be tried again after that', async () => {
    const { mounting, expire, provider, container } = await stage();
    expire();
    await reasonOf(mounting);
    const again = provider.mount(container, mountOptions({ setup }));
    const frame = container.querySelector('iframe') as HTMLIFrameElement;
    await firstHeard(frame);
    fieldsOf(frame).say({ kasse: 'sandbox', type: 'ready' });
    await again;
    expect(frame.isConnected).to.equal(true);
  });

  for (const url of [
    '',
    'nowhere',
    'javascript:alert(1)//',
    'data:text/html,',
    'http://pay.example',
    'http://localhost.evil.example',
    'ftp://localhost',
  ])
    it(`loads nothing from ${url || 'no address'}`, async () => {
      const { mounting, container } = await stage({ setup: { url } });
      expect(await codeOf(mounting)).to.equal('payment_blocked');
      expect(container.childElementCount).to.equal(0);
    });

  it('ends with the reason of its signal, and takes the frame away', async () => {
    const { abort, mounting, container, timers } = await stage();
    const reason = new Error('left');
    abort.abort(reason);
    expect(await reasonOf(mounting)).to.equal(reason);
    expect(container.childElementCount).to.equal(0);
    expect(timers.size).to.equal(0);
  });

  it('does not begin when its signal is aborted already', async () => {
    const { mounting, container } = await stage({ signal: AbortSignal.abort() });
    expect(await reasonOf(mounting)).to.have.property('name', 'AbortError');
    expect(container.childElementCount).to.equal(0);
  });

  it('anew replaces the frame, and the signal of before has no power over the new one', async () => {
    const { provider, container, abort, frame } = await mounted();
    provider.mount(container, mountOptions({ setup })).catch(() => undefined);
    abort.abort();
    expect(frame.isConnected).to.equal(false);
    expect(container.querySelectorAll('iframe').length).to.equal(1);
    provider.unmount();
  });
});

describe('collecting', () => {
  it('hands over the reference that answers the question', async () => {
    const { provider, frame, timers } = await mounted();
    const collecting = provider.collect();
    expect(await nextHeard(frame, 2)).to.deep.equal({ kasse: 'sandbox', type: 'collect', id: 1 });
    fieldsOf(frame).say({ kasse: 'sandbox', type: 'reference', id: 7, reference: 'pm_old' });
    fieldsOf(frame).say({ kasse: 'sandbox', type: 'reference', id: 1, reference: 'pm_1' });
    expect(await collecting).to.deep.equal({ reference: 'pm_1' });
    expect(timers.size).to.equal(0);
  });

  for (const [type, code] of [
    ['incomplete', 'payment_incomplete'],
    ['failed', 'service'],
  ] as const)
    it(`is rejected with ${code} when the fields say ${type}, and can be asked again`, async () => {
      const { provider, frame } = await mounted();
      const collecting = provider.collect();
      fieldsOf(frame).say({ kasse: 'sandbox', type, id: 1 });
      expect(await codeOf(collecting)).to.equal(code);
      const again = provider.collect();
      fieldsOf(frame).say({ kasse: 'sandbox', type: 'reference', id: 2, reference: 'pm_2' });
      expect(await again).to.deep.equal({ reference: 'pm_2' });
    });

  it('is rejected when the fields do not answer in ten seconds', async () => {
    const { provider, frame, expire } = await mounted();
    const collecting = provider.collect();
    await nextHeard(frame, 2);
    expire();
    expect(await codeOf(collecting)).to.equal('service');
    expect(frame.isConnected).to.equal(true);
  });

  it('waits for fields that are on their way', async () => {
    const { provider, frame } = await stage();
    const collecting = provider.collect();
    await firstHeard(frame);
    fieldsOf(frame).say({ kasse: 'sandbox', type: 'ready' });
    await nextHeard(frame, 2);
    fieldsOf(frame).say({ kasse: 'sandbox', type: 'reference', id: 1, reference: 'pm_1' });
    expect(await collecting).to.deep.equal({ reference: 'pm_1' });
  });

  it('is not possible before the fields were mounted, or after they left', async () => {
    expect(await codeOf(createSandboxProvider().collect())).to.equal('payment_blocked');
    const { provider, container } = await mounted();
    provider.unmount();
    provider.unmount();
    expect(container.childElementCount).to.equal(0);
    expect(await codeOf(provider.collect())).to.equal('payment_blocked');
  });

  it('ends with the checkout', async () => {
    const { provider, frame, abort } = await mounted();
    const collecting = provider.collect();
    await nextHeard(frame, 2);
    abort.abort(new Error('gone'));
    expect(await reasonOf(collecting)).to.have.property('message', 'gone');
  });
});

describe('a message', () => {
  const reference = { kasse: 'sandbox', type: 'reference', id: 1, reference: 'pm_stolen' };

  it('of another origin or of another window is not heard', async () => {
    const { provider, frame } = await mounted();
    const collecting = provider.collect();
    await nextHeard(frame, 2);
    pretend(frame, 'https://evil.example', reference);
    pretend(frame, `${origin}.evil.example`, reference);
    pretend(frame, 'null', reference);
    pretend(null, origin, reference);
    pretend(frame, origin, { kasse: 'sandbox', type: 'height', height: 500 });
    expect(frame.offsetHeight).to.equal(500);
    pretend(frame, origin, { ...reference, reference: 'pm_1' });
    expect(await collecting).to.deep.equal({ reference: 'pm_1' });
  });

  it('of another shape is not heard', async () => {
    const { provider, frame } = await mounted();
    const collecting = provider.collect();
    await nextHeard(frame, 2);
    for (const other of [
      null,
      'reference',
      [],
      { ...reference, kasse: 'other' },
      { ...reference, id: '1' },
      { ...reference, id: undefined },
      { ...reference, reference: 'a b' },
      { ...reference, reference: 4242 },
      { ...reference, reference: 'x'.repeat(201) },
      { kasse: 'sandbox', type: 'height', height: '500px' },
      { kasse: 'sandbox', type: 'height', height: 2001 },
      { kasse: 'sandbox', type: 'height', height: -1 },
    ])
      pretend(frame, origin, other);
    pretend(frame, origin, { ...reference, reference: 'pm_1' });
    expect(await collecting).to.deep.equal({ reference: 'pm_1' });
    expect(frame.offsetHeight).to.equal(180);
  });
});
