import { css } from 'lit';

/** What every shadow root starts from: nothing of the page's text settings but its typeface, and the focus ring. */
export const reset = css`
  :host {
    display: block;
    color: var(--_ink);
    font-family: var(--kasse-font, inherit);
    font-size: var(--_size);
    font-style: normal;
    font-weight: 400;
    font-variant-numeric: tabular-nums lining-nums;
    line-height: 1.5;
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
    -webkit-tap-highlight-color: transparent;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ol,
  ul,
  dl,
  dd,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
    font-size: inherit;
    font-weight: inherit;
  }
  ol,
  ul {
    list-style: none;
  }
  button,
  input,
  select {
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-variant-numeric: inherit;
    letter-spacing: inherit;
    text-align: inherit;
  }
  button {
    cursor: pointer;
    touch-action: manipulation;
    user-select: none;
  }
  /* What has the focus is not left under a bar at the bottom of the window. */
  :is(a, button, input, select, summary, [tabindex]) {
    scroll-margin-block-end: 8em;
  }
  svg {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
  }
  svg[data-mirror]:dir(rtl) {
    scale: -1 1;
  }
  :host(:focus-visible),
  :focus-visible {
    outline: 3px solid var(--_ink);
    outline-offset: 2px;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
