import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import * as acts from '../acts.ts';
import { empty } from '../catalogues.ts';
import { inSettings } from '../languages.ts';
import { storyId, storyLink } from '../pages/links.ts';
import { checkoutIn, wholeIn, type Situation } from '../situation.ts';

/** By the name that the trade gives them, in the order of the journey. */
const states = {
  Loading: { unanswered: 'catalogue' },
  'Service unavailable': { scenario: 'offline' },
  'Nothing to add': { catalogue: empty },
  'Corporate account': { scenario: 'corporate' },
  'Not a billing contact': { scenario: 'member' },
  'Account on hold': { scenario: 'on-hold' },
  'Choose a product': {},
  'Trial already used': { scenario: 'trial-used' },
  'Product chosen': { acts: acts.chosen },
  'Plan and licences': { acts: acts.atScope },
  'Too many licences': { acts: acts.tooMany },
  'Billing interval': { acts: acts.billedAnnually },
  'Add licences': { acts: acts.atChangeScope },
  'Plan and licences of a trial': { acts: acts.atTrialScope },
  'Starting the trial': { acts: acts.tried, unanswered: 'startTrial' },
  'Trial started': { acts: acts.tried },
  'Sign-in required': { acts: acts.atCheckout, scenario: 'signed-out' },
  Cart: { acts: acts.inCart, scenario: 'cart-full' },
  'Price changed in the cart': { acts: acts.inCart, scenario: 'cart-changed' },
  Checkout: { acts: acts.atCheckout },
  'Checkout of a new account': { acts: acts.atCheckout, scenario: 'new-account' },
  'Entries missing': { acts: acts.checked },
  'Payment by card': { acts: [...acts.atCheckout, acts.byCard] },
  'Nothing due': { acts: acts.nothingDue },
  'Change the order': { acts: [...acts.severalAtCheckout, { type: 'order.change' }] },
  'Outcome unknown': { acts: acts.ordering, unanswered: 'placeOrder' },
  'Payment declined': { acts: acts.ordering, scenario: 'declined' },
  'Price changed': { acts: acts.ordering, scenario: 'price-changed' },
  'Order placed': { acts: acts.ordering },
  'Order placed, its answer lost': { acts: acts.ordering, scenario: 'lost-reply' },
} as const satisfies Record<string, Situation>;

const meta: Meta = {
  title: 'Journey/Every state',
  parameters: { controls: { disable: true }, docs: { story: { inline: false, height: '900px' } } },
};
export default meta;

/** What opens over the whole page would hide the others. */
const alone = new Set<string>(['Change the order']);

/** Leads to the state's own story. */
const titleOf = (name: string) => {
  const id = storyId('Journey/Every state', name);
  return id ? storyLink(id, name) : name;
};

const glance = (frame: (checkout: TemplateResult) => TemplateResult) =>
  inSettings(
    (setting) =>
      html`<div class="glance">
        ${Object.entries(states)
          .filter(([name]) => !alone.has(name))
          .map(
            ([name, situation]) =>
              html`<section>
                <h2>${titleOf(name)}</h2>
                <div class="stop" inert>${frame(checkoutIn(situation, setting))}</div>
              </section>`,
          )}
      </div>`,
  );

/** Every state on a narrow phone, a little smaller: the page to look at before a release. A title leads to its story. */
export const AtAGlance320: StoryObj = {
  name: 'At a glance, 320 px',
  tags: ['!autodocs'],
  render: glance((checkout) => html`<div class="narrow">${checkout}</div>`),
};

/** The same 1280 px wide, drawn at a third of its size; the browser's zoom enlarges it. */
export const AtAGlance1280: StoryObj = {
  name: 'At a glance, 1280 px',
  tags: ['!autodocs'],
  render: glance((checkout) => html`<div class="wide">${checkout}</div>`),
};

const state = (name: keyof typeof states) => wholeIn(states[name]);

