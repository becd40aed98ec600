import type { PaymentMethod } from '@kasse/domain';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { allowedUrl } from '../../context/allowed-url.ts';
import type { Checkout } from '../../context/checkout-context.ts';
import { CheckoutJoin } from '../../context/checkout-join.ts';
import { entryId } from '../../context/entry-ids.ts';
import type { Choice } from '../../parts/choice.ts';
import { button } from '../../parts/button.ts';
import { controls, layout, reset, tokens, type } from '../../theme/index.ts';
import { choiceRows } from '../choice-rows.ts';
import { checkoutFormStyles } from './checkout-form.styles.ts';
import { entryForm } from './entry-form.ts';
import { EntryHost } from './entry-host.ts';

/**
 * Billing details, VAT id and reference, payment and terms. What the account already has is text with a
 * way to change it. The fields stand in the page's own tree, as a light child of the outermost Kasse
 * element, and keep what was typed while the order is changed.
 *
 * @tag kasse-checkout-form
 * @slot kasse-entries - Filled by the element itself: the form in the page's own tree.
 * @csspart list - The outline around the payment methods.
 * @csspart row - One payment method.
 */
export class KasseCheckoutForm extends LitElement {
  static override styles = [tokens, reset, type, controls, layout, checkoutFormStyles];

  private readonly join = new CheckoutJoin(this, (id) => {
    (this.shadowRoot?.getElementById(id) ?? this.entries.find(id))?.focus();
  });
  private readonly entries = new EntryHost(this, (idPrefix) => {
    const { checkout } = this.join;
    return checkout ? entryForm({ ...checkout, idPrefix }, this.asksForAddress) : nothing;
  });

  /** The address stands in fields: it is not known, or the customer wants to change it. */
  @property({ state: true }) private asksForAddress = false;
  private accountId: string | undefined;

  /** Fields that were shown once stay until the account is another one: none may vanish under the customer's hands. */
  override willUpdate(): void {
    const view = this.join.checkout?.view;
    if (!view) return;
    const { account, missing } = view;
    if (account?.id !== this.accountId) this.asksForAddress = false;
    this.accountId = account?.id;
    this.asksForAddress ||= !account?.address || missing.some(({ entry }) => entry === 'address');
  }

  override render(): unknown {
    const { checkout } = this.join;
    if (!checkout?.view.catalogue) return nothing;
    const { translate } = checkout;
    return html`<section>
        <div class="ruled">
          <h3 aria-level=${checkout.headingLevel + 1} class="section">${translate('details.title')}</h3>
          ${this.asksForAddress ? nothing : this.change(checkout)}
        </div>
        ${this.asksForAddress ? nothing : this.known(checkout)}
        <slot name="kasse-entries"></slot>
      </section>
      <section>
        <div class="ruled">
          <h3 aria-level=${checkout.headingLevel + 1} class="section">${translate('payment.title')}</h3>
        </div>
        ${this.methods(checkout)}
      </section>
      ${this.terms(checkout)}`;
  }

  private change({ translate }: Checkout): TemplateResult {
    return button({
      kind: 'third',
      label: translate('actions.change'),
      press: () => (this.asksForAddress = true),
    });
  }

  private known({ view, format }: Checkout): TemplateResult {
    const { company, fullName, street, addressLine2, postcode, city, country } = view.address;
    const place = [postcode, city].filter(Boolean).join(' ');
    const lines = [
      company ?? fullName,
      [street, addressLine2, place].filter(Boolean).join(', '),
      country && format.country(country),
    ];
    return html`<address>${lines.filter(Boolean).map((line) => html`<span>${line}</span>`)}</address>`;
  }

  private methods(checkout: Checkout): TemplateResult {
    const { view, translate, send } = checkout;
    return choiceRows({
      id: entryId({ entry: 'payment' }),
      label: translate('payment.title'),
      choices: view.paymentMethods.map((method) => this.method(checkout, method)),
      value: view.paymentMethodId ?? '',
      pick: (paymentMethodId) => {
        send({ type: 'payment.pick', paymentMethodId });
      },
    });
  }

  private method({ translate, format }: Checkout, method: PaymentMethod): Choice {
    switch (method.kind) {
      case 'invoice':
        return {
          value: method.id,
          name: translate('payment.invoice', { number: format.number(method.days) }),
        };
      case 'card':
        return { value: method.id, name: translate('payment.card') };
      case 'saved_card': {
        const { brand, lastDigits: digits } = method;
        return {
          value: method.id,
          name: translate('payment.saved', { brand, digits, month: format.month(method.expires) }),
        };
      }
    }
  }

  private terms(checkout: Checkout): TemplateResult {
    const { view, translate, links } = checkout;
    const terms = allowedUrl(view.quote?.legal.termsUrl ?? links.terms);
    const privacy = allowedUrl(view.quote?.legal.privacyUrl ?? links.privacy);
    return html`<section class="small">
      ${this.consents(checkout)}
      ${terms ? html`<p><a href=${terms} target="_blank" rel="noopener">${translate('legal.terms')}</a></p>` : nothing}
      ${privacy ? html`<p><a href=${privacy} target="_blank" rel="noopener">${translate('legal.privacy')}</a></p>` : nothing}
    </section>`;
  }

  private consents({ view, translate, send }: Checkout): unknown {
    return view.consentsToGive.map(
      (code) =>
        html`<label class="consent">
          <input
            type="checkbox"
            id=${entryId({ entry: 'consent', code })}
            .checked=${view.consents.includes(code)}
            @change=${(event: Event) => {
              send({ type: 'consent.set', code, given: (event.target as HTMLInputElement).checked });
            }}
          />
          ${translate('legal.consent')}
        </label>`,
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kasse-checkout-form': KasseCheckoutForm;
  }
}
