import { describe, expect, it } from 'vitest';
import { clock, plus } from './gateway.fixture.ts';
import { createMemoryGateway, demoAccount } from './index.ts';

describe('a VAT id at the memory gateway', () => {
  it.each([
    ['DE136695976', 'DE', { status: 'valid' }],
    ['DE 222 222 220', 'DE', { status: 'not_found', vatId: 'DE222222220' }],
    ['DE444444443', 'DE', { status: 'unavailable' }],
    ['ATU13585627', 'DE', { status: 'other_country', idCountry: 'AT', example: 'DE136695976' }],
    ['ATU13585627', 'PL', { status: 'other_country', idCountry: 'AT', example: '' }],
    ['DE13', 'DE', { status: 'format' }],
    ['PL8567346215', 'PL', { status: 'well_formed' }],
  ])('%s for %s is answered with %j', async (vatId, country, expected) => {
    const gateway = createMemoryGateway({ clock });
    expect(await gateway.checkVat({ vatId, country })).toMatchObject(expected);
  });

  it('is never answered by the register in the scenario vat-silent', async () => {
    const gateway = createMemoryGateway({ clock, scenario: 'vat-silent' });
    expect(await gateway.checkVat({ vatId: 'DE136695976', country: 'DE' })).toMatchObject({
      status: 'unavailable',
    });
  });

  it.each([
    [false, { reverseCharge: false, total: { minor: 10_710 } }],
    [true, { reverseCharge: true, total: { minor: 9000 } }],
  ])('counts before the register has answered: %s', async (acceptsUncheckedVatIds, expected) => {
    const gateway = createMemoryGateway({ clock, acceptsUncheckedVatIds, scenario: 'vat-silent' });
    const { address } = demoAccount;
    if (!address) throw new Error('The demo account has an address.');
    const details = { address: { ...address, country: 'AT' }, vatId: 'ATU13585627' };
    expect(await gateway.quote({ items: [plus], details })).toMatchObject(expected);
  });
});
