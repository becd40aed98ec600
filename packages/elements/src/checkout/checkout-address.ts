import { allowedUrl } from '../context/allowed-url.ts';

/**
 * The address of the host's page with the checkout, if that is another page than this one. Another query is the same
 * page, and so is another fragment, unless the address itself names one. `/checkout`, `/checkout/` and
 * `/checkout/index.html` are one page.
 */
export function addressElsewhere(address: string | undefined): string | undefined {
  const url = allowedUrl(address);
  return url !== undefined && pageOf(url, url) !== pageOf(location.href, url) ? url : undefined;
}

function pageOf(url: string, target: string): string {
  const { origin, pathname, hash } = new URL(url);
  const path = pathname.replace(/\/(?:index\.html)?$/u, '');
  return `${origin}${path}${target.includes('#') ? hash : ''}`;
}
