import { css } from 'lit';

/**
 * Small patterns of layout. `bar`: the bottom bar below 600 px, amount at the start, main button at the end.
 * `actions`: a line of buttons that is a stack below 600 px, main on top. `ruled`: a section heading over its hairline.
 * `bones`: canvas bars in the shape of content that is still on its way. The element around them, not the window,
 * must be the size container (`container-type: inline-size`).
 */
export const layout = css`
  .bar {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 3);
    padding-block: calc(var(--_space) * 2.5);
    padding-block-end: max(calc(var(--_space) * 2.5), env(safe-area-inset-bottom));
    border-block-start: 1px solid var(--_rule);
    background: var(--_surface);
  }
  .bar > .actions {
    flex: 0 1 auto;
    flex-flow: row wrap;
  }
  .bar > .actions:only-child {
    flex: 1;
  }
  .bar > .actions:only-child > * {
    flex: 1;
  }
  .actions {
    display: flex;
    flex-direction: column-reverse;
    gap: calc(var(--_space) * 3);
  }
  .actions > .third {
    align-self: center;
  }
  @container (min-width: 35.5em) {
    .actions {
      flex-flow: row wrap;
      align-items: center;
      justify-content: flex-end;
    }
    .actions > .third:first-child {
      margin-inline-end: auto;
    }
  }
  .ruled {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    column-gap: calc(var(--_space) * 4);
    padding-block-end: calc(var(--_space) * 2);
    border-block-end: 1px solid var(--_rule);
  }
  .ruled > .third {
    font-size: 0.875em;
    margin-block: -0.75em;
  }
  .bones > * {
    block-size: 1.5em;
    margin-block-end: calc(var(--_space) * 3);
    background: var(--_canvas);
  }
`;
