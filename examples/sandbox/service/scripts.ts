import { readFileSync, readdirSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../fields/', import.meta.url));

/** The page's files as browsers read them, by name: scripts without their types, and the sheet. */
export function readPageFiles(): ReadonlyMap<string, { readonly type: string; readonly text: string }> {
  const names = readdirSync(folder).filter((name) => /^[a-z-]+\.(?:ts|css)$/u.test(name));
  return new Map(
    names.map((name) => {
      const text = readFileSync(folder + name, 'utf8');
      return [
        name,
        name.endsWith('.css')
          ? { type: 'text/css; charset=utf-8', text }
          : { type: 'text/javascript; charset=utf-8', text: stripTypeScriptTypes(text) },
      ];
    }),
  );
}
