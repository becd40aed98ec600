import type { Route } from 'playwright-core';
import { forward } from './firefox.ts';
import type { Visit } from './stage.ts';

/** What can happen to the call that orders, and to the question for its charge. */
export const networkFaults = [
  'none',
  'cut before',
  'lost reply',
  '500',
  '503',
  'delay',
  'bank: lost reply',
  'bank: down',
] as const;

/** One of {@link networkFaults}. */
export type NetworkFault = (typeof networkFaults)[number];

/** How a fault is timed. */
export interface Timing {
  /** When an answer is lost or replaced although it is still on its way; once it has come otherwise. */
  readonly strike: Promise<void>;
}

/** A fault on its way. */
export interface Disturbance {
  /** Resolves once it has struck; never where no call is to meet it. */
  readonly struck: Promise<void>;
}

const never = new Promise<never>(() => undefined);

/**
 * Lets the first order call of a visit, or its charge, meet a fault. `500` and `lost reply` strike what the service
 * has already begun; `cut before` and `503` what it never sees; `delay` holds the answer back until the customer reads
 * that it is being checked.
 */
export async function disturb(
  { context, billing, site, customer, servers }: Visit,
  fault: NetworkFault,
  { strike }: Timing = { strike: never },
): Promise<Disturbance> {
  let hasStruck = (): void => undefined;
  const struck = new Promise<void>((resolve) => (hasStruck = resolve));
  if (fault === 'bank: lost reply') servers.bank.trouble('lost reply', 1);
  if (fault === 'bank: down') servers.bank.trouble('down', 3);
  if (fault === 'none' || fault.startsWith('bank')) return { struck: never };

  const refuse = (route: Route, status: number): Promise<void> =>
    route.fulfill({
      status,
      headers: {
        'access-control-allow-origin': site,
        'access-control-expose-headers': 'Retry-After',
        ...(status === 503 && { 'retry-after': '1' }),
      },
      contentType: 'text/plain',
      body: 'A machine on the way does not feel well.',
    });
  const meet = async (route: Route): Promise<void> => {
    if (fault === 'cut before') return route.abort();
    if (fault === '503') return refuse(route, 503);
    // The call is with the service, whatever becomes of its answer.
    const answer = forward(route);
    if (fault === 'delay') {
      const response = await answer;
      await customer.text(customer.words.unknown).first().waitFor();
      return route.fulfill({ response });
    }
    await Promise.race([answer.catch(() => undefined), strike]);
    return fault === '500' ? refuse(route, 500) : route.abort();
  };

  let isFirst = true;
  await context.route(`${billing}/v1/orders`, async (route) => {
    if (route.request().method() !== 'POST' || !isFirst) return route.fallback();
    isFirst = false;
    // The service may have ended meanwhile, or the page: then nobody waits for an answer.
    await meet(route).catch(() => route.abort().catch(() => undefined));
    hasStruck();
  });
  return { struck };
}
