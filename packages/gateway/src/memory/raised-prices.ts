import { parseRate } from '@kasse/domain';
import type { Catalogue, Pricing, Rate } from '@kasse/domain';

/** The same catalogue a tenth dearer, as a new version. */
export function raisedPrices(catalogue: Catalogue): Catalogue {
  return {
    ...catalogue,
    version: `${catalogue.version}-raised`,
    products: catalogue.products.map((product) => ({
      ...product,
      plans: product.plans.map((plan) => ({
        ...plan,
        prices: plan.prices.map((price) => ({ ...price, pricing: raised(price.pricing) })),
      })),
    })),
  };
}

function raised(pricing: Pricing): Pricing {
  switch (pricing.model) {
    case 'per_unit':
      return { ...pricing, unit: raisedRate(pricing.unit) };
    case 'flat':
      return { ...pricing, flat: raisedRate(pricing.flat) };
    case 'graduated':
    case 'volume':
      return { ...pricing, steps: pricing.steps.map((step) => ({ ...step, unit: raisedRate(step.unit) })) };
  }
}

function raisedRate(rate: Rate): Rate {
  const one = parseRate('1');
  const dearer = (parseRate(rate) * 11n) / 10n;
  const places = String(dearer % one).padStart(12, '0');
  return `${String(dearer / one)}.${places}`.replace(/\.?0+$/u, '');
}
