import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { tokens } from '../theme/index.ts';

/**
 * A figure that shows when it changes: it fades in, and its ground tints and clears. Type and size are those around it.
 *
 * @tag kasse-amount
 */
export class KasseAmount extends LitElement {
  static override styles = [
    tokens,
    css`
      :host {
        display: inline-block;
        white-space: nowrap;
      }
      /* Twice the same, since only a new name starts an animation again. */
      .odd {
        animation:
          tint-odd calc(var(--kasse-duration, 160ms) * 3.75),
          fade-odd calc(var(--_duration) * 0.75);
      }
      .even {
        animation:
          tint-even calc(var(--kasse-duration, 160ms) * 3.75),
          fade-even calc(var(--_duration) * 0.75);
      }
      @keyframes tint-odd {
        from {
          background: var(--_accent-tint);
        }
      }
      @keyframes tint-even {
        from {
          background: var(--_accent-tint);
        }
      }
      @keyframes fade-odd {
        from {
          opacity: 0;
        }
      }
      @keyframes fade-even {
        from {
          opacity: 0;
        }
      }
    `,
  ];

  /** How often the figure has changed on screen. */
  @state() private changes = 0;

  /** The formatted figure. */
  @property() value = '';

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.get('value')) this.changes += 1;
  }

  override render(): TemplateResult {
    const beat = this.changes === 0 ? '' : this.changes % 2 ? 'odd' : 'even';
    return html`<bdi class=${beat}>${this.value}</bdi>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kasse-amount': KasseAmount;
  }
}
