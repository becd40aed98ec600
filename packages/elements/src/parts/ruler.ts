import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { reset, tokens, type } from '../theme/index.ts';
import { rulerStyles } from './ruler.styles.ts';

/** The period paid so far, where a billing date moves. Shares are of the whole line, 0 (its start) to 1 (its end). */
export interface FormerPeriod {
  /** Its first and last day, ready to show. */
  start: string;
  end: string;
  /** Where today stands on the line: the new period begins here. */
  todayAt: number;
  /** Where the former period would have ended. */
  endAt: number;
}

/**
 * The period ruler: a line with two ticks and a dot for today. With `former`, the period paid so far is dashed above
 * and the new one is drawn in accent below; they overlap as the days do. The dates are text, the drawing is not spoken.
 *
 * @tag kasse-ruler
 * @csspart ruler - The drawing.
 */
export class KasseRuler extends LitElement {
  static override styles = [tokens, reset, type, rulerStyles];

  /** First day, ready to show. */
  @property() start = '';
  /** Last day, inclusive. */
  @property() end = '';
  /** Soft words under the first day (heute). */
  @property({ attribute: 'start-note' }) startNote = '';
  /** Soft words under the last day. */
  @property({ attribute: 'end-note' }) endNote = '';
  /** Set where a billing date moves. */
  @property({ attribute: false }) former: FormerPeriod | undefined;

  override render(): TemplateResult {
    const { former } = this;
    return html`<div class=${former ? 'moved' : ''}>
      ${
        former
          ? html`<p class="before fine soft"><span>${former.start}</span><span>${former.end}</span></p>
              <div class="past" aria-hidden="true"></div>`
          : nothing
      }
      <div class="line" part="ruler" aria-hidden="true"></div>
      <p class="after fine">${this.date(this.start, this.startNote)}${this.date(this.end, this.endNote)}</p>
    </div>`;
  }

  override updated(changed: PropertyValues<this>): void {
    // Through the CSSOM: a style attribute would break a strict content security policy.
    const drawing = this.renderRoot.querySelector<HTMLElement>('.moved');
    if (!changed.has('former') || !drawing || !this.former) return;
    drawing.style.setProperty('--today', `${this.former.todayAt * 100}%`);
    drawing.style.setProperty('--end', `${this.former.endAt * 100}%`);
  }

  private date(day: string, note: string): TemplateResult {
    return html`<span>${day}${note ? html`<span class="soft">${note}</span>` : nothing}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kasse-ruler': KasseRuler;
  }
}
