/**
 * An address from outside, if it may be linked to: https, mail, or http of the page's own origin. Lit does
 * not stop `javascript:` addresses, so everything that comes from a service passes here.
 */
export function allowedUrl(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address, document.baseURI)) return undefined;
  const { href, protocol, origin, hostname } = new URL(address, document.baseURI);
  const isNear = origin === location.origin || hostname === 'localhost' || hostname === '127.0.0.1';
  return /^(?:https|mailto):/u.test(protocol) || (protocol === 'http:' && isNear) ? href : undefined;
}

/** An address from outside, if a picture may be loaded from it: what may be linked to, but no mail. */
export function allowedPicture(address: string | undefined): string | undefined {
  const url = allowedUrl(address);
  return url?.startsWith('http') ? url : undefined;
}
