import { parseAccountsFile, parseShopFile } from '@kasse/contract/config';
import type { Account } from '@kasse/domain';
import { createHttpGateway } from '@kasse/gateway/http';
import { createMemoryGateway } from '@kasse/gateway/memory';
import { createApp, createService, openDatabase } from '@kasse/server';
import type { Database } from '@kasse/server';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeGateway } from './gateway.contract.ts';
import type { GatewayStage } from './gateway.stage.ts';
import { business, catalogue, fiveLicences, legal, orderOf, start, taxTable } from './gateway.fixture.ts';

let database: Database;

beforeAll(async () => {
  database = await openDatabase({ kind: 'memory' });
});

afterAll(() => database.close());

describeGateway('the memory gateway', (account) => {
  let time = start.getTime();
  const gateway = createMemoryGateway({
    ...{ catalogue, legal, taxTable },
    clock: () => new Date(time),
    ...(account ? { account } : { scenario: 'signed-out' }),
  });
  return Promise.resolve({ gateway, advance: (seconds) => void (time += seconds * 1000) });
});

describeGateway('the HTTP gateway', (account) => connect(account));

it('the HTTP gateway places one order when the answer to the first try is lost', async () => {
  let tries = 0;
  const { gateway } = await connect(business, (response) => {
    tries += 1;
    if (tries === 1) throw new TypeError('The connection broke.');
    return response;
  });
  const quote = await gateway.quote({ items: [fiveLicences], details: {} });
  const key = randomUUID();
  const order = await gateway.placeOrder(orderOf(quote), { idempotencyKey: key });
  expect(tries).toBe(2);
  expect(await gateway.orderByKey(key)).toEqual(order);
  expect((await gateway.account())?.subscriptions).toHaveLength(1);
});

/** A gateway to the real service, without a network; `carry` brings the answers to orders back. */
async function connect(
  account: Account | null,
  carry: (response: Response) => Response = (response) => response,
): Promise<GatewayStage> {
  let time = start.getTime();
  const now = () => new Date(time);
  // Accounts share a database, so each test has one of its own.
  const accountId = randomUUID();
  const shop = read(parseShopFile(shopFile));
  const accounts = read(
    parseAccountsFile({ accounts: account ? [{ ...account, id: accountId }] : [] }, shop),
  );
  const sendMail = () => Promise.resolve();
  const service = await createService({ database, shop, accounts, now, newId: randomUUID, sendMail });
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
      const response = await app.request(url, init);
      return url.endsWith('/orders') ? carry(response) : response;
    },
  });
  return { gateway, advance: (seconds) => void (time += seconds * 1000) };
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
  products: catalogue.products,
};

function read<T>(result: { readonly value?: T; readonly faults?: readonly string[] }): T {
  if (!result.value) throw new Error(result.faults?.join('\n'));
  return result.value;
}
