import { daysBetween, lastDay, type Period, type Plan, type Product, type QuoteLine } from '@kasse/domain';
import { html, nothing, type TemplateResult } from 'lit';
import type { Checkout } from '../../context/checkout-context.ts';
import { unitFor } from '../../i18n/phrases.ts';
import type { FormerPeriod } from '../../parts/ruler.ts';
import type { LeaderLine } from '../../parts/slip.ts';

/** How many of what a plan counts. */
export function seatLine(checkout: Checkout, plan: Plan, seats: number): LeaderLine {
  return {
    label: capitalised(unitFor(checkout, plan, seats), checkout.locale),
    value: checkout.format.number(seats),
  };
}

/** A subscription before the change, and what is added to it. */
interface Changed {
  readonly planId: string;
  readonly seats: number;
  readonly added: number;
}

/** What a change changes: the plan, the number, or both. */
export function changeWords(
  { translate, format }: Checkout,
  product: Product | undefined,
  plan: Plan | undefined,
  { planId, seats, added }: Changed,
): TemplateResult {
  const before = product?.plans.find(({ id }) => id === planId);
  const names = (each: Plan): string => format.text(each.name).text;
  const words = [];
  if (before && plan && before.id !== plan.id)
    words.push(translate('seats.change', { current: names(before), next: names(plan) }));
  if (added > 0)
    words.push(
      translate('seats.change', { current: format.number(seats), next: format.number(seats + added) }),
    );
  return html`${words.map((each) => html`<p class="small soft">${each}</p>`)}`;
}

/** A billing period, from today. */
export function periodRuler({ format, translate }: Checkout, period: Period): TemplateResult {
  return html`<kasse-ruler
    exportparts="ruler"
    .start=${format.date(period.start, 'medium')}
    .end=${format.date(lastDay(period), 'medium')}
    .startNote=${translate('ruler.todayNote')}
  ></kasse-ruler>`;
}

/** The free days of a trial, under their name. */
export function trialRuler(
  { format, translate }: Checkout,
  { start, endsOn }: { start: string; endsOn: string },
): TemplateResult {
  return html`<p class="small soft">${translate('summary.trialPeriod')}</p>
    <kasse-ruler
      exportparts="ruler"
      .start=${format.date(start, 'medium')}
      .end=${format.date(endsOn, 'medium')}
      .startNote=${translate('ruler.todayNote')}
    ></kasse-ruler>`;
}

/** When a changed subscription is billed next: on another day, drawn over the period so far, or as it was. */
export function changedPeriod(checkout: Checkout, line: QuoteLine): TemplateResult | typeof nothing {
  const { translate, format } = checkout;
  const { change, period } = line;
  if (!change) return nothing;
  if (period.end === change.billingDate) {
    return html`<p class="small soft">${translate('summary.periodRest')}</p>
      ${periodRuler(checkout, period)}
      <p class="small">${translate('summary.billingDateKept', { date: format.date(period.end) })}</p>`;
  }
  const dates = { old: format.date(change.billingDate), new: format.date(period.end) };
  return html`<p class="small">${translate('summary.billingDate', dates)}</p>
    <p class="fine soft">${translate('summary.periodPaid')}</p>
    <kasse-ruler
      exportparts="ruler"
      .start=${format.date(period.start, 'medium')}
      .end=${format.date(period.end, 'medium')}
      .startNote=${translate('ruler.todayNote')}
      .former=${formerPeriod(checkout, change.period, period)}
    ></kasse-ruler>`;
}

/** Where the period so far and the new one lie on one line of days. */
function formerPeriod({ format }: Checkout, former: Period, next: Period): FormerPeriod {
  const days = daysBetween(former.start, next.end);
  return {
    start: format.date(former.start, 'medium'),
    end: format.date(former.end, 'medium'),
    todayAt: daysBetween(former.start, next.start) / days,
    endAt: daysBetween(former.start, former.end) / days,
  };
}

/** A word as it begins a line. */
export function capitalised(word: string, locale: string): string {
  return word.charAt(0).toLocaleUpperCase(locale) + word.slice(1);
}
