import { isProblem } from '@kasse/domain';
import type { Gateway } from '@kasse/domain';
import { checkoutMachine, toView } from '@kasse/flow';
import type { CheckoutEvent, CheckoutView } from '@kasse/flow';
import { createHttpGateway } from '@kasse/gateway/http';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createActor, waitFor } from 'xstate';
import { validAnswers } from './answers.ts';
import { tries } from './depth.ts';
import { Tally } from './tally.ts';
import { spoilt, textOf } from './values.ts';
import type { Json } from './values.ts';

type Answers = Record<keyof Gateway, Json>;

const tally = new Tally('flow');
let answers: Answers;
beforeAll(async () => void (answers = await validAnswers()));
afterAll(() => tally.report());

/** A billing service of which one answer is another text. */
function serving(spoiltCall: keyof Gateway, text: string) {
  const sent: { path: string; body: unknown }[] = [];
  const texts: Readonly<Record<string, string>> = {
    'GET catalogue': textOf(answers.catalogue),
    'GET account': textOf(answers.account),
    'GET cart': textOf(answers.cart),
    'GET orders?open=true': '{"orders":[]}',
    'POST quotes': textOf(answers.quote),
    'POST orders': textOf(answers.order),
    'POST trials': textOf(answers.startTrial),
    'POST vat-checks': textOf(answers.checkVat),
  };
  const gateway = createHttpGateway('https://billing.example', {
    token: () => Promise.resolve('token'),
    locale: 'de',
    fetch: (url, { method = 'GET', body }) => {
      const path = `${method} ${url.replace('https://billing.example/v1/', '')}`;
      sent.push({ path, body: typeof body === 'string' ? JSON.parse(body) : undefined });
      const saved = path === 'PUT cart' && typeof body === 'string' ? body : undefined;
      const answer = path === paths[spoiltCall] ? text : (saved ?? texts[path]);
      const headers = { etag: '"1"' };
      return answer === undefined ? new Response('{}', { status: 404 }) : new Response(answer, { headers });
    },
    wait: () => Promise.resolve(),
    random: () => 0,
  });
  return { gateway, sent };
}

const paths: Partial<Record<keyof Gateway, string>> = {
  catalogue: 'GET catalogue',
  account: 'GET account',
  cart: 'GET cart',
  quote: 'POST quotes',
  placeOrder: 'POST orders',
  startTrial: 'POST trials',
  checkVat: 'POST vat-checks',
  openOrder: 'GET orders?open=true',
};

/** A checkout over a service, of which everything that is to be seen is looked at. */
async function visit(
  gateway: Gateway,
  start: 'product' | 'checkout',
  act: (scene: Scene) => Promise<void>,
): Promise<void> {
  const actor = createActor(checkoutMachine, {
    input: {
      ...{ gateway, start },
      newId: () => crypto.randomUUID(),
      drafts: { read: () => undefined, write: () => undefined },
    },
  });
  const look = (): CheckoutView => {
    const view = toView(actor.getSnapshot());
    if (view.problem && !isProblem(view.problem)) throw new Error('Something is wrong that has no name.');
    return view;
  };
  actor.subscribe({ error: () => undefined });
  actor.start();
  const until = async (isSo: (view: CheckoutView) => boolean): Promise<CheckoutView> =>
    toView(await waitFor(actor, (snapshot) => isSo(toView(snapshot)), { timeout: 5000 }));
  try {
    await until(({ moment }) => moment !== 'loading');
    await act({
      look,
      until,
      send: (...events) => {
        for (const event of events) {
          actor.send(event);
          look();
        }
      },
    });
    expect(actor.getSnapshot().status).toBe('active');
  } finally {
    actor.stop();
  }
}

interface Scene {
  readonly look: () => CheckoutView;
  readonly until: (isSo: (view: CheckoutView) => boolean) => Promise<CheckoutView>;
  readonly send: (...events: CheckoutEvent[]) => void;
}

/** Everything that can be chosen of the first products, with numbers that are possible and that are not. */
function chooseEverything({ look, send }: Scene): void {
  for (const { product } of look().offers.slice(0, 4)) {
    for (const intent of ['buy', 'trial', 'change'] as const) {
      send({ type: 'product.pick', productId: product.id }, { type: 'intent.pick', intent });
      for (const plan of look().plans.slice(0, 2)) {
        send({ type: 'plan.pick', planId: plan.id });
        for (const seats of [0, look().seatRange?.minimum ?? 1, look().seatRange?.maximum ?? 2])
          send({ type: 'seats.set', seats });
        for (const interval of ['month', 'year'] as const) send({ type: 'interval.pick', interval });
      }
    }
    send({ type: 'continue' }, { type: 'continue' }, { type: 'continue' }, { type: 'item.another' });
  }
}

const outcomeOf = ({ moment, problem }: CheckoutView): string =>
  problem ? problem.code : moment === 'unavailable' ? 'service' : moment;

for (const call of ['catalogue', 'account', 'cart', 'openOrder'] as const)
  it(`whatever is let through of a changed ${call} can be shown, chosen and counted`, async () => {
    await fc.assert(
      fc.asyncProperty(spoilt(answers[call]), async (text) => {
        await visit(serving(call, text).gateway, 'product', (scene) => {
          tally.count(`flow: changed ${call}`, outcomeOf(scene.look()));
          chooseEverything(scene);
          return Promise.resolve();
        });
      }),
      tries(40),
    );
  }, 60_000);

it('no figures are shown as due that do not add up, are of something else or of another currency', async () => {
  await fc.assert(
    fc.asyncProperty(spoilt(answers.quote), async (text) => {
      const { gateway, sent } = serving('quote', text);
      await visit(gateway, 'checkout', async (scene) => {
        await scene.until(({ moment, quoting }) => moment === 'checkout' && !quoting);
        const { quote, problem, cart } = scene.look();
        tally.count('flow: changed quote', quote && !problem ? 'accepted' : (problem?.code ?? 'nothing'));
        if (!quote || problem) return;
        const sum = (amounts: readonly { readonly minor: number }[]): number =>
          amounts.reduce((total, { minor }) => total + minor, 0);
        const lines = sum(quote.lines.map(({ amount }) => amount));
        const due = lines - sum(quote.discounts.map(({ amount }) => amount)) - (quote.credit?.minor ?? 0);
        expect([due, due + sum(quote.taxes.map(({ amount }) => amount))]).toContain(quote.total.minor);
        expect(quote.total).toMatchObject({ currency: 'EUR', exponent: 2 });
        expect(quote.lines.map(({ productId }) => productId).sort()).toEqual(
          cart.lines.map(({ item }) => item.productId).sort(),
        );
        scene.send({ type: 'order.place' });
        const ordered = sent.filter(({ path }) => path === 'POST orders').map(({ body }) => body);
        for (const body of ordered)
          expect(body).toMatchObject({
            quoteId: quote.id,
            quoteHash: quote.hash,
            expectedTotal: quote.total,
          });
      });
    }),
    tries(60),
  );
}, 60_000);
