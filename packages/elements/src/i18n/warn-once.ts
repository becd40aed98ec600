const said = new Set<string>();

/**
 * Tells an integrator of a mistake, once for each message, and how to mend it. It never throws: a
 * wrong attribute must not break the page.
 */
export function warnOnce(message: string): void {
  if (said.has(message)) return;
  said.add(message);
  console.warn(`[kasse] ${message}`);
}

/** Tells of a file of the script that did not load; whoever waits for it goes on without. */
export function warnOfMissing(name: string): (error: unknown) => undefined {
  return (error) => {
    warnOnce(`${name} did not load (${String(error)}). Serve all files of the script.`);
    return undefined;
  };
}
