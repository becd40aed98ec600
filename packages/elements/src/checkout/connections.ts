import type { Gateway } from '@kasse/domain';
import type { FirstMessages, LoadedMessages } from '@kasse/locales';
import type { PaymentProviders } from '@kasse/payments';
import type { Translate } from '../i18n/message-key.ts';
import type { PlainOptions } from '../i18n/plain-words.ts';
import { warnOnce } from '../i18n/warn-once.ts';

/** What a gateway is made with. */
export interface ConnectOptions {
  /** The session token, undefined while nobody is signed in. `renew` asks the host for a new one first. */
  readonly token: (options?: { renew: boolean }) => Promise<string | undefined>;
  readonly locale: string;
  /** Named state of the in-page service; only with `gateway="demo"`. */
  readonly scenario?: string;
}

/** How the elements reach what they must not import: gateways, payment providers, words. */
export interface Connections {
  /** Makes a gateway for a base URL, or for `demo`. */
  readonly connect?: (url: string, options: ConnectOptions) => Gateway | Promise<Gateway>;
  /**
   * Makes what a gateway object answers safe to use, as a gateway over HTTP does with the answers of a service:
   * `createObjectGateway`. Without it the object is trusted.
   */
  readonly check?: (gateway: Gateway) => Gateway | Promise<Gateway>;
  /** Payment providers by name, loaded when the checkout page needs them. */
  readonly providers?: PaymentProviders;
  /** The words of a language. */
  readonly loadMessages?: (locale: string) => Promise<LoadedMessages>;
  /** Those of the first stop alone, if they can be there sooner. */
  readonly loadFirstMessages?: (locale: string) => Promise<LoadedMessages<FirstMessages>>;
}

/** What `defineKasse` adds to the connections of a host. */
interface Installed extends Connections {
  /** The translator for texts that stand in one another. */
  readonly loadTranslate?: () => Promise<(options: PlainOptions) => Translate>;
}

let current: Installed = {};

/** Sets the connections of this copy of the elements; called by `defineKasse`. */
export function setConnections(connections: Installed): void {
  current = connections;
}

/** The connections of this copy of the elements. */
export function connections(): Installed {
  return current;
}

/** The gateway that an element of this name is to use; undefined, with a warning that says the mend, where there is none. */
export async function connectGateway(
  name: string,
  gateway: string | Gateway | undefined,
  options: ConnectOptions,
): Promise<Gateway | undefined> {
  const { connect, check } = current;
  if (gateway && typeof gateway !== 'string') return check?.(gateway) ?? gateway;
  if (gateway && connect) return connect(gateway, options);
  const mend = gateway
    ? 'Call defineKasse({ connect }).'
    : 'Set gateway="https://your-billing-service" or gateway="demo".';
  warnOnce(`<${name}> has no gateway. ${mend}`);
  return undefined;
}
