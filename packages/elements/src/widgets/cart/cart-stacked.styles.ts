import { css } from 'lit';

/** One field below the other at every width, each with its label; over the rows of the narrow cart. */
export const cartStackedStyles = css`
  :host([stacked]) {
    .row {
      grid-template-columns: auto 1fr;
    }
    .plan-label {
      grid-area: 3 / 1;
    }
    .plan {
      grid-area: 3 / 2;
      justify-self: end;
    }
    kasse-seat-field::part(label) {
      grid-area: 4 / 1 / auto / -1;
      margin: 0;
    }
    select {
      text-align-last: end;
    }
    .seats,
    kasse-seat-field::part(control) {
      grid-area: 5 / 1 / auto / -1;
      justify-self: end;
      margin-inline: 0;
    }
    kasse-seat-field::part(message) {
      grid-row: 6;
    }
    .interval-label {
      grid-area: 7 / 1;
    }
    .interval {
      grid-area: 7 / 2;
      justify-self: end;
    }
    .interval,
    .interval select {
      max-inline-size: none;
    }
    .remove {
      grid-area: 8 / 1;
    }
    .sum {
      grid-area: 8 / 2;
    }
    .notes {
      grid-row: 9;
    }
    .actions > .third {
      align-self: flex-start;
    }
  }
  @container (min-width: 24em) {
    :host([stacked]) {
      kasse-seat-field::part(label) {
        grid-area: 5 / 1;
      }
      .seats,
      kasse-seat-field::part(control) {
        grid-column: 2;
      }
    }
  }
`;
