import * as v from 'valibot';
import { count } from './number.ts';
import { id } from './text.ts';

/** A BCP 47 tag in its canonical form, so that every formatter takes it. */
const localeTag = v.pipe(v.string(), v.maxLength(35), v.check(isLocaleTag), v.transform(canonicalTag));

/** Body of `POST /v1/sessions`, sent by the host's own server with the secret key. */
export const sessionRequest = v.strictObject({
  accountId: id,
  locale: v.exactOptional(localeTag),
});

/** Answer of `POST /v1/sessions`. */
export const session = v.object({ token: id, expiresInSeconds: count });

/** What {@link sessionRequest} reads. */
export type SessionRequest = v.InferOutput<typeof sessionRequest>;

/** A token that a page hands to Kasse, and how long it works. */
export type Session = v.InferOutput<typeof session>;

function isLocaleTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    // A RangeError is how the engine says no.
    return false;
  }
}

function canonicalTag(tag: string): string {
  return Intl.getCanonicalLocales(tag)[0] ?? tag;
}
