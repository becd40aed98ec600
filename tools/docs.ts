import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { emittedTable, eventTable, everywhere, pictures, stateTable } from './docs/machine.ts';
import { withMade } from './docs/tables.ts';
import { root } from './root.ts';

/*
 * What of the documentation is made from the machines of the flow: their charts, and the tables of docs/machine.md. It
 * is committed, so that it can be read anywhere and a change shows in the diff. Without `--write` only whether it is up
 * to date is checked.
 */

async function pretty(file: string, text: string): Promise<string> {
  const config = await resolveConfig(join(root, file));
  return format(text, { ...config, parser: 'markdown' });
}

function machinePage(): string {
  const page = readFileSync(join(root, 'docs/machine.md'), 'utf8');
  const made = {
    events: eventTable(),
    everywhere: everywhere(),
    states: stateTable(),
    emitted: emittedTable(),
  };
  return Object.entries(made).reduce((text, [name, table]) => withMade(text, name, table), page);
}

const files = [
  ...pictures().map(({ file, svg }) => ({ file, text: svg })),
  { file: 'docs/machine.md', text: await pretty('docs/machine.md', machinePage()) },
];
const isWriting = process.argv.includes('--write');
for (const { file, text } of files) {
  const path = join(root, file);
  if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
  if (isWriting) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  } else {
    console.error(`${file} is out of date: run \`pnpm run docs --write\` and commit it.`);
    process.exitCode = 1;
  }
}
