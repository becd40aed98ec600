import { ContextProvider } from '@lit/context';
import type { CheckoutEvent, CheckoutView } from '@kasse/flow';
import type { Messages } from '@kasse/locales';
import { de } from '@kasse/locales/de';
import { en } from '@kasse/locales/en';
import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { checkoutContext, type Links } from '../context/checkout-context.ts';
import { createFormat } from '../i18n/format.ts';
import { createPlainWords } from '../i18n/plain-words.ts';
import { reset, tokens } from '../theme/index.ts';

/**
 * Stands in for a provider in tests and stories: shows one view, in one language, and records what its
 * widgets send.
 *
 * @tag kasse-stage
 * @slot - The widgets.
 */
export class KasseStage extends LitElement {
  static override styles = [tokens, reset];

  /** The view that the widgets show. */
  @property({ attribute: false }) view: CheckoutView | undefined;

  /** BCP 47 tag of the words: German, or else English. */
  @property() locale = 'en';

  /** Words in the place of those of the language. */
  @property({ attribute: false }) messages: Messages | undefined;

  /** Addresses of the page's own. */
  @property({ attribute: false }) links: Links = {};

  /** Everything that the widgets sent, in order. */
  readonly sent: CheckoutEvent[] = [];

  private readonly provider = new ContextProvider(this, { context: checkoutContext });

  override willUpdate(): void {
    if (!this.view) return;
    const { locale, view } = this;
    const messages = this.messages ?? (locale === 'de' ? de : en);
    this.provider.setValue({
      view,
      locale,
      translate: createPlainWords({ locale, messages }),
      format: createFormat({ locale }),
      links: this.links,
      headingLevel: 2,
      send: (event) => this.sent.push(event),
    });
  }

  override render(): unknown {
    return html`<slot></slot>`;
  }
}

/** Registers the stage; twice does no harm. */
export function defineStage(): void {
  if (!customElements.get('kasse-stage')) customElements.define('kasse-stage', KasseStage);
}

/** Widgets on a stage that shows a view. */
export function onStage(
  view: CheckoutView,
  widgets: TemplateResult,
  locale = 'en',
  messages?: Messages,
): TemplateResult {
  return html`<kasse-stage .view=${view} .locale=${locale} .messages=${messages}>${widgets}</kasse-stage>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'kasse-stage': KasseStage;
  }
}
