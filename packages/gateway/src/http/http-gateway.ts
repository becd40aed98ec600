import type { Gateway } from '@kasse/domain';
import { gatewayOver } from './gateway-over.ts';
import { createSend } from './send.ts';
import type { HttpOptions } from './send.ts';

/** The way to a billing service over HTTP. `url` is its base, without `/v1`. */
export function createHttpGateway(url: string, options: HttpOptions): Gateway {
  return gatewayOver(createSend(url, options));
}
