import { readFile } from 'node:fs/promises';
import type { Product, Text } from '@kasse/domain';
import { resolveText } from '@kasse/domain';
import type { Language, Texts } from './texts.ts';

/** The part of the catalogue file that the pages show. The billing service checks the file itself. */
export interface Shop {
  readonly currency: string;
  readonly defaultLocale: string;
  readonly products: readonly Product[];
}

/** A product as a page shows it. */
export interface ProductTeaser {
  readonly id: string;
  readonly name: string;
  readonly icon: string | undefined;
  readonly lead: string;
  readonly facts: readonly string[];
  /** The lowest price, by the month where it is billed so, and what it counts. */
  readonly price: { readonly amount: string; readonly unit: string } | undefined;
  /** What a trial offers, where there is one. */
  readonly trial: string | undefined;
}

/** Reads the same catalogue file as the billing service, so that names and prices cannot differ. */
export async function readShop(file: URL | string): Promise<Shop> {
  return JSON.parse(await readFile(file, 'utf8')) as Shop;
}

/** Puts values into the `{name}` places of a text. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/gu, (place, name: string) => values[name] ?? place);
}

/** The products of the shop in one language. */
export function teasers(shop: Shop, language: Language, texts: Texts): ProductTeaser[] {
  const say = (text: Text | undefined): string =>
    text ? resolveText(text, language, shop.defaultLocale).text : '';
  return shop.products.map((product) => {
    const pitch = texts.pitches[product.id];
    return {
      id: product.id,
      name: say(product.name),
      icon: product.icon,
      lead: pitch?.lead ?? say(product.summary),
      facts: pitch?.facts ?? [],
      price: lowestPrice(product, shop.currency, language, texts, say),
      trial: trialWords(product, texts),
    };
  });
}

function lowestPrice(
  product: Product,
  currency: string,
  language: Language,
  texts: Texts,
  say: (text: Text) => string,
): ProductTeaser['price'] {
  if (!product.buyable) return undefined;
  const prices = product.plans.flatMap((plan) => plan.prices.map((price) => ({ ...price, plan })));
  const interval = prices.some((price) => price.interval === 'month') ? 'month' : 'year';
  const offers = prices.flatMap(({ pricing, plan, ...price }) => {
    if (price.interval !== interval) return [];
    if (pricing.model === 'flat') return [{ rate: pricing.flat, unit: texts.flat[interval] }];
    if (pricing.model !== 'per_unit') return [];
    const unit = say(plan.unit.short ?? plan.unit.one);
    return [{ rate: pricing.unit, unit: fill(texts.perUnit[interval], { unit }) }];
  });
  const [lowest] = offers.sort((one, other) => Number(one.rate) - Number(other.rate));
  if (!lowest) return undefined;
  const money = new Intl.NumberFormat(language === 'en' ? 'en-GB' : language, {
    style: 'currency',
    currency,
  });
  const price = money.format(Number(lowest.rate));
  return { amount: offers.length > 1 ? fill(texts.from, { price }) : price, unit: lowest.unit };
}

function trialWords({ buyable, trial }: Product, texts: Texts): string | undefined {
  if (!trial) return undefined;
  const offer = fill(texts.trialDays, { days: String(trial.days) });
  return buyable ? offer : `${offer}. ${texts.trialOnly}`;
}
