import { css } from 'lit';

/** What the slip adds to its part: spacing of figures, the field for a code, and figures that are worked out anew. */
export const orderSummaryStyles = css`
  :host {
    container-type: inline-size;
  }
  .figures > * + * {
    margin-block-start: calc(var(--_space) * 4);
  }
  .figures > p + p {
    margin-block-start: var(--_space);
  }
  .outdated {
    color: var(--_ink-soft);
  }
  .section:focus {
    outline: none;
  }
  .figures-note {
    margin-block-end: calc(var(--_space) * 4);
  }
  kasse-note p + p {
    margin-block-start: calc(var(--_space) * 2);
  }
  .codes {
    margin-block: 0;
  }
  summary {
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  [open] > summary > svg {
    rotate: 180deg;
  }
  .redeem {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    column-gap: calc(var(--_space) * 2);
  }
  .redeem > .second {
    inline-size: auto;
    min-block-size: 0;
    padding: 0 calc(var(--_space) * 4);
  }
  .redeem > .kasse-message {
    grid-column: 1 / -1;
  }
`;
