import { lastDay, periodFrom, type Period, type Quote, type QuoteLine, type Stop } from '@kasse/domain';
import type { CheckoutView } from '@kasse/flow';
import { html, nothing, type TemplateResult } from 'lit';
import type { Checkout } from '../../context/checkout-context.ts';
import { intervalName, itemName, unitFor, unitPriceParts } from '../../i18n/phrases.ts';
import { leaderLines, type LeaderLine } from '../../parts/slip.ts';

/** What is chosen so far: one line for each decision, and what was not asked once it is settled. */
export function chosenItem(checkout: Checkout): TemplateResult | typeof nothing {
  const { view, translate } = checkout;
  const { product, plan, selection, catalogue } = view;
  if (!product || !catalogue) return nothing;
  const isTrial = selection.intent === 'trial';
  const isScoped = selection.intent !== undefined && isReached(view, 'scope');
  const name = itemName(checkout, product, isScoped ? plan : undefined);
  const lines: LeaderLine[] = [];
  if (isScoped && plan && !view.seatProblem) {
    lines.push(...seatLines(checkout, view));
    const { amount } = isTrial ? {} : unitPriceParts(checkout, plan, selection, catalogue);
    if (amount) lines.push({ label: translate('summary.planPrice'), value: amount });
  }
  const interval = isScoped && !isTrial && isReached(view, 'billing') ? selection.interval : undefined;
  if (interval) lines.push({ label: translate('summary.billing'), value: intervalName(checkout, interval) });
  return html`<div class="item">
    <p class="strong name">${isTrial ? translate('summary.trial', { product: name }) : name}</p>
    ${lines.length > 0 ? leaderLines(lines) : nothing}
    ${interval ? ruler(checkout, periodFrom(catalogue.today, interval)) : nothing}
    ${isTrial && isScoped && view.trialEndsOn ? trialRuler(checkout, catalogue.today, view.trialEndsOn) : nothing}
  </div>`;
}

/** The lines of a quote, each with its licences, price and period. */
export function quotedItems(checkout: Checkout, quote: Quote): TemplateResult[] {
  return quote.lines.map((line) => quotedItem(checkout, line));
}

function quotedItem(checkout: Checkout, line: QuoteLine): TemplateResult {
  const { view, translate, format } = checkout;
  const product = view.catalogue?.products.find(({ id }) => id === line.productId);
  const plan = product?.plans.find(({ id }) => id === line.planId);
  const name = product ? itemName(checkout, product, plan) : line.productId;
  const lines: LeaderLine[] = plan
    ? [
        {
          label: capitalised(unitFor(checkout, plan, line.seats), checkout.locale),
          value: format.number(line.seats),
        },
      ]
    : [];
  if (line.unitRate !== undefined) {
    const { currency, exponent } = line.amount;
    lines.push({
      label: translate('summary.planPrice'),
      value: format.rate(line.unitRate, currency, exponent),
    });
  }
  lines.push({ label: translate('summary.billing'), value: intervalName(checkout, line.interval) });
  return html`<div class="item">
    <p class="strong name">${name}</p>
    ${leaderLines(lines)}
    <p class="small soft">${translate('summary.period')}</p>
    ${ruler(checkout, line.period)}
    ${leaderLines([{ label: product ? format.text(product.name).text : name, value: format.money(line.amount) }])}
  </div>`;
}

function seatLines(checkout: Checkout, { plan, selection }: CheckoutView): LeaderLine[] {
  if (!plan || selection.seats === undefined) return [];
  const label = capitalised(unitFor(checkout, plan, selection.seats), checkout.locale);
  return [{ label, value: checkout.format.number(selection.seats) }];
}

function ruler({ format, translate }: Checkout, period: Period): TemplateResult {
  return html`<kasse-ruler
    exportparts="ruler"
    .start=${format.date(period.start, 'medium')}
    .end=${format.date(lastDay(period), 'medium')}
    .startNote=${translate('ruler.todayNote')}
  ></kasse-ruler>`;
}

function trialRuler({ format, translate }: Checkout, start: string, end: string): TemplateResult {
  return html`<p class="small soft">${translate('summary.trialPeriod')}</p>
    <kasse-ruler
      exportparts="ruler"
      .start=${format.date(start, 'medium')}
      .end=${format.date(end, 'medium')}
      .startNote=${translate('ruler.todayNote')}
    ></kasse-ruler>`;
}

/** A stop that is done, present, or not asked although the ones before it are done. */
function isReached({ stops, stop, moment }: CheckoutView, asked: Stop): boolean {
  if (moment !== 'choosing') return true;
  const order: readonly Stop[] = ['product', 'scope', 'billing', 'checkout'];
  const isAsked = stops.some((each) => each.stop === asked);
  return isAsked ? order.indexOf(stop) >= order.indexOf(asked) : stop !== 'product';
}

function capitalised(word: string, locale: string): string {
  return word.charAt(0).toLocaleUpperCase(locale) + word.slice(1);
}
