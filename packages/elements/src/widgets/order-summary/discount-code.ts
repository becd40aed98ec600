import { normaliseCode, type RefusedCode } from '@kasse/domain';
import { html, nothing, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Checkout } from '../../context/checkout-context.ts';
import { codeSentence } from '../../i18n/problem-sentence.ts';
import { downIcon, problemIcon } from '../../parts/icons.ts';

/** The field for a discount code, behind its name until it is asked for. It says of a refused code why. */
export class DiscountCode implements ReactiveController {
  private readonly widget: ReactiveElement;
  private readonly read: () => Checkout | undefined;
  private typed = '';
  private isOpen = false;
  /** What is wrong with the last press, before the service is asked. */
  private slip: 'missing' | RefusedCode | undefined;
  private refused: readonly RefusedCode[] = [];

  constructor(widget: ReactiveElement, read: () => Checkout | undefined) {
    this.widget = widget;
    this.read = read;
    widget.addController(this);
  }

  /** Follows what the figures say: a refused code stands in its field, an accepted one leaves it. */
  hostUpdate(): void {
    const quote = this.read()?.view.quote;
    if (!quote) return;
    const isNews = quote.refusedCodes !== this.refused;
    this.refused = quote.refusedCodes;
    const [first] = this.refused;
    if (isNews && first) {
      this.isOpen = true;
      this.typed ||= first.code;
    }
    if (quote.discounts.some(({ code }) => code === normaliseCode(this.typed))) this.typed = '';
  }

  template({ translate }: Checkout): TemplateResult {
    const message = this.message();
    return html`<details
      class="codes"
      ?open=${this.isOpen}
      @toggle=${(event: Event) => {
        this.isOpen = (event.currentTarget as HTMLDetailsElement).open;
      }}
    >
      <summary class="third small">${translate('discount.label')} ${downIcon()}</summary>
      <form data-kasse novalidate @submit=${this.apply}>
        <div class="redeem">
          <label class="unseen" for="code">${translate('discount.label')}</label>
          <input
            class="kasse-control"
            id="code"
            type="text"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck="false"
            maxlength="64"
            .value=${live(this.typed)}
            aria-invalid=${message ? 'true' : nothing}
            aria-describedby=${message ? 'code-message' : nothing}
            @input=${(event: Event) => {
              this.typed = (event.target as HTMLInputElement).value;
            }}
          />
          <button class="second" part="button second" type="submit">${translate('discount.apply')}</button>
          ${
            message
              ? html`<p class="kasse-message" id="code-message" data-kind="error">
                  ${problemIcon()}<span>${message}</span>
                </p>`
              : nothing
          }
        </div>
      </form>
    </details>`;
  }

  private message(): string | undefined {
    const checkout = this.read();
    if (!checkout) return undefined;
    if (this.slip === 'missing') return checkout.translate('discount.missing');
    const said = this.slip ? [this.slip] : this.refused;
    return said.map((each) => codeSentence(checkout, each)).join(' ') || undefined;
  }

  private readonly apply = (event: Event): void => {
    event.preventDefault();
    const code = this.typed.trim();
    const isRefused = this.refused.length > 0;
    this.slip = undefined;
    if (code === '' && !isRefused) this.slip = 'missing';
    else if (code === '')
      for (const each of this.refused) this.send({ type: 'code.remove', code: each.code });
    else if (normaliseCode(code) === '') this.slip = { code, reason: 'code_unknown' };
    else this.send({ type: 'code.add', code });
    this.widget.requestUpdate();
  };

  private send(event: Parameters<Checkout['send']>[0]): void {
    this.read()?.send(event);
  }
}
