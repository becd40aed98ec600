import * as v from 'valibot';
import { plainText } from './text.ts';

/** Answer of `POST /v1/vat-checks`. */
export const vatCheck = v.object({
  vatId: plainText,
  status: v.picklist(['valid', 'well_formed', 'not_found', 'unavailable', 'format', 'other_country']),
  idCountry: v.exactOptional(plainText),
  example: plainText,
});
