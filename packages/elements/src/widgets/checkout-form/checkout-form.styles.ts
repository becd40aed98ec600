import { css } from 'lit';

/** Sections of the checkout page. */
export const checkoutFormStyles = css`
  :host {
    container-type: inline-size;
  }
  section ~ :is(section, div, p) {
    margin-block-start: calc(var(--_space) * 10);
  }
  .refusal {
    margin-block-end: calc(var(--_space) * 6);
  }
  slot {
    display: block;
  }
  .ruled + * {
    margin-block-start: calc(var(--_space) * 4);
  }
  address {
    margin-block-end: calc(var(--_space) * 6);
    font-style: normal;
    overflow-wrap: anywhere;
  }
  address span {
    display: block;
  }
  p + p {
    margin-block-start: var(--_space);
  }
  .small > p > a {
    display: inline-block;
    padding-block: calc(var(--_space) * 3);
  }
  .consent {
    display: flex;
    gap: calc(var(--_space) * 3);
    margin-block-end: calc(var(--_space) * 3);
  }
  .consent input {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    accent-color: var(--_accent);
  }
`;
