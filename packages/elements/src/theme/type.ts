import { css } from 'lit';

/** The roles of text as classes: `amount`, `title`, `section`, `small`, `fine`; body is what a root starts with. */
export const type = css`
  .amount,
  .title,
  .section {
    font-weight: 600;
  }
  .amount,
  .title {
    letter-spacing: -0.01em;
  }
  .amount {
    font-size: 1.875em;
    line-height: 1.2;
    white-space: nowrap;
  }
  .title,
  .amount.preview {
    font-size: 1.5em;
    line-height: 1.25;
  }
  .title {
    text-wrap: balance;
  }
  .section {
    font-size: 1.125em;
    line-height: 1.3334;
  }
  .small {
    font-size: 0.875em;
    line-height: 1.4286;
  }
  .fine {
    font-size: 0.8125em;
    line-height: 1.3847;
  }
  .strong {
    font-weight: 600;
  }
  .soft {
    color: var(--_ink-soft);
  }
  .column {
    max-inline-size: 34em;
  }
  .title,
  .section,
  .name,
  label,
  legend,
  dt {
    hyphens: auto;
    overflow-wrap: anywhere;
  }
`;