/** Before the catalogue is there: bars in the place of rows, no spinner. */
export const Loading: StoryObj = { name: 'Loading', render: state('Loading') };
/** The service cannot be reached: what to do, and the way to try again. */
export const Unavailable: StoryObj = { name: 'Service unavailable', render: state('Service unavailable') };
/** Nothing to add: a sentence, no empty list. */
export const NothingToAdd: StoryObj = { name: 'Nothing to add', render: state('Nothing to add') };
/** A corporate account buys elsewhere: its portal, its representative, its questions. */
export const CorporateAccount: StoryObj = { name: 'Corporate account', render: state('Corporate account') };
/** Only billing contacts order: whom to ask. */
export const NotABillingContact: StoryObj = {
  name: 'Not a billing contact',
  render: state('Not a billing contact'),
};
/** An invoice is unpaid: whom to ask, where it is, and the way on once it was paid. */
export const AccountOnHold: StoryObj = { name: 'Account on hold', render: state('Account on hold') };
/** On arrival nothing is chosen. */
export const Product: StoryObj = { name: 'Choose a product', render: state('Choose a product') };
/** Trials that were used are told in words, not greyed out. */
export const TrialAlreadyUsed: StoryObj = { name: 'Trial already used', render: state('Trial already used') };
/** Buy and Try belong to the chosen product. */
export const ProductChosen: StoryObj = { name: 'Product chosen', render: state('Product chosen') };
/** Plan and number of licences stand on one screen. */
export const Scope: StoryObj = { name: 'Plan and licences', render: state('Plan and licences') };
/** The number stays as it was typed, with the way to a quote beside it. */
export const TooManyLicences: StoryObj = { name: 'Too many licences', render: state('Too many licences') };
/** The yearly total is as legible as the monthly one, the saving is said in words. */
export const Billing: StoryObj = { name: 'Billing interval', render: state('Billing interval') };
/** More licences for a product that the account owns. */
export const AddLicences: StoryObj = { name: 'Add licences', render: state('Add licences') };
/** Above the button stands what happens at the end of the trial. */
export const TrialScope: StoryObj = {
  name: 'Plan and licences of a trial',
  render: state('Plan and licences of a trial'),
};
/** The press was taken; the answer is on its way. */
export const StartingTheTrial: StoryObj = { name: 'Starting the trial', render: state('Starting the trial') };
/** The trial is told at once, with its last day. */
export const TrialStarted: StoryObj = { name: 'Trial started', render: state('Trial started') };
/** Sign-in is asked for only now, and the selection is kept. */
export const SignInRequired: StoryObj = { name: 'Sign-in required', render: state('Sign-in required') };
/** Products with different intervals, each edited in its line. */
export const Cart: StoryObj = { name: 'Cart', render: state('Cart') };
/** One line became dearer, another is no longer offered: both wait for a decision. */
export const PriceChangedInTheCart: StoryObj = {
  name: 'Price changed in the cart',
  render: state('Price changed in the cart'),
};
/** What the account knows is text, not fields; the only order button stands under the total. */
export const Checkout: StoryObj = { name: 'Checkout', render: state('Checkout') };
/** A new account is asked for its address. */
export const NewAccount: StoryObj = {
  name: 'Checkout of a new account',
  render: state('Checkout of a new account'),
};
/** The summary of what is missing leads to each field. */
export const EntriesMissing: StoryObj = { name: 'Entries missing', render: state('Entries missing') };
/** The provider's fields stand in the row of their method. */
export const PaymentByCard: StoryObj = { name: 'Payment by card', render: state('Payment by card') };
/** No payment section, a sentence instead. */
export const NothingDue: StoryObj = { name: 'Nothing due', render: state('Nothing due') };
/** The lines of the order, edited over the page that stays as it is. */
export const ChangeTheOrder: StoryObj = { name: 'Change the order', render: state('Change the order') };
/** While nobody knows the outcome, nobody reads that it failed. */
export const OutcomeUnknown: StoryObj = { name: 'Outcome unknown', render: state('Outcome unknown') };
/** The order waits; another way to pay is open below the note. */
export const PaymentDeclined: StoryObj = { name: 'Payment declined', render: state('Payment declined') };
/** Another total than the one that was seen has to be confirmed again. */
export const PriceChanged: StoryObj = { name: 'Price changed', render: state('Price changed') };
/** The slip becomes the receipt. */
export const OrderPlaced: StoryObj = { name: 'Order placed', render: state('Order placed') };
/** The answer got lost, the order did not: it was found by the key of the press. */
export const AnswerLost: StoryObj = {
  name: 'Order placed, its answer lost',
  render: state('Order placed, its answer lost'),
};
