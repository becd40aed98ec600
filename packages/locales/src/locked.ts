/** Keys of texts that the law words, so that a host cannot override them. */
export const lockedKeys = [
  'actions.placeOrderConsumer',
  'summary.severalSubscriptions',
  'summary.taxIncluded',
  'summary.reverseCharge',
] as const;
