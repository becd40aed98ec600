import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { reset, tokens, type } from '../theme/index.ts';
import { emit } from './emit.ts';
import { checkIcon } from './icons.ts';
import { trailStyles } from './trail.styles.ts';

/** A step that this order has. A `done` one that is `reachable` can be pressed. */
export interface TrailStep {
  id: string;
  label: string;
  state: 'done' | 'present' | 'later';
  reachable: boolean;
}

/**
 * Where the customer stands: the steps as words in a row, or below 600 px a sentence over bars.
 *
 * @tag kasse-trail
 * @fires {CustomEvent<{ stop: string }>} kasse-go - The customer wants back to that step.
 * @csspart step - One step of the row.
 */
export class KasseTrail extends LitElement {
  static override styles = [tokens, reset, type, trailStyles];

  /** The steps, in order. */
  @property({ attribute: false }) steps: readonly TrailStep[] = [];
  /** Where we are, in words (Schritt 3 von 4: Abrechnung). */
  @property() position = '';
  /** Name of the navigation. */
  @property() label = '';

  override render(): TemplateResult {
    return html`<nav aria-label=${this.label || nothing}>
      <div class="short">
        <p class="small strong">${this.position}</p>
        <div class="bars" aria-hidden="true">
          ${this.steps.map(({ state }) => html`<i class=${state === 'later' ? '' : 'reached'}></i>`)}
        </div>
      </div>
      <ol class="small">
        ${this.steps.map((step) => html`<li>${this.step(step)}</li>`)}
      </ol>
    </nav>`;
  }

  private step({ id, label, state, reachable }: TrailStep): TemplateResult {
    const content = html`${state === 'done' ? checkIcon() : nothing}${label}`;
    if (state !== 'present' && reachable)
      return html`<button
        type="button"
        class="step ${state}"
        part="step"
        @click=${() => emit(this, 'kasse-go', { stop: id })}
      >
        ${content}
      </button>`;
    return html`<span class="step ${state}" part="step" aria-current=${state === 'present' ? 'step' : nothing}
      >${content}</span
    >`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kasse-trail': KasseTrail;
  }
}
