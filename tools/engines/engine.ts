/** The browser engines in which tests run, Kasse's usual one first. */
export const engines = ['chromium', 'firefox', 'webkit'] as const;

/** One of {@link engines}. `webkit` is WebKitGTK: the engine of Safari, not Safari. */
export type Engine = (typeof engines)[number];

const isEngine = (name: string): name is Engine => engines.some((engine) => engine === name);

/** The engine of this run, by KASSE_ENGINE; Chromium where it says nothing. */
export function chosenEngine(): Engine {
  const name = process.env['KASSE_ENGINE'] ?? 'chromium';
  if (!isEngine(name)) throw new Error(`KASSE_ENGINE names ${name}: it is one of ${engines.join(', ')}.`);
  return name;
}
