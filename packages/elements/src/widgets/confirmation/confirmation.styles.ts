import { css } from 'lit';

/** The result, section by section. */
export const confirmationStyles = css`
  :host > * + *,
  section > * + * {
    margin-block-start: calc(var(--_space) * 4);
  }
  :host > section {
    margin-block-start: calc(var(--_space) * 10);
  }
  p,
  .actions > * {
    overflow-wrap: anywhere;
  }
  .news {
    color: var(--_ink-soft);
    max-inline-size: 34em;
  }
  .period {
    max-inline-size: 24em;
  }
  .cart > .third {
    margin-block: -0.5em;
    margin-inline-start: calc(var(--_space) * 3);
  }
  @container (min-width: 35.5em) {
    .actions.start {
      flex-direction: row-reverse;
    }
  }
`;
