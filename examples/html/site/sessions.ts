/** Where sessions come from, and the key that only this server knows. */
export interface BillingService {
  /** Base URL, without a slash at the end. */
  readonly url: string;
  readonly secretKey: string;
}

/** A token for the page and its life in seconds. */
export interface Session {
  readonly token: string;
  readonly expiresInSeconds: number;
}

/**
 * Mints a session for an account, as a vendor's server does once its own sign-in is done. The secret
 * key stays here; the page gets the token. Throws when the billing service refuses or is not there.
 */
export async function mintSession(
  service: BillingService,
  accountId: string,
  locale: string,
): Promise<Session> {
  const response = await fetch(`${service.url}/v1/sessions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${service.secretKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ accountId, locale }),
    signal: AbortSignal.timeout(10_000),
  });
  if (!response.ok) throw new Error(`The billing service answered ${String(response.status)}.`);
  return (await response.json()) as Session;
}
