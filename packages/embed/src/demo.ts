export { createMemoryGateway } from '@kasse/gateway/memory';
