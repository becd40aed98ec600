import { periodFrom, type Stop } from '@kasse/domain';
import type { CartLineView, CheckoutView } from '@kasse/flow';
import { html, nothing, type TemplateResult } from 'lit';
import type { Checkout } from '../../context/checkout-context.ts';
import { intervalName, itemName, unitPriceParts } from '../../i18n/phrases.ts';
import { leaderLines, type LeaderLine } from '../../parts/slip.ts';
import { changeWords, periodRuler, seatLine, trialRuler } from './slip-lines.ts';

/** What is chosen so far: one line for each decision, and what was not asked once it is settled. */
export function chosenItem(checkout: Checkout): TemplateResult | typeof nothing {
  const { view, translate } = checkout;
  const { product, plan, selection, catalogue, subscription } = view;
  if (!product || !catalogue) return nothing;
  const isTrial = selection.intent === 'trial';
  const isScoped = selection.intent !== undefined && isReached(view, 'scope');
  const name = itemName(checkout, product, isScoped ? plan : undefined);
  const isCounted = isScoped && plan && !view.seatProblem && selection.seats !== undefined;
  const lines: LeaderLine[] = [];
  if (isCounted) {
    lines.push(seatLine(checkout, plan, (selection.seats ?? 0) + (subscription?.seats ?? 0)));
    const { amount } = isTrial ? {} : unitPriceParts(checkout, plan, selection, catalogue);
    if (amount) lines.push({ label: translate('summary.planPrice'), value: amount });
  }
  const interval = isScoped && !isTrial && isReached(view, 'billing') ? selection.interval : undefined;
  if (interval) lines.push({ label: translate('summary.billing'), value: intervalName(checkout, interval) });
  const change = isCounted && subscription ? { ...subscription, added: selection.seats ?? 0 } : undefined;
  return html`<div class="item">
    <p class="strong name">${isTrial ? translate('summary.trial', { product: name }) : name}</p>
    ${change ? changeWords(checkout, product, plan, change) : nothing}
    ${lines.length > 0 ? leaderLines(lines) : nothing}
    ${interval && !subscription ? periodRuler(checkout, periodFrom(catalogue.today, interval)) : nothing}
    ${
      isTrial && isScoped && view.trialEndsOn
        ? trialRuler(checkout, { start: catalogue.today, endsOn: view.trialEndsOn })
        : nothing
    }
  </div>`;
}

/** What is to be ordered while its figures are on their way: everything but amounts, which only a quote knows. */
export function orderedItems(checkout: Checkout): TemplateResult[] {
  return checkout.view.cart.lines
    .filter(({ removed, state }) => !removed && state !== 'unavailable')
    .map((line) => orderedItem(checkout, line));
}

function orderedItem(checkout: Checkout, line: CartLineView): TemplateResult {
  const { translate } = checkout;
  const { product, plan, item, subscription } = line;
  const name = product ? itemName(checkout, product, plan) : item.productId;
  const change = subscription && { ...subscription, added: item.seats };
  const billing = { label: translate('summary.billing'), value: intervalName(checkout, item.interval) };
  return html`<div class="item">
    <p class="strong name">${item.kind === 'trial' ? translate('summary.trial', { product: name }) : name}</p>
    ${change ? changeWords(checkout, product, plan, change) : nothing}
    ${leaderLines(plan ? [seatLine(checkout, plan, item.seats + (subscription?.seats ?? 0)), billing] : [billing])}
  </div>`;
}

/** A stop that is done, present, or not asked although the ones before it are done. */
function isReached({ stops, stop, moment }: CheckoutView, asked: Stop): boolean {
  if (moment !== 'choosing') return true;
  const order: readonly Stop[] = ['product', 'scope', 'billing', 'checkout'];
  const isAsked = stops.some((each) => each.stop === asked);
  return isAsked ? order.indexOf(stop) >= order.indexOf(asked) : stop !== 'product';
}
