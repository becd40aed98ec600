/** Name of the parameter by which a mail or another page leads to the result of an order. */
const parameter = 'kasse-order';

/**
 * The id of the order that the page's address names. It is taken out of the address once it was read, so that
 * a reload or a bookmark means the page itself.
 */
export function takeLinkedOrder(): string | undefined {
  const url = new URL(location.href);
  const id = url.searchParams.get(parameter);
  if (id === null) return undefined;
  url.searchParams.delete(parameter);
  history.replaceState(history.state, '', url);
  return /^[\w-]{1,64}$/u.test(id) ? id : undefined;
}
