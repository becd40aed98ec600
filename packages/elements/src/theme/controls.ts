import { css } from 'lit';

/** Links and the three kinds of button as classes, for `<button>` and `<a>` alike: `main`, `second`, `third`. */
export const controls = css`
  a,
  .third {
    color: var(--_accent);
    text-decoration: underline 1px;
    text-underline-offset: 3px;
  }
  a:is(:hover, :active),
  .third:is(:hover, :active) {
    color: var(--_accent-strong);
  }
  .main,
  .second {
    display: inline-block;
    min-block-size: 3em;
    padding: calc(0.75em - 1px) calc(var(--_space) * 6);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_accent);
    font-weight: 600;
    text-align: center;
    text-decoration: none;
    transition:
      background-color var(--_duration),
      border-color var(--_duration);
  }
  .second:is(:hover, :active) {
    background: var(--_accent-tint);
    color: var(--_accent);
  }
  .main {
    border-color: var(--_fill);
    background: var(--_fill);
    color: var(--_on-accent);
  }
  .main:is(:hover, :active) {
    border-color: var(--_fill-strong);
    background: var(--_fill-strong);
    color: var(--_on-accent);
  }
  .third {
    display: inline-flex;
    align-items: center;
    gap: var(--_space);
    min-block-size: 2.75em;
    min-inline-size: 2.75em;
  }
  .icon-only {
    display: inline-grid;
    place-items: center;
    inline-size: 2.75em;
    block-size: 2.75em;
    border-radius: var(--_radius);
  }
  .icon-only:is(:hover, :active) {
    background: var(--_canvas);
  }
  :is(.main, .second) > svg {
    vertical-align: -0.25em;
    margin-inline-end: calc(var(--_space) * 2);
  }
  button[aria-disabled='true'] {
    cursor: default;
  }
  .dots {
    position: absolute;
    clip-path: inset(0 100% 0 0);
    animation: kasse-dots 1.2s 300ms steps(4, jump-none) infinite;
  }
  @keyframes kasse-dots {
    to {
      clip-path: inset(0);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .dots {
      clip-path: none;
      animation: none;
    }
  }
`;
