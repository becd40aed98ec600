import { cartItemOf, type Account, type CartItem, type Selection } from '@kasse/domain';
import { owningAccount, stagedAccount, twiceOwningAccount, widerCatalogue } from './catalogue.ts';
import { bought } from './staged.fixture.ts';

/** What a selection puts into the cart of the wider catalogue. Throws where it cannot be ordered. */
function itemOf(selection: Selection, account: Account = stagedAccount): CartItem {
  const item = cartItemOf(selection, widerCatalogue, account);
  if (!item) throw new Error('This selection cannot be ordered.');
  return item;
}

/** Ten licences of the middle telephony plan, billed annually: 1,800.00. */
export const telephony = itemOf(bought);

const meetingsFor = (intent: 'buy' | 'trial') =>
  itemOf({ productId: 'meetings', intent, planId: 'meetings', seats: 5, interval: 'month' });

/** Five licences of the product with one plan, billed monthly: 45.00. */
export const meetings = meetingsFor('buy');

/** The same as a trial that goes on as a subscription. */
export const meetingsTrial = meetingsFor('trial');

/** Five more licences for the subscription of {@link owningAccount}, and the highest plan. */
export const telephonyChange = itemOf(
  { productId: 'telefonie', intent: 'change', planId: 'premium', seats: 5, interval: 'month' },
  owningAccount,
);

/** One more licence for each of the subscriptions of {@link twiceOwningAccount}. */
export const bothChanges = (['subscription-1', 'subscription-2'] as const).map((subscriptionId, place) =>
  itemOf(
    {
      ...{ productId: 'telefonie', subscriptionId, intent: 'change', seats: 1 },
      ...(place === 0 ? { planId: 'plus', interval: 'month' } : { planId: 'standard', interval: 'year' }),
    },
    twiceOwningAccount,
  ),
);
