import { html, nothing, type TemplateResult } from 'lit';
import { closeIcon } from './icons.ts';

/** A line of the slip: what, and how much of it. Both arrive formatted. */
export interface LeaderLine {
  label: string;
  value: string;
  /** Language of the label, if it is not that of the checkout. */
  lang?: string | undefined;
  /** What stood here before a price changed, in words (bisher 1.976,00 €). */
  before?: string | undefined;
  /** Makes the line one that can be taken away, by a button with this name. */
  remove?: { label: string; press: () => void } | undefined;
}

/** Leader lines: dots from each label to its figure. Needs `slipStyles`, and the `controls` of the theme where a line can be taken away. */
export function leaderLines(lines: readonly LeaderLine[]): TemplateResult {
  return html`<dl class="lines">
    ${lines.map(
      ({ label, value, lang, before, remove }) =>
        html`<div class="line ${remove ? 'removable' : ''}" part="leader">
          <dt lang=${lang ?? nothing}>
            <span>${label}</span>${
              remove
                ? html`<button
                    class="icon-only"
                    type="button"
                    aria-label=${remove.label}
                    @click=${remove.press}
                  >
                    ${closeIcon()}
                  </button>`
                : nothing
            }
          </dt>
          <dd>
            <kasse-amount .value=${value}></kasse-amount>
            ${before ? html`<bdi class="before">${before}</bdi>` : nothing}
          </dd>
        </div>`,
    )}
  </dl>`;
}

/** The sum of a slip. */
export interface Total {
  label: string;
  value: string;
  /** Exactly what the button below will charge, or what was charged: only then is it double-ruled. */
  due: boolean;
}

/** The total under its ink line, with the double rule if it is due. Needs `slipStyles` and the `type` of the theme. */
export function totalLine({ label, value, due }: Total): TemplateResult {
  return html`<dl class="total ${due ? 'due' : ''}">
    <dt class=${due ? 'strong' : 'small strong'}>${label}</dt>
    <dd class="amount ${due ? '' : 'preview'}">
      <kasse-amount part="amount" .value=${value}></kasse-amount>
    </dd>
  </dl>`;
}
