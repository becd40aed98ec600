import { css } from 'lit';

/** The block of owned products. */
export const productPickerStyles = css`
  section {
    margin-block-start: calc(var(--_space) * 8);
  }
  .section + * {
    margin-block-start: calc(var(--_space) * 3);
  }
  .owned {
    margin-block-start: calc(var(--_space) * 3);
    border: 1px solid var(--_rule);
    border-radius: var(--_radius);
  }
  li {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: center;
    padding: calc(var(--_space) * 3.5) calc(var(--_space) * 4);
  }
  li > span {
    grid-column: 2;
  }
  img {
    grid-row: 1 / 3;
    inline-size: 2.5em;
    block-size: 2.5em;
    margin-inline-end: calc(var(--_space) * 3);
    object-fit: contain;
  }
  li + li {
    border-block-start: 1px solid var(--_rule);
  }
`;
