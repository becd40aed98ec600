import { cartIn } from './cart-memory.ts';
import { finish, isFinished } from './go-on.ts';
import { readLedger } from './ledger.ts';
import type { Ledger } from './ledger.ts';
import { going, isAtRest, lookUntil, pageOf } from './scene.ts';
import type { Scene } from './scene.ts';
import type { Sight } from './sight.ts';
import { expectAll } from './expect-all.ts';

/** Longest wait for what is under way once nothing goes wrong any more, in milliseconds. */
const patience = 45_000;

/** Longest pause between two questions of the service about a payment, in milliseconds. */
const longestPause = 300_000;

/**
 * The end of a walk, with all faults gone: what is under way settles, a reload (in every other walk) shows the same cart, whoever goes on
 * comes to an order or hears why not, and page, service and bank agree.
 */
export async function ending(scene: Scene, tell: (what: string) => void): Promise<void> {
  const settled = await settle(scene);
  tell(`at rest: ${settled.flow?.moment ?? 'no checkout'}`);
  await expectAll(scene, 'everything has settled');
  // What is stuck must come loose without a reload, and what is kept must outlive one.
  if (scene.itinerary.seed % 2 === 0) {
    await going(pageOf(scene).reload());
    const reloaded = await settle(scene);
    tell(`reloaded: ${reloaded.flow?.moment ?? 'no checkout'}`);
    await expectAll(scene, 'a reload at the end');
  }
  const end = await finish(scene, tell);
  if (end.hasCheckout && !isFinished(end))
    throw new Error(
      `A dead end: ${end.flow?.moment ?? 'nothing'} ${end.flow?.stop ?? ''} ${end.flow?.problem ?? ''}, notes: ${end.notes.join(' | ')}`,
    );
  await agree(scene, end);
}

/** Waits for what is under way, and for the service to have the cart. */
async function settle(scene: Scene): Promise<Sight> {
  const isSettled = (sight: Sight): boolean => {
    const flow = cartIn(sight);
    return isAtRest(sight) && (!flow || !sight.isOpen || flow.isSaved || flow.accountId === undefined);
  };
  const sight = await lookUntil(pageOf(scene), isSettled, patience);
  if (!isSettled(sight))
    throw new Error(
      `What is under way does not settle: ${JSON.stringify({ ...sight.flow, quote: undefined })}`,
    );
  return sight;
}

/** The result on the page is an order of the service, and every order is what the bank says. */
async function agree(scene: Scene, sight: Sight): Promise<void> {
  const { flow } = sight;
  if (flow?.accountId !== undefined) scene.accounts.add(flow.accountId);
  const { orders, charges } = await readSettled(scene);
  const shown = flow?.order;
  if (
    flow?.moment === 'placed' &&
    !orders.some(({ id, status }) => id === shown?.id && status === 'confirmed')
  )
    throw new Error(`The page shows order ${shown?.number ?? ''}, which the service has not confirmed.`);
  for (const { id, status, number, payment } of orders) {
    const isCharged = charges.some(
      ({ key, state }) => state === 'succeeded' && key.startsWith(`order:${id}:`),
    );
    const isByCard = status === 'confirmed' && payment.kind === 'card';
    if (isByCard !== isCharged)
      throw new Error(
        `Order ${number} is ${status} by ${payment.kind}, and the bank has ${isCharged ? 'a' : 'no'} charge.`,
      );
  }
  await expectAll(scene, 'going on to the end');
}

/** What is written down once the service has asked about the payments that no page waits for any more. */
async function readSettled(scene: Scene): Promise<Ledger> {
  const { servers } = scene.visit;
  const ledger = await readLedger(scene);
  if (!ledger.orders.some(({ status }) => status === 'awaiting_payment')) return ledger;
  servers.letPass(longestPause);
  await servers.settle();
  return readLedger(scene);
}
