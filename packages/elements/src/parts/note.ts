import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { controls, reset, tokens } from '../theme/index.ts';

/** What a note is about. `plain` states a fact; the others are told apart by their words first, then by colour. */
export type NoteKind = 'good' | 'caution' | 'bad' | 'plain';

/**
 * A tinted paragraph with a bar at its start. It has no role of its own: the checkout's one live region speaks.
 *
 * @tag kasse-note
 * @slot - The sentences; a list or links may follow them.
 * @csspart note - The tinted box.
 */
export class KasseNote extends LitElement {
  static override styles = [
    tokens,
    reset,
    controls,
    css`
      div {
        padding: calc(var(--_space) * 3) calc(var(--_space) * 4);
        border-inline-start: 3px solid var(--bar, var(--_ink));
        background: var(--tint, var(--_canvas));
        font-size: 0.875em;
        line-height: 1.4286;
        overflow-wrap: anywhere;
      }
      .good {
        --bar: var(--_good);
        --tint: var(--_good-tint);
      }
      .caution {
        --bar: var(--_caution);
        --tint: var(--_caution-tint);
      }
      .bad {
        --bar: var(--_bad);
        --tint: var(--_bad-tint);
      }
      ::slotted(a) {
        color: var(--_accent);
        text-underline-offset: 3px;
      }
    `,
  ];

  /** Kind of news. */
  @property({ reflect: true }) kind: NoteKind = 'plain';
  /** The first words, set in 600 on the same line as the rest. */
  @property() heading = '';

  override render(): TemplateResult {
    return html`<div class=${this.kind} part="note">
      ${this.heading ? html`<strong>${this.heading}</strong> ` : nothing}<slot></slot>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kasse-note': KasseNote;
  }
}
