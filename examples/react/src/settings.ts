/** Base URL of the billing service, or `demo` for the one inside the page. */
export const gateway = import.meta.env.VITE_KASSE_GATEWAY ?? 'demo';

const sessionRoute = import.meta.env.VITE_KASSE_SESSION;

/** A new session token from the portal's own server; empty while nobody is signed in. Rejects when the server fails. */
async function askForSession(route: string): Promise<string> {
  const response = await fetch(route, { method: 'POST' });
  if (response.status === 401) return '';
  if (!response.ok) throw new Error(`The portal answered ${response.status}.`);
  return response.text();
}

/** Where the checkout gets its session from; the service inside the page needs none. */
export const session = sessionRoute === undefined ? undefined : () => askForSession(sessionRoute);
