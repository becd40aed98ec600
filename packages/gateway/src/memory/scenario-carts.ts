import { applyRate, cartItemOf, emptyCart, offersOf, seatProblem } from '@kasse/domain';
import type { Account, Cart, CartItem, Catalogue, Interval, Product } from '@kasse/domain';
import type { Scenario } from './scenarios.ts';

/** What is in the cart when a scenario begins. */
export function cartIn(scenario: Scenario | undefined, catalogue: Catalogue, account: Account): Cart {
  switch (scenario) {
    case 'cart-full':
      return { items: twoItems(catalogue, account), codes: [] };
    case 'cart-changed':
      return { items: changedItems(twoItems(catalogue, account)), codes: [] };
    default:
      return emptyCart;
  }
}

/** The first two products that can be bought: one by the year, one by the month. */
function twoItems(catalogue: Catalogue, account: Account): CartItem[] {
  const [one, other] = offersOf(catalogue, account).filter(({ canBuy }) => canBuy);
  const item = (product: Product | undefined, seats: number, interval: Interval) => {
    const plan = product?.plans.find(({ id }) => id === product.recommendedPlan) ?? product?.plans[0];
    if (!product || !plan) return [];
    const possible = seatProblem(plan, seats) ? plan.seats.minimum : seats;
    const selection = { productId: product.id, planId: plan.id, seats: possible, interval };
    return cartItemOf({ ...selection, intent: 'buy' }, catalogue, account) ?? [];
  };
  return [...[item(one?.product, 10, 'year')].flat(), ...[item(other?.product, 5, 'month')].flat()];
}

/** The first item at a price that has risen since, the others of a plan that is no longer offered. */
function changedItems([first, ...others]: readonly CartItem[]): CartItem[] {
  if (!first) return [];
  const seen = first.seen && { seen: applyRate('0.9', first.seen) };
  return [
    { ...first, priceId: `${first.priceId}-former`, ...seen },
    ...others.map((item) => ({ ...item, planId: `${item.planId}-former` })),
  ];
}
