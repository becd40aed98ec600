import { addMoney, subscriptionAfter } from '@kasse/domain';
import type {
  Account,
  BillingDetails,
  Order,
  OrderedProduct,
  QuoteLine,
  RunningTrial,
  Subscription,
} from '@kasse/domain';
import { isAssignable } from './demo-units.ts';
import type { Shop } from './shop.ts';

/** What a line of an order will become: a subscription of its own, or more of one that is there. */
export function orderedProduct({ newId, catalogue }: Shop, line: QuoteLine): OrderedProduct {
  const { productId, planId, seats } = line;
  const plan = catalogue.products.find(({ id }) => id === productId)?.plans.find(({ id }) => id === planId);
  return {
    productId,
    planId,
    subscriptionId: line.subscriptionId ?? newId(),
    licences: plan && !isAssignable(plan) ? 0 : seats,
    nextBillingDate: nextBillingDateOf(line),
    access: 'after_payment',
  };
}

/** An account after an order that was paid, or is to be paid by invoice. */
export function withOrdered(
  account: Account,
  { quote, products }: Order,
  { address, vatId }: BillingDetails,
): Account {
  const ordered = (productId: string) => quote.lines.some((line) => line.productId === productId);
  const trials = quote.lines.filter(({ trial }) => trial);
  const credit =
    account.credit && quote.creditKept ? addMoney(account.credit, quote.creditKept) : quote.creditKept;
  return {
    ...account,
    ...(address && { address }),
    // An order without a VAT id forgets none.
    ...(vatId && { vatId }),
    ...(credit && { credit }),
    subscriptions: quote.lines.reduce(
      (present, line, place) => withLine(present, line, products[place]?.subscriptionId ?? ''),
      account.subscriptions,
    ),
    runningTrials: [
      ...account.runningTrials.filter(({ productId }) => !ordered(productId)),
      ...trials.flatMap(runningTrialOf),
    ],
    triedProducts: [...new Set([...account.triedProducts, ...trials.map(({ productId }) => productId)])],
  };
}

function withLine(present: readonly Subscription[], line: QuoteLine, id: string): readonly Subscription[] {
  if (!line.change) return [...present, subscriptionAfter(line, id)];
  return present.map((each) => (each.id === id ? subscriptionAfter(line, id, each) : each));
}

function runningTrialOf({ productId, planId, seats, trial }: QuoteLine): RunningTrial[] {
  return trial ? [{ productId, planId, seats, endsOn: trial.endsOn }] : [];
}

function nextBillingDateOf({ trial, period }: QuoteLine): string {
  return trial?.firstChargeOn ?? period.end;
}
