import { css } from 'lit';

/** The badge, and what stands around the rows. */
export const cartStyles = css`
  :host {
    container-type: inline-size;
  }
  :host([compact]) {
    display: inline-block;
    container-type: normal;
  }
  .badge {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--_space) * 1.5);
    min-block-size: 2.75em;
    color: var(--_accent);
  }
  .badge > [aria-hidden] {
    display: inherit;
    align-items: inherit;
    gap: inherit;
  }
  .badge:hover .words {
    text-decoration: underline 1px;
    text-underline-offset: 3px;
  }
  .count {
    padding-inline: calc(var(--_space) * 1.5);
    border: 1px solid;
    border-radius: 2px;
    font-size: 0.875em;
    font-weight: 600;
    line-height: 1.25;
  }
  .attention {
    display: block;
    margin-block-end: calc(var(--_space) * 4);
  }
  :is(.attention, .name):focus {
    outline: none;
  }
  .subtotal {
    display: flex;
    justify-content: space-between;
    align-items: baseline;
    gap: calc(var(--_space) * 3);
    padding-block: calc(var(--_space) * 4);
  }
  .empty {
    padding-block: calc(var(--_space) * 4);
  }
  .empty + .actions {
    justify-content: flex-start;
  }
  .empty + .actions > .main {
    padding-inline: calc(var(--_space) * 3);
  }
  .actions {
    margin-block-start: calc(var(--_space) * 2);
  }
  @container (width < 18em) {
    .subtotal {
      flex-wrap: wrap;
    }
    .subtotal > kasse-amount {
      margin-inline-start: auto;
    }
  }
  @container (min-width: 35.5em) {
    :host(:not([stacked])) .subtotal {
      justify-content: flex-end;
      gap: calc(var(--_space) * 6);
    }
    .empty + .actions > .main {
      padding-inline: calc(var(--_space) * 6);
    }
  }
`;
