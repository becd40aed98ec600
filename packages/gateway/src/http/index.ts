export { createHttpGateway } from './http-gateway.ts';
export type { HttpOptions } from './send.ts';
