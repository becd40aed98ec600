import { normaliseVatId } from '@kasse/domain';
import type { VatCheck } from '@kasse/domain';

interface Form {
  readonly pattern: RegExp;
  readonly example: string;
}

const forms: Readonly<Record<string, Form>> = {
  AT: { pattern: /^ATU\d{8}$/u, example: 'ATU13585627' },
  CH: { pattern: /^CHE\d{9}(MWST|TVA|IVA)?$/u, example: 'CHE100155212MWST' },
  DE: { pattern: /^DE\d{9}$/u, example: 'DE136695976' },
  FR: { pattern: /^FR[0-9A-Z]{2}\d{9}$/u, example: 'FR40303265045' },
};

/** What is asked about a VAT id. */
export interface VatQuestion {
  readonly vatId: string;
  readonly country: string;
  /** Whether the register answers nobody. */
  readonly isRegisterSilent: boolean;
}

/** Checks the form of a VAT id and asks the pretend register; a country without a form takes every number. */
export function checkVatId({ country, isRegisterSilent, ...typed }: VatQuestion): VatCheck {
  const vatId = normaliseVatId(typed.vatId);
  const form = forms[country];
  const example = form?.example ?? '';
  if (form?.pattern.test(vatId)) {
    return { vatId, status: isRegisterSilent ? 'unavailable' : registered(vatId), example };
  }
  const idCountry = Object.keys(forms).find((other) => forms[other]?.pattern.test(vatId));
  if (idCountry) return { vatId, status: 'other_country', idCountry, example };
  return { vatId, status: form ? 'format' : 'well_formed', example };
}

/** The register knows every number but those of twos, and has no answer to those of fours. */
function registered(vatId: string): VatCheck['status'] {
  if (/2{6}/u.test(vatId)) return 'not_found';
  return /4{6}/u.test(vatId) ? 'unavailable' : 'valid';
}
