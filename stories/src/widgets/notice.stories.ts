import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { createProblem, problemCodes } from '@kasse/domain';
import { html } from 'lit';
import * as acts from '../acts.ts';
import { inSituation } from '../situation.ts';
import { staged } from '../staged.ts';

const meta: Meta = { title: 'Widgets/Notice', component: 'kasse-notice' };
export default meta;

const widget = () => html`<kasse-notice></kasse-notice>`;

/** A corporate account buys in its own portal. */
export const CorporateAccount: StoryObj = {
  name: 'Corporate account',
  render: inSituation({ scenario: 'corporate' }, widget),
};

/** Whom to ask. */
export const NotContact: StoryObj = {
  name: 'Not a billing contact',
  render: inSituation({ scenario: 'member' }, widget),
};

/** Nothing is ordered while an invoice is unpaid. */
export const OnHold: StoryObj = {
  name: 'Account on hold',
  render: inSituation({ scenario: 'on-hold' }, widget),
};

/** Sign-in is asked for when it is needed, with the way back. */
export const SignIn: StoryObj = {
  name: 'Sign-in required',
  render: inSituation({ acts: acts.atCheckout, scenario: 'signed-out' }, widget),
};

/** What to do when the service does not answer. */
export const Unavailable: StoryObj = {
  name: 'Service unavailable',
  render: inSituation({ scenario: 'offline' }, widget),
};

/** One link for each field that is missing; the focus goes here. */
export const EntriesMissing: StoryObj = {
  name: 'Entries missing',
  render: inSituation({ acts: acts.checked }, widget),
};

/** The cart was changed on another device. */
export const CartChanged: StoryObj = {
  name: 'Cart changed elsewhere',
  render: staged([{ view: { problem: createProblem('cart_changed'), moment: 'cart' } }], widget),
};

/** Another account than before signed in, so what had been chosen is gone. */
export const AnotherAccount: StoryObj = {
  name: 'Another account',
  render: staged([{ view: { accountChanged: true } }], widget),
};

/** Nobody knows yet whether the trial has started; nobody reads that it failed. */
export const TrialOutcomeUnknown: StoryObj = {
  render: staged([{ view: { moment: 'starting_trial', uncertain: true, busy: true } }], widget),
};

/** What every problem says, in the order of their codes. */
export const EveryProblem: StoryObj = {
  name: 'Every problem',
  render: staged(
    problemCodes.map((code) => ({
      name: code,
      view: {
        problem: createProblem(code),
        moment: 'choosing' as const,
        selection: { productId: 'telefonie' },
      },
    })),
    widget,
  ),
};

/** Every choice that gave way to another one. */
export const EveryCorrection: StoryObj = {
  name: 'Every correction',
  render: staged(
    (['subscription', 'intent', 'plan', 'seats', 'interval'] as const).map((part) => ({
      name: part,
      view: {
        corrections: [{ part, reason: 'not_offered' as const }],
        selection: { productId: 'telefonie', intent: 'buy' as const, interval: 'year' as const },
      },
    })),
    widget,
  ),
};

/** A choice that another one rules out is explained. */
export const Correction: StoryObj = {
  render: inSituation({ acts: acts.atTrialScope, scenario: 'trial-used' }, widget),
};
