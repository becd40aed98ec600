import { css } from 'lit';

/** The search field and the block of owned products. */
export const productPickerStyles = css`
  .search {
    display: grid;
    gap: 6px;
    margin-block-end: calc(var(--_space) * 4);
  }
  .search input {
    min-block-size: 44px;
    padding-inline: calc(var(--_space) * 3);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-size: 1rem;
    font-weight: 400;
  }
  section {
    margin-block-start: calc(var(--_space) * 8);
  }
  .section + * {
    margin-block-start: calc(var(--_space) * 3);
  }
  .owned {
    margin-block-start: calc(var(--_space) * 3);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
  }
  li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: baseline;
    column-gap: calc(var(--_space) * 4);
    padding: calc(var(--_space) * 3.5) calc(var(--_space) * 4);
  }
  li + li {
    border-block-start: 1px solid var(--_rule);
  }
`;
