import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the script takes a step of a machine: the names are those that the minifier gave. */
const beginning =
  /function [\w$]+\((?<transitions>[\w$]+),[\w$]+,[\w$]+,[\w$]+,(?<isInitial>[\w$]+),[\w$]+\)\{let [\w$]+=\[\];if\(!\k<transitions>\.length\)return\[[\w$]+,[\w$]+\];/gu;

/**
 * A copy of the script as customers get it, with one statement more: each step says which transitions it takes, to the
 * page's `kasseTakes` if it has one. Returns its folder.
 */
export async function recordedScript(built: string): Promise<string> {
  const copy = `${built}-recorded`;
  await cp(built, copy, { recursive: true });
  const names = (await readdir(copy, { recursive: true })).filter((name) =>
    /kasse-elements-.*\.js$/u.test(name),
  );
  for (const name of names) {
    const file = join(copy, name);
    const code = await readFile(file, 'utf8');
    const places = [...code.matchAll(beginning)];
    const [place] = places;
    if (!place?.groups || places.length > 1)
      throw new Error(`${name} takes its steps in ${places.length} places: mend where they are looked for.`);
    const { transitions, isInitial } = place.groups;
    const end = place.index + place[0].length;
    const told = `globalThis.kasseTakes?.(${transitions},${isInitial});`;
    await writeFile(file, code.slice(0, end) + told + code.slice(end));
  }
  return copy;
}
