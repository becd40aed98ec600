import { css } from 'lit';

/** A row of words where there is room, else a sentence over bars. */
export const trailStyles = css`
  :host {
    container-type: inline-size;
  }
  ol {
    display: none;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 6);
  }
  .bars {
    display: flex;
    gap: 3px;
    margin-block-start: calc(var(--_space) * 2);
  }
  .bars i {
    flex: 1;
    border-block-start: 3px solid var(--_rule);
  }
  .bars .reached {
    border-color: var(--_accent);
  }
  .step {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 1.5);
    min-block-size: 3.1429em;
    border-block-end: 2px solid transparent;
    color: var(--_ink-soft);
  }
  .done {
    color: var(--_ink);
  }
  .done svg {
    color: var(--_accent);
    inline-size: 1em;
    block-size: 1em;
  }
  button.step:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .present {
    border-color: var(--_accent);
    color: var(--_ink);
    font-weight: 600;
  }
  @container (min-width: 35.5em) {
    ol {
      display: flex;
    }
    .short {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .step:not(.present) {
      border-color: Canvas;
    }
    .bars .reached {
      border-color: Highlight;
    }
    .bars i:not(.reached) {
      border-color: GrayText;
    }
  }
`;
