/*
 * The files of the script: when customers get them, and what they may weigh until a moment of their journey. Every
 * built file is named here by the stem of its name, so that nothing grows unseen; a test of the page's own requests is
 * in test/embed.
 */

/** A moment of the journey, and what has been downloaded by then. */
export interface Moment {
  readonly name: string;
  /** Limit in bytes, gzip. */
  readonly limit: number;
  /** Stems of the files that are fetched by then; what those import statically is found in the files themselves. */
  readonly files: readonly string[];
}

const first = ['kasse', 'kasse-elements', 'kasse-de-first'];
/** An account that can pay by invoice only: what asks for a card is fetched where a card is offered. */
const byInvoice = [
  ...first,
  'kasse-de-rest',
  'kasse-define-later',
  'kasse-later-calls',
  'kasse-checkout-page',
];
const byCard = [...byInvoice, 'kasse-payment-desk', 'kasse-sandbox'];

/** German is the longest language, so the moments are measured in it. */
export const moments: readonly Moment[] = [
  { name: 'before any interest', limit: 3_000, files: ['kasse'] },
  { name: 'the product picker can be used', limit: 60_000, files: first },
  { name: 'an order by invoice is placed', limit: 85_000, files: byInvoice },
  { name: 'an order by card is placed, the provider’s code included', limit: 95_000, files: byCard },
  {
    name: 'the same with a cart of several products, all in a dialog',
    limit: 100_000,
    files: [...byCard, 'kasse-define-cart', 'kasse-change-panel', 'kasse-covered-focus'],
  },
];

/** When each file is fetched, by the stem of its name. */
export const fetchedWhen: Readonly<Record<string, string>> = {
  kasse: 'with the page, alone',
  'kasse-elements': 'somebody shows interest',
  'kasse-de-first': 'with the elements: German, until the first stop',
  'kasse-en-first': 'with the elements: English, until the first stop',
  'kasse-define-later': 'while the first stop is on screen',
  'kasse-de-rest': 'while the first stop is on screen: the rest of German',
  'kasse-en-rest': 'while the first stop is on screen: the rest of English',
  'kasse-de-at': 'the language is `de-AT`, over German',
  'kasse-de-ch': 'the language is `de-CH`, over German',
  'kasse-en-us': 'the language is `en-US`, over English',
  'kasse-later-calls': 'the billing service is asked for more than catalogue and account',
  'kasse-checkout-page': 'the checkout page opens',
  'kasse-payment-desk': 'a way to pay is chosen that asks for details',
  'kasse-sandbox': 'cards of the payment sandbox are offered',
  'kasse-barred-notes': 'the account may not order: corporate, or on hold',
  'kasse-named-price': 'the page has a `kasse-price` that names a product',
  'kasse-define-cart': 'the page has a `kasse-cart`, or the cart is shown',
  'kasse-change-panel': '“Change order” comes into sight',
  'kasse-covered-focus': 'the checkout page lies over the page it was opened from',
  'kasse-host-pages': 'the tag has `checkout-url` or `history="steps"`',
  'kasse-object': 'the `gateway` is an object of the page',
  'kasse-product-search': 'a product picker has 12 rows or more',
  'kasse-form-judge': 'a picker or the seat selector stands alone in a form',
  'kasse-overrides': 'the page has texts of its own (`messages`)',
  'kasse-translate': 'texts of your own stand in one another (`$t(…)`)',
  'kasse-memory': '`gateway="demo"`, in place of the billing service',
};
