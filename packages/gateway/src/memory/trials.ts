import { checkTrial, createProblem, trialPeriod } from '@kasse/domain';
import type { Trial, TrialRequest } from '@kasse/domain';
import type { Shop } from './shop.ts';

/** Starts a trial that needs no payment. Rejects with what {@link checkTrial} throws. */
export function startTrial(shop: Shop, request: TrialRequest): Promise<Trial> {
  const { catalogue, account } = shop;
  checkTrial({ request, catalogue, account });
  const { productId, planId, seats } = request;
  const offer = catalogue.products.find(({ id }) => id === productId)?.trial;
  if (!offer) throw createProblem('not_offered');
  const { startsOn, endsOn } = trialPeriod(catalogue.today, offer.days);
  shop.account = {
    ...account,
    runningTrials: [...account.runningTrials, { productId, planId, seats, endsOn }],
    triedProducts: [...new Set([...account.triedProducts, productId])],
  };
  return Promise.resolve({
    id: shop.newId(),
    productId,
    planId,
    seats,
    startsOn,
    endsOn,
    email: account.email,
  });
}
