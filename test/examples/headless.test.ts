import { expect, it } from 'vitest';
import { buyTenLicences } from '../../examples/headless/checkout.ts';

it('buys by driving the machine alone, as the headless example shows', async () => {
  const view = await buyTenLicences();
  expect(view.order?.products[0]).toMatchObject({ productId: 'telefonie', licences: 10 });
  expect(view.order?.quote.total.minor).toBe(21_420);
});
