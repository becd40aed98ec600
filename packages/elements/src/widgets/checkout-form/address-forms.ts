import type { Address, AddressField } from '@kasse/domain';

/*
 * In which order the parts of an address are written where it lies, after the formats that Google publishes for
 * its address input (chromium-i18n). Only what differs within the fields that are asked for: states are not.
 */

/** Countries that write the postcode after the city. */
const cityFirst = 'AU BR CA CO CR EG GB ID IE IL IN KE KR LV MT NG NZ PE PH SA SG TH UA US VN ZA';
/** Countries that begin with the place and end with the street. */
const placeFirst = 'CN HU JP KR KZ TW';

/** Postcode and city as a country writes them. */
export function placeOrder(
  country: string | undefined,
): readonly ['postcode', 'city'] | readonly ['city', 'postcode'] {
  return country && cityFirst.includes(country) ? ['city', 'postcode'] : ['postcode', 'city'];
}

/** The lines of a form for an address, in the order of its country; `place` is postcode and city in one line. */
export function addressLines(country: string | undefined): readonly (AddressField | 'place')[] {
  const street = ['street', 'addressLine2'] as const;
  const lines =
    country && placeFirst.includes(country)
      ? (['place', ...street] as const)
      : ([...street, 'place'] as const);
  return ['company', 'fullName', ...lines, 'country', 'invoiceEmail'];
}

/** Street and place in one line, as they are written in the country. */
export function addressLine(address: Partial<Address>): string {
  const { street, addressLine2, country } = address;
  const place = placeOrder(country)
    .map((field) => address[field])
    .filter(Boolean)
    .join(' ');
  const lines = [street, addressLine2];
  const isPlaceFirst = addressLines(country).indexOf('place') < addressLines(country).indexOf('street');
  return (isPlaceFirst ? [place, ...lines] : [...lines, place]).filter(Boolean).join(', ');
}
