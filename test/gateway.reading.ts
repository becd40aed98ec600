import { expect, it } from 'vitest';
import { business, catalogue, fiveLicences } from './gateway.fixture.ts';
import { newKey, problemOf } from './gateway.stage.ts';
import type { MakeGateway } from './gateway.stage.ts';

/** What is on offer and who asks. */
export function describeReading(make: MakeGateway): void {
  it('the catalogue to everybody, with the day of the service', async () => {
    const { gateway, advance } = await make(null);
    const { version: _version, ...expected } = catalogue;
    expect(await gateway.catalogue()).toMatchObject(expected);
    advance(24 * 60 * 60);
    expect((await gateway.catalogue()).today).toBe('2027-02-01');
  });

  it('the account to whom it belongs', async () => {
    const { gateway } = await make(business);
    const { id: _id, ...expected } = business;
    expect(await gateway.account()).toMatchObject(expected);
  });

  it('no account while nobody is signed in, and asks for sign-in where it matters', async () => {
    const { gateway } = await make(null);
    expect(await gateway.account()).toBeNull();
    for (const call of [
      () => gateway.quote({ items: [fiveLicences], details: {} }),
      () =>
        gateway.startTrial(
          { productId: 'telefonie', planId: 'plus', seats: 5 },
          { idempotencyKey: newKey() },
        ),
      () => gateway.orderByKey(newKey()),
      () => gateway.openOrder(),
      () => gateway.payOrder(newKey(), { paymentMethodId: 'invoice' }, { idempotencyKey: newKey() }),
      () => gateway.cart(),
      () => gateway.saveCart({ cart: { items: [], codes: [] }, version: '0' }),
    ]) {
      expect(await problemOf(call())).toMatchObject({ name: 'Problem', code: 'sign_in_missing' });
    }
  });

  it('what a VAT id looks like, and never more than it knows', async () => {
    const { gateway } = await make(business);
    expect(await gateway.checkVat({ vatId: ' atu 1358.5627 ', country: 'AT' })).toMatchObject({
      vatId: 'ATU13585627',
      status: expect.stringMatching(/^(valid|well_formed)$/) as unknown,
    });
    expect(await gateway.checkVat({ vatId: 'ATU12', country: 'AT' })).toEqual({
      vatId: 'ATU12',
      status: 'format',
      example: 'ATU13585627',
    });
  });

  it('which country the VAT id of another one is from', async () => {
    const { gateway } = await make(business);
    expect(await gateway.checkVat({ vatId: 'ATU13585627', country: 'DE' })).toEqual({
      vatId: 'ATU13585627',
      status: 'other_country',
      idCountry: 'AT',
      example: 'DE136695976',
    });
  });

  it('nothing to a caller who has left', async () => {
    const { gateway } = await make(business);
    const reason = new Error('left');
    const signal = AbortSignal.abort(reason);
    await expect(gateway.catalogue({ signal })).rejects.toBe(reason);
    await expect(gateway.account({ signal })).rejects.toBe(reason);
    await expect(gateway.quote({ items: [fiveLicences], details: {} }, { signal })).rejects.toBe(reason);
  });
}
