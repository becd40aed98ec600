import { css } from 'lit';
import { tokens } from '../theme/index.ts';

// The form lives in the page's own tree, where the page's rules reach it. `:is(…, #kasse)` lends our selectors the
// weight of an id, and `all: revert` undoes what weighs less, whatever it is; tokens remain the way in. An icon's own
// attributes count as rules of the page, so for it only those of the sheets are undone.
const form = css`
  :is([data-kasse], #kasse) {
    &,
    & :is(form, .kasse-field, .kasse-label, .kasse-control, .kasse-message, .kasse-pair, span, option) {
      all: revert;
      box-sizing: border-box;
    }
    & :is(svg, svg *) {
      all: revert-layer;
    }
    &::before,
    &::after,
    & ::before,
    & ::after {
      content: none;
    }
    &,
    & form {
      display: block;
    }
    & {
      color: var(--_ink);
      font-size: var(--_size);
      font-variant-numeric: tabular-nums lining-nums;
      line-height: 1.5;
      text-align: start;
    }
    &[hidden],
    & [hidden] {
      display: none !important;
    }
    .kasse-field {
      display: block;
      max-inline-size: 28em;
    }
    :is(.kasse-field, .kasse-pair) + :is(.kasse-field, .kasse-pair) {
      margin-block-start: calc(var(--_space) * 5);
    }
    .kasse-pair {
      display: grid;
      grid-template-columns: minmax(7em, 1fr) minmax(0, 2fr);
      gap: 0 calc(var(--_space) * 3);
      max-inline-size: 28em;
    }
    .kasse-pair[data-narrow='last'] {
      grid-template-columns: minmax(0, 2fr) minmax(7em, 1fr);
    }
    .kasse-pair > .kasse-field {
      display: grid;
      grid-template-rows: subgrid;
      grid-row: span 3;
      row-gap: 0;
      margin: 0;
    }
    .kasse-label {
      display: block;
      padding-block-end: calc(var(--_space) * 1.5);
      color: inherit;
      font-size: 0.875em;
      font-weight: 600;
      line-height: 1.4286;
      hyphens: auto;
      overflow-wrap: break-word;
    }
    .kasse-control {
      display: block;
      inline-size: 100%;
      block-size: 2.75em;
      padding-inline: calc(var(--_space) * 3);
      border: 1px solid var(--_edge);
      border-radius: var(--_radius);
      background: var(--_surface);
      color: var(--_ink);
      font: inherit;
      font-variant-numeric: inherit;
      appearance: none;
      scroll-margin-block-end: 8em;
    }
    select.kasse-control {
      appearance: auto;
    }
    .kasse-control[aria-invalid='true'] {
      border: 2px solid var(--_bad);
      padding-inline: calc(var(--_space) * 3 - 1px);
    }
    .kasse-control:focus-visible {
      outline: 3px solid var(--_ink);
      outline-offset: 2px;
    }
    .kasse-message {
      display: flex;
      margin: 0;
      gap: calc(var(--_space) * 1.5);
      padding-block-start: calc(var(--_space) * 1.5);
      color: var(--_ink-soft);
      font-size: 0.875em;
      line-height: 1.4286;
      overflow-wrap: anywhere;
    }
    .kasse-message[data-kind='good'] {
      color: var(--_good);
    }
    .kasse-message[data-kind='caution'] {
      color: var(--_caution);
    }
    .kasse-message[data-kind='error'] {
      color: var(--_bad);
    }
    .kasse-message svg {
      flex: none;
      inline-size: 1.25em;
      block-size: 1.25em;
    }
  }
`;

/** The sheets for the root that holds the `[data-kasse]` form; adopt them there. They match nothing elsewhere. */
export function fieldSheets(): readonly CSSStyleSheet[] {
  return [tokens, form].flatMap(({ styleSheet }) => styleSheet ?? []);
}
