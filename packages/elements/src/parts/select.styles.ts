import { css } from 'lit';

/** A select without an outline: its word, and an arrow that lies over its end. */
export const selectStyles = css`
  .select {
    position: relative;
    display: inline-grid;
    align-items: center;
    max-inline-size: 100%;
  }
  .select > * {
    grid-area: 1 / 1;
  }
  .select > svg {
    justify-self: end;
    pointer-events: none;
    color: var(--_accent);
  }
  select {
    min-inline-size: 2.75em;
    max-inline-size: 100%;
    block-size: 2.75em;
    padding-inline-end: 1.5em;
    border-radius: var(--_radius);
    appearance: none;
    field-sizing: content;
    cursor: pointer;
    text-overflow: ellipsis;
  }
  option {
    background: var(--_surface);
    color: var(--_ink);
  }
  .word {
    min-block-size: 2.75em;
    align-content: center;
  }
  @media (hover: hover) {
    select:hover {
      color: var(--_accent);
    }
  }
`;
