import type { TestProject } from 'vitest/node';
import { builtScript } from './script.ts';

/** Builds the script once for all workers. Called by vitest. */
export async function setup({ provide }: TestProject): Promise<void> {
  provide('scripts', await builtScript());
}

// eslint-disable-next-line no-restricted-syntax -- the way vitest is told what is provided
declare module 'vitest' {
  interface ProvidedContext {
    /** Folder with the built script of Kasse. */
    scripts: string;
  }
}
