import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import * as acts from '../acts.ts';
import { long, sixPlans } from '../catalogues.ts';
import { inSituation } from '../situation.ts';

const meta: Meta = { title: 'Widgets/Plan picker', component: 'kasse-plan-picker' };
export default meta;

const widget = () => html`<kasse-plan-picker></kasse-plan-picker>`;

/** The recommended plan is chosen and marked. */
export const ThreePlans: StoryObj = { render: inSituation({ acts: acts.atScope }, widget) };

/** Six plans are rows as well. */
export const SixPlans: StoryObj = {
  render: inSituation({ acts: acts.atScope, catalogue: sixPlans }, widget),
};

/** A trial has no prices to compare. */
export const OfATrial: StoryObj = { render: inSituation({ acts: acts.atTrialScope }, widget) };

/** Of an owned product the own plan is marked, and the higher ones follow. */
export const OfAnOwnedProduct: StoryObj = { render: inSituation({ acts: acts.atChangeScope }, widget) };

/** A long name wraps beside its mark. */
export const Long: StoryObj = { render: inSituation({ acts: acts.atScope, catalogue: long }, widget) };

/** Alone in a form it is a control that sends its value. */
export const InAForm: StoryObj = {
  args: { label: 'Plan', value: 'basic' },
  render: () =>
    html`<form>
      <kasse-plan-picker
        name="plan"
        .choices=${[
          { value: 'basic', name: 'Basic', amount: '€8.00' },
          { value: 'pro', name: 'Pro', amount: '€14.00' },
        ]}
      ></kasse-plan-picker>
    </form>`,
};
