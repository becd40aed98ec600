import type { Format } from '../../i18n/format.ts';

/** ISO 3166-1 alpha-2 codes of the countries that an invoice can be sent to. */
const codes =
  'AD AE AL AM AR AT AU AZ BA BE BG BR CA CH CL CN CO CR CY CZ DE DK EE EG ES FI FR GB GE GR HK HR HU ID IE IL IN IS IT ' +
  'JP KE KR KZ LI LT LU LV MA MC MD ME MK MT MX MY NG NL NO NZ PE PH PL PT RO RS SA SE SG SI SK SM TH TN TR TW UA US UY VA VN XK ZA';

/** All countries with their names in one language, in its order of letters. */
export function countryOptions(format: Format): { value: string; label: string }[] {
  return codes
    .split(' ')
    .map((code) => ({ value: code, label: format.country(code) }))
    .sort((one, other) => one.label.localeCompare(other.label, format.locale));
}
