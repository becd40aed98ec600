import { fromPrice, hasSeveral, itemKey, type Account, type ProductOffer } from '@kasse/domain';
import { allowedPicture } from '../../context/allowed-url.ts';
import type { Checkout } from '../../context/checkout-context.ts';
import { subscriptionName } from '../../i18n/phrases.ts';
import type { Choice } from '../../parts/choice.ts';

/** A product on offer, with its trial and its lowest price. */
export function openRow(checkout: Checkout, offer: ProductOffer): Choice {
  const { summary } = offer.product;
  const lines = [summary && checkout.format.text(summary).text, trialLine(checkout, offer)];
  return { ...namedRow(checkout, offer, lines), ...priceOfRow(checkout, offer) };
}

/** A product that the account has; of several subscriptions it says what tells them apart. */
export function ownedRow(checkout: Checkout, offer: ProductOffer): Choice {
  const { product, subscription } = offer;
  const owned = subscription && subscriptionName(checkout, product, subscription);
  return namedRow(checkout, offer, [owned, billedLine(checkout, offer)]);
}

/** What the row of an offer is called: like its product, unless the account has several subscriptions of that. */
export function rowValue({ product: { id }, subscription }: ProductOffer, account: Account | null): string {
  return subscription && hasSeveral(id, account)
    ? itemKey({ productId: id, subscriptionId: subscription.id })
    : id;
}

function namedRow(
  { format, view }: Checkout,
  offer: ProductOffer,
  lines: readonly (string | undefined)[],
): Choice {
  const { product } = offer;
  const name = format.text(product.name);
  return {
    value: rowValue(offer, view.account),
    name: name.text,
    lang: name.lang,
    lines: lines.filter((line) => line !== undefined),
    icon: allowedPicture(product.icon),
    initial: name.text.charAt(0),
  };
}

/** When the next invoice of one of several subscriptions comes: `Jährlich, nächste Rechnung am 1. März 2027`. */
function billedLine({ view, translate, format }: Checkout, { product, subscription }: ProductOffer) {
  if (!subscription || !hasSeveral(product.id, view.account)) return undefined;
  const { interval, nextBillingDate } = subscription;
  return translate('products.billed', { date: format.date(nextBillingDate), context: interval });
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
