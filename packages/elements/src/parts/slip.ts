import { css, html, nothing, type TemplateResult } from 'lit';

/** A line of the slip: what, and how much of it. Both arrive formatted. */
export interface LeaderLine {
  label: string;
  value: string;
  /** Language of the label, if it is not that of the checkout. */
  lang?: string | undefined;
  /** What stood here before a price changed, in words (bisher 1.976,00 €). */
  before?: string | undefined;
}

/** Leader lines: dots from each label to its figure. Needs `slipStyles`. */
export function leaderLines(lines: readonly LeaderLine[]): TemplateResult {
  return html`<dl class="lines">
    ${lines.map(
      ({ label, value, lang, before }) =>
        html`<div class="line" part="leader">
          <dt lang=${lang ?? nothing}><span>${label}</span></dt>
          <dd>
            <kasse-amount .value=${value}></kasse-amount>
            ${before ? html`<span class="before">${before}</span>` : nothing}
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

/**
 * The slip: a square field in canvas under a 2 px ink line. Classes, for the widget that lays it out: `slip` (with
 * `part="slip"`), `head` (heading and link on one line), `item` (one product), `sums` (after a hairline). Its padding
 * answers to the size container around it.
 */
export const slipStyles = css`
  .slip {
    padding: calc(var(--_space) * 4);
    border-block-start: 2px solid var(--_ink);
    background: var(--_canvas);
  }
  .slip > * + * {
    margin-block-start: calc(var(--_space) * 4);
  }
  .slip .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: calc(var(--_space) * 4) calc(var(--_space) * 2);
  }
  .slip .head > .third {
    margin-block: -0.75em;
    font-size: 0.875em;
  }
  .item > * + * {
    margin-block-start: calc(var(--_space) * 1.5);
  }
  .item > kasse-ruler {
    margin-block-start: calc(var(--_space) * 2);
  }
  .sums {
    padding-block-start: calc(var(--_space) * 3);
    border-block-start: 1px solid var(--_rule);
  }
  .line {
    display: flex;
    align-items: baseline;
    padding-block: 3px;
    font-size: 0.875em;
    line-height: 1.4286;
    transition: opacity var(--_duration);
  }
  @starting-style {
    .line {
      opacity: 0;
    }
  }
  .line dt {
    flex: 1;
    display: flex;
    align-items: baseline;
    min-inline-size: 0;
  }
  .line dt::after {
    content: '';
    flex: 1;
    min-inline-size: 16px;
    margin-inline: 6px;
    border-block-end: 1px dotted var(--_edge);
    translate: 0 -3px;
  }
  .line dd {
    text-align: end;
  }
  .before {
    display: block;
    color: var(--_ink-soft);
  }
  .total {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 4);
    padding-block-start: calc(var(--_space) * 4);
    border-block-start: 1px solid var(--_ink);
  }
  .total dd {
    margin-inline-start: auto;
  }
  .due [part~='amount'] {
    padding-block-end: 2px;
    border-block-end: 4px double var(--_ink);
  }
  .slip :is(.main, .second) {
    inline-size: 100%;
  }
  @container (min-width: 20em) {
    .slip {
      padding: calc(var(--_space) * 6);
    }
  }
`;
