import { normaliseVatId, type VatCheck } from '@kasse/domain';
import { euVat, stdnum, type Validator } from 'stdnum';
import type { VatRegister } from './vat-register.ts';

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

/** Looks at form, check digit and prefix of a VAT id, then asks the register if there is one. */
export async function checkVatId(
  request: { readonly vatId: string; readonly country: string },
  register?: VatRegister,
): Promise<VatCheck> {
  const vatId = normaliseVatId(request.vatId);
  const { country } = request;
  const example = vatExamples[country] ?? '';
  if (hasRule(country) && isWellFormed(vatId, country)) return answered();
  const idCountry = countryOf(vatId);
  if (idCountry !== undefined) return { vatId, status: 'other_country', idCountry, example };
  // A country without a rule takes every number: what cannot be judged is not refused.
  return hasRule(country) || vatId === '' ? { vatId, status: 'format', example } : answered();

  async function answered(): Promise<VatCheck> {
    return { vatId, status: register ? await register(vatId) : 'well_formed', example };
  }
}

/** The country whose prefix an id carries and whose rule it keeps. */
function countryOf(vatId: string): string | undefined {
  return Object.keys(vatExamples).find((country) => isWellFormed(vatId, country));
}

function hasRule(country: string): boolean {
  return ruleOf(country) !== undefined;
}

function isWellFormed(vatId: string, country: string): boolean {
  // Northern Ireland writes XI for trade with the Union, before the number of the United Kingdom.
  const own = country === 'GB' ? vatId.replace(/^XI/u, 'GB') : vatId;
  return own.startsWith(prefixOf(country)) && ruleOf(country)?.validate(own).isValid === true;
}

function ruleOf(country: string): Validator | undefined {
  return (beyondTheUnion[country] ?? euVat[country] ?? [])[0];
}

/** Greece writes EL where ISO says GR, Switzerland CHE. */
function prefixOf(country: string): string {
  if (country === 'GR') return 'EL';
  return country === 'CH' ? 'CHE' : country;
}
