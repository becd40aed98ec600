import * as v from 'valibot';
import { count } from './number.ts';
import { id } from './text.ts';

/** Body of `POST /v1/sessions`, sent by the host's own server with the secret key. */
export const sessionRequest = v.strictObject({
  accountId: id,
  locale: v.exactOptional(v.pipe(v.string(), v.regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/))),
});

/** Answer of `POST /v1/sessions`. */
export const session = v.object({ token: id, expiresInSeconds: count });

/** What {@link sessionRequest} reads. */
export type SessionRequest = v.InferOutput<typeof sessionRequest>;

/** A token that a page hands to Kasse, and how long it works. */
export type Session = v.InferOutput<typeof session>;
