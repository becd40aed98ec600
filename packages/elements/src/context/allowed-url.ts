/**
 * An address from outside, if it may be linked to: https, mail, or the page's own origin. Lit does not
 * stop `javascript:` addresses, so everything that comes from a service passes here.
 */
export function allowedUrl(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address, document.baseURI)) return undefined;
  const url = new URL(address, document.baseURI);
  const isLocal = url.protocol === 'http:' && (url.hostname === 'localhost' || url.hostname === '127.0.0.1');
  const isAllowed =
    url.protocol === 'https:' || url.protocol === 'mailto:' || url.origin === location.origin || isLocal;
  return isAllowed ? url.href : undefined;
}
