import { css } from 'lit';

/** A line with two ticks and a dot; where a billing date moves, two lines that overlap. */
export const rulerStyles = css`
  .line,
  .past {
    position: relative;
    block-size: 8px;
    border: 1px solid var(--_edge);
    border-block-start: 0;
  }
  .line::before {
    content: '';
    position: absolute;
    inset-inline-start: -4px;
    inset-block-end: -4px;
    inline-size: 7px;
    block-size: 7px;
    border-radius: 50%;
    background: var(--_accent);
  }
  p {
    display: flex;
    justify-content: space-between;
    gap: calc(var(--_space) * 2);
    padding-block: var(--_space) 0;
    white-space: nowrap;
  }
  p > :last-child {
    text-align: end;
  }
  p span {
    display: block;
  }
  .moved {
    --today: 0%;
    --end: 100%;
  }
  .past {
    margin-inline-end: calc(100% - var(--end));
    border-style: dashed;
    border-block-start: 0;
  }
  .moved .before {
    margin-inline-end: calc(100% - var(--end));
    padding-block: 0 var(--_space);
  }
  /* Half a narrow slip has no room for two dates side by side. */
  .moved p {
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 2);
  }
  .moved p > :last-child {
    margin-inline-start: auto;
  }
  .moved :is(.line, .after) {
    margin-inline-start: var(--today);
  }
  .moved .line {
    border: 2px solid var(--_accent);
    border-block-start: 0;
    margin-block-start: -8px;
  }
  @media (forced-colors: active) {
    .line::before {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
`;
