import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { demoCatalogue } from '@kasse/gateway/memory';
import * as acts from '../acts.ts';
import { forConsumers, long } from '../catalogues.ts';
import { inSituation } from '../situation.ts';
import { staged } from '../staged.ts';

const meta: Meta = { title: 'Widgets/Order summary', component: 'kasse-order-summary' };
export default meta;

const widget = () => html`<kasse-order-summary></kasse-order-summary>`;

/** Before the first decision the slip says what it is for. */
export const Empty: StoryObj = { render: inSituation({}, widget) };

/** Each decision writes one line. */
export const Product: StoryObj = { render: inSituation({ acts: acts.chosen }, widget) };

/** A preview carries no double rule: nothing is due yet. */
export const Scope: StoryObj = { render: inSituation({ acts: acts.atScope }, widget) };

/** The ruler shows what the billing period means. */
export const Billing: StoryObj = { render: inSituation({ acts: acts.billedAnnually }, widget) };

/** The last free day of a trial. */
export const Trial: StoryObj = { render: inSituation({ acts: acts.atTrialScope }, widget) };

/** The double rule stands under the amount that the button charges. */
export const Checkout: StoryObj = { render: inSituation({ acts: acts.atCheckout }, widget) };

/** New figures are on their way; the old ones are soft, the button is busy. */
export const Quoting: StoryObj = {
  render: inSituation({ acts: acts.atCheckout, unanswered: 'quote' }, widget),
};

/** Products that are billed in different ways, each with what recurs. */
export const SeveralProducts: StoryObj = { render: inSituation({ acts: acts.severalAtCheckout }, widget) };

/** A code that counts, with a button that removes it. */
export const Discount: StoryObj = {
  render: inSituation({ acts: [...acts.severalAtCheckout, { type: 'code.add', code: 'HERBST10' }] }, widget),
};

/** A code that does not; its field says why. */
export const CodeRefused: StoryObj = {
  name: 'Discount code refused',
  render: inSituation({ acts: [...acts.atCheckout, { type: 'code.add', code: 'GRATIS100' }] }, widget),
};

/** More licences for an owned product: its billing date moves, what is left of the old period is credited. */
export const BillingDateMoves: StoryObj = {
  name: 'Billing date moves',
  render: inSituation({ acts: acts.changeAtCheckout }, widget),
};

/** The same with a shop that keeps billing dates. */
export const BillingDateKept: StoryObj = {
  name: 'Billing date kept',
  render: inSituation(
    { acts: acts.changeAtCheckout, catalogue: { ...demoCatalogue, billingDatePolicy: 'coterm' } },
    widget,
  ),
};

/** A trial that is paid afterwards: nothing today, and what is charged first. */
export const PaidTrial: StoryObj = {
  name: 'Trial with payment details',
  render: inSituation({ acts: acts.paidTrialAtCheckout }, widget),
};

/** A code that leaves nothing to pay. */
export const NothingDue: StoryObj = {
  name: 'Nothing due',
  render: inSituation({ acts: acts.nothingDue }, widget),
};

/** The figures changed between looking and pressing: what they were stands after them. */
export const PriceChanged: StoryObj = {
  name: 'Price changed',
  render: inSituation({ acts: acts.ordering, scenario: 'price-changed' }, widget),
};

/** The button has the words of the law, prices include their tax. */
export const ForConsumers: StoryObj = {
  render: inSituation({ acts: acts.atCheckout, catalogue: forConsumers }, widget),
};

/** After three seconds a note takes the place of the button. */
export const Placing: StoryObj = {
  render: inSituation({ acts: acts.ordering, unanswered: 'placeOrder' }, widget),
};

const placing = {
  moment: 'placing' as const,
  items: [
    {
      ...{ productId: 'telefonie', planId: 'plus', priceId: 'plus-year' },
      ...{ seats: 10, interval: 'year' as const },
    },
  ],
};

/** What stands in the place of the button while the outcome is not known; after half a minute the customer may leave. */
export const PlacingStepByStep: StoryObj = {
  render: staged(
    [
      { name: 'At once', view: placing },
      { name: 'After three seconds', view: { ...placing, uncertain: true } },
      { name: 'After half a minute', view: { ...placing, uncertain: true, waitsLong: true } },
    ],
    widget,
  ),
};

/** Consumers read first how many subscriptions they take out. */
export const SeveralForConsumers: StoryObj = {
  render: inSituation({ acts: acts.severalAtCheckout, catalogue: forConsumers }, widget),
};

/** After the order the slip is the receipt. */
export const Receipt: StoryObj = { render: inSituation({ acts: acts.ordering }, widget) };

/** Paid by invoice, the receipt says until when. */
export const ReceiptByInvoice: StoryObj = {
  name: 'Receipt, payable by invoice',
  render: inSituation(
    {
      acts: [
        ...acts.atCheckout,
        { type: 'payment.pick', paymentMethodId: 'invoice' },
        { type: 'order.place' },
      ],
    },
    widget,
  ),
};

/** Long names wrap, eight digits do not. */
export const Long: StoryObj = {
  render: inSituation(
    { acts: [...acts.atCheckout, { type: 'seats.set', seats: 500 }], catalogue: long },
    widget,
  ),
};
