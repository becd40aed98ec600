import { loadMessages } from '@kasse/locales';
import { setConnections } from '../checkout/connections.ts';
import type { Checkout } from '../context/checkout-context.ts';
import * as elements from '../index.ts';
import { defineParts } from '../parts/define-parts.ts';
import { stagedGateway } from './gateway.fixture.ts';
import { drawn } from './reading.fixture.ts';

/*
 * A page that defines the elements itself, in an order of its own. It runs in a frame, where no tag is defined yet:
 * what is defined once cannot be defined later.
 */

const {
  KasseProvider,
  KasseCheckout,
  KasseLauncher: _,
  checkoutContext: __,
  CheckoutJoin: ___,
  ...widgets
} = elements;

const tagOf = (name: string): string =>
  name.replace(/[A-Z]/gu, (letter, place: number) => `${place > 0 ? '-' : ''}${letter.toLowerCase()}`);

/** Every widget by its tag. */
const classes: Readonly<Record<string, CustomElementConstructor>> = {
  ...Object.fromEntries(Object.entries(widgets).map(([name, widget]) => [tagOf(name), widget])),
  'kasse-provider': KasseProvider,
  'kasse-checkout': KasseCheckout,
};

/** All tags in one order; another one is a permutation of it. */
export const tags: readonly string[] = Object.keys(classes).filter((tag) => tag !== 'kasse-checkout');

const widgetTags = tags.filter((tag) => tag !== 'kasse-provider');
const inside = widgetTags.map((tag) => `<${tag}></${tag}>`).join('');
const outside = widgetTags.map((tag) => `<${tag} for="shop"></${tag}>`).join('');

/** When the page's markup comes: before the tags are defined, or after so many of them. */
export interface Composition {
  readonly order: readonly string[];
  readonly insertedAfter: number;
}

/** Puts a provider between widgets that name it, with widgets inside; says which did not join it. */
export async function strangers({ order, insertedAfter }: Composition): Promise<string[]> {
  setConnections({ loadMessages });
  const define = (tag: string): void => {
    const widget = classes[tag];
    if (widget) customElements.define(tag, widget);
  };
  order.slice(0, insertedAfter).forEach(define);
  document.body.innerHTML = `${outside}<kasse-provider id="shop" locale="en">${inside}</kasse-provider>${outside}`;
  order.slice(insertedAfter).forEach(define);
  defineParts();
  const provider = document.querySelector('kasse-provider') as InstanceType<typeof KasseProvider>;
  provider.gateway = stagedGateway();
  await new Promise<void>((resolve) =>
    provider.subscribe(({ view }) => {
      if (view.moment === 'choosing') resolve();
    }),
  );
  provider.send({ type: 'product.pick', productId: 'telefonie' });
  await drawn(document.body);
  return [...document.querySelectorAll(widgetTags.join())]
    .filter((widget) => joined(widget)?.view.selection.productId !== 'telefonie')
    .map(({ localName, parentElement }) => `${localName} in ${parentElement?.localName ?? ''}`);
}

function joined(widget: Element): Checkout | undefined {
  return (widget as unknown as { readonly join: { readonly checkout: Checkout | undefined } }).join.checkout;
}
