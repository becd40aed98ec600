import { expect, it } from 'vitest';
import { productFaults } from './product-rules.ts';
import { sampleShop } from './shop.fixture.ts';

it('finds no language in what every object inherits', () => {
  const { products } = sampleShop();
  expect(productFaults(products, 'constructor')).toContain(
    'products[0].name lacks the default language: add "constructor".',
  );
  expect(productFaults(products, 'de')).toEqual([]);
});
