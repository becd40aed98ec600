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

/**
 * Checks the form of a VAT id. The example of each country is the one that this service's register
 * confirms, so that a tax-free order abroad can be shown; a country without a form takes every number.
 */
export function checkVatId(request: { readonly vatId: string; readonly country: string }): VatCheck {
  const vatId = normaliseVatId(request.vatId);
  const form = forms[request.country];
  const example = form?.example ?? '';
  if (form && !form.pattern.test(vatId)) return { vatId, status: 'format', example };
  return { vatId, status: vatId === example ? 'valid' : 'well_formed', example };
}
