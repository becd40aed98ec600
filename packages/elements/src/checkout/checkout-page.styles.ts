import { css } from 'lit';

/** The bar of a narrow page. */
export const checkoutPageStyles = css`
  .bar > .strong {
    flex: 1;
    font-size: 1.125em;
  }
`;
