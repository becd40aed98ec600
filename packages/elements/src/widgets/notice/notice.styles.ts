import { css } from 'lit';

export const noticeStyles = css`
  :host {
    display: grid;
    gap: calc(var(--_space) * 4);
  }
  kasse-note {
    max-inline-size: 40em;
  }
  p + p,
  ul {
    margin-block-start: var(--_space);
  }
  .summary:focus {
    outline: 3px solid var(--_ink);
    outline-offset: 2px;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space) calc(var(--_space) * 6);
  }
  .unseen {
    inset-block-start: 0;
  }
`;
