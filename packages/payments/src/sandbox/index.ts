export { createSandboxProvider, sandboxProvider } from './sandbox.ts';
export type { SandboxProviderOptions, StartTimer } from './sandbox.ts';
