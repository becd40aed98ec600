import type { VatCheck } from '@kasse/domain';
import type { CheckoutView } from '@kasse/flow';
import type { Speech } from './phrases.ts';

/** A VAT id of the right form for each country that has one, until the service names its own. */
const examples: Readonly<Record<string, string>> = {
  ...{ AT: 'ATU13585627', BE: 'BE0403019261', BG: 'BG175074752', CH: 'CHE100155212MWST' },
  ...{ CY: 'CY10259033P', CZ: 'CZ25123891', DE: 'DE136695976', DK: 'DK13585628', EE: 'EE100931558' },
  ...{ ES: 'ESB64717838', FI: 'FI20774740', FR: 'FR40303265045', GB: 'GB980780684', GR: 'EL094259216' },
  ...{ HR: 'HR33392005961', HU: 'HU12892312', IE: 'IE6433435F', IT: 'IT00743110157', LT: 'LT119511515' },
  ...{ LU: 'LU15027442', LV: 'LV40003521600', MT: 'MT11679112', NL: 'NL004495445B01' },
  ...{ NO: 'NO995525828MVA', PL: 'PL8567346215', PT: 'PT501964843', RO: 'RO18547290' },
  ...{ SE: 'SE123456789701', SI: 'SI50223054', SK: 'SK2022749619' },
};

/** Countries that call the number otherwise than the language does. */
const ownNames = { AT: 'tax.nameAT', CH: 'tax.nameCH' } as const;

/** What the number is called where the customer is: in full above its field, short within a sentence. */
export function vatName(
  { translate }: Speech,
  country: string | undefined,
  length: 'full' | 'short',
): string {
  if (country === 'AT' || country === 'CH') return translate(ownNames[country]);
  return translate(length === 'full' ? 'tax.name' : 'tax.short');
}

/** A number of the right form for a country; undefined for one that has none. */
export function vatExample(country: string | undefined, check?: VatCheck): string | undefined {
  return check?.example || (country ? examples[country] : undefined);
}

/** What is known about the number in its field; `caution` is said without being wrong in itself. */
export interface VatNews {
  readonly kind: 'good' | 'caution' | 'error';
  readonly text: string;
}

/** What the check of the VAT id came to; undefined while there is nothing to say. None of it keeps from ordering. */
export function vatNews(speech: Speech, view: CheckoutView): VatNews | undefined {
  const { translate, format } = speech;
  const { vatCheck, quote, address } = view;
  if (!vatCheck) return undefined;
  const name = vatName(speech, address.country, 'short');
  const country = format.country(address.country ?? '');
  switch (vatCheck.status) {
    case 'well_formed':
      return undefined;
    case 'valid':
      return { kind: 'good', text: translate(quote?.reverseCharge ? 'tax.validReverse' : 'tax.valid') };
    case 'format': {
      const example = vatExample(address.country, vatCheck) ?? '';
      return { kind: 'error', text: translate('tax.format', { name, country, example }) };
    }
    case 'other_country': {
      const idCountry = format.country(vatCheck.idCountry ?? '');
      return { kind: 'caution', text: translate('tax.otherCountry', { name, idCountry, country }) };
    }
    case 'not_found':
      return { kind: 'caution', text: translate('tax.notFound') };
    case 'unavailable':
      return {
        kind: 'caution',
        text: translate(quote?.reverseCharge ? 'tax.unavailableAccepted' : 'tax.unavailable'),
      };
  }
}
