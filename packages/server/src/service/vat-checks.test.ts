import { describe, expect, it } from 'vitest';
import { checkVatId, vatExamples } from './vat-checks.ts';

describe('the form of a VAT id', () => {
  it.each(Object.entries(vatExamples))('of %s is the one of its example %s', async (country, vatId) => {
    expect(await checkVatId({ vatId, country })).toEqual({ vatId, status: 'well_formed', example: vatId });
  });

  it.each([
    ['a wrong check digit', 'DE136695977', 'DE'],
    ['a missing digit', 'DE13669597', 'DE'],
    ['no country code', '136695976', 'DE'],
    ['another country and a wrong check digit', 'ATU13585628', 'DE'],
    ['nothing', ' ', 'US'],
    ['a megabyte', 'D'.repeat(1_000_000), 'DE'],
  ])('is wrong with %s', async (_name, vatId, country) => {
    expect(await checkVatId({ vatId, country })).toMatchObject({ status: 'format' });
  });

  it('knows that a Belgian number may begin with 1', async () => {
    expect(await checkVatId({ vatId: 'BE1000000021', country: 'BE' })).toMatchObject({
      status: 'well_formed',
    });
  });

  it('takes a number of a country without a rule', async () => {
    expect(await checkVatId({ vatId: '12-3456789', country: 'US' })).toMatchObject({ status: 'well_formed' });
  });

  it('asks the register only about numbers of the right form', async () => {
    const asked: string[] = [];
    const register = (vatId: string) => {
      asked.push(vatId);
      return Promise.resolve('valid' as const);
    };
    expect(await checkVatId({ vatId: 'DE136695976', country: 'DE' }, register)).toMatchObject({
      status: 'valid',
    });
    expect(await checkVatId({ vatId: 'DE1', country: 'DE' }, register)).toMatchObject({ status: 'format' });
    expect(asked).toEqual(['DE136695976']);
  });

  it.each([
    ['ATU13585627', 'DE', 'AT'],
    ['EL094259216', 'DE', 'GR'],
    ['CHE-100.155.212 MWST', 'AT', 'CH'],
    ['XI980780684', 'DE', 'GB'],
    ['DE136695976', 'US', 'DE'],
  ])('of %s is another than that of %s: it belongs to %s', async (vatId, country, idCountry) => {
    const ask = () => Promise.reject(new Error('nobody asks'));
    expect(await checkVatId({ vatId, country }, ask)).toMatchObject({ status: 'other_country', idCountry });
  });

  it('of Northern Ireland is one of the United Kingdom', async () => {
    expect(await checkVatId({ vatId: 'XI980780684', country: 'GB' })).toMatchObject({
      status: 'well_formed',
    });
  });
});
