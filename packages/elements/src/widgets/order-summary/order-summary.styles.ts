import { css } from 'lit';

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
