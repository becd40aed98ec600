import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartFault } from '../start/start-fault.ts';

/** The right to use a data folder alone. */
export interface FolderLock {
  /** Gives the folder back; safe to call twice, and from an exit handler. */
  release(): void;
}

const heldHere = new Set<string>();

/**
 * Takes a data folder for this process: the embedded database loses rows silently when two processes
 * write to one folder. A lock whose process has died is taken over. Throws a {@link StartFault}.
 */
export function lockFolder(folder: string): FolderLock {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'lock');
  if (heldHere.has(file)) throw inUse(folder, String(process.pid));
  // Whoever loses the race for a dead lock looks at the winner's lock in the next round.
  for (let round = 0; round < 5; round += 1) {
    if (create(file)) return held(file);
    const owner = read(file);
    if (owner !== undefined && isAlive(owner)) throw inUse(folder, owner);
    if (owner !== undefined) removeDead(file, owner);
  }
  throw new StartFault(`The lock ${file} cannot be taken: delete it if no other billing service runs.`);
}

/** Made complete under another name first, so that nobody ever reads a lock without its number. */
function create(file: string): boolean {
  const complete = `${file}.${randomUUID()}`;
  writeFileSync(complete, String(process.pid));
  try {
    linkSync(complete, file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(complete, { force: true });
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // It was released between two looks: the next round may create it.
    return undefined;
  }
}

/** Our own number in the file is an earlier process that had it: containers number from one again. */
function isAlive(owner: string): boolean {
  const pid = Number(owner);
  if (!Number.isSafeInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function removeDead(file: string, owner: string): void {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
  } catch {
    // Another process was faster; the next round meets its lock.
    return;
  }
  // Between reading and moving, another process may have put its own lock there: give that one back.
  if (read(aside) === owner) rmSync(aside, { force: true });
  else renameSync(aside, file);
}

function held(file: string): FolderLock {
  heldHere.add(file);
  let isHeld = true;
  return {
    release() {
      if (!isHeld) return;
      isHeld = false;
      heldHere.delete(file);
      rmSync(file, { force: true });
    },
  };
}

function inUse(folder: string, pid: string): StartFault {
  return new StartFault(
    `The data folder ${folder} is in use by process ${pid}: stop that one, or set KASSE_DATA to another folder.`,
  );
}
