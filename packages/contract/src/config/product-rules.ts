import type { Plan, Price, PriceStep, Product } from '@kasse/domain';

/** What is wrong with a shop's products beyond their shape: one sentence each, with the place and the mend. */
export function productFaults(products: readonly Product[], defaultLocale: string): string[] {
  const prices = products.flatMap(({ plans }) => plans.flatMap((plan) => plan.prices));
  return [
    ...repeated(products).map((id) => `products: the id "${id}" stands twice: give each product its own.`),
    ...repeated(prices).map((id) => `products: the price id "${id}" stands twice: give each price its own.`),
    ...products.flatMap((product, index) => faultsOf(product, `products[${index}]`, defaultLocale)),
  ];
}

function faultsOf(product: Product, place: string, defaultLocale: string): string[] {
  const ids = product.plans.map(({ id }) => id);
  const known = ids.join(', ');
  const intervals = product.plans.flatMap(({ prices }) => prices.map(({ interval }) => interval));
  return [
    ...repeated(product.plans).map((id) => `${place}.plans: the id "${id}" stands twice: rename one.`),
    ...when(
      product.recommendedPlan !== undefined && !ids.includes(product.recommendedPlan),
      `${place}.recommendedPlan is no plan of this product: write one of ${known}.`,
    ),
    ...(product.trial?.plans ?? [])
      .filter((id) => !ids.includes(id))
      .map(
        (id) =>
          `${place}.trial.plans names "${id}", which is no plan of this product: write some of ${known}.`,
      ),
    ...when(
      product.defaultInterval !== undefined && !intervals.includes(product.defaultInterval),
      `${place}.defaultInterval has no price: add one or leave the field out.`,
    ),
    ...when(
      !product.buyable && !product.trial,
      `${place} can neither be bought nor tried: set buyable to true or add a trial.`,
    ),
    ...missingLanguage(product.name, `${place}.name`, defaultLocale),
    ...product.plans.flatMap((plan, index) =>
      planFaults(plan, `${place}.plans[${index}]`, product.buyable, defaultLocale),
    ),
  ];
}

function planFaults(plan: Plan, place: string, buyable: boolean, defaultLocale: string): string[] {
  const { minimum, maximum, step, included } = plan.seats;
  return [
    ...when(maximum < minimum, `${place}.seats.maximum is below the minimum: write ${minimum} or more.`),
    ...when(
      maximum >= minimum && (maximum - minimum) % step !== 0,
      `${place}.seats.maximum cannot be reached from ${minimum} in steps of ${step}: change one of them.`,
    ),
    ...when(included > maximum, `${place}.seats.included is above the maximum: write ${maximum} or less.`),
    ...when(
      buyable && plan.prices.length === 0,
      `${place}.prices is empty: add a price or set buyable to false.`,
    ),
    ...repeated(plan.prices.map(({ interval }) => ({ id: interval }))).map(
      (interval) => `${place}.prices has two prices by the ${interval}: keep one.`,
    ),
    ...missingLanguage(plan.name, `${place}.name`, defaultLocale),
    ...missingLanguage(plan.unit.one, `${place}.unit.one`, defaultLocale),
    ...missingLanguage(plan.unit.other, `${place}.unit.other`, defaultLocale),
    ...plan.prices.flatMap((price, index) => stepFaults(price, `${place}.prices[${index}].pricing.steps`)),
  ];
}

function stepFaults({ pricing }: Price, place: string): string[] {
  if (pricing.model === 'per_unit' || pricing.model === 'flat') return [];
  const bounds = pricing.steps.map(({ upTo }: PriceStep) => upTo ?? Infinity);
  const rising = bounds.every((bound, index) => index === 0 || bound > (bounds[index - 1] ?? 0));
  return when(
    !rising || bounds.at(-1) !== Infinity,
    `${place} must rise and end with "upTo": null: order the steps and add the last one.`,
  );
}

function missingLanguage(text: Product['name'], place: string, locale: string): string[] {
  return when(!Object.hasOwn(text, locale), `${place} lacks the default language: add "${locale}".`);
}

function repeated(entries: readonly { readonly id: string }[]): string[] {
  const ids = entries.map(({ id }) => id);
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}

function when(wrong: boolean, sentence: string): string[] {
  return wrong ? [sentence] : [];
}
