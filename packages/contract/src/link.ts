import * as v from 'valibot';

const local = /^http:\/\/(?:localhost|127\.0\.0\.1)(?::\d{1,5})?(?:[/?#]|$)/;

/** Whether a link may be followed: `https:`, or `http:` on this very machine. Everything else may run script. */
export function isAllowedUrl(url: string): boolean {
  return /^https:\/\/[^\s/?#]/.test(url) || local.test(url);
}

/** Whether a picture may be shown: an allowed link, or a path of the same origin. */
export function isAllowedPicture(url: string): boolean {
  return isAllowedUrl(url) || /^\/(?![/\\])/.test(url);
}

/** A link that is safe to follow. */
export const link = v.pipe(v.string(), v.maxLength(2000), v.check(isAllowedUrl));

/** The address of a picture that is safe to show. */
export const picture = v.pipe(v.string(), v.maxLength(2000), v.check(isAllowedPicture));
