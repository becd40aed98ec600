import { css } from 'lit';

/** One outline around − | number | +, its hint beside it where there is room. */
export const seatFieldStyles = css`
  :host([spread]),
  :host([spread]) .line {
    display: contents;
  }
  label {
    display: block;
    margin-block-end: calc(var(--_space) * 1.5);
    font-weight: 600;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 1.5) calc(var(--_space) * 4);
  }
  .control {
    display: flex;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .control.wrong {
    border-color: var(--_bad);
    box-shadow: inset 0 0 0 1px var(--_bad);
  }
  button,
  input {
    block-size: calc(2.75em - 2px);
    text-align: center;
  }
  button {
    display: grid;
    place-items: center;
    inline-size: 2.75em;
    border-radius: max(0px, var(--_radius) - 1px);
  }
  button:hover {
    background: var(--_canvas);
  }
  button[aria-disabled='true'] {
    background: none;
    cursor: default;
  }
  button[aria-disabled='true'] svg {
    opacity: 0.4;
  }
  input {
    inline-size: 4.8889em;
    block-size: calc(2.4445em - 2px);
    border-inline: 1px solid var(--_rule);
    font-size: 1.125em;
    font-weight: 600;
  }
  .wrong input {
    border-inline-color: transparent;
  }
  .message {
    color: var(--_ink-soft);
  }
  .message.wrong {
    flex-basis: 100%;
    display: flex;
    gap: calc(var(--_space) * 1.5);
    color: var(--_bad);
  }
  /* In a row of a narrow cart the field leaves room for what stands beside it. */
  @container (max-width: 20em) {
    :host([spread]) input {
      inline-size: 3.5556em;
    }
  }
  ::slotted(:is(a, button)) {
    display: inline-flex;
    align-items: center;
    min-block-size: 3.1429em;
    color: var(--_accent);
    font-size: 0.875em;
    text-underline-offset: 3px;
  }
  @media (forced-colors: active) {
    .control.wrong {
      border-width: 2px;
    }
  }
`;
