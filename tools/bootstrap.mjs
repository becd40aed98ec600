/*
 * Brings a machine with any Node from 20 on, npm and nothing else to the point where a script of package.json runs:
 * `node tools/bootstrap.mjs SCRIPT [arguments]`. Installs what the lockfile says when it has changed since the last
 * time, then runs the script as pnpm would, with this project's own programs, its Node among them, first on the PATH.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const pnpm = 'pnpm@12.21.0';
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = join(root, 'node_modules', '.bin');
const stamp = join(root, 'node_modules', '.cache', 'installed');
const isWindows = process.platform === 'win32';

/** @returns {never} */
function giveUp(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** The manifests of all packages of the workspace, as paths. */
function manifests() {
  const folders = ['packages', 'examples'].flatMap((parent) =>
    existsSync(join(root, parent)) ? readdirSync(join(root, parent)).map((name) => join(parent, name)) : [],
  );
  return ['.', 'stories', 'test', 'test/react-18', ...folders]
    .map((folder) => join(root, folder, 'package.json'))
    .filter((file) => existsSync(file))
    .sort();
}

/** What an installation depends on, as one word. */
function fingerprint() {
  const hash = createHash('sha256').update(`${pnpm} ${process.platform} ${process.arch}`);
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml']
    .map((name) => join(root, name))
    .concat(manifests()))
    hash.update(readFileSync(file));
  return hash.digest('hex');
}

function isInstalled(wanted) {
  return (
    existsSync(join(bin, isWindows ? 'node.cmd' : 'node')) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === wanted
  );
}

/**
 * Runs a command line in a process group of its own, to which our signals are handed on, and resolves with its exit
 * code. Nothing is asked on the terminal.
 */
function run(command, env) {
  return new Promise((resolve) => {
    const child = spawn(isWindows ? command : `exec ${command}`, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: true,
      detached: !isWindows,
    });
    const handOn = (signal) => {
      try {
        process.kill(isWindows ? child.pid : -child.pid, signal);
      } catch {
        // Already gone: its end is on the way to us.
      }
    };
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, handOn);
    // npm ends at once when it is told to, and its shell tells nobody: then we are somebody else's child.
    const { ppid } = process;
    const watch = setInterval(() => {
      if (process.env.npm_lifecycle_event && process.ppid !== ppid) handOn('SIGTERM');
    }, 1000);
    child.once('error', (error) => giveUp(`${command} could not be started: ${error.message}`));
    child.once('exit', (code, signal) => {
      clearInterval(watch);
      for (const name of signals) process.off(name, handOn);
      resolve(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}

const [script, ...rest] = process.argv.slice(2);
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

if (Number.parseInt(process.versions.node, 10) < 20)
  giveUp(
    `Kasse needs Node 20 or newer, and this is Node ${process.versions.node}: install a newer one from nodejs.org.`,
  );
if (!script || !scripts[script]) giveUp('Say which script to run: node tools/bootstrap.mjs SCRIPT');

const wanted = fingerprint();
if (!isInstalled(wanted)) {
  const code = await run(`npx --yes ${pnpm} install --frozen-lockfile --config.confirmModulesPurge=false`, {
    COREPACK_ENABLE_DOWNLOAD_PROMPT: '0',
  });
  if (code !== 0) giveUp('The packages could not be installed: see above, mend it and try again.');
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

const quoted = rest.map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : JSON.stringify(word)));
process.exitCode = await run([scripts[script], ...quoted].join(' '), {
  PATH: [bin, process.env.PATH ?? ''].join(delimiter),
  DO_NOT_TRACK: '1',
  STORYBOOK_DISABLE_TELEMETRY: '1',
});
