import { css } from 'lit';

/** How the pages for designers are set: a title, a few sentences, wide tables that stay legible at 320 px. */
export const sheet = css`
  :host {
    display: block;
    max-inline-size: 1120px;
    margin-inline: auto;
    color: var(--page-ink);
    font-variant-numeric: tabular-nums;
  }
  h1 {
    margin: 0;
    font-size: 32px;
    line-height: 1.2;
    letter-spacing: -0.015em;
  }
  h2 {
    margin: 56px 0 16px;
    font-size: 20px;
    line-height: 1.3;
  }
  p {
    max-inline-size: 64ch;
    margin: 12px 0 0;
    color: var(--page-soft);
  }
  a {
    color: var(--page-accent);
    text-underline-offset: 3px;
  }
  code {
    font-family: ui-monospace, 'SFMono-Regular', Menlo, monospace;
    font-size: 0.8125em;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 14px;
  }
  th,
  td {
    padding: 10px 24px 10px 0;
    border-block-end: 1px solid var(--page-rule);
    overflow-wrap: anywhere;
    text-align: start;
    vertical-align: top;
  }
  thead th {
    padding-block-start: 0;
    color: var(--page-soft);
    font-weight: 400;
  }
  tbody th {
    font-weight: 400;
  }
  .scroll {
    overflow-x: auto;
  }
  .soft {
    color: var(--page-soft);
  }
  button.copy {
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: copy;
  }
  button.copy::after {
    content: ' copy';
    color: var(--page-accent);
    font-size: 12px;
    opacity: 0;
  }
  button.copy:is(:hover, :focus-visible)::after {
    opacity: 1;
  }
  button.copy[data-copied]::after {
    content: ' copied';
    opacity: 1;
  }
  :focus-visible {
    outline: 3px solid var(--page-ink);
    outline-offset: 2px;
  }
`;
