import type { DiscountRule } from '@kasse/domain';

/** The codes of the fictional vendor: one takes off a part, one an amount, one everything of a product. */
export const demoDiscounts: readonly DiscountRule[] = [
  { code: 'HERBST10', kind: 'percent', percent: '10' },
  { code: 'WILLKOMMEN25', kind: 'amount', amount: '25' },
  { code: 'GRATIS100', kind: 'percent', percent: '100', products: ['meetings'] },
];
