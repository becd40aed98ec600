import type { BrowserContext } from 'playwright-core';

/** What must not happen on a page: script errors, errors on the console, anything that its policy forbids. */
export interface Faults {
  readonly all: readonly string[];
  /** Says that this is part of the journey and no fault. */
  allow(pattern: RegExp): void;
}

/** What browsers write down, each in its words, about an answer that did not come. */
export const noAnswer = /ERR_FAILED|ERR_EMPTY_RESPONSE|ERR_CONNECTION|CORS request did not succeed/u;

/** Watches every page of a context for faults. */
export async function watchForFaults(context: BrowserContext): Promise<Faults> {
  const seen: string[] = [];
  const allowed: RegExp[] = [];
  await context.exposeFunction('journeyForbids', (what: string) => seen.push(`policy: ${what}`));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      const { journeyForbids } = globalThis as unknown as { journeyForbids(what: string): void };
      journeyForbids([violatedDirective, blockedURI, sample].join(' '));
    });
  });
  context.on('weberror', (error) => seen.push(`page: ${error.error().message}`));
  context.on('console', (message) => {
    const text = message.text();
    const isWarning = message.type() === 'warning' && text.includes('[kasse]');
    if (message.type() === 'error' || isWarning) seen.push(`console: ${text} (${message.location().url})`);
  });
  return {
    get all() {
      return seen.filter((fault) => !allowed.some((pattern) => pattern.test(fault)));
    },
    allow: (pattern) => void allowed.push(pattern),
  };
}
