export { createObjectGateway } from './object-gateway.ts';
