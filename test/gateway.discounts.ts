import { expect, it } from 'vitest';
import { business, fiveLicences, orderOf } from './gateway.fixture.ts';
import { newKey, problemOf } from './gateway.stage.ts';
import type { MakeGateway } from './gateway.stage.ts';

/** Codes, and what costs nothing. */
export function describeDiscounts(make: MakeGateway): void {
  const euro = (minor: number) => ({ minor, exponent: 2, currency: 'EUR' });
  const webinars = { productId: 'webinare', planId: 'standard', priceId: 'webinare-year', seats: 100 };

  it('percentages first, then amounts off what they are for', async () => {
    const { gateway } = await make(business);
    const items = [fiveLicences, webinars];
    const quote = await gateway.quote({ items, details: {}, codes: ['TWENTY', 'TENTH'] });
    expect(quote).toMatchObject({
      lines: [{ discount: euro(900) }, { discount: euro(350 + 2000) }],
      subtotal: euro(12_500),
      discounts: [
        { code: 'TENTH', amount: euro(1250) },
        { code: 'TWENTY', amount: euro(2000) },
      ],
      refusedCodes: [],
      taxes: [{ base: euro(9250), amount: euro(1758) }],
      total: euro(11_008),
    });
  });

  it('and says of a code that takes nothing off why, without refusing the rest', async () => {
    const { gateway } = await make(business);
    const codes = ['NONE', 'PAST', 'TWENTY'];
    expect(await gateway.quote({ items: [fiveLicences], details: {}, codes })).toMatchObject({
      discounts: [],
      refusedCodes: [
        { code: 'NONE', reason: 'code_unknown' },
        { code: 'PAST', reason: 'code_unknown' },
        { code: 'TWENTY', reason: 'code_unsuitable' },
      ],
      total: euro(10_710),
    });
  });

  it('but takes no code that was not brought into form', async () => {
    const { gateway } = await make(business);
    const call = gateway.quote({ items: [fiveLicences], details: {}, codes: ['tenth'] });
    expect(await problemOf(call)).toMatchObject({ code: 'invalid_request', fields: ['/codes/0'] });
  });

  it('down to nothing, which needs no way to pay', async () => {
    const { gateway, cards } = await make(business);
    const quote = await gateway.quote({ items: [fiveLicences], details: {}, codes: ['GIFT'] });
    expect(quote).toMatchObject({ total: euro(0), paymentNeeded: false });
    const { paymentMethodId: _none, ...request } = orderOf(quote);
    const order = await gateway.placeOrder(request, { idempotencyKey: newKey() });
    expect(order).toMatchObject({ status: 'confirmed', payment: { kind: 'none' } });
    expect(order).not.toHaveProperty('attempt');
    expect(cards.charged()).toEqual([]);
    expect((await gateway.account())?.subscriptions).toHaveLength(1);
  });

  it('but does not give away what costs something', async () => {
    const { gateway } = await make(business);
    const quote = await gateway.quote({ items: [fiveLicences], details: {}, codes: ['TENTH'] });
    const { paymentMethodId: _none, ...request } = orderOf(quote);
    expect(await problemOf(gateway.placeOrder(request, { idempotencyKey: newKey() }))).toMatchObject({
      code: 'payment_method_unavailable',
    });
  });
}
