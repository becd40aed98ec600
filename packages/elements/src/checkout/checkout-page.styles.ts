import { css } from 'lit';

/** The bar of a narrow page. */
export const checkoutPageStyles = css`
  .bar > .strong {
    flex: 99 0 auto;
    font-size: 1.125em;
  }
  /* Below a sum that leaves no room beside it, the button fills the bar. */
  .bar > .strong + .main {
    flex: 1 0 auto;
  }
`;
