import * as v from 'valibot';
import { countryCode } from '../typed-line.ts';

/** Body of `POST /v1/vat-checks`. The number is cut to 32 characters before any rule looks at it. */
export const vatCheckRequest = v.strictObject({
  vatId: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  country: countryCode,
});
