import { itemKey, type Money, type Quote, type QuoteLine } from '@kasse/domain';
import { html, nothing, type TemplateResult } from 'lit';
import type { Checkout } from '../../context/checkout-context.ts';
import { intervalName, itemName } from '../../i18n/phrases.ts';
import { leaderLines, type LeaderLine } from '../../parts/slip.ts';
import { changedPeriod, changeWords, periodRuler, seatLine, trialRuler } from './slip-lines.ts';

/** The lines of a quote, each with its licences, price and period; with another one before it, what changed since. */
export function quotedItems(checkout: Checkout, quote: Quote, before?: Quote): TemplateResult[] {
  return quote.lines.map((line) => {
    const former = before?.lines.find((each) => itemKey(each) === itemKey(line));
    return quotedItem(checkout, line, former);
  });
}

function quotedItem(checkout: Checkout, line: QuoteLine, former: QuoteLine | undefined): TemplateResult {
  const { view, translate, format } = checkout;
  const product = view.catalogue?.products.find(({ id }) => id === line.productId);
  const plan = product?.plans.find(({ id }) => id === line.planId);
  const name = product ? itemName(checkout, product, plan) : line.productId;
  const { change, trial } = line;
  return html`<div class="item">
    <p class="strong name">${trial ? translate('summary.trial', { product: name }) : name}</p>
    ${change ? changeWords(checkout, product, plan, { ...change, added: line.seats }) : nothing}
    ${leaderLines([
      ...(plan ? [seatLine(checkout, plan, line.seats + (change?.seats ?? 0))] : []),
      ...planPrice(checkout, line, former),
      { label: translate('summary.billing'), value: intervalName(checkout, line.interval) },
    ])}
    ${periodOf(checkout, line)}
    ${leaderLines([
      {
        label: product ? format.text(product.name).text : name,
        value: format.money(line.amount),
        before: formerWords(checkout, line.amount, former?.amount),
      },
    ])}
    ${
      trial
        ? html`<p class="small soft">
            ${translate('cart.trialFirst', { amount: format.money(trial.firstCharge), date: format.date(trial.firstChargeOn) })}
          </p>`
        : nothing
    }
  </div>`;
}

function planPrice(
  { translate, format }: Checkout,
  { unitRate, amount: { currency, exponent } }: QuoteLine,
  former: QuoteLine | undefined,
): LeaderLine[] {
  if (unitRate === undefined) return [];
  const was = former?.unitRate;
  const isOther = was !== undefined && was !== unitRate;
  return [
    {
      label: translate('summary.planPrice'),
      value: format.rate(unitRate, currency, exponent),
      before: isOther
        ? translate('summary.formerAmount', { amount: format.rate(was, currency, exponent) })
        : undefined,
    },
  ];
}

function periodOf(checkout: Checkout, line: QuoteLine): TemplateResult | typeof nothing {
  const { period, trial, change } = line;
  if (trial) return trialRuler(checkout, { start: period.start, endsOn: trial.endsOn });
  if (change) return changedPeriod(checkout, line);
  return html`<p class="small soft">${checkout.translate('summary.period')}</p>
    ${periodRuler(checkout, period)}`;
}

function formerWords(
  { translate, format }: Checkout,
  now: Money,
  was: Money | undefined,
): string | undefined {
  if (!was || was.minor === now.minor) return undefined;
  return translate('summary.formerAmount', { amount: format.money(was) });
}
