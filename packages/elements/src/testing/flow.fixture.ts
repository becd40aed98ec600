import type { Gateway } from '@kasse/domain';
import type { CheckoutEvent, CheckoutView } from '@kasse/flow';
import { loadMessages } from '@kasse/locales';
import type { KasseProvider } from '../checkout/provider.ts';
import { defineKasse } from '../define.ts';
import { stagedGateway } from './gateway.fixture.ts';
import { drawn } from './reading.fixture.ts';

/** Registers everything once, with real words and a service that answers at once. */
export const defined = defineKasse({ loadMessages, connect: () => stagedGateway() });

/** Waits until the view is so, and until that is drawn. */
export async function reaching(
  element: KasseProvider,
  isReached: (view: CheckoutView) => boolean,
): Promise<CheckoutView> {
  const view = await new Promise<CheckoutView>((resolve) => {
    element.subscribe((checkout) => {
      if (isReached(checkout.view)) resolve(checkout.view);
    });
  });
  await drawn(document.body);
  return view;
}

/** Waits until a moment. */
export function at(element: KasseProvider, moment: CheckoutView['moment']): Promise<CheckoutView> {
  return reaching(element, (view) => view.moment === moment);
}

/** Everything that is chosen on the way to the checkout page. */
export const toCheckout: readonly CheckoutEvent[] = [
  { type: 'product.pick', productId: 'telefonie' },
  { type: 'intent.pick', intent: 'buy' },
  { type: 'seats.set', seats: 10 },
  { type: 'interval.pick', interval: 'year' },
  { type: 'continue' },
  { type: 'continue' },
  { type: 'continue' },
];

/** An element in the page, connected to a service, after some acts of the customer. */
export async function begun<Name extends 'kasse-provider' | 'kasse-checkout'>(
  name: Name,
  acts: readonly CheckoutEvent[] = [],
  answers: Partial<Gateway> = {},
  set: (element: HTMLElementTagNameMap[Name]) => void = () => undefined,
): Promise<HTMLElementTagNameMap[Name]> {
  await defined;
  const element = document.createElement(name);
  element.gateway = stagedGateway(answers);
  element.locale = 'en';
  set(element);
  document.body.append(element);
  await reaching(element, (view) => view.moment !== 'loading');
  for (const act of acts) element.send(act);
  await drawn(element);
  return element;
}

/** Takes everything out of the page and out of its storage. */
export function cleared(): void {
  document.body.replaceChildren();
  localStorage.clear();
  sessionStorage.clear();
}
