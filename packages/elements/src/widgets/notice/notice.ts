import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import type { Correction } from '@kasse/domain';
import type { Checkout } from '../../context/checkout-context.ts';
import { CheckoutJoin } from '../../context/checkout-join.ts';
import { entryId } from '../../context/entry-ids.ts';
import { problemPlace } from '../../context/problem-place.ts';
import { entrySentence } from '../../i18n/entry-names.ts';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import { warnOfMissing } from '../../i18n/warn-once.ts';
import { button } from '../../parts/button.ts';
import { controls, layout, reset, tokens, type } from '../../theme/index.ts';
import { accountSentence, signInWays } from './account-notes.ts';
import type { barredNote } from './barred-notes.ts';
import { LiveRegion } from './live-region.ts';
import { noticeStyles } from './notice.styles.ts';

/** Problems that ask for attention rather than say that something failed. */
const cautions: readonly string[] = [
  'price_changed',
  'quote_expired',
  'offline',
  'link_outdated',
  'outcome_unknown',
  'payment_pending',
  'cart_changed',
  'cart_attention',
];

/**
 * What stands in the way: the state of the account, a problem, a choice that had to give way, or what is
 * missing on the checkout page. It owns the checkout's one live region.
 *
 * @tag kasse-notice
 * @attr {string} for - Id of the checkout that it joins; else the one around it.
 * @csspart note - The tinted box.
 * @csspart button - A button below it; also `main`.
 */
export class KasseNotice extends LitElement {
  static override styles = [tokens, reset, type, controls, layout, noticeStyles];

  private readonly join = new CheckoutJoin(this, (id) => {
    if (!id) this.focus();
  });
  @state() private barredNote: typeof barredNote | undefined;
  private readonly live = new LiveRegion(this, () => this.join.checkout);

  @query('.summary') private summary!: HTMLElement | null;

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.notes')?.focus(options);
  }

  override render(): unknown {
    const { checkout } = this.join;
    const notes = checkout ? this.notes(checkout) : [];
    return html`${notes.length > 0 ? html`<div class="notes" tabindex="-1">${notes}</div>` : nothing}
      <p class="unseen" role="status">${this.live.sentence}</p>`;
  }

  override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.summary && !this.wasChecked) this.focus();
    this.wasChecked = this.summary !== null;
  }

  private wasChecked = false;

  private notes(checkout: Checkout): TemplateResult[] {
    const { view, translate } = checkout;
    const barrier = accountSentence(checkout);
    if (barrier) return [this.barrier(checkout, barrier)];
    if (view.moment === 'starting_trial' && view.uncertain) {
      return [
        html`<kasse-note kind="caution" exportparts="note">${translate('status.unknownTrial')}</kasse-note>`,
      ];
    }
    if (view.entriesChecked && view.moment === 'checkout' && view.missing.length > 0)
      return [this.missing(checkout)];
    return [
      ...this.accountChange(checkout),
      ...this.problem(checkout),
      ...view.corrections.map((correction) => this.correction(checkout, correction)),
    ];
  }

  private barrier(checkout: Checkout, sentence: string): TemplateResult {
    const { moment } = checkout.view;
    if (moment === 'corporate' || moment === 'on_hold') {
      if (this.barredNote) return this.barredNote(checkout, sentence);
      this.fetchBarredNote();
    }
    return html`<kasse-note exportparts="note"><p>${sentence}</p></kasse-note>
      ${moment === 'signing_in' ? signInWays(checkout) : nothing}`;
  }

  /** A file of its own, with the ways on: most accounts may order. The browser fetches it once for all. */
  private fetchBarredNote(): void {
    import('./barred-notes.ts').then(({ barredNote }) => {
      this.barredNote = barredNote;
    }, warnOfMissing('The ways on'));
  }

  private accountChange({ view, translate }: Checkout): TemplateResult[] {
    if (!view.accountChanged) return [];
    return [html`<kasse-note exportparts="note"><p>${translate('account.changed')}</p></kasse-note>`];
  }

  private problem(checkout: Checkout): TemplateResult[] {
    const { view, translate, send } = checkout;
    const { problem } = view;
    if (!problem || problemPlace(view) !== 'notice') return [];
    const canRetry = view.moment === 'unavailable' || view.quoteFailed;
    return [
      html`<kasse-note kind=${cautions.includes(problem.code) ? 'caution' : 'bad'} exportparts="note">
        <p>${problemSentence(checkout, problem, view)}</p>
        ${
          canRetry
            ? button({
                kind: 'third',
                label: translate('actions.retry'),
                press: () => {
                  send({ type: 'retry' });
                },
              })
            : nothing
        }
      </kasse-note>`,
    ];
  }

  private correction({ view, translate, format }: Checkout, { part, reason }: Correction): TemplateResult {
    const product = view.product ? format.text(view.product.name).text : '';
    const sentence = () => {
      if (reason === 'trial_used') return translate('problem.trial_used', { product });
      if (part === 'seats' || part === 'subscription') return translate(`correction.${part}`);
      if (part === 'interval')
        return translate('correction.interval', { context: view.selection.interval ?? 'month' });
      return translate(`correction.${part}`, { product });
    };
    return html`<kasse-note exportparts="note"><p>${sentence()}</p></kasse-note>`;
  }

  private missing({ view, translate, format }: Checkout): TemplateResult {
    const count = view.missing.length;
    return html`<kasse-note kind="bad" class="summary" exportparts="note">
      <p class="strong">${translate('problem.count', { count, number: format.number(count) })}</p>
      <ul>
        ${view.missing.map((entry) => {
          const id = entryId(entry);
          // A fragment finds nothing across shadow roots, so the form is asked.
          const go = (event: Event) => {
            event.preventDefault();
            this.join.bringFocus(id);
          };
          return html`<li><a href="#${id}" @click=${go}>${entrySentence(translate, entry, view)}</a></li>`;
        })}
      </ul>
    </kasse-note>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kasse-notice': KasseNotice;
  }
}
