import { css } from 'lit';

/** What the slip adds to its part: spacing of figures, and figures that are being worked out anew. */
export const orderSummaryStyles = css`
  :host {
    container-type: inline-size;
  }
  .figures > * + * {
    margin-block-start: calc(var(--_space) * 4);
  }
  .outdated {
    color: var(--_ink-soft);
  }
  .section:focus {
    outline: none;
  }
`;
