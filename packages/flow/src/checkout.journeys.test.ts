import { createProblem, type Account, type Gateway } from '@kasse/domain';
import { waitFor } from 'xstate';
import { describe, expect, it } from 'vitest';
import { atCheckout, buying, names, reach, run, send, until, viewOf } from './checkout.driver.fixture.ts';
import { account, catalogue, order, quote, remembering } from './checkout.fixture.ts';
import { toView } from './checkout.view.ts';

describe('the checkout', () => {
  it('asks product, scope and billing, then shows the binding figures', async () => {
    const journey = await atCheckout();
    expect(viewOf(journey)).toMatchObject({
      moment: 'checkout',
      stop: 'checkout',
      quote,
      mainAction: 'place_order',
    });
    expect(names(journey)).toContain('quote.received');
  });

  it('places one order and tells it once', async () => {
    const journey = await atCheckout();
    send(journey, { type: 'order.place' }, { type: 'order.place' });
    await reach(journey, 'placed');
    expect(viewOf(journey).order).toEqual(order);
    expect(names(journey).filter((name) => name === 'order.placed')).toHaveLength(1);
  });

  it('counts a press that comes while the figures are asked for anew, if the total stays', async () => {
    const journey = await atCheckout();
    send(journey, { type: 'reference.set', reference: 'KST 4711' }, { type: 'order.place' });
    expect(viewOf(journey)).toMatchObject({ moment: 'checkout', orderAwaitsFigures: true });
    await reach(journey, 'placed');
    expect(names(journey).filter((name) => name === 'order.placed')).toHaveLength(1);
  });

  it('shows another total first, although the button was pressed', async () => {
    let asked = 0;
    const dearer = { ...quote, id: 'quote-2', hash: 'hash-2', total: { ...quote.total, minor: 216_000 } };
    const journey = await atCheckout({ quote: () => Promise.resolve(asked++ === 0 ? quote : dearer) });
    send(journey, { type: 'address.set', address: { country: 'AT' } }, { type: 'order.place' });
    await waitFor(journey.actor, (snapshot) => !toView(snapshot).quoting);
    expect(viewOf(journey)).toMatchObject({
      ...{ moment: 'checkout', quote: dearer, outdatedQuote: quote, orderAwaitsFigures: false },
      problem: { code: 'price_changed' },
    });
  });

  it('forgets an early press when something else is typed, or no figures come', async () => {
    let asked = 0;
    const journey = await atCheckout({
      quote: () => (asked++ === 0 ? Promise.resolve(quote) : Promise.reject(createProblem('service'))),
    });
    send(journey, { type: 'reference.set', reference: 'KST 4711' }, { type: 'order.place' });
    send(journey, { type: 'reference.set', reference: 'KST 4712' });
    expect(viewOf(journey).orderAwaitsFigures).toBe(false);
    send(journey, { type: 'order.place' });
    await waitFor(journey.actor, (snapshot) => toView(snapshot).quoteFailed);
    expect(viewOf(journey)).toMatchObject({ moment: 'checkout', orderAwaitsFigures: false });
  });

  it.each([
    ['something else', { lines: quote.lines.map((line) => ({ ...line, seats: 11 })) }],
    ['a part of it', { lines: [] }],
    ['another currency', { total: { ...quote.total, currency: 'USD' } }],
    ['other digits', { total: { ...quote.total, exponent: 3 } }],
  ])('shows no figures of %s, and goes on when the right ones come', async (_what, wrong) => {
    const quotes = [{ ...quote, ...wrong }, quote];
    const journey = run({ quote: () => Promise.resolve(quotes.shift() ?? quote) });
    await reach(journey, 'choosing');
    send(journey, ...buying());
    await until(journey, (view) => view.quoteFailed);
    expect(viewOf(journey)).toMatchObject({
      ...{ quote: undefined, canPlaceOrder: false },
      problem: { code: 'service', retryable: true },
    });
    send(journey, { type: 'retry' });
    await until(journey, (view) => view.canPlaceOrder);
  });

  it('keeps the key of the press before it calls', async () => {
    let kept: unknown;
    const drafts = remembering();
    const placeOrder: Gateway['placeOrder'] = (_, { idempotencyKey }) => {
      kept = { idempotencyKey, stored: drafts.draft?.openCall?.idempotencyKey };
      return Promise.resolve(order);
    };
    const journey = await atCheckout({ placeOrder }, { drafts });
    send(journey, { type: 'order.place' });
    await reach(journey, 'placed');
    const key = expect.stringMatching(/^key-/u) as unknown;
    expect(kept).toEqual({
      idempotencyKey: key,
      stored: (kept as { idempotencyKey: string }).idempotencyKey,
    });
    expect(drafts.draft).toMatchObject({ placedOrderId: 'order-1' });
    expect(drafts.draft?.openCall).toBeUndefined();
  });

  it('finds an order whose reply was lost and never says that it failed', async () => {
    let isLost = true;
    const journey = await atCheckout({
      placeOrder: () => Promise.reject(createProblem('outcome_unknown')),
      orderByKey: () =>
        isLost ? ((isLost = false), Promise.reject(createProblem('offline'))) : Promise.resolve(order),
    });
    send(journey, { type: 'order.place' });
    await waitFor(journey.actor, (snapshot) => toView(snapshot).uncertain);
    expect(viewOf(journey).problem).toBeUndefined();
    await waitFor(journey.actor, (snapshot) => toView(snapshot).moment === 'placed', { timeout: 8000 });
    expect(names(journey)).not.toContain('problem.raised');
  });

  it('asks for the outcome of an order that was sent before a reload', async () => {
    const request = {
      quoteId: 'quote-0',
      quoteHash: '',
      expectedTotal: quote.total,
      paymentMethodId: 'invoice',
      consents: [],
    };
    const drafts = remembering({
      selection: {},
      openCall: { kind: 'order', idempotencyKey: 'key-0', accountId: 'muster', request },
    });
    const asked: string[] = [];
    const journey = run({ orderByKey: (key) => (asked.push(key), Promise.resolve(order)) }, { drafts });
    await reach(journey, 'placing');
    expect(viewOf(journey).stop).toBe('checkout');
    await reach(journey, 'placed');
    expect(asked).toEqual(['key-0']);
    expect(names(journey)).toContain('order.placed');
  });

  it('shows the result again after a reload without telling it twice', async () => {
    const drafts = remembering({ selection: {}, placedOrderId: 'order-1' });
    const journey = run({ order: () => Promise.resolve(order) }, { drafts });
    await reach(journey, 'placed');
    expect(names(journey)).not.toContain('order.placed');
  });

  it('follows a new link after an order, but not when the customer only comes back to its page', async () => {
    const link = { product: 'phone', intent: 'buy', plan: 'plus', seats: '10', billing: 'year' };
    const open = (revisited: boolean) => {
      const drafts = remembering({ selection: {}, placedOrderId: 'order-1' });
      const answers = { order: () => Promise.resolve(order) };
      return run(answers, { drafts, link, start: 'checkout', revisited });
    };
    const back = open(true);
    await reach(back, 'placed');
    expect(viewOf(back).cart.lines).toEqual([]);
    const anew = open(false);
    await until(anew, (view) => view.moment === 'checkout' && view.canPlaceOrder);
    expect(viewOf(anew).order).toBeUndefined();
  });

  it('keeps the figures of the same order in sight while something is missing that they need', async () => {
    const journey = await atCheckout();
    send(journey, { type: 'address.set', address: { city: '' } });
    expect(viewOf(journey)).toMatchObject({ quote, quoteOutdated: true, canPlaceOrder: false });
    send(journey, { type: 'address.set', address: { city: 'Wien' } });
    await until(journey, (view) => view.canPlaceOrder && !view.quoting);
    expect(viewOf(journey).quoteOutdated).toBe(false);
  });

  it('shows what changed and wants another press when the price moved', async () => {
    const fresh = { ...quote, id: 'quote-2', hash: 'hash-2', total: { ...quote.total, minor: 220000 } };
    const journey = await atCheckout({
      placeOrder: () => Promise.reject(createProblem('price_changed', { quote: fresh })),
    });
    send(journey, { type: 'order.place' });
    await waitFor(journey.actor, (snapshot) => toView(snapshot).problem !== undefined);
    expect(viewOf(journey)).toMatchObject({
      moment: 'checkout',
      quote: fresh,
      outdatedQuote: quote,
      canPlaceOrder: true,
    });
  });

  it('lets the host refuse an order, with its reason', async () => {
    const before = () => Promise.reject(createProblem('host_refused', { reason: 'No budget left.' }));
    const journey = await atCheckout({}, { before });
    send(journey, { type: 'order.place' });
    await waitFor(journey.actor, (snapshot) => toView(snapshot).problem !== undefined);
    expect(viewOf(journey).problem).toMatchObject({ code: 'host_refused', reason: 'No budget left.' });
  });

  it('starts a trial without a checkout page', async () => {
    const journey = run();
    await reach(journey, 'choosing');
    send(
      journey,
      { type: 'product.pick', productId: 'phone' },
      { type: 'intent.pick', intent: 'trial' },
      { type: 'continue' },
    );
    expect(viewOf(journey)).toMatchObject({
      stop: 'scope',
      mainAction: 'start_trial',
      trialEndsOn: '2026-12-07',
    });
    expect(viewOf(journey).stops).toHaveLength(2);
    send(journey, { type: 'continue' });
    await reach(journey, 'trial_started');
    expect(names(journey)).toContain('trial.started');
  });

  it('asks for sign-in only at the end, and goes on where it was', async () => {
    let signedIn = false;
    const journey = run({ account: () => Promise.resolve(signedIn ? account : null) });
    await reach(journey, 'choosing');
    send(journey, ...buying());
    expect(viewOf(journey)).toMatchObject({ moment: 'signing_in', signInReason: 'missing' });
    expect(names(journey)).toContain('sign_in.required');
    signedIn = true;
    send(journey, { type: 'session.changed' });
    await waitFor(journey.actor, (snapshot) => toView(snapshot).canPlaceOrder);
    expect(viewOf(journey).selection).toMatchObject({ productId: 'phone', seats: 10, interval: 'year' });
  });

  it('hears of a sign-in that comes while the account is still being read', async () => {
    const answers: ((account: Account | null) => void)[] = [];
    const journey = run({ account: () => new Promise((resolve) => answers.push(resolve)) });
    send(journey, { type: 'session.changed' });
    answers[0]?.(null);
    answers[1]?.(account);
    await reach(journey, 'choosing');
    expect(viewOf(journey).account).toEqual(account);
  });

  it('explains a trial that only the account rules out', async () => {
    let signedIn = false;
    const tried = { ...account, triedProducts: ['phone'] };
    const journey = run({ account: () => Promise.resolve(signedIn ? tried : null) });
    await reach(journey, 'choosing');
    send(
      journey,
      { type: 'product.pick', productId: 'phone' },
      { type: 'intent.pick', intent: 'trial' },
      { type: 'continue' },
      { type: 'continue' },
    );
    signedIn = true;
    send(journey, { type: 'session.changed' });
    await reach(journey, 'choosing');
    expect(viewOf(journey).corrections).toEqual([{ part: 'intent', reason: 'trial_used' }]);
  });

  it.each([
    ['corporate', 'corporate'],
    ['member', 'not_contact'],
  ] as const)('has nothing to order for a %s', async (standing, moment) => {
    const journey = run({ account: () => Promise.resolve({ ...account, standing }) });
    await reach(journey, moment);
    expect(viewOf(journey).mainAction).toBeUndefined();
  });

  it('keeps an impossible number, explains it and does not go on', async () => {
    const journey = run();
    await reach(journey, 'choosing');
    send(journey, ...buying().slice(0, 3), { type: 'seats.set', seats: 501 }, { type: 'continue' });
    expect(viewOf(journey)).toMatchObject({
      stop: 'scope',
      canContinue: false,
      seatProblem: { reason: 'too_many', maximum: 500 },
    });
    expect(viewOf(journey).selection.seats).toBe(501);
  });

  it('asks nothing that has one answer', async () => {
    const journey = run();
    await reach(journey, 'choosing');
    send(journey, { type: 'product.pick', productId: 'help' }, { type: 'continue' });
    await reach(journey, 'checkout');
    expect(viewOf(journey).stops.map(({ stop }) => stop)).toEqual(['product', 'checkout']);
  });

  it('asks a new account for its billing details before it asks for figures', async () => {
    const { address: _address, ...unknown } = account;
    const journey = run({ account: () => Promise.resolve(unknown) });
    await reach(journey, 'choosing');
    send(journey, ...buying());
    expect(viewOf(journey)).toMatchObject({ moment: 'checkout', quote: undefined, canPlaceOrder: false });
    expect(viewOf(journey).missing).toContainEqual({ entry: 'address', field: 'company' });
    if (account.address) send(journey, { type: 'address.set', address: account.address });
    await waitFor(journey.actor, (snapshot) => toView(snapshot).canPlaceOrder);
  });

  it('follows a link and skips what it answers', async () => {
    const journey = run({}, { link: { product: 'phone', intent: 'buy', seats: '25', plan: 'standard' } });
    await reach(journey, 'choosing');
    expect(viewOf(journey)).toMatchObject({ stop: 'billing', selection: { planId: 'standard', seats: 25 } });
  });

  it('says that the offer behind a link is gone', async () => {
    const journey = run({}, { link: { product: 'fax' } });
    await reach(journey, 'choosing');
    expect(viewOf(journey).problem?.code).toBe('link_outdated');
  });

  it('drops what was chosen when another account signs in, and says so', async () => {
    let id = 'muster';
    const journey = run({ account: () => Promise.resolve({ ...account, id }) });
    await reach(journey, 'choosing');
    send(journey, ...buying().slice(0, 4));
    id = 'other';
    send(journey, { type: 'session.changed' });
    await reach(journey, 'choosing');
    await waitFor(journey.actor, (snapshot) => toView(snapshot).accountChanged);
    expect(viewOf(journey)).toMatchObject({ stop: 'product', selection: {} });
  });

  it('begins anew after an order, with the account as it is then', async () => {
    let reads = 0;
    const journey = await atCheckout({ account: () => (reads++, Promise.resolve(account)) });
    send(journey, { type: 'order.place' });
    await reach(journey, 'placed');
    send(journey, { type: 'checkout.reset' });
    await reach(journey, 'choosing');
    expect(reads).toBe(2);
    expect(viewOf(journey)).toMatchObject({
      stop: 'product',
      selection: {},
      order: undefined,
      corrections: [],
    });
  });

  it('keeps nothing of one account for the next, also when nobody was signed in between', async () => {
    const known = { ...account, vatId: 'DE136695976' };
    let who: typeof known | null = known;
    const asked: unknown[] = [];
    const journey = await atCheckout({
      account: () => Promise.resolve(who),
      quote: (request) => (asked.push(request.details), Promise.resolve(quote)),
    });
    send(journey, { type: 'address.set', address: { fullName: 'Somebody of the first account' } });
    for (const next of [null, { ...account, id: 'other' } as typeof known]) {
      who = next;
      send(journey, { type: 'session.changed' });
      await waitFor(journey.actor, (snapshot) => snapshot.context.account === next);
    }
    expect(viewOf(journey)).toMatchObject({
      accountChanged: true,
      selection: {},
      vatId: '',
      address: account.address,
    });
  });

  it('never repeats the press of another account', async () => {
    const request = { productId: 'phone', planId: 'plus', seats: 1 };
    const drafts = remembering({
      selection: {},
      openCall: { kind: 'trial', idempotencyKey: 'key-0', accountId: 'other', request },
    });
    let started = 0;
    const journey = run(
      { startTrial: () => (started++, Promise.reject(createProblem('service'))) },
      { drafts },
    );
    await reach(journey, 'choosing');
    expect(started).toBe(0);
  });

  it('does not send after a reload what the host was still asked about', async () => {
    const before = () => new Promise<void>(() => undefined);
    const drafts = remembering();
    const journey = await atCheckout({}, { before, drafts });
    send(journey, { type: 'order.place' });
    expect(viewOf(journey).moment).toBe('placing');
    expect(drafts.draft?.openCall).toBeUndefined();
  });

  it('asks the host once for a trial, however often it is sent', async () => {
    let [asked, sent] = [0, 0];
    const before = () => (asked++, Promise.resolve());
    const startTrial: Gateway['startTrial'] = () =>
      sent++ === 0
        ? Promise.reject(createProblem('outcome_unknown'))
        : Promise.reject(createProblem('trial_used'));
    const journey = run({ startTrial }, { before });
    await reach(journey, 'choosing');
    send(journey, { type: 'product.pick', productId: 'phone' }, { type: 'intent.pick', intent: 'trial' });
    send(journey, { type: 'continue' }, { type: 'continue' });
    await waitFor(journey.actor, (snapshot) => toView(snapshot).problem !== undefined, { timeout: 5000 });
    expect({ asked, sent }).toEqual({ asked: 1, sent: 2 });
    expect(viewOf(journey)).toMatchObject({ uncertain: false, problem: { code: 'trial_used' } });
    expect(journey.drafts.draft?.openCall).toBeUndefined();
  });

  it('leaves the checkout page when nothing on it can be ordered any more', async () => {
    const journey = await atCheckout();
    send(journey, { type: 'seats.set', seats: 9999 });
    expect(viewOf(journey)).toMatchObject({
      moment: 'choosing',
      stop: 'scope',
      seatProblem: { reason: 'too_many' },
    });
  });

  it('asks for sign-in when it is lost while the outcome is unknown, and goes on asking', async () => {
    let signedIn = false;
    const journey = await atCheckout({
      placeOrder: () => Promise.reject(createProblem('outcome_unknown')),
      orderByKey: () =>
        signedIn ? Promise.resolve(order) : Promise.reject(createProblem('sign_in_expired')),
    });
    send(journey, { type: 'order.place' });
    await waitFor(journey.actor, (snapshot) => toView(snapshot).uncertain);
    await waitFor(journey.actor, () => names(journey).includes('sign_in.required'));
    signedIn = true;
    send(journey, { type: 'session.changed' });
    await reach(journey, 'placed');
  });

  it('sends a VAT id as it is compared, none when the field was emptied, and checks it again for another country', async () => {
    const asked: (string | undefined)[] = [];
    const checked: string[] = [];
    const journey = await atCheckout({
      account: () => Promise.resolve({ ...account, vatId: 'DE136695976' }),
      quote: (request) => (asked.push(request.details.vatId), Promise.resolve(quote)),
      checkVat: (request) => (
        checked.push(request.country),
        Promise.resolve({ ...request, status: 'well_formed', example: '' })
      ),
    });
    send(journey, { type: 'vat.set', vatId: '' });
    await waitFor(journey.actor, (snapshot) => toView(snapshot).canPlaceOrder);
    send(
      journey,
      { type: 'vat.set', vatId: 'de 136 695 976' },
      { type: 'address.set', address: { country: 'AT' } },
    );
    await waitFor(journey.actor, (snapshot) => !toView(snapshot).vatChecking && !toView(snapshot).quoting);
    expect(asked).toEqual(expect.arrayContaining(['DE136695976', '']));
    expect(checked).toEqual(['DE', 'AT']);
  });

  it('loads again after a failure', async () => {
    let fails = true;
    const journey = run({
      catalogue: () => (fails ? Promise.reject(createProblem('service')) : Promise.resolve(catalogue)),
    });
    await reach(journey, 'unavailable');
    fails = false;
    send(journey, { type: 'retry' });
    await reach(journey, 'choosing');
    expect(viewOf(journey).problem).toBeUndefined();
  });
});
