import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A program that runs for as long as we do, or until it is ended. */
export interface Companion {
  end(): Promise<void>;
}

/** Lets a program end with us, however we end, and by `end` before. */
export function accompany(child: ChildProcess): Companion {
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  return {
    async end() {
      process.off('exit', kill);
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}

/** A screen that nobody looks at. */
export interface Screen extends Companion {
  /** What DISPLAY is for the programs on it. */
  readonly display: string;
}

/** Opens a screen of its own on a free display, by Xvfb. */
export async function openScreen(): Promise<Screen> {
  const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const companion = accompany(child);
  const lines = createInterface({ input: child.stdio[3] as NodeJS.ReadableStream });
  const ended = once(child, 'exit').then(() => {
    throw new Error('Xvfb ended before it had a display.');
  });
  const [number] = (await Promise.race([once(lines, 'line'), ended])) as [string];
  ended.catch(() => undefined);
  return { display: `:${number}`, end: () => companion.end() };
}
