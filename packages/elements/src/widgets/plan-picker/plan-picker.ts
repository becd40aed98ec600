import { isFreeTrial, type Plan } from '@kasse/domain';
import { LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { Checkout } from '../../context/checkout-context.ts';
import { CheckoutJoin } from '../../context/checkout-join.ts';
import { unitFor, unitPriceParts } from '../../i18n/phrases.ts';
import type { Choice } from '../../parts/choice.ts';
import { reset, tokens } from '../../theme/index.ts';
import { ChoiceControl } from '../choice-control.ts';
import { formAssociated } from '../form-value.ts';

/**
 * The plans of the chosen product as rows, with prices that answer to the number of licences. A single
 * plan is not asked for; its name stands in the summary. Of an owned product, the plan that the account
 * has is marked, and those above it follow.
 *
 * Alone in a form it is a control: give it `choices`, and it sends `value` under `name`.
 *
 * @tag kasse-plan-picker
 * @attr {string} for - Id of the checkout that it joins; else the one around it.
 * @attr {string} name - Name under which a form sends the value.
 * @attr {boolean} required - The form that it stands in is sent only with a choice.
 * @attr {boolean} disabled - Cannot be used and is not sent.
 * @cssstate user-invalid - Something is wrong, and the customer has left the control or wanted to send the form.
 * @fires change - The customer chose a plan.
 * @csspart list - The outline around all rows.
 * @csspart row - One row.
 * @csspart amount - The price of a row.
 */
@formAssociated
export class KassePlanPicker extends LitElement {
  static override styles = [tokens, reset];

  private readonly join = new CheckoutJoin(this);
  private readonly control = new ChoiceControl(
    this,
    this.join,
    ({ selection }) => selection.planId,
    (planId) => ({ type: 'plan.pick', planId }),
  );

  /** Id of the chosen plan; without a checkout it is the control's value. */
  @property() value = '';

  /** What the group is called, for use without a checkout. */
  @property() label = '';

  /** The rows, for use without a checkout. */
  @property({ attribute: false }) choices: readonly Choice[] = [];

  override render(): unknown {
    const { checkout } = this.join;
    if (!checkout) return this.control.rows(this.label, this.choices);
    const { plans } = checkout.view;
    if (plans.length < 2) return nothing;
    const choices = plans.map((plan) => this.row(checkout, plan));
    return this.control.rows(checkout.translate('plans.label'), choices);
  }

  private row(checkout: Checkout, plan: Plan): Choice {
    const { format, translate, view } = checkout;
    const name = format.text(plan.name);
    const { included } = plan.seats;
    const lines = [
      plan.summary && format.text(plan.summary).text,
      included > 0
        ? translate('plans.included', {
            number: format.number(included),
            unit: unitFor(checkout, plan, included),
          })
        : undefined,
    ].filter((line) => line !== undefined);
    const { selection, subscription, catalogue } = view;
    const seats = (subscription?.seats ?? 0) + (selection.seats ?? plan.seats.minimum);
    return {
      value: plan.id,
      name: name.text,
      lang: name.lang,
      lines,
      mark: markOf(checkout, plan),
      ...(catalogue && isFreeTrial(selection, catalogue)
        ? {}
        : unitPriceParts(checkout, plan, { ...selection, seats }, catalogue)),
    };
  }
}

/** The plan that the account has or, where it has none, the recommended one: one mark in a list. */
function markOf({ translate, view }: Checkout, { id }: Plan): string | undefined {
  const { subscription, product } = view;
  if (subscription) return subscription.planId === id ? translate('plans.current') : undefined;
  return product?.recommendedPlan === id ? translate('plans.recommended') : undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'kasse-plan-picker': KassePlanPicker;
  }
}
