/** Hooks of pnpm. */
export const hooks = {
  /** A published package has no sources, so the condition that leads to them stays here. */
  beforePacking(manifest) {
    for (const target of Object.values(manifest.exports ?? {}))
      if (typeof target === 'object') delete target.source;
    return manifest;
  },
};
