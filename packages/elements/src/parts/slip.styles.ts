import { css } from 'lit';

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
  /* The button is as large as a finger, and so is the line; its words stand where the others do. */
  .line.removable {
    padding-block: 12px;
  }
  .removable .icon-only {
    align-self: center;
    inline-size: 44px;
    block-size: 44px;
    margin-block: -12px;
    margin-inline-end: calc(var(--_space) * -2);
    color: var(--_ink-soft);
  }
  .removable .icon-only svg {
    inline-size: 1em;
    block-size: 1em;
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
    padding-inline: calc(var(--_space) * 2);
  }
  @container (min-width: 20em) {
    .slip {
      padding: calc(var(--_space) * 6);
    }
  }
`;
