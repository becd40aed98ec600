import { css } from 'lit';

/**
 * Rows that are edited in place. Narrow first: name, controls, then what it costs; below 18em the interval has a
 * line of its own, so that its word is whole; from 35.5em (a checkout of
 * 600 px less its padding) name and sum share a line, from 50em everything does, in columns that all rows
 * share.
 */
export const cartRowsStyles = css`
  .rows {
    display: grid;
    border-block-start: 1px solid var(--_rule);
  }
  li {
    position: relative;
    padding-block: calc(var(--_space) * 3);
    border-block-end: 1px solid var(--_rule);
  }
  .row {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    row-gap: var(--_space);
  }
  .row:not(:has(.sum)) {
    row-gap: 0;
  }
  .name,
  .details,
  .notes,
  kasse-seat-field::part(message) {
    grid-column: 1 / -1;
  }
  .details > span {
    display: block;
  }
  .plan {
    grid-area: 3 / 1 / auto / -1;
    justify-self: start;
    max-inline-size: 100%;
  }
  .seats,
  kasse-seat-field::part(control) {
    grid-area: 4 / 1;
    justify-self: start;
    margin-inline-end: calc(var(--_space) * 3);
  }
  .interval {
    grid-area: 4 / 2;
    justify-self: start;
  }
  kasse-seat-field::part(message) {
    grid-row: 5;
  }
  .sum {
    grid-area: 6 / 2;
    justify-self: end;
    font-weight: 600;
  }
  .small.third {
    min-block-size: 3.1429em;
  }
  .remove {
    grid-area: 6 / 1;
    justify-self: start;
  }
  .notes {
    grid-row: 7;
  }
  .notes > * {
    display: block;
    margin-block: calc(var(--_space) * 2);
  }
  .notes .third {
    margin-block-end: calc(var(--_space) * -3);
  }
  .gone {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: calc(var(--_space) * 3);
    min-block-size: 2.75em;
  }
  @container (width < 18em) {
    .interval {
      grid-area: 6 / 1 / auto / -1;
    }
    .sum,
    .remove {
      grid-row: 7;
    }
    .notes {
      grid-row: 8;
    }
  }
  @container (min-width: 35.5em) {
    :host(:not([stacked])) {
      .row {
        grid-template-columns: auto auto auto minmax(0, 1fr);
      }
      /* Beside the sum, whatever the controls below take. */
      .name {
        grid-area: 1 / 1 / auto / -1;
        margin-inline-end: 9em;
      }
      .sum {
        grid-area: 1 / 1 / auto / -1;
        align-self: start;
      }
      .plan {
        grid-area: 3 / 1;
        max-inline-size: 11em;
        margin-inline-end: calc(var(--_space) * 4);
      }
      .seats,
      kasse-seat-field::part(control) {
        grid-area: 3 / 2;
        margin-inline-end: calc(var(--_space) * 4);
      }
      .interval {
        grid-area: 3 / 3;
      }
      .remove {
        grid-area: 3 / 4;
        justify-self: end;
      }
      .row:not(:has(.sum)) .remove {
        grid-row: 1;
      }
    }
  }
  @container (min-width: 50em) {
    :host(:not([stacked])) {
      .rows {
        grid-template-columns: fit-content(20em) 1fr repeat(3, auto);
      }
      :is(li, .row) {
        display: grid;
        grid-column: 1 / -1;
        grid-template-columns: subgrid;
      }
      .name {
        grid-area: 1 / 1;
        margin: 0;
      }
      .details {
        grid-area: 2 / 1 / 4 / 3;
        align-self: start;
      }
      .row {
        row-gap: 0;
      }
      :is(.plan, .seats, .interval, .sum),
      kasse-seat-field::part(control) {
        margin-inline: calc(var(--_space) * 4) 0;
      }
      .plan {
        grid-area: 1 / 2;
        justify-self: start;
        max-inline-size: none;
        margin-inline-start: calc(var(--_space) * 6);
      }
      .seats,
      kasse-seat-field::part(control) {
        grid-area: 1 / 3;
      }
      .interval {
        grid-area: 1 / 4;
      }
      .interval select {
        field-sizing: fixed;
      }
      .sum {
        grid-area: 1 / 5;
        align-self: center;
        margin-inline-start: calc(var(--_space) * 6);
      }
      kasse-seat-field::part(message) {
        /* A sentence makes no column wider. */
        inline-size: 0;
        min-inline-size: calc(100% - var(--_space) * 4);
        grid-area: 2 / 3 / auto / -1;
        margin-inline-start: calc(var(--_space) * 4);
        padding-block-start: var(--_space);
      }
      .remove {
        grid-area: 3 / 3 / auto / -1;
      }
      .notes {
        grid-row: 4;
      }
    }
  }
`;
