import { expect } from '@open-wc/testing';
import type { BindingAct } from '@kasse/flow';
import { isProblem, type Problem } from '@kasse/domain';
import { stagedQuote } from '../testing/gateway.fixture.ts';
import { announcementOf, askHost, type KasseEvent } from './dom-events.ts';

const origin = { version: 1, journey: 'journey-1' } as const;
const order: BindingAct = { act: 'order', quote: stagedQuote };
const trial: BindingAct = { act: 'trial', selection: { productId: 'telefonie', intent: 'trial' } };

async function refusal(asked: Promise<void>): Promise<Problem> {
  const error: unknown = await asked.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!isProblem(error)) throw new Error('The host agreed.');
  return error;
}

describe('asking the host', () => {
  let host: EventTarget;
  const listen = <Name extends 'kasse-before-order' | 'kasse-before-trial'>(
    name: Name,
    listener: (event: KasseEvent<Name>) => void,
  ): void => {
    host.addEventListener(name, (event) => listener(event as KasseEvent<Name>));
  };

  beforeEach(() => {
    host = new EventTarget();
  });

  it('goes on where nobody listens', async () => {
    await askHost(host, order, origin);
  });

  it('tells what is about to happen', async () => {
    let detail: KasseEvent<'kasse-before-order'>['detail'] | undefined;
    listen('kasse-before-order', (event) => (detail = event.detail));
    await askHost(host, order, origin);
    expect(detail).to.deep.include({ ...origin, quoteId: 'quote-1', total: stagedQuote.total });
  });

  it('asks before a trial as well', async () => {
    let productId: string | undefined;
    listen('kasse-before-trial', (event) => (productId = event.detail.selection.productId));
    await askHost(host, trial, origin);
    expect(productId).to.equal('telefonie');
  });

  it('waits for every decision', async () => {
    const done: string[] = [];
    listen('kasse-before-order', ({ detail }) => {
      detail.waitUntil(Promise.resolve().then(() => done.push('first')));
      detail.waitUntil(Promise.resolve().then(() => done.push('second')));
    });
    await askHost(host, order, origin);
    expect(done).to.deep.equal(['first', 'second']);
  });

  it('stops with the reason that the host gives', async () => {
    listen('kasse-before-order', ({ detail }) => {
      detail.waitUntil(Promise.reject(new Error('Your budget is used up.')));
    });
    const problem = await refusal(askHost(host, order, origin));
    expect(problem).to.include({ code: 'host_refused', reason: 'Your budget is used up.' });
  });

  it('stops without a reason when the event is cancelled', async () => {
    listen('kasse-before-order', (event) => {
      event.preventDefault();
    });
    const problem = await refusal(askHost(host, order, origin));
    expect([problem.code, problem.reason]).to.deep.equal(['host_refused', undefined]);
  });

  it('stops when the host takes longer than ten seconds', async () => {
    const late = new AbortController();
    const { timeout } = AbortSignal;
    let allowed = 0;
    AbortSignal.timeout = (milliseconds) => {
      allowed = milliseconds;
      return late.signal;
    };
    listen('kasse-before-order', ({ detail }) => {
      detail.waitUntil(new Promise(() => undefined));
    });
    const asked = refusal(askHost(host, order, origin));
    AbortSignal.timeout = timeout;
    late.abort();
    const { code, reason } = await asked;
    expect([code, reason]).to.deep.equal(['host_refused', undefined]);
    expect(allowed).to.equal(10_000);
  });
});

describe('what is told of a problem', () => {
  it('is its code, never the words of somebody', () => {
    const problem = { code: 'host_refused', retryable: false, reason: 'Ask Erika Muster.' } as Problem;
    expect(announcementOf({ type: 'problem.raised', problem })).to.deep.equal([
      'kasse-problem',
      { code: 'host_refused', retryable: false },
    ]);
  });
});

describe('what is told of a cart', () => {
  it('is the number of its lines and what each is about, without prices', () => {
    const item = {
      productId: 'telefonie',
      planId: 'plus',
      priceId: 'plus-year',
      seats: 5,
      interval: 'year',
    } as const;
    const seen = { minor: 90000, exponent: 2, currency: 'EUR' };
    const items = [
      { ...item, seen },
      { ...item, kind: 'change', subscriptionId: 'subscription-1' },
    ] as const;
    const told = { productId: 'telefonie', planId: 'plus', seats: 5, interval: 'year' };
    expect(announcementOf({ type: 'cart.changed', items })).to.deep.equal([
      'kasse-cart-change',
      {
        count: 2,
        items: [
          { ...told, kind: 'new', subscriptionId: undefined },
          { ...told, kind: 'change', subscriptionId: 'subscription-1' },
        ],
      },
    ]);
  });
});
