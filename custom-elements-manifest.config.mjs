/** What the analyzer reads; `tools/manifest.ts` compares and writes. */
export default {
  globs: ['packages/elements/src/**/*.ts'],
  exclude: ['**/*.test.ts', '**/*.fixture.ts', '**/*.styles.ts', 'packages/elements/src/testing/**'],
  outdir: 'node_modules/.cache/manifest',
  litelement: true,
  plugins: [publicSurface(), pathsInPackage()],
};

/** Leaves out what is private or protected: the manifest is the contract, not the source. */
function publicSurface() {
  return {
    name: 'public-surface',
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules)
        for (const declaration of module.declarations ?? []) {
          if (!declaration.members) continue;
          declaration.members = declaration.members.filter(
            ({ name, privacy }) =>
              !privacy || (privacy === 'public' && !name.startsWith('_') && !name.startsWith('#')),
          );
          // The analyzer takes private state for an attribute.
          const names = new Set(declaration.members.map(({ name }) => name));
          declaration.attributes = declaration.attributes?.filter(
            ({ fieldName }) => !fieldName || names.has(fieldName),
          );
        }
    },
  };
}

/** Paths as seen from the package, in an order that does not depend on the file system. */
function pathsInPackage() {
  return {
    name: 'paths-in-package',
    packageLinkPhase({ customElementsManifest }) {
      const strip = (path) => path?.replace(/^\/?packages\/elements\//u, '');
      const visit = (value) => {
        if (Array.isArray(value)) return value.forEach(visit);
        if (!value || typeof value !== 'object') return undefined;
        for (const key of ['path', 'module'])
          if (typeof value[key] === 'string') value[key] = strip(value[key]);
        return Object.values(value).forEach(visit);
      };
      visit(customElementsManifest.modules);
      customElementsManifest.modules.sort((one, other) => (one.path < other.path ? -1 : 1));
    },
  };
}
