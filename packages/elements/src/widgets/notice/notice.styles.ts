import { css } from 'lit';

/** Notes one below the other, and the hidden live region. */
export const noticeStyles = css`
  .notes {
    display: grid;
    gap: calc(var(--_space) * 4);
    padding-block-start: calc(var(--_space) * 6);
  }
  :host(.alone) .notes {
    padding-block-start: 0;
  }
  kasse-note {
    max-inline-size: 41em;
  }
  p + p,
  ul {
    margin-block-start: var(--_space);
  }
  .summary li a {
    display: inline-block;
    padding-block: calc(var(--_space) * 1.5);
  }
  .notes {
    outline: none;
  }
  .notes:focus > .summary {
    outline: 3px solid var(--_ink);
    outline-offset: 2px;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space) calc(var(--_space) * 6);
  }
  @container (min-width: 35.5em) {
    .ways {
      display: grid;
      grid-template-columns: auto 1fr;
      align-items: baseline;
      justify-items: start;
    }
    .ways > .main {
      grid-row: span 2;
    }
    .main ~ .third {
      grid-column: 2;
    }
  }
  .unseen {
    inset-block-start: 0;
  }
`;
