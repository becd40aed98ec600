import { css } from 'lit';

/** The default layout: by the checkout’s own width, inline or in a dialog. */
export const checkoutStyles = css`
  :host {
    container-type: inline-size;
  }
  :host([theme]) {
    background: var(--_surface);
  }
  :host([presentation='dialog']) {
    display: contents;
    container-type: normal;
  }
  .frame {
    max-inline-size: 65em;
    margin-inline: auto;
  }
  header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--_space) * 4);
  }
  header > :first-child {
    flex: 1;
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 10);
    max-inline-size: 40em;
  }
  header + .columns,
  .frame > .bar,
  .choices > * + * {
    margin-block-start: calc(var(--_space) * 6);
  }
  .choices > .title,
  dialog:focus-visible {
    outline: none;
  }
  .title:has(> svg) {
    display: flex;
    gap: calc(var(--_space) * 2);
  }
  .title > svg {
    color: var(--_good);
  }
  .decide > * + * {
    margin-block-start: calc(var(--_space) * 4);
  }
  .choices > kasse-plan-picker + kasse-seat-selector {
    margin-block-start: calc(var(--_space) * 8);
  }
  .choices > kasse-notice {
    margin-block-start: 0;
  }
  .choices > [hidden] + * {
    margin-block-start: calc(var(--_space) * 6);
  }
  /* The price gives way to the button, word by word; a second line is the last resort. */
  .bar > kasse-price,
  .bar > kasse-intent-picker,
  .bar > kasse-actions:nth-last-child(1):nth-child(2) {
    flex: 1;
  }
  .bar kasse-price::part(amount) {
    display: block;
    font-weight: 600;
  }
  .bar kasse-price::part(unit) {
    font-size: 0.875em;
    color: var(--_ink-soft);
  }
  /* A dialog's own padding is known, so that its bar can reach the edges. */
  dialog .frame {
    display: flex;
    flex-direction: column;
    min-block-size: 100%;
  }
  dialog .columns {
    margin-block-end: auto;
  }
  dialog .bar {
    inset-block-end: calc(var(--_space) * -4);
    margin: 0 calc(var(--_space) * -4) calc(var(--_space) * -4);
    padding-inline: calc(var(--_space) * 4);
  }
  dialog {
    inline-size: 100vw;
    max-inline-size: none;
    block-size: 100dvh;
    max-block-size: none;
    margin: 0;
    padding: 0 calc(var(--_space) * 4) calc(var(--_space) * 4);
    border: 0;
    background: var(--_surface);
    color: inherit;
    container-type: inline-size;
    overflow: auto;
    overscroll-behavior: contain;
    /* What has the focus is not left under the sticky head or foot. */
    scroll-padding-block: 6em;
    /* A message that comes or goes must not scroll what the pointer is on. */
    overflow-anchor: none;
  }
  dialog[open] {
    animation: rise var(--_duration) var(--_curve);
  }
  dialog::backdrop {
    background: rgb(15 21 20 / 0.56);
  }
  dialog header {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    padding-block: calc(var(--_space) * 3);
    background: var(--_surface);
  }
  dialog.page {
    position: fixed;
    inset: 0;
    z-index: 2147483000;
  }
  .bones {
    animation: wait 0s 300ms both;
  }
  @keyframes wait {
    from {
      visibility: hidden;
    }
  }
  @keyframes rise {
    from {
      opacity: 0;
      translate: 0 8px;
    }
  }
  /* What the bar has is not there twice; the way back stands here only. */
  @container (width < 37.5em) {
    .decide > kasse-intent-picker,
    .decide > kasse-actions::part(main) {
      display: none;
    }
  }
  @container (min-width: 37.5em) {
    .frame > .bar {
      display: none;
    }
  }
  @container (min-width: 57.5em) {
    .columns {
      grid-template-columns: minmax(0, 1fr) 21em;
      column-gap: calc(var(--_space) * 14);
      max-inline-size: none;
      align-items: start;
    }
    .wide-slip .columns {
      grid-template-columns: minmax(0, 1fr) 25em;
    }
    .whole .columns {
      grid-template-columns: minmax(0, 1fr);
    }
    aside {
      position: sticky;
      inset-block-start: calc(var(--_space) * 6);
    }
  }
  @media (min-width: 37.5em) {
    dialog:not(.page) {
      inline-size: min(65em, 100vw - 64px);
      block-size: fit-content;
      max-block-size: calc(100dvh - 64px);
      margin: 32px auto auto;
      padding: 0 calc(var(--_space) * 8);
      border-radius: var(--_radius-dialog);
      box-shadow: 0 16px 48px rgb(15 21 20 / 0.24);
    }
    dialog.brief {
      inline-size: min(45em, 100vw - 64px);
    }
    dialog.brief .columns {
      margin-block-start: 0;
    }
    dialog:not(.page) .frame {
      padding-block-end: calc(var(--_space) * 8);
    }
    dialog:not(.page) .decide {
      position: sticky;
      inset-block-end: 0;
      margin-block-end: calc(var(--_space) * -4);
      padding-block: calc(var(--_space) * 4);
      border-block-start: 1px solid var(--_rule);
      background: var(--_surface);
    }
    dialog.page {
      padding: 0 calc(var(--_space) * 8) calc(var(--_space) * 8);
    }
  }
`;
