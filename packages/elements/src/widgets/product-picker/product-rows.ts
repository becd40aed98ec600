import { fromPrice, type ProductOffer } from '@kasse/domain';
import { allowedPicture } from '../../context/allowed-url.ts';
import type { Checkout } from '../../context/checkout-context.ts';
import { unitFor } from '../../i18n/phrases.ts';
import type { Choice } from '../../parts/choice.ts';

/** A product on offer, with its trial and its lowest price. */
export function openRow(checkout: Checkout, offer: ProductOffer): Choice {
  const { summary } = offer.product;
  const lines = [summary && checkout.format.text(summary).text, trialLine(checkout, offer)];
  return { ...namedRow(checkout, offer, lines), ...priceOfRow(checkout, offer) };
}

/** A product that the account has. */
export function ownedRow(checkout: Checkout, offer: ProductOffer): Choice {
  return namedRow(checkout, offer, [ownedLine(checkout, offer)]);
}

function namedRow(
  { format }: Checkout,
  { product }: ProductOffer,
  lines: readonly (string | undefined)[],
): Choice {
  const name = format.text(product.name);
  return {
    value: product.id,
    name: name.text,
    lang: name.lang,
    lines: lines.filter((line) => line !== undefined),
    icon: allowedPicture(product.icon),
    initial: name.text.charAt(0),
  };
}

/** What the account has of a product: `10 Benutzerlizenzen, Abostufe Plus`. */
function ownedLine(checkout: Checkout, { product, subscription }: ProductOffer): string | undefined {
  const plan = product.plans.find(({ id }) => id === subscription?.planId);
  if (!plan || !subscription) return undefined;
  return checkout.translate('products.ownedSeats', {
    number: checkout.format.number(subscription.seats),
    unit: unitFor(checkout, plan, subscription.seats),
    plan: checkout.format.text(plan.name).text,
  });
}

function trialLine({ translate, format }: Checkout, offer: ProductOffer): string | undefined {
  const { product, canTry, runningTrial, trialUsed } = offer;
  if (runningTrial) return translate('products.trialRunning', { date: format.date(runningTrial.endsOn) });
  if (canTry && product.trial) {
    const { days, requiresPayment } = product.trial;
    const key = requiresPayment ? 'products.trialDaysCard' : 'products.trialDays';
    return translate(key, { count: days, number: format.number(days) });
  }
  return trialUsed ? translate('products.trialUsed') : undefined;
}

function priceOfRow(
  { view, format, translate }: Checkout,
  { product, canBuy }: ProductOffer,
): Partial<Choice> {
  const from = fromPrice(product);
  if (!canBuy || !from || !view.catalogue) return {};
  const { currency, exponent } = view.catalogue;
  const { plan, rate, interval, perUnit } = from;
  const price = format.rate(rate, currency, exponent);
  const unit = format.text(plan.unit.short ?? plan.unit.one).text;
  return {
    amount: translate('products.fromAmount', { price }),
    amountFrom: true,
    amountUnit: perUnit
      ? translate('products.perUnit', { unit, context: interval })
      : translate('products.flat', { context: interval }),
  };
}
