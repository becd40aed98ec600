import { defineKasse } from '@kasse/elements/define';
import type { KasseCheckout, KasseProvider } from '@kasse/elements';
import type { Account, Catalogue, Gateway } from '@kasse/domain';
import { createMemoryGateway, type Scenario } from '@kasse/gateway/memory';
import { html, render, type TemplateResult } from 'lit';
import { storyProviders } from './card-fields.ts';
import { inSettings, type Setting } from './languages.ts';
import { loadMessages } from './toolbar/pseudo.ts';

/** What a customer or a host can do. */
export type Act = Parameters<KasseProvider['send']>[0];

/** How a story gets where it begins: by the real machine, on a billing service within the page. */
export interface Situation {
  /** What the customer did so far, in order; each waits until the flow can take it. */
  readonly acts?: readonly Act[];
  /** Named state of the service. */
  readonly scenario?: Scenario;
  readonly catalogue?: Catalogue;
  readonly account?: Account;
  /** A call that is never answered, so that the time before its answer can be looked at. */
  readonly unanswered?: keyof Gateway;
}

void defineKasse({
  loadMessages,
  connect: (_url, options) => createMemoryGateway({ ...options, clock }),
  providers: storyProviders,
});

/** What an earlier visit left behind must not change a story. */
export function forgetDrafts(): void {
  for (const storage of [localStorage, sessionStorage])
    for (const key of Object.keys(storage)) if (key.startsWith('kasse.')) storage.removeItem(key);
}

forgetDrafts();

let count = 0;

/** Checkouts that are still on their way to where their story begins. */
const underWay = new Set<KasseProvider>();

// Tests ask whether every story on the page has arrived where it begins.
Object.assign(globalThis, {
  haveStoriesArrived: () => !Array.from(underWay).some(({ isConnected }) => isConnected),
});

/** Every story plays on the same day, so that its dates never change. */
const clock = () => new Date('2026-11-23T10:00:00Z');

/** The whole checkout in a situation; `set` changes the element before it starts. */
export function checkoutIn(
  situation: Situation,
  setting: Setting,
  set?: (element: KasseCheckout) => void,
): TemplateResult {
  const element = document.createElement('kasse-checkout');
  set?.(element);
  return html`${begin(element, situation, setting)}`;
}

/** Widgets around which a provider stands in a situation. */
export function widgetsIn(
  situation: Situation,
  setting: Setting,
  widgets: TemplateResult,
  id?: string,
): TemplateResult {
  const element = document.createElement('kasse-provider');
  if (id) element.id = id;
  render(widgets, element);
  return html`${begin(element, situation, setting)}`;
}

/** A story that shows widgets in a situation, in the languages of the toolbar. */
export function inSituation(situation: Situation, widgets: () => TemplateResult) {
  return inSettings((setting) => widgetsIn(situation, setting, widgets()));
}

/** A story that shows the whole checkout in a situation, in the languages of the toolbar. */
export function wholeIn(situation: Situation, set?: (element: KasseCheckout) => void) {
  return inSettings((setting) => checkoutIn(situation, setting, set));
}

function begin<Element extends KasseProvider>(
  element: Element,
  situation: Situation,
  { locale, audience }: Setting,
): Element {
  element.id ||= `story-${String((count += 1))}`;
  element.locale = locale;
  element.gateway = gatewayOf({ ...audience, ...situation });
  element.links = { terms: '#terms', privacy: '#privacy', help: '#help', portal: '#portal' };
  act(element, situation);
  return element;
}

function gatewayOf({ scenario, catalogue, account, unanswered }: Situation): Gateway {
  const gateway = createMemoryGateway({
    clock,
    ...(scenario && { scenario }),
    ...(catalogue && { catalogue }),
    ...(account && { account }),
  });
  return unanswered ? { ...gateway, [unanswered]: () => new Promise<never>(() => undefined) } : gateway;
}

function act(element: KasseProvider, { acts = [], unanswered, scenario }: Situation): void {
  const staysLoading = unanswered === 'catalogue' || scenario === 'slow';
  const left = [...acts];
  underWay.add(element);
  const leave = element.subscribe(({ view }) => {
    const [next] = left;
    if (!next && view.moment === 'loading' && !staysLoading) return;
    if (!next) {
      underWay.delete(element);
      queueMicrotask(() => leave());
    } else if (canTake(view, next)) {
      left.shift();
      element.send(next);
    }
  });
}

type View = NonNullable<KasseProvider['view']>;

const ofCheckoutPage: ReadonlySet<Act['type']> = new Set([
  'address.set',
  'vat.set',
  'reference.set',
  'payment.pick',
  'entries.check',
]);

function canTake(view: View, next: Act): boolean {
  if (view.moment === 'loading' || view.busy) return false;
  if (next.type === 'order.place') return view.canPlaceOrder && !view.vatChecking;
  if (next.type === 'code.add' || next.type === 'order.change')
    return (
      (view.moment === 'checkout' && !view.quoting) || (view.moment === 'cart' && next.type === 'code.add')
    );
  if (next.type === 'entries.check' && view.moment === 'cart') return view.cart.count > 0;
  if ('key' in next) return view.cart.lines.some(({ key }) => key === next.key);
  return !ofCheckoutPage.has(next.type) || (view.moment === 'checkout' && !view.quoting);
}
