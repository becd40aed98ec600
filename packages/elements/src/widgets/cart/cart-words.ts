import { addDays, hasSeveral, refreshItem, type Money } from '@kasse/domain';
import type { CartLineView } from '@kasse/flow';
import { html, nothing, type TemplateResult } from 'lit';
import type { Checkout } from '../../context/checkout-context.ts';
import { itemName, subscriptionName } from '../../i18n/phrases.ts';
import { button } from '../../parts/button.ts';

/** The name of a line's product, with its plan where the account has several subscriptions of it; its id once it is gone. */
export function productName(checkout: Checkout, { product, plan, item }: CartLineView): string {
  if (!product) return item.productId;
  return itemName(checkout, product, hasSeveral(product.id, checkout.view.account) ? plan : undefined);
}

/** The soft lines under a name: what is changed or tried, and the billing period. */
export function lineDetails(checkout: Checkout, line: CartLineView): unknown {
  const { period, state } = line;
  if (state === 'unavailable') return nothing;
  const lines = [
    ...changeWords(checkout, line),
    ...(period ? [checkout.format.period(period, 'medium')] : []),
    ...firstCharge(checkout, line),
  ];
  return html`<p class="details small soft">${lines.map((each) => html`<span>${each}</span>`)}</p>`;
}

/** What happened to a line that the customer should know, or decide about. */
export function lineNotes({
  checkout,
  line,
  accept,
}: {
  checkout: Checkout;
  line: CartLineView;
  accept: () => void;
}): unknown {
  const notes = [mergedNote(checkout, line), priceNote(checkout, line, accept), goneNote(checkout, line)];
  const shown = notes.filter((note) => note !== undefined);
  return shown.length > 0 ? html`<div class="notes">${shown}</div>` : nothing;
}

function changeWords(checkout: Checkout, { item, plan, product, subscription }: CartLineView): string[] {
  const { translate, format, view } = checkout;
  if (!subscription || !product) return [];
  const former = product.plans.find(({ id }) => id === subscription.planId);
  const name = hasSeveral(product.id, view.account) && subscriptionName(checkout, product, subscription);
  const words = [name ? translate('cart.changeOfOne', { subscription: name }) : translate('cart.changeOf')];
  if (former && plan && former.id !== plan.id) {
    const [current, next] = [former, plan].map(({ name }) => format.text(name).text);
    words.push(translate('seats.change', { current: current ?? '', next: next ?? '' }));
  }
  if (item.seats > 0) {
    const current = format.number(subscription.seats);
    words.push(translate('seats.change', { current, next: format.number(subscription.seats + item.seats) }));
  }
  return words;
}

function firstCharge({ translate, format }: Checkout, { item, amount, trialEndsOn }: CartLineView): string[] {
  if (item.kind !== 'trial' || !amount || !trialEndsOn) return [];
  const date = format.date(addDays(trialEndsOn, 1));
  return [translate('cart.trialFirst', { amount: format.money(amount), date })];
}

function mergedNote(checkout: Checkout, line: CartLineView): TemplateResult | undefined {
  const { translate, format, view } = checkout;
  if (view.cart.mergedKey !== line.key) return undefined;
  const number = format.number(line.item.seats);
  return html`<kasse-note exportparts="note"
    >${translate('cart.merged', { product: productName(checkout, line), number })}</kasse-note
  >`;
}

function priceNote(
  checkout: Checkout,
  { state, item }: CartLineView,
  accept: () => void,
): TemplateResult | undefined {
  const { view, translate } = checkout;
  if (state !== 'price_changed' || !view.catalogue) return undefined;
  const present = refreshItem(item, view.catalogue, view.account).seen;
  return html`<kasse-note kind="caution" exportparts="note">
    ${present ? html`<p>${priceWords(checkout, item.seen, present)}</p>` : nothing}
    ${button({ kind: 'third', label: translate('actions.acceptPrice'), press: accept })}
  </kasse-note>`;
}

function priceWords({ translate, format }: Checkout, former: Money | undefined, present: Money): string {
  const now = format.money(present);
  return former && former.minor !== present.minor
    ? translate('cart.priceChanged', { old: format.money(former), new: now })
    : translate('cart.priceNew', { new: now });
}

function goneNote(checkout: Checkout, line: CartLineView): TemplateResult | undefined {
  const { translate, send } = checkout;
  if (line.state !== 'unavailable') return undefined;
  const press = () => {
    send({ type: 'item.reopen', key: line.key });
  };
  return html`<kasse-note kind="caution" exportparts="note">
    <p>${translate('cart.unavailable', { product: productName(checkout, line) })}</p>
    ${button({ kind: 'third', label: translate('actions.chooseAgain'), press })}
  </kasse-note>`;
}
