import type { Gateway } from '@kasse/domain';
import type { LoadedMessages } from '@kasse/locales';

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
  /** Payment providers by name, loaded when the checkout page needs them. */
  readonly providers?: Readonly<Record<string, () => Promise<unknown>>>;
  /** The words of a language. */
  readonly loadMessages?: (locale: string) => Promise<LoadedMessages>;
}

let current: Connections = {};

/** Sets the connections of this copy of the elements; called by `defineKasse`. */
export function setConnections(connections: Connections): void {
  current = connections;
}

/** The connections of this copy of the elements. */
export function connections(): Connections {
  return current;
}
