import { subtractMoney, zeroMoney, type Money, type Quote } from '@kasse/domain';
import { html, nothing, type TemplateResult } from 'lit';
import type { Checkout } from '../../context/checkout-context.ts';
import { leaderLines, type LeaderLine } from '../../parts/slip.ts';

/** From the subtotal to the tax: discounts and credit take away, the tax comes on top or is inside. */
export function sums(checkout: Checkout, quote: Quote): TemplateResult {
  const { translate, format } = checkout;
  const { credit, creditKept } = quote;
  const lines = [
    { label: translate('summary.subtotal'), value: format.money(quote.subtotal) },
    ...discounts(checkout, quote),
    ...(credit ? [{ label: translate('summary.credit'), value: format.money(negative(credit)) }] : []),
    ...taxes(checkout, quote),
  ];
  return html`<div class="sums">
    ${leaderLines(lines)}
    ${quote.reverseCharge ? html`<p class="small">${translate('summary.reverseCharge')}</p>` : nothing}
    ${
      creditKept
        ? html`<p class="small">${translate('summary.creditKept', { amount: format.money(creditKept) })}</p>`
        : nothing
    }
  </div>`;
}

/** What comes after the first charge, one sentence for each interval and day. */
export function recurring({ translate, format }: Checkout, quote: Quote): TemplateResult[] {
  return quote.recurring.map(
    ({ amount, interval, nextBillingDate }) =>
      html`<p class="small">
        ${translate('summary.recurring', {
          amount: format.money(amount),
          date: format.date(nextBillingDate),
          context: interval,
        })}
      </p>`,
  );
}

/** Consumers read first how many paid subscriptions they take out, where it is more than one. */
export function severalSubscriptions({ view, translate, format }: Checkout, quote: Quote): unknown {
  const opened = quote.lines.filter(({ change }) => !change).length;
  if (view.catalogue?.audience !== 'consumer' || opened < 2) return nothing;
  return html`<p class="small">
    ${translate('summary.severalSubscriptions', { number: format.number(opened) })}
  </p>`;
}

function discounts({ view, translate, format, send }: Checkout, quote: Quote): LeaderLine[] {
  return quote.discounts.map(({ code, amount }) => ({
    label: translate('summary.discount', { code }),
    value: format.money(negative(amount)),
    remove:
      view.moment === 'checkout'
        ? {
            label: translate('summary.removeCode', { code }),
            press: () => {
              send({ type: 'code.remove', code });
            },
          }
        : undefined,
  }));
}

function taxes({ view, translate, format }: Checkout, quote: Quote): LeaderLine[] {
  const key = view.catalogue?.taxBehaviour === 'inclusive' ? 'summary.taxIncluded' : 'summary.tax';
  return quote.taxes.map(({ rate, amount }) => ({
    label: translate(key, { rate: format.percent(rate) }),
    value: format.money(amount),
  }));
}

function negative(amount: Money): Money {
  return subtractMoney(zeroMoney(amount), amount);
}
