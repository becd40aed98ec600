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
