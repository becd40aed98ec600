import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { live } from 'lit/directives/live.js';
import { reset, tokens, type } from '../theme/index.ts';
import type { Choice } from './choice.ts';
import { choiceListStyles } from './choice-list.styles.ts';
import { emit } from './emit.ts';

/**
 * A group of native radios as ruled rows. From 40 choices on, rows are 44 px with name and amount only.
 *
 * @tag kasse-choice-list
 * @slot [value] - Content under the row of that value, outside its label, for example the fields of a payment method.
 * @fires {CustomEvent<{ value: string }>} kasse-choose - The customer chose a row.
 * @csspart list - The outline around all rows.
 * @csspart row - One row.
 * @csspart amount - The amount of a row.
 */
export class KasseChoiceList extends LitElement {
  static override styles = [tokens, reset, type, choiceListStyles];

  /** Pictures that did not load; their rows show the letter. */
  @state() private broken: readonly string[] = [];

  /** The rows, in order. */
  @property({ attribute: false }) choices: readonly Choice[] = [];
  /** Value of the chosen row; empty if none is. */
  @property() value = '';
  /** Name of the group. */
  @property() label = '';
  /** Keeps the label for assistive technology alone, where a title above already says it. */
  @property({ type: Boolean, attribute: 'label-hidden' }) labelHidden = false;

  @query('input:checked') private chosen!: HTMLInputElement | null;
  @query('input') private first!: HTMLInputElement | null;

  /** Focuses the chosen row, else the first. */
  override focus(options?: FocusOptions): void {
    (this.chosen ?? this.first)?.focus(options);
  }

  override render(): TemplateResult {
    const compact = this.choices.length >= 40;
    return html`<fieldset class="list ${compact ? 'compact' : ''}">
      <legend class=${this.labelHidden ? 'unseen' : ''}>${this.label}</legend>
      <div class="rows" part="list">
        ${repeat(
          this.choices,
          ({ value }) => value,
          (choice, index) => this.row(choice, index),
        )}
      </div>
    </fieldset>`;
  }

  private row(choice: Choice, index: number): TemplateResult {
    const { value, amount, lang, lines = [] } = choice;
    const named = amount ? `n${index} p${index}` : `n${index}`;
    return html`<div class="row" part="row">
      <label>
        <input
          type="radio"
          name="choice"
          .value=${value}
          .checked=${live(value === this.value)}
          aria-labelledby=${named}
          aria-describedby=${lines.length ? `t${index}` : nothing}
          @change=${() => this.choose(value)}
        />
        ${this.tile(choice)}
        <span class="head" id="n${index}">
          <span class="name" lang=${lang ?? nothing}>${choice.name}</span>
          ${choice.mark ? html`<span class="mark small">${choice.mark}</span>` : nothing}
          ${choice.good ? html`<span class="good small">${choice.good}</span>` : nothing}
        </span>
        ${
          lines.length
            ? html`<span class="text small soft" id="t${index}" lang=${lang ?? nothing}
                >${lines.map((line) => html`<span>${line}</span>`)}</span
              >`
            : nothing
        }
        ${
          amount
            ? html`<span class="price" id="p${index}">
                <span class="sum ${choice.amountFrom ? 'from' : ''}"><bdi part="amount">${amount}</bdi></span>
                ${choice.amountUnit ? html`<span class="unit small soft">${choice.amountUnit}</span>` : nothing}
                ${choice.amountNote ? html`<span class="note small">${choice.amountNote}</span>` : nothing}
              </span>`
            : nothing
        }
      </label>
      <slot name=${value}></slot>
    </div>`;
  }

  private tile({ icon, initial, value }: Choice): TemplateResult | typeof nothing {
    if (icon && !this.broken.includes(value))
      return html`<span class="tile"
        ><img src=${icon} alt="" @error=${() => (this.broken = [...this.broken, value])}
      /></span>`;
    return initial ? html`<span class="tile" aria-hidden="true">${initial}</span>` : nothing;
  }

  private choose(value: string): void {
    this.value = value;
    emit(this, 'kasse-choose', { value });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kasse-choice-list': KasseChoiceList;
  }
}
