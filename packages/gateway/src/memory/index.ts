export type { Charge, PretendCharge } from './charges.ts';
export { demoAccount } from './demo-account.ts';
export { demoCatalogue } from './demo-catalogue.ts';
export { createMemoryGateway } from './memory-gateway.ts';
export type { MemoryOptions } from './memory-gateway.ts';
export { scenarios } from './scenarios.ts';
export type { Scenario } from './scenarios.ts';
