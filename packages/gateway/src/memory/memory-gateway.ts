import { orderRequest, parseRequest, quoteRequest, trialRequest, vatCheckRequest } from '@kasse/contract';
import { createProblem, toProblem } from '@kasse/domain';
import type { Account, CallOptions, Catalogue, Gateway, Legal, NewId, TaxTable } from '@kasse/domain';
import { wait as waitByTimer } from '../wait.ts';
import type { Wait } from '../wait.ts';
import { demoAccount } from './demo-account.ts';
import { demoCatalogue, demoLegal, demoTaxTable } from './demo-catalogue.ts';
import { KeyedCalls } from './keyed-calls.ts';
import { placeOrder } from './orders.ts';
import { makeQuote } from './quotes.ts';
import { raisedPrices } from './raised-prices.ts';
import { accountIn, parseScenario } from './scenarios.ts';
import { openShop, turnToToday } from './shop.ts';
import { startTrial } from './trials.ts';
import { checkVatId } from './vat-check.ts';

/** What a memory gateway can be made with; everything has a default. */
export interface MemoryOptions {
  /** What is on offer. Its `today` is replaced by the day of the clock. */
  readonly catalogue?: Catalogue;
  /** Who is signed in. */
  readonly account?: Account;
  /** Language of the account, where it differs from its own. */
  readonly locale?: string;
  readonly legal?: Legal;
  /** Must hold the seller's country. */
  readonly taxTable?: TaxTable;
  /** A name of the list `scenarios`. */
  readonly scenario?: string;
  readonly clock?: () => Date;
  readonly newId?: NewId;
  /** How the scenario `slow` lets time pass. */
  readonly wait?: Wait;
  /** Asked by the scenario `signed-out` alone: somebody is signed in as soon as it yields a token. */
  readonly token?: () => Promise<string | undefined>;
}

/** Milliseconds that the scenario `slow` takes to answer. */
const slowness = 4000;

/** A billing service within the page, by the domain's own rules; everything in it is gone with the instance. */
export function createMemoryGateway(options: MemoryOptions = {}): Gateway {
  const { catalogue = demoCatalogue, wait = waitByTimer, token, locale } = options;
  const scenario = parseScenario(options.scenario);
  const account = accountIn(scenario, options.account ?? demoAccount, catalogue);
  const shop = openShop({
    catalogue,
    account: locale === undefined ? account : { ...account, locale },
    legal: options.legal ?? demoLegal,
    taxTable: options.taxTable ?? demoTaxTable,
    clock: options.clock ?? (() => new Date()),
    newId: options.newId ?? (() => crypto.randomUUID()),
  });
  const calls = new KeyedCalls();
  let isPriceStillOld = scenario === 'price-changed';

  async function isSignedIn(): Promise<boolean> {
    return scenario !== 'signed-out' || Boolean(await token?.());
  }

  async function answer<T>(call: CallOptions | undefined, work: () => T | Promise<T>): Promise<T> {
    call?.signal?.throwIfAborted();
    try {
      if (scenario === 'offline') throw createProblem('offline');
      if (scenario === 'slow') await wait(slowness, call?.signal);
      turnToToday(shop);
      return await work();
    } catch (error) {
      throw call?.signal?.aborted ? error : toProblem(error);
    }
  }

  function answerSignedIn<T>(call: CallOptions | undefined, work: () => T | Promise<T>): Promise<T> {
    return answer(call, async () => {
      if (!(await isSignedIn())) throw createProblem('sign_in_missing');
      return work();
    });
  }

  return {
    catalogue: (call) => answer(call, () => shop.catalogue),
    account: (call) => answer(call, async () => ((await isSignedIn()) ? shop.account : null)),
    quote: (request, call) =>
      answerSignedIn(call, () => makeQuote(shop, parseRequest(quoteRequest, sent(request)))),
    checkVat: (request, call) =>
      answerSignedIn(call, () => checkVatId(parseRequest(vatCheckRequest, sent(request)))),
    startTrial: (request, call) =>
      answerSignedIn(call, async () => {
        const parsed = parseRequest(trialRequest, sent(request));
        const { answer: trial } = await calls.once('trial', call.idempotencyKey, parsed, () =>
          startTrial(shop, parsed),
        );
        return trial;
      }),
    placeOrder: (request, call) =>
      answerSignedIn(call, async () => {
        const parsed = parseRequest(orderRequest, sent(request));
        if (scenario === 'declined') throw createProblem('declined');
        if (isPriceStillOld) {
          isPriceStillOld = false;
          shop.catalogue = raisedPrices(shop.catalogue);
        }
        const { answer: order, isReplay } = await calls.once('order', call.idempotencyKey, parsed, () =>
          placeOrder(shop, parsed, call.idempotencyKey),
        );
        if (scenario === 'lost-reply' && !isReplay) throw createProblem('outcome_unknown');
        return order;
      }),
    orderByKey: (key, call) =>
      answerSignedIn(call, () => shop.orders.find((placed) => placed.key === key)?.order ?? null),
    order: (id, call) =>
      answerSignedIn(call, () => {
        const placed = shop.orders.find(({ order }) => order.id === id);
        if (!placed) throw createProblem('not_found');
        return placed.order;
      }),
  };
}

/** A request as it would arrive over the wire, so that both gateways refuse the same ones. */
function sent(request: object): unknown {
  return JSON.parse(JSON.stringify(request));
}
