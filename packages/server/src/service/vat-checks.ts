import { normaliseVatId, type VatCheck } from '@kasse/domain';
import { euVat, stdnum, type Validator } from 'stdnum';

/** Asks the register of VAT ids. Rejects never: a register that does not answer is `unavailable`. */
export type VatRegister = (vatId: string) => Promise<'valid' | 'not_found' | 'unavailable'>;

/** A VAT id of the right form for each country that has one; its prefix names the rule. */
export const vatExamples: Readonly<Record<string, string>> = {
  AT: 'ATU13585627',
  BE: 'BE0403019261',
  BG: 'BG175074752',
  CH: 'CHE100155212MWST',
  CY: 'CY10259033P',
  CZ: 'CZ25123891',
  DE: 'DE136695976',
  DK: 'DK13585628',
  EE: 'EE100931558',
  ES: 'ESB64717838',
  FI: 'FI20774740',
  FR: 'FR40303265045',
  GB: 'GB980780684',
  GR: 'EL094259216',
  HR: 'HR33392005961',
  HU: 'HU12892312',
  IE: 'IE6433435F',
  IT: 'IT00743110157',
  LT: 'LT119511515',
  LU: 'LU15027442',
  LV: 'LV40003521600',
  MT: 'MT11679112',
  NL: 'NL004495445B01',
  NO: 'NO995525828MVA',
  PL: 'PL8567346215',
  PT: 'PT501964843',
  RO: 'RO18547290',
  SE: 'SE123456789701',
  SI: 'SI50223054',
  SK: 'SK2022749619',
};

const beyondTheUnion: Readonly<Record<string, readonly (Validator | undefined)[]>> = {
  GB: [stdnum['GB']?.['vat']],
  NO: [stdnum['NO']?.['mva']],
};

/** Looks at form and check digit of a VAT id, then asks the register if there is one. */
export async function checkVatId(
  request: { readonly vatId: string; readonly country: string },
  register?: VatRegister,
): Promise<VatCheck> {
  const vatId = normaliseVatId(request.vatId);
  const example = vatExamples[request.country] ?? '';
  if (!isWellFormed(vatId, request.country)) return { vatId, status: 'format', example };
  return { vatId, status: register ? await register(vatId) : 'well_formed', example };
}

/** A country without a rule takes every number: what cannot be judged is not refused. */
function isWellFormed(vatId: string, country: string): boolean {
  const [rule] = beyondTheUnion[country] ?? euVat[country] ?? [];
  if (!rule) return vatId.length > 0;
  return vatId.startsWith(prefixOf(country)) && rule.validate(vatId).isValid;
}

/** Greece writes EL where ISO says GR, Switzerland CHE. */
function prefixOf(country: string): string {
  if (country === 'GR') return 'EL';
  return country === 'CH' ? 'CHE' : country;
}
