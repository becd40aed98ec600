import { isProblem } from '@kasse/domain';
import type { Gateway, Money } from '@kasse/domain';
import { createHttpGateway } from '@kasse/gateway/http';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asked, validAnswers } from './answers.ts';
import { tries } from './depth.ts';
import { Tally } from './tally.ts';
import { hostileJson, markup, spoilt, textOf } from './values.ts';
import type { Json } from './values.ts';

/** Every call, as a page makes it. */
const calls: { readonly [Name in keyof Gateway]: (gateway: Gateway) => Promise<unknown> } = {
  catalogue: (gateway) => gateway.catalogue(),
  account: (gateway) => gateway.account(),
  quote: (gateway) => gateway.quote(asked.quote),
  checkVat: (gateway) => gateway.checkVat({ vatId: 'DE1', country: 'DE' }),
  startTrial: (gateway) => gateway.startTrial({ productId: 'p', planId: 'p', seats: 1 }, asked.press),
  placeOrder: (gateway) => gateway.placeOrder(asked.order, asked.press),
  payOrder: (gateway) => gateway.payOrder('o', { paymentMethodId: 'p' }, asked.press),
  orderByKey: (gateway) => gateway.orderByKey('k'),
  openOrder: (gateway) => gateway.openOrder(),
  order: (gateway) => gateway.order('o'),
  cart: (gateway) => gateway.cart(),
  saveCart: (gateway) => gateway.saveCart(asked.cart),
};
const names = Object.keys(calls) as (keyof Gateway)[];

const tally = new Tally('answers');
const answers: Partial<Record<keyof Gateway, Json>> = {};
beforeAll(async () => void Object.assign(answers, await validAnswers()));
afterAll(() => tally.report());

interface AnswerInit {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A gateway to a service that answers everything so, and to which waiting takes no time. */
function answering(text: string, init: AnswerInit = {}): Gateway {
  const headers = { etag: '"2"', 'content-type': 'application/json', ...init.headers };
  return createHttpGateway('https://billing.example', {
    token: () => Promise.resolve('token'),
    locale: 'de',
    fetch: () => new Response(text, { ...init, headers }),
    wait: () => Promise.resolve(),
    random: () => 0,
  });
}

interface Outcome {
  readonly value?: unknown;
  readonly problem?: unknown;
  /** Milliseconds of this process: other ones may be busy. */
  readonly took: number;
}

async function outcomeOf(call: Promise<unknown>): Promise<Outcome> {
  const before = process.cpuUsage();
  const took = (): number => process.cpuUsage(before).user / 1000;
  try {
    return { value: await call, took: took() };
  } catch (problem) {
    return { problem, took: took() };
  }
}

/** What every answer comes to: a value or a problem of the list, soon, and nothing beside it. */
function expectTame({ value, problem, took }: Outcome): string {
  expect(took).toBeLessThan(1000);
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as { isOwned?: unknown }).isOwned).toBeUndefined();
  if (problem !== undefined) {
    if (!isProblem(problem)) throw problem as Error;
    return problem.code;
  }
  const objects = everyObjectIn(value);
  expect(objects.filter((each) => !isPlain(each))).toEqual([]);
  expect(objects.filter((each) => isMoney(each) && !isRight(each))).toEqual([]);
  return 'accepted';
}

function everyObjectIn(value: unknown): object[] {
  const found: object[] = [];
  const waiting = [value];
  while (waiting.length > 0) {
    const each = waiting.pop();
    if (typeof each !== 'object' || each === null) continue;
    found.push(each);
    waiting.push(...(Object.values(each) as unknown[]));
  }
  return found;
}

const plain: readonly unknown[] = [Object.prototype, Array.prototype];
const isPlain = (value: object): boolean => plain.includes(Object.getPrototypeOf(value));
const isMoney = (value: object): value is Money => 'minor' in value;
const isRight = ({ minor, exponent, currency }: Money): boolean =>
  Number.isSafeInteger(minor) && exponent >= 0 && exponent <= 4 && /^[A-Z]{3}$/u.test(currency);

describe('an answer of the service with something changed in it is read whole or is a problem:', () => {
  for (const name of names)
    it(name, async () => {
      await fc.assert(
        fc.asyncProperty(spoilt(answers[name] ?? null), async (text) => {
          tally.count(`${name}: changed answer`, expectTame(await outcomeOf(calls[name](answering(text)))));
        }),
        tries(40),
      );
    });
});

describe('an answer that is none is a problem:', () => {
  const none: readonly (readonly [string, string, AnswerInit?])[] = [
    ['nothing', ''],
    ['a page', `<!doctype html>${markup}`, { headers: { 'content-type': 'text/html' } }],
    ['half of one', '{"id":"1","lines":[{'],
    ['a number', '1e999'],
    ['null', 'null'],
    ['a prototype', '{"__proto__":{"isOwned":1}}'],
    ['a bad gateway', '<h1>502</h1>', { status: 502 }],
    ['an error without a code', '{}', { status: 400 }],
    ['an error of another kind', '{"code":"tea"}', { status: 418 }],
    ['a retry in a thousand years', '{}', { status: 503, headers: { 'retry-after': '31536000000' } }],
  ];
  for (const [what, text, init] of none)
    for (const name of names)
      it(`${name}: ${what}`, async () => {
        const outcome = await outcomeOf(calls[name](answering(text, init)));
        expect(isProblem(outcome.problem)).toBe(true);
        tally.count(`${name}: ${what}`, expectTame(outcome));
      });
});

it('any JSON for an error is a problem of the list', async () => {
  await fc.assert(
    fc.asyncProperty(
      hostileJson,
      fc.constantFrom(400, 401, 402, 404, 409, 412, 422, 429, 500),
      async (json, status) => {
        const outcome = await outcomeOf(calls.placeOrder(answering(textOf(json), { status })));
        expect(isProblem(outcome.problem)).toBe(true);
        tally.count('error: any JSON', expectTame(outcome));
      },
    ),
    tries(100),
  );
});

it('any JSON for an answer is read whole or is a problem', async () => {
  await fc.assert(
    fc.asyncProperty(hostileJson, fc.constantFrom(...names), async (json, name) => {
      tally.count('answer: any JSON', expectTame(await outcomeOf(calls[name](answering(textOf(json))))));
    }),
    tries(100),
  );
});
