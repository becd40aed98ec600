import type { Scenario } from '@kasse/gateway/memory';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inSettings } from '../languages.ts';
import { checkoutIn } from '../situation.ts';

/** What to press to meet each scenario. One that has no sentence here does not compile; one without a story fails a test. */
const ways: Readonly<Record<Scenario, string>> = {
  'signed-out': 'Choose what you like. Sign-in is asked for at “Checkout” and at “Start trial”.',
  member: 'Nothing can be ordered here. The page says whom to ask.',
  corporate: 'A corporate account buys elsewhere. The page says where.',
  'on-hold': 'Nothing can be ordered while an invoice is unpaid. The page says whom to ask.',
  'owned-twice': 'Add licences to both subscriptions of Telephony, in one order.',
  'new-account': 'Buy something. The checkout page asks for the billing details.',
  'trial-used': 'No product can be tried any more. Each row says so.',
  slow: 'Every answer takes four seconds. Press buttons early, and twice.',
  offline: 'Nothing is reached. Press “Try again”.',
  'price-changed':
    'Buy something and order it. Prices rise at that press, and the new total has to be confirmed.',
  'lost-reply': 'Order something by invoice. The answer gets lost, the order does not.',
  declined: 'Order something by card. The first payment is declined, the next one pays the same order.',
  'payment-slow': 'Order something by card. The bank takes its time, then confirms.',
  'payment-lost': 'Order something by card. The bank never answers. A mail will tell.',
  'cart-full': 'Two products with different intervals are in the cart. Buy a third one, or open the cart.',
  'cart-changed':
    'Put something into the cart. A line there has become dearer, another is no longer offered.',
  'vat-silent': 'Type a VAT id on the checkout page. The register does not answer, and the order goes on.',
};

const meta: Meta = {
  title: 'Journey/Scenarios',
  parameters: { controls: { disable: true }, docs: { story: { inline: false, height: '800px' } } },
};
export default meta;

/** A whole journey from its first click, with the service in one of its named states. */
const scenario = (name: Scenario) =>
  inSettings(
    (setting) =>
      html`<p class="hint" lang="en" dir="ltr">${ways[name]}</p>
        ${checkoutIn({ scenario: name }, setting)}`,
  );

export const SignedOut: StoryObj = { name: 'signed-out', render: scenario('signed-out') };
export const Member: StoryObj = { name: 'member', render: scenario('member') };
export const Corporate: StoryObj = { name: 'corporate', render: scenario('corporate') };
export const OnHold: StoryObj = { name: 'on-hold', render: scenario('on-hold') };
export const OwnedTwice: StoryObj = { name: 'owned-twice', render: scenario('owned-twice') };
export const NewAccount: StoryObj = { name: 'new-account', render: scenario('new-account') };
export const TrialUsed: StoryObj = { name: 'trial-used', render: scenario('trial-used') };
export const Slow: StoryObj = { name: 'slow', render: scenario('slow') };
export const Offline: StoryObj = { name: 'offline', render: scenario('offline') };
export const PriceChanged: StoryObj = { name: 'price-changed', render: scenario('price-changed') };
export const LostReply: StoryObj = { name: 'lost-reply', render: scenario('lost-reply') };
export const Declined: StoryObj = { name: 'declined', render: scenario('declined') };
export const PaymentSlow: StoryObj = { name: 'payment-slow', render: scenario('payment-slow') };
export const PaymentLost: StoryObj = { name: 'payment-lost', render: scenario('payment-lost') };
export const CartFull: StoryObj = { name: 'cart-full', render: scenario('cart-full') };
export const CartChanged: StoryObj = { name: 'cart-changed', render: scenario('cart-changed') };
export const VatSilent: StoryObj = { name: 'vat-silent', render: scenario('vat-silent') };
