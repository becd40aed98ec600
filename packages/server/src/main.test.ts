import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));
const started: ChildProcess[] = [];
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kasse-main-'));
});
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

function start(environment: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['--conditions=source', main], {
    env: { PATH: process.env['PATH'], KASSE_API_PORT: '0', KASSE_DATA: folder, ...environment },
  });
  started.push(child);
  const output = { out: '', error: '' };
  child.stderr.on('data', (chunk: Buffer) => (output.error += chunk.toString()));
  const url = new Promise<string>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output.out += chunk.toString();
      const [found] = /http:\/\/localhost:\d+/.exec(output.out) ?? [];
      if (found !== undefined) resolve(found);
    });
  });
  const ended = once(child, 'exit').then(([code]) => code as number);
  return { child, output, url, ended };
}

it.each(['SIGINT', 'SIGTERM'] as const)(
  'serves until %s, then leaves no lock',
  async (signal) => {
    const service = start();
    const url = await service.url;
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect(existsSync(join(folder, 'lock'))).toBe(true);
    service.child.kill(signal);
    expect(await service.ended).toBe(0);
    expect(service.output.error).toBe('');
    expect(existsSync(join(folder, 'lock'))).toBe(false);
  },
  30_000,
);

it('ends with one sentence when another process has the folder, which goes on', async () => {
  const first = start();
  const url = await first.url;
  const second = start();
  expect(await second.ended).toBe(1);
  expect(second.output.error).toBe(
    `The data folder ${folder} is in use by process ${String(first.child.pid)}: stop that one, or set KASSE_DATA to another folder.\n`,
  );
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
}, 30_000);

it('takes the folder of a process that was killed', async () => {
  const first = start();
  await first.url;
  first.child.kill('SIGKILL');
  await first.ended;
  const second = start();
  expect((await fetch(`${await second.url}/healthz`)).status).toBe(200);
}, 30_000);

it('ends with one sentence when the port is in use', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = String(typeof address === 'object' && address ? address.port : 0);
  const service = start({ KASSE_API_PORT: port });
  expect(await service.ended).toBe(1);
  expect(service.output.error).toBe(
    `Port ${port} is in use: stop what uses it, or set KASSE_API_PORT to another port.\n`,
  );
  expect(existsSync(join(folder, 'lock'))).toBe(false);
  other.close();
}, 30_000);

it('ends with one sentence when the catalogue is broken', async () => {
  const service = start({ KASSE_CATALOGUE: 'package.json' });
  expect(await service.ended).toBe(1);
  expect(service.output.error).toMatch(/^.*package\.json: .*\n$/);
}, 30_000);
