/** Resolves when there is a network, as far as the browser knows. */
export function online(): Promise<unknown> {
  return new Promise((resolve) => {
    if (navigator.onLine) resolve(true);
    else addEventListener('online', resolve, { once: true });
  });
}
