import { checkoutMachine, toView, type CheckoutView } from '@kasse/flow';
import { createMemoryGateway } from '@kasse/gateway/memory';
import { createActor, waitFor } from 'xstate';

const drafts = { read: () => undefined, write: () => undefined };
const gateway = createMemoryGateway();

/** Buys ten licences without a single element: the flow is the machine, and this is its whole user interface. */
export async function buyTenLicences(): Promise<CheckoutView> {
  const checkout = createActor(checkoutMachine, {
    input: { gateway, drafts, newId: () => crypto.randomUUID() },
  }).start();
  await waitFor(checkout, (snapshot) => toView(snapshot).moment === 'choosing');
  checkout.send({ type: 'selection.set', selection: { productId: 'telefonie', intent: 'buy', seats: 10 } });
  checkout.send({ type: 'stop.go', stop: 'checkout' });
  await waitFor(checkout, (snapshot) => toView(snapshot).canPlaceOrder);
  checkout.send({ type: 'order.place' });
  return toView(await waitFor(checkout, (snapshot) => toView(snapshot).moment === 'placed'));
}
