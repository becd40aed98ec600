import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { createProblem, isProblem, type PaymentMethod } from '@kasse/domain';
import type { PaymentProvider } from '@kasse/payments';
import type { DeskOptions } from '../context/payment-desk.ts';
import { needsCommand } from '../testing/ability.fixture.ts';
import { lazyPaymentDesk } from './lazy-payment-desk.ts';
import { createPaymentDesk } from './payment-desk.ts';

const card = { id: 'card', kind: 'card', provider: 'one', setup: { url: 'https://pay.example' } } as const;
const other = { ...card, id: 'other', provider: 'two' } as const;
const invoice: PaymentMethod = { id: 'invoice', kind: 'invoice', days: 14 };
const look = document.createElement('div').attachShadow({ mode: 'open' });
const options: DeskOptions = { locale: 'en', title: 'Card details', look };
const place = document.createElement('div');

/** A provider that writes down what it is asked, and can be made to fail. */
function provider(asked: string[], name: string, faults: Partial<PaymentProvider> = {}): PaymentProvider {
  return {
    mount: (_container, { setup }) => {
      asked.push(`${name} mount ${setup['url'] ?? ''}`);
      return Promise.resolve();
    },
    collect: () => {
      asked.push(`${name} collect`);
      return Promise.resolve({ reference: name });
    },
    unmount: () => {
      asked.push(`${name} unmount`);
    },
    ...faults,
  };
}

const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'none',
    (error: unknown) => (isProblem(error) ? error.code : String(error)),
  );

describe('the payment desk', () => {
  let asked: string[];
  const desk = (faults: Partial<PaymentProvider> = {}) =>
    createPaymentDesk((name) =>
      name === 'nobody'
        ? undefined
        : () => {
            asked.push(`${name} load`);
            return Promise.resolve(provider(asked, name, faults));
          },
    );

  beforeEach(() => {
    asked = [];
  });

  it('passes on the look that comes with the other colours of the device, until the fields go', async function () {
    await needsCommand(this, 'emulate-media');
    const schemes: string[] = [];
    const one = desk({ restyle: ({ colorScheme }) => void schemes.push(colorScheme) });
    document.body.append(look.host);
    look.host.setAttribute('style', 'color-scheme: light dark');
    await one.mount(card, place, options);
    await emulateMedia({ colorScheme: 'dark' });
    await waitUntil(() => schemes.length === 1);
    await emulateMedia({ colorScheme: 'light' });
    await waitUntil(() => schemes.length === 2);
    one.unmount();
    const device = matchMedia('(prefers-color-scheme: dark)');
    const changed = oneEvent(device, 'change');
    await emulateMedia({ colorScheme: 'dark' });
    await changed;
    await emulateMedia({ colorScheme: 'light' });
    look.host.remove();
    expect(schemes).to.deep.equal(['dark', 'light']);
  });

  it('loads and mounts a provider once, with its setup', async () => {
    const one = desk();
    await Promise.all([one.mount(card, place, options), one.mount(card, place, options)]);
    await one.mount(card, place, options);
    expect(asked).to.deep.equal(['one load', 'one mount https://pay.example']);
  });

  it('has nothing to do for methods that ask for nothing', async () => {
    const one = desk();
    await one.mount(invoice, place, options);
    expect(await one.collect(invoice)).to.deep.equal({});
    expect(asked).to.deep.equal([]);
  });

  it('takes the fields of one method away before it shows those of another', async () => {
    const one = desk();
    await one.mount(card, place, options);
    await one.mount(other, place, options);
    expect(asked.slice(2, 4)).to.deep.equal(['one unmount', 'two load']);
    expect(await codeOf(one.collect(card))).to.equal('payment_blocked');
    expect(await one.collect(other)).to.deep.equal({ reference: 'two' });
  });

  it('aborts what is still on its way when it is left', async () => {
    const signals: AbortSignal[] = [];
    const one = desk({
      mount: (_container, { signal }) => {
        signals.push(signal);
        return new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => {
            reject(signal.reason as Error);
          });
        });
      },
    });
    const shown = codeOf(one.mount(card, place, options));
    while (signals.length === 0) await Promise.resolve();
    one.unmount();
    expect([await shown, signals[0]?.aborted]).to.deep.equal(['payment_blocked', true]);
    expect(asked.filter((each) => each === 'one unmount')).to.have.length(1);
  });

  it('collects once the fields are there', async () => {
    const one = desk();
    void one.mount(card, place, options);
    expect(await one.collect(card)).to.deep.equal({ reference: 'one' });
    expect(asked.at(-1)).to.equal('one collect');
  });

  it('hands on what keeps from collecting', async () => {
    const incomplete = desk({ collect: () => Promise.reject(createProblem('payment_incomplete')) });
    await incomplete.mount(card, place, options);
    expect(await codeOf(incomplete.collect(card))).to.equal('payment_incomplete');
    const broken = desk({ collect: () => Promise.reject(new Error('broken')) });
    await broken.mount(card, place, options);
    expect(await codeOf(broken.collect(card))).to.equal('payment_blocked');
  });

  it('says that the fields are blocked where they cannot be shown, and tries again when asked', async () => {
    let faults: Partial<PaymentProvider> = { mount: () => Promise.reject(new Error('offline')) };
    const one = createPaymentDesk((name) => () => Promise.resolve(provider(asked, name, faults)));
    expect(await codeOf(one.mount(card, place, options))).to.equal('payment_blocked');
    expect(await codeOf(one.collect(card))).to.equal('payment_blocked');
    faults = {};
    expect(await codeOf(one.mount(card, place, options))).to.equal('none');
    expect(await codeOf(desk().mount({ ...card, provider: 'nobody' }, place, options))).to.equal(
      'payment_blocked',
    );
  });

  it('can be left before anything was asked of it', () => {
    expect(() => {
      lazyPaymentDesk(() => undefined).unmount();
      desk().unmount();
    }).not.to.throw();
  });
});
