import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lockFolder } from './folder-lock.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kasse-lock-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

it('is one at a time', () => {
  const lock = lockFolder(folder);
  expect(() => lockFolder(folder)).toThrow(
    `The data folder ${folder} is in use by process ${process.pid}: stop that one, or set KASSE_DATA to another folder.`,
  );
  lock.release();
  lockFolder(folder).release();
  expect(existsSync(join(folder, 'lock'))).toBe(false);
});

it('is respected while its process lives, and taken over when it is dead', async () => {
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  await once(other, 'spawn');
  writeFileSync(join(folder, 'lock'), String(other.pid));
  expect(() => lockFolder(folder)).toThrow(`in use by process ${String(other.pid)}`);
  other.kill('SIGKILL');
  await once(other, 'exit');
  const lock = lockFolder(folder);
  expect(readFileSync(join(folder, 'lock'), 'utf8')).toBe(String(process.pid));
  lock.release();
  expect(readdirSync(folder)).toEqual([]);
});

it.each(['', 'nonsense', '-1', '0'])('is taken over when it holds "%s"', (content) => {
  writeFileSync(join(folder, 'lock'), content);
  lockFolder(folder).release();
});

it('is given back only once', () => {
  const first = lockFolder(folder);
  first.release();
  const second = lockFolder(folder);
  first.release();
  expect(existsSync(join(folder, 'lock'))).toBe(true);
  second.release();
});
