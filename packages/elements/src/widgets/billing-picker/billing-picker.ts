import { isFreeTrial, monthlyEquivalent, previewOf, yearlySaving, type Interval } from '@kasse/domain';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { Checkout } from '../../context/checkout-context.ts';
import { CheckoutJoin } from '../../context/checkout-join.ts';
import { intervalName, unitPriceLine } from '../../i18n/phrases.ts';
import type { Choice } from '../../parts/choice.ts';
import { reset, tokens, type } from '../../theme/index.ts';
import { ChoiceControl } from '../choice-control.ts';
import { formAssociated } from '../form-value.ts';

/**
 * Monthly or annually: both rows show the same figure, the total for the chosen licences, so that they
 * compare. The saving is said in words. What changes a subscription is billed like it, which is a line.
 *
 * Alone in a form it is a control: give it `choices`, and it sends `value` under `name`.
 *
 * @tag kasse-billing-picker
 * @attr {string} for - Id of the checkout that it joins; else the one around it.
 * @attr {string} name - Name under which a form sends the value.
 * @attr {boolean} required - The form that it stands in is sent only with a choice.
 * @attr {boolean} disabled - Cannot be used and is not sent.
 * @cssstate user-invalid - Something is wrong, and the customer has left the control or wanted to send the form.
 * @fires change - The customer chose an interval.
 * @csspart list - The outline around all rows.
 * @csspart row - One row.
 * @csspart amount - The total of a row.
 */
@formAssociated
export class KasseBillingPicker extends LitElement {
  static override styles = [tokens, reset, type];

  private readonly join = new CheckoutJoin(this);
  private readonly control = new ChoiceControl(
    this,
    this.join,
    ({ selection }) => selection.interval,
    (value) => ({ type: 'interval.pick', interval: value === 'year' ? 'year' : 'month' }),
  );

  /** `month` or `year`; without a checkout it is the control's value. */
  @property() value = '';

  /** What the group is called, for use without a checkout. */
  @property() label = '';

  /** The rows, for use without a checkout. */
  @property({ attribute: false }) choices: readonly Choice[] = [];

  override render(): unknown {
    const { checkout } = this.join;
    if (!checkout) return this.control.rows(this.label, this.choices);
    const { intervals, selection, catalogue, subscription } = checkout.view;
    if (subscription) {
      return html`<p>${checkout.translate('billing.fixed', { context: subscription.interval })}</p>`;
    }
    if (intervals.length < 2 || !catalogue || isFreeTrial(selection, catalogue)) return nothing;
    const choices = intervals.map((interval) => this.row(checkout, interval));
    return this.control.rows(checkout.translate('billing.title'), choices);
  }

  private row(checkout: Checkout, interval: Interval): Choice {
    const { translate, format, view } = checkout;
    const { catalogue, plan, selection } = view;
    const name = intervalName(checkout, interval);
    if (!catalogue || !plan) return { value: interval, name };
    const preview = previewOf({ ...selection, intent: 'buy', interval }, catalogue, view.account);
    const line = unitPriceLine(checkout, plan, { ...selection, interval }, catalogue);
    const saving =
      interval === 'year' ? yearlySaving(plan, selection.seats ?? plan.seats.minimum, catalogue) : undefined;
    return {
      value: interval,
      name,
      lines: line ? [line] : [],
      good: saving && translate('billing.saving', { amount: format.money(saving) }),
      amount:
        preview && translate('billing.total', { amount: format.money(preview.amount), context: interval }),
      amountNote:
        preview && interval === 'year'
          ? translate('billing.equivalent', { amount: format.money(monthlyEquivalent(preview.amount)) })
          : undefined,
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kasse-billing-picker': KasseBillingPicker;
  }
}
