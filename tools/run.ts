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
}

/** Runs a program with our terminal and resolves with its exit code; a signal counts as 1. */
export function exitCodeOf(
  program: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: options.cwd ?? root,
      env: environment(options.env),
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
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
