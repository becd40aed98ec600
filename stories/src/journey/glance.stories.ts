import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import * as acts from '../acts.ts';
import { empty } from '../catalogues.ts';
import type { Language } from '../languages.ts';
import { checkoutIn, wholeIn, type Situation } from '../situation.ts';

const languages: readonly Language[] = ['de', 'en'];

/** By the name that a designer calls them. */
const stops = {
  Loading: { unanswered: 'catalogue' },
  Unavailable: { scenario: 'offline' },
  'No products': { catalogue: empty },
  'Corporate account': { scenario: 'corporate' },
  'Not a billing contact': { scenario: 'member' },
  Product: {},
  'Product, trials used': { scenario: 'trial-used' },
  'Product chosen': { acts: acts.chosen },
  'Plan and licences': { acts: acts.atScope },
  'An impossible number': { acts: acts.tooMany },
  Billing: { acts: acts.billedAnnually },
  'Plan and licences of a trial': { acts: acts.atTrialScope },
  'Starting the trial': { acts: acts.tried, unanswered: 'startTrial' },
  'Trial started': { acts: acts.tried },
  'Sign in': { acts: acts.atCheckout, scenario: 'signed-out' },
  Checkout: { acts: acts.atCheckout },
  'Checkout for a new account': { acts: acts.atCheckout, scenario: 'new-account' },
  'Checkout, entries missing': { acts: acts.checked },
  'Placing, and after three seconds': { acts: acts.ordering, unanswered: 'placeOrder' },
  'The price changed': { acts: acts.ordering, scenario: 'price-changed' },
  'Order placed': { acts: acts.ordering },
  'Order placed, its answer lost': { acts: acts.ordering, scenario: 'lost-reply' },
} as const satisfies Record<string, Situation>;

const meta: Meta = {
  title: 'Journey/At a glance',
  parameters: { docs: { story: { inline: false, height: '900px' } } },
};
export default meta;

/** Every state of the journey, each a live checkout, German above English: the page to look at before a release. */
export const EveryState: StoryObj = {
  globals: { locale: 'both' },
  render: () =>
    html`<div class="glance">
      ${Object.entries(stops).map(
        ([name, situation]) =>
          html`<section>
            <h2>${name}</h2>
            ${languages.map(
              (language) => html`<div class="stop" lang=${language}>${checkoutIn(situation, language)}</div>`,
            )}
          </section>`,
      )}
    </div>`,
};

const story = (name: keyof typeof stops): StoryObj => ({ render: wholeIn(stops[name]) });

/** Before the catalogue is there: bars in the place of rows, no spinner. */
export const Loading = story('Loading');
/** The service cannot be reached: what to do, and the way to try again. */
export const Unavailable = story('Unavailable');
/** Nothing to add: a sentence, no empty list. */
export const NoProducts = story('No products');
/** A corporate account buys elsewhere: its portal, its representative, its questions. */
export const Corporate = story('Corporate account');
/** Only billing contacts order: whom to ask. */
export const NotContact = story('Not a billing contact');
/** On arrival nothing is chosen. */
export const Product = story('Product');
/** Trials that were used are told in words, not greyed out. */
export const TrialsUsed = story('Product, trials used');
/** Buy and Try belong to the chosen product. */
export const ProductChosen = story('Product chosen');
/** Plan and number of licences stand on one screen. */
export const Scope = story('Plan and licences');
/** The number stays as it was typed, with the way to a quote beside it. */
export const ImpossibleNumber = story('An impossible number');
/** The yearly total is as legible as the monthly one, the saving is said in words. */
export const Billing = story('Billing');
/** Above the button stands what happens at the end of the trial. */
export const TrialScope = story('Plan and licences of a trial');
/** The trial is told at once, with its last day. */
export const TrialStarted = story('Trial started');
/** Sign-in is asked for only now, and the selection is kept. */
export const SignIn = story('Sign in');
/** What the account knows is text, not fields; the only order button stands under the total. */
export const Checkout = story('Checkout');
/** A new account is asked for its address. */
export const NewAccount = story('Checkout for a new account');
/** The summary of what is missing leads to each field. */
export const EntriesMissing = story('Checkout, entries missing');
/** While nobody knows the outcome, nobody reads that it failed. */
export const Placing = story('Placing, and after three seconds');
/** Another total than the one that was seen has to be confirmed again. */
export const PriceChanged = story('The price changed');
/** The slip becomes the receipt. */
export const OrderPlaced = story('Order placed');
