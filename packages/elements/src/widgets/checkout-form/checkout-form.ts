import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { allowedUrl } from '../../context/allowed-url.ts';
import type { Checkout } from '../../context/checkout-context.ts';
import { CheckoutJoin } from '../../context/checkout-join.ts';
import { entryId } from '../../context/entry-ids.ts';
import { problemPlace } from '../../context/problem-place.ts';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import { button } from '../../parts/button.ts';
import { controls, layout, reset, tokens, type } from '../../theme/index.ts';
import { addressLine, addressLines } from './address-forms.ts';
import { checkoutFormStyles } from './checkout-form.styles.ts';
import { entryForm } from './entry-form.ts';
import { EntryHost } from './entry-host.ts';
import { PaymentFields } from './payment-fields.ts';
import { paymentRows } from './payment-rows.ts';

/**
 * Billing details, VAT id and reference, payment and terms. What the account already has is text with a
 * way to change it. The fields stand in the page's own tree, as light children of the outermost Kasse
 * element, and keep what was typed while the order is changed.
 *
 * @tag kasse-checkout-form
 * @attr {string} for - Id of the checkout that it joins; else the one around it.
 * @slot kasse-entries - Filled by the element itself: the form in the page's own tree.
 * @slot kasse-payment - Filled by the element itself: the fields of a payment provider, in the page's own tree.
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
  private readonly fields = new PaymentFields(this, () => this.join.checkout);

  /** The address stands in fields: it is not known, or the customer wants to change it. */
  @property({ state: true }) private asksForAddress = false;
  private accountId: string | undefined;
  private saidProblem: unknown;

  /** Fields that were shown once stay until the account is another one: none may vanish under the customer's hands. */
  override willUpdate(): void {
    const view = this.join.checkout?.view;
    if (!view) return;
    const { account, missing } = view;
    if (account?.id !== this.accountId) this.asksForAddress = false;
    this.accountId = account?.id;
    this.asksForAddress ||= !account?.address || missing.some(({ entry }) => entry === 'address');
  }

  override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.followProblem();
  }

  override render(): unknown {
    const { checkout } = this.join;
    if (!checkout?.view.catalogue) return nothing;
    const { view, translate } = checkout;
    const isPlacing = view.moment === 'placing';
    return html`<section ?inert=${isPlacing}>
        <div class="ruled">
          <h3 aria-level=${checkout.headingLevel + 1} class="section" id="details">
            ${translate('details.title')}
          </h3>
          ${this.asksForAddress ? nothing : this.change(checkout)}
        </div>
        ${this.asksForAddress ? nothing : this.known(checkout)}
        <slot name="kasse-entries"></slot>
      </section>
      ${view.paymentNeeded ? nothing : html`<p>${translate('summary.nothingDue')}</p>`}
      <section ?hidden=${!view.paymentNeeded}>
        ${this.refusal(checkout)}
        <div class="ruled">
          <h3 aria-level=${checkout.headingLevel + 1} class="section">${translate('payment.title')}</h3>
        </div>
        ${paymentRows(checkout, this.fields)}
      </section>
      <div ?inert=${isPlacing}>${this.terms(checkout)}</div>`;
  }

  private change({ translate, view }: Checkout): TemplateResult {
    return button({
      kind: 'third',
      label: translate('actions.change'),
      describedBy: 'details',
      press: () => {
        this.asksForAddress = true;
        const [first] = addressLines(view.address.country).filter(
          (line) => line !== 'company' || view.catalogue?.audience !== 'consumer',
        );
        // The button is gone once the fields are there.
        void this.updateComplete.then(() => this.entries.find(`kasse-entry-${first ?? ''}`)?.focus());
      },
    });
  }

  private known({ view, format }: Checkout): TemplateResult {
    const { company, fullName, country } = view.address;
    const lines = [company ?? fullName, addressLine(view.address), country && format.country(country)];
    return html`<address>${lines.filter(Boolean).map((line) => html`<span>${line}</span>`)}</address>`;
  }

  /** A payment that was refused: the way to pay stays open below it. */
  private refusal(checkout: Checkout): unknown {
    const { problem } = checkout.view;
    if (!problem || problemPlace(checkout.view) !== 'payment') return nothing;
    return html`<kasse-note class="refusal" kind="bad" tabindex="-1"
      >${problemSentence(checkout, problem, checkout.view)}</kasse-note
    >`;
  }

  /** What went wrong with a payment takes the focus; incomplete fields keep it. */
  private followProblem(): void {
    const view = this.join.checkout?.view;
    const problem = view && problemPlace(view) === 'payment' ? view.problem : undefined;
    if (problem === this.saidProblem) return;
    this.saidProblem = problem;
    if (problem?.code === 'payment_incomplete') this.fields.focus();
    else this.renderRoot.querySelector<HTMLElement>('.refusal')?.focus();
  }

  private terms(checkout: Checkout): TemplateResult {
    const { view, translate, links } = checkout;
    const terms = allowedUrl(view.quote?.legal.termsUrl ?? links.terms);
    const privacy = allowedUrl(view.quote?.legal.privacyUrl ?? links.privacy);
    return html`<section class="small">
      ${this.consents(checkout)}
      ${terms ? html`<p><a href=${terms} target="_blank" rel="noopener">${translate('legal.terms')}</a></p>` : this.termsWithoutLink(checkout)}
      ${privacy ? html`<p><a href=${privacy} target="_blank" rel="noopener">${translate('legal.privacy')}</a></p>` : nothing}
    </section>`;
  }

  /** Ordering accepts the terms, so the sentence stands there even where its link must not be followed. */
  private termsWithoutLink({ view, translate }: Checkout): unknown {
    return view.quote ? html`<p>${translate('legal.terms')}</p>` : nothing;
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
