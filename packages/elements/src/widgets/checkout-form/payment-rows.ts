import type { PaymentMethod } from '@kasse/domain';
import { html, nothing, type TemplateResult } from 'lit';
import type { Checkout } from '../../context/checkout-context.ts';
import { entryId } from '../../context/entry-ids.ts';
import { problemPlace } from '../../context/problem-place.ts';
import type { KasseChoiceList } from '../../parts/choice-list.ts';
import type { Choice } from '../../parts/choice.ts';
import { button } from '../../parts/button.ts';
import type { PaymentFields } from './payment-fields.ts';

/**
 * The ways to pay, saved ones first as the service sends them. The provider's fields stand inside the row of
 * their method, and are hidden, not taken away, while another one is chosen.
 */
export function paymentRows(checkout: Checkout, fields: PaymentFields): TemplateResult {
  const { view, translate, send } = checkout;
  const isPlacing = view.moment === 'placing';
  // The fields of a provider stay in reach while an order is placed: its bank may ask for something there.
  const isInert = isPlacing && view.paymentMethod?.kind !== 'card';
  return html`<kasse-choice-list
    id=${entryId({ entry: 'payment' })}
    exportparts="list, row, amount"
    ?inert=${isInert}
    .choices=${view.paymentMethods.map((method) => choiceOf(checkout, method))}
    .value=${view.paymentMethodId ?? ''}
    .label=${translate('payment.title')}
    label-hidden
    @kasse-choose=${(event: CustomEvent<{ value: string }>) => {
      if (isPlacing) (event.currentTarget as KasseChoiceList).value = view.paymentMethodId ?? '';
      else send({ type: 'payment.pick', paymentMethodId: event.detail.value });
    }}
  >
    <div
      slot=${fields.methodId ?? nothing}
      ?hidden=${fields.methodId === undefined || fields.methodId !== view.paymentMethodId}
    >
      ${stateOf(checkout, fields)}
      <slot name="kasse-payment"></slot>
    </div>
  </kasse-choice-list>`;
}

function stateOf({ view, translate }: Checkout, fields: PaymentFields): unknown {
  if (fields.state === 'loading') return html`<p class="small soft">${translate('payment.loading')}</p>`;
  if (fields.state !== 'blocked' && problemPlace(view) !== 'row') return nothing;
  return html`<kasse-note kind="bad">
    <p>${translate('problem.payment_blocked')}</p>
    ${button({
      kind: 'third',
      label: translate('actions.retry'),
      press: () => {
        fields.retry();
      },
    })}
  </kasse-note>`;
}

function choiceOf({ translate, format }: Checkout, method: PaymentMethod): Choice {
  switch (method.kind) {
    case 'invoice':
      return {
        value: method.id,
        name: translate('payment.invoice', { number: format.number(method.days) }),
      };
    case 'card':
      return { value: method.id, name: translate('payment.card') };
    case 'saved_card': {
      const { brand, lastDigits: digits, expires } = method;
      return {
        value: method.id,
        name: translate('payment.saved', { brand, digits, month: format.month(expires) }),
      };
    }
  }
}
