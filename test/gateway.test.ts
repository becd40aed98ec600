import { parseAccountsFile, parseShopFile } from '@kasse/contract/config';
import type { Account } from '@kasse/domain';
import { createHttpGateway } from '@kasse/gateway/http';
import { createMemoryGateway } from '@kasse/gateway/memory';
import { createApp, createService, openDatabase } from '@kasse/server';
import type { Database } from '@kasse/server';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCards } from './gateway.cards.ts';
import { describeGateway } from './gateway.contract.ts';
import {
  business,
  cartLine,
  catalogue,
  discounts,
  fiveLicences,
  legal,
  start,
  taxTable,
} from './gateway.fixture.ts';
import { chargesOf, entryOf } from './gateway.server.ts';
import { orderByCard } from './gateway.stage.ts';
import type { GatewayStage } from './gateway.stage.ts';

let database: Database;

beforeAll(async () => {
  database = await openDatabase({ kind: 'memory' });
});

afterAll(() => database.close());

describeGateway('the memory gateway', (account) => {
  let time = start.getTime();
  const cards = createCards();
  const gateway = createMemoryGateway({
    ...{ catalogue, legal, taxTable, discounts },
    charge: ({ orderId, attempt }) => cards.ask(`order:${orderId}:${attempt}`),
    clock: () => new Date(time),
    ...(account ? { account } : { scenario: 'signed-out' }),
  });
  return Promise.resolve({ gateway, cards, advance: (seconds) => void (time += seconds * 1000) });
});

describeGateway('the HTTP gateway', (account) => connect(account));

describe('the HTTP gateway, when the answer to the first try is lost,', () => {
  it('places one order', async () => {
    const { gateway, cards, tries } = await connectOnce('/orders');
    const quote = await gateway.quote({ items: [fiveLicences], details: {} });
    const key = randomUUID();
    const order = await orderByCard(gateway, quote, key);
    expect(tries()).toBe(2);
    expect(await gateway.orderByKey(key)).toEqual(order);
    expect((await gateway.account())?.subscriptions).toHaveLength(1);
    expect(cards.charged()).toHaveLength(1);
  });

  it('pays an order once', async () => {
    const { gateway, cards, tries } = await connectOnce('/payments');
    cards.next('declines');
    const { id } = await orderByCard(gateway, await gateway.quote({ items: [fiveLicences], details: {} }));
    cards.next('succeeds');
    const request = { paymentMethodId: 'saved' };
    const order = await gateway.payOrder(id, request, { idempotencyKey: randomUUID() });
    expect(tries()).toBe(2);
    expect(order).toMatchObject({ status: 'confirmed', attempt: { number: 2 } });
    expect(cards.charged()).toHaveLength(1);
  });

  it('saves a cart, and takes the version that it then has', async () => {
    const { gateway, tries } = await connectOnce('/cart', 'PUT');
    const cart = { items: [cartLine], codes: ['TENTH'] };
    const saved = await gateway.saveCart({ ...(await gateway.cart()), cart });
    expect(tries()).toBe(2);
    expect(saved.cart).toEqual(cart);
    expect(await gateway.cart()).toEqual(saved);
  });
});

/** A gateway to the real service which loses the first answer to a call, and how often that call was tried. */
async function connectOnce(path: string, method = 'POST') {
  let tries = 0;
  const stage = await connect(business, (response, url, init) => {
    if (!url.endsWith(path) || init.method !== method) return response;
    tries += 1;
    if (tries === 1) throw new TypeError('The connection broke.');
    return response;
  });
  return { ...stage, tries: () => tries };
}

/** A gateway to the real service, without a network; `carry` brings its answers back. */
async function connect(
  account: Account | null,
  carry: (response: Response, url: string, init: RequestInit) => Response = (response) => response,
): Promise<GatewayStage> {
  let time = start.getTime();
  const now = () => new Date(time);
  // Accounts share a database, so each test has one of its own.
  const accountId = randomUUID();
  const shop = read(parseShopFile(shopFile));
  const accounts = read(
    parseAccountsFile({ accounts: account ? [{ ...entryOf(account), id: accountId }] : [] }, shop),
  );
  const cards = createCards();
  const service = await createService({
    ...{ database, shop, accounts, now, newId: randomUUID },
    sendMail: () => Promise.resolve(),
    cards: chargesOf(cards),
    wait: (milliseconds) => Promise.resolve(void (time += milliseconds)),
    deadline: () => new AbortController().signal,
  });
  const secretKey = 'sk_suite';
  const app = createApp({ service, secretKey, allowedOrigins: [], mailbox: false, now, newId: randomUUID });
  let token = account ? (await service.openSession({ accountId })).token : undefined;
  const gateway = createHttpGateway('http://service.example', {
    locale: 'de',
    wait: () => Promise.resolve(),
    async token(options) {
      if (account && options?.renew) token = (await service.openSession({ accountId })).token;
      return token;
    },
    async fetch(url, init) {
      return carry(await app.request(url, init), url, init);
    },
  });
  return { gateway, cards, advance: (seconds) => void (time += seconds * 1000) };
}

const shopFile = {
  ...{ currency: 'EUR', exponent: 2, audience: 'business', taxBehaviour: 'exclusive', defaultLocale: 'de' },
  seller: {
    ...catalogue.seller,
    timeZone: catalogue.timeZone,
    email: 'service@sprechwerk.example',
    website: 'https://sprechwerk.example/',
  },
  taxTable,
  legal: { ...legal, consentTexts: { terms: { de: 'Es gelten die Nutzungsbedingungen.' } } },
  orderNumberPrefix: 'SW',
  allowedOrigins: [],
  billingDatePolicy: catalogue.billingDatePolicy,
  discounts,
  products: catalogue.products,
};

function read<T>(result: { readonly value?: T; readonly faults?: readonly string[] }): T {
  if (!result.value) throw new Error(result.faults?.join('\n'));
  return result.value;
}
