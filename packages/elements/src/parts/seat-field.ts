import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { reset, tokens, type } from '../theme/index.ts';
import { keySteps, parseCount, stepFrom } from './count.ts';
import { emit } from './emit.ts';
import { HeldPointer } from '../held-pointer.ts';
import { minusIcon, plusIcon, problemIcon } from './icons.ts';
import { seatFieldStyles } from './seat-field.styles.ts';

/**
 * A whole number between two buttons. What is typed stays as typed, also if it cannot be ordered; the widget judges it
 * and answers with `error`. The buttons and keys only reach possible numbers. Home and End move the caret, as in text.
 *
 * @tag kasse-seat-field
 * @slot - What belongs beside the number, for example a link that asks for a quote. It stands before the message, so that
 *   an error that appears as the field is left does not move it from under the pointer.
 * @fires {CustomEvent<{ value: number, text: string }>} kasse-number - On every keystroke and step; NaN if no whole number.
 * @csspart label - The label.
 * @csspart control - The outline around buttons and number.
 * @csspart message - What is wrong, or can be ordered; while it is for assistive technology alone it is no part.
 */
export class KasseSeatField extends LitElement {
  static override styles = [tokens, reset, type, seatFieldStyles];

  private readonly pointer = new HeldPointer(this);

  @state() private text = '';
  /** Between the first keystroke and leaving the field; an error waits for its end. */
  @state() private typing = false;

  /** The number; NaN or an impossible one stays on screen as it was typed. */
  @property({ type: Number }) value: number = Number.NaN;
  @property({ type: Number }) minimum = 1;
  /** Infinity if there is none. */
  @property({ type: Number }) maximum: number = Number.POSITIVE_INFINITY;
  @property({ type: Number }) step = 1;
  /** Name of the field. */
  @property() label = '';
  /** Keeps the label for assistive technology alone. */
  @property({ type: Boolean, attribute: 'label-hidden' }) labelHidden = false;
  /**
   * Lets label, control and message stand apart, as cells of the grid around the field; what can be ordered is
   * then for assistive technology alone.
   */
  @property({ type: Boolean, reflect: true }) spread = false;
  /** Spoken name of the minus button. */
  @property({ attribute: 'fewer-label' }) fewerLabel = '';
  /** Spoken name of the plus button. */
  @property({ attribute: 'more-label' }) moreLabel = '';
  /** What can be ordered, in words; also what a button at its limit says. */
  @property() hint = '';
  /** What is wrong and what to do; empty if the number is fine. */
  @property() error = '';

  @query('input') private input!: HTMLInputElement | null;

  /** Focuses the number. */
  override focus(options?: FocusOptions): void {
    this.input?.focus(options);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('value') && !Object.is(parseCount(this.text), this.value))
      this.text = Number.isNaN(this.value) ? '' : String(this.value);
  }

  override render(): TemplateResult {
    const problem = this.typing ? '' : this.error;
    const message = problem || this.hint;
    const described = message ? 'message' : nothing;
    return html`<label for="number" part="label" class="small ${this.labelHidden ? 'unseen' : ''}"
        >${this.label}</label
      >
      <div class="line">
        <div class="control ${problem ? 'wrong' : ''}" part="control">
          ${this.stepButton(-1, this.fewerLabel, this.value <= this.minimum)}
          <input
            id="number"
            inputmode="numeric"
            autocomplete="off"
            .value=${live(this.text)}
            aria-invalid=${problem ? 'true' : nothing}
            aria-describedby=${described}
            @input=${this.read}
            @change=${this.settle}
            @keydown=${this.stepByKey}
          />
          ${this.stepButton(1, this.moreLabel, stepFrom(this.value, 1, this) <= this.value)}
        </div>
        <slot></slot>
        ${
          message
            ? html`<p
                id="message"
                part=${problem || !this.spread ? 'message' : nothing}
                class="message small ${problem ? 'wrong' : this.spread ? 'unseen' : ''}"
              >
                ${problem ? problemIcon() : nothing}<span>${message}</span>
              </p>`
            : nothing
        }
      </div>`;
  }

  private stepButton(steps: 1 | -1, name: string, atLimit: boolean): TemplateResult {
    return html`<button
      type="button"
      aria-label=${name}
      aria-disabled=${atLimit ? 'true' : nothing}
      aria-describedby=${atLimit && (this.hint || this.error) ? 'message' : nothing}
      @click=${() => {
        this.move(steps);
      }}
    >
      ${steps < 0 ? minusIcon() : plusIcon()}
    </button>`;
  }

  private read(event: Event): void {
    this.typing = true;
    this.tell((event.target as HTMLInputElement).value);
  }

  private settle(): void {
    this.pointer.afterwards(() => {
      this.typing = false;
      if (!Number.isNaN(this.value)) this.text = String(this.value);
    });
  }

  private stepByKey(event: KeyboardEvent): void {
    const steps = keySteps[event.key];
    if (!steps || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.move(steps);
  }

  private move(steps: number): void {
    const next = stepFrom(this.value, steps, this);
    // A key never turns round: up from above the maximum, or down from below the minimum, changes nothing.
    if ((next - this.value) * steps <= 0) return;
    this.typing = false;
    this.tell(String(next));
  }

  private tell(text: string): void {
    this.text = text;
    this.value = parseCount(text);
    emit(this, 'kasse-number', { value: this.value, text });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kasse-seat-field': KasseSeatField;
  }
}
