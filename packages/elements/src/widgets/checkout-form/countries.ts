import type { Format } from '../../i18n/format.ts';

/** ISO 3166-1 alpha-2 codes of the countries that an invoice can be sent to, two letters each. */
const codes =
  'ADAEALAMARATAUAZBABEBGBRCACHCLCNCOCRCYCZDEDKEEEGESFIFRGBGEGRHKHRHUIDIEILINISITJPKE' +
  'KRKZLILTLULVMAMCMDMEMKMTMXMYNGNLNONZPEPHPLPTRORSSASESGSISKSMTHTNTRTWUAUSUYVAVNXKZA';

/** All countries with their names in one language, in its order of letters. */
export function countryOptions(format: Format): { value: string; label: string }[] {
  return (codes.match(/../gu) ?? [])
    .map((code) => ({ value: code, label: format.country(code) }))
    .sort((one, other) => one.label.localeCompare(other.label, format.locale));
}
