import { css } from 'lit';

/** Ruled rows. Narrow first; from 35.5em (a checkout of 600 px less its padding) the price stands at the end. */
export const choiceListStyles = css`
  :host {
    container-type: inline-size;
  }
  legend {
    padding: 0 0 calc(var(--_space) * 2);
    font-size: 1.125em;
    font-weight: 600;
    line-height: 1.3334;
  }
  .rows {
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .row {
    position: relative;
    display: flow-root;
    --corner: max(0px, var(--_radius) - 1px);
  }
  .row + .row {
    border-block-start: 1px solid var(--_rule);
  }
  .row:first-child {
    border-start-start-radius: var(--corner);
    border-start-end-radius: var(--corner);
  }
  .row:last-child {
    border-end-start-radius: var(--corner);
    border-end-end-radius: var(--corner);
  }
  label {
    display: grid;
    grid-template-columns: auto auto 1fr auto;
    align-content: start;
    align-items: start;
    min-block-size: 2.75em;
    padding: calc(var(--_space) * 3.5) calc(var(--_space) * 4);
    cursor: pointer;
  }
  .row:has(:checked) {
    border-inline-start: 4px solid var(--_accent);
    background: var(--_accent-tint);
  }
  .row:has(:checked) label {
    padding-inline-start: calc(var(--_space) * 4 - 4px);
  }
  .row:has(input:focus-visible) {
    z-index: 1;
    outline: 3px solid var(--_ink);
    outline-offset: 2px;
  }
  input {
    grid-area: 1 / 1;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin-block: 0.125em;
    margin-inline-end: calc(var(--_space) * 3);
    accent-color: var(--_accent);
    cursor: inherit;
    outline: none;
  }
  .tile {
    grid-area: 1 / 2;
    display: grid;
    place-items: center;
    inline-size: 2.5em;
    block-size: 2.5em;
    margin-inline-end: calc(var(--_space) * 3);
    background: var(--_canvas);
    color: var(--_ink-soft);
    font-weight: 600;
  }
  .tile:has(img) {
    background: none;
  }
  img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
  }
  .head {
    grid-area: 1 / 3 / auto / -1;
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: calc(var(--_space) * 2);
  }
  .name {
    font-weight: 600;
  }
  .tile + .head {
    min-block-size: 2.5em;
    padding-block: 0.5em 0;
    align-content: start;
  }
  label:has(.tile) input {
    margin-block-start: 0.625em;
  }
  .mark {
    padding-inline: calc(var(--_space) * 1.5);
    border: 1px solid;
    border-radius: 2px;
    color: var(--_accent);
    font-weight: 600;
    line-height: 1.25;
  }
  .good {
    color: var(--_good);
    font-weight: 600;
  }
  .text,
  .price {
    grid-column: 2 / -1;
    hyphens: auto;
    overflow-wrap: anywhere;
  }
  .text > span,
  .price > span {
    display: block;
  }
  .price {
    margin-block-start: var(--_space);
  }
  .sum {
    font-weight: 600;
  }
  .sum.from {
    font-weight: 400;
  }
  ::slotted(*) {
    display: block;
    margin-inline: calc(var(--_space) * 4);
    margin-block-end: calc(var(--_space) * 3.5);
  }
  .compact .row {
    content-visibility: auto;
    contain-intrinsic-size: auto 2.75em;
  }
  .compact label {
    padding-block: calc(var(--_space) * 2);
    align-items: center;
    align-content: center;
  }
  .compact label :is(input, .head) {
    margin-block: 0;
    padding-block: 0;
    min-block-size: 0;
  }
  .compact .tile {
    inline-size: 1.75em;
    block-size: 1.75em;
  }
  .compact :is(.text, .unit, .note, .good) {
    display: none;
  }
  .compact .head {
    grid-area: 1 / 3;
  }
  .compact .price {
    grid-area: 1 / 4;
    margin-block: 0;
    margin-inline-start: calc(var(--_space) * 3);
  }
  @media (hover: hover) {
    .row:hover:not(:has(:checked)) {
      background: var(--_canvas);
    }
  }
  @container (min-width: 35.5em) {
    .list:not(.compact) .tile {
      grid-row: 1 / 3;
    }
    .tile + .head {
      min-block-size: 0;
      padding-block: 0;
    }
    label:has(.tile) input {
      margin-block-start: 0.125em;
    }
    .head {
      grid-area: 1 / 3;
    }
    .text {
      grid-column: 3;
    }
    .price {
      grid-area: 1 / 4 / 3;
      margin: 0;
      margin-inline-start: calc(var(--_space) * 6);
      text-align: end;
      hyphens: manual;
      overflow-wrap: normal;
    }
    ::slotted(*) {
      margin-inline-start: calc(var(--_space) * 7 + 1.25em);
    }
  }
  @media (forced-colors: active) {
    .row:has(:checked) {
      border-inline-start-color: Highlight;
    }
  }
`;
