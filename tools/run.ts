import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { root } from './root.ts';

/** The environment of every program that the tools start: the project's own programs are found first. */
export function environment(more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const { PATH = '' } = process.env;
  const own = join(root, 'node_modules', '.bin');
  return {
    ...process.env,
    PATH: PATH.startsWith(own) ? PATH : [own, PATH].join(delimiter),
    NODE_OPTIONS: [process.env['NODE_OPTIONS'] ?? '', '--disable-warning=ExperimentalWarning']
      .join(' ')
      .trim(),
    DO_NOT_TRACK: '1',
    STORYBOOK_DISABLE_TELEMETRY: '1',
    ...more,
  };
}

/** Where and how a program runs. */
export interface RunOptions {
  /** Folder it runs in; the project's folder if absent. */
  readonly cwd?: string;
  /** What is added to its environment. */
  readonly env?: NodeJS.ProcessEnv;
  /** Hears what it prints; our terminal if absent. */
  readonly hear?: (text: string) => void;
}

/** Runs a program and resolves with its exit code; a signal counts as 1. */
export function exitCodeOf(
  program: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<number> {
  const { hear } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: options.cwd ?? root,
      env: environment(options.env),
      stdio: ['ignore', ...(hear ? (['pipe', 'pipe'] as const) : (['inherit', 'inherit'] as const))],
      shell: process.platform === 'win32',
    });
    if (hear) for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', hear);
    child.once('error', reject);
    child.once('close', (code) => {
      resolve(code ?? 1);
    });
  });
}

/** Runs a program and ends ours with its exit code unless it succeeded. */
export async function run(program: string, args: readonly string[], options: RunOptions = {}): Promise<void> {
  const code = await exitCodeOf(program, args, options);
  if (code !== 0) process.exit(code);
}
