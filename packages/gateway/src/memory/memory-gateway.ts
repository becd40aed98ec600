import {
  cartRequest,
  orderRequest,
  parseRequest,
  paymentRequest,
  quoteRequest,
  trialRequest,
  vatCheckRequest,
} from '@kasse/contract';
import { createProblem, toProblem } from '@kasse/domain';
import type {
  Account,
  CallOptions,
  Catalogue,
  CreateOptions,
  DiscountRule,
  Gateway,
  Legal,
  NewId,
  Order,
  TaxTable,
} from '@kasse/domain';
import { wait as waitByTimer } from '../wait.ts';
import type { Wait } from '../wait.ts';
import { saveCart } from './cart.ts';
import { chargeIn } from './charges.ts';
import type { Charge } from './charges.ts';
import { demoAccount } from './demo-account.ts';
import { demoCatalogue, demoLegal, demoTaxTable } from './demo-catalogue.ts';
import { demoDiscounts } from './demo-discounts.ts';
import { KeyedCalls } from './keyed-calls.ts';
import { settle, waitingOrder } from './order-life.ts';
import { orderById, orderByKey, payOrder, placeOrder } from './orders.ts';
import { makeQuote } from './quotes.ts';
import { raisedPrices } from './raised-prices.ts';
import { cartIn } from './scenario-carts.ts';
import { accountIn, parseScenario } from './scenarios.ts';
import { openShop, turnToToday } from './shop.ts';
import type { PlacedOrder } from './shop.ts';
import { nextCart } from './stored-cart.ts';
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
  /** Discount codes. */
  readonly discounts?: readonly DiscountRule[];
  /** Whether a VAT id that the register has no answer to counts as valid. */
  readonly acceptsUncheckedVatIds?: boolean;
  /** What becomes of each try to be paid by card; the scenario says so unless given. Nothing is charged. */
  readonly charge?: Charge;
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
    discounts: options.discounts ?? demoDiscounts,
    acceptsUncheckedVatIds: options.acceptsUncheckedVatIds ?? false,
    isRegisterSilent: scenario === 'vat-silent',
    charge: options.charge ?? chargeIn(scenario),
    clock: options.clock ?? (() => new Date()),
    newId: options.newId ?? (() => crypto.randomUUID()),
  });
  shop.cart = nextCart(shop.cart, parseRequest(cartRequest, sent(cartIn(scenario, catalogue, shop.account))));
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
      const isMeant = call?.accountId === undefined || call.accountId === shop.account.id;
      if (!isMeant) throw createProblem('account_changed');
      return work();
    });
  }

  /** Presses once for each key; a key that comes again is answered with the order as it stands then. */
  async function press(
    request: object,
    { idempotencyKey }: CreateOptions,
    work: () => PlacedOrder | Promise<PlacedOrder>,
  ): Promise<Order> {
    const { answer: placed, isReplay } = await calls.once('order', idempotencyKey, request, async () =>
      work(),
    );
    if (isReplay) settle(shop, placed);
    else if (scenario === 'lost-reply') throw createProblem('outcome_unknown');
    return placed.order;
  }

  return {
    catalogue: (call) => answer(call, () => shop.catalogue),
    account: (call) => answer(call, async () => ((await isSignedIn()) ? shop.account : null)),
    quote: (request, call) =>
      answerSignedIn(call, () => makeQuote(shop, parseRequest(quoteRequest, sent(request)))),
    checkVat: (request, call) =>
      answerSignedIn(call, () => {
        const question = parseRequest(vatCheckRequest, sent(request));
        return checkVatId({ ...question, isRegisterSilent: shop.isRegisterSilent });
      }),
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
        if (isPriceStillOld) {
          isPriceStillOld = false;
          shop.catalogue = raisedPrices(shop.catalogue);
        }
        return press(parsed, call, () => placeOrder(shop, parsed, call.idempotencyKey));
      }),
    payOrder: (id, request, call) =>
      answerSignedIn(call, () => {
        const parsed = parseRequest(paymentRequest, sent(request));
        return press({ id, ...parsed }, call, () => payOrder(shop, id, parsed, call.idempotencyKey));
      }),
    orderByKey: (key, call) => answerSignedIn(call, () => orderByKey(shop, key)),
    openOrder: (call) => answerSignedIn(call, () => waitingOrder(shop)?.order ?? null),
    order: (id, call) => answerSignedIn(call, () => orderById(shop, id).order),
    cart: (call) => answerSignedIn(call, () => shop.cart),
    saveCart: ({ cart, version }, call) =>
      answerSignedIn(call, () => saveCart(shop, { cart: parseRequest(cartRequest, sent(cart)), version })),
  };
}

/** A request as it would arrive over the wire, so that both gateways refuse the same ones. */
function sent(request: object): unknown {
  return JSON.parse(JSON.stringify(request));
}
