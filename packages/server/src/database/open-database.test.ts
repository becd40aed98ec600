import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openStage } from '../stage.fixture.ts';
import { openDatabase } from './open-database.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kasse-data-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

it('keeps orders, subscriptions and sessions over a restart, and does not seed twice', async () => {
  const first = await openStage({ database: await openDatabase({ kind: 'folder', folder }) });
  const { token } = await first.service.openSession({ accountId: 'muster' });
  const customer = first.customer(token, 'muster');
  const { body: order } = await customer.order((await customer.quote()).body);
  await first.close();

  const second = await openStage({ database: await openDatabase({ kind: 'folder', folder }) });
  const again = second.customer(token, 'muster');
  expect((await again.get(`/v1/orders/${order.id}`)).body).toEqual(order);
  const { body } = await again.get<{ subscriptions: unknown[] }>('/v1/subscriptions');
  expect(body.subscriptions).toHaveLength(3);
  expect(await second.service.dispatchMails()).toBe(1);
  await second.close();
});

it('gives new words of the accounts file to an account that is known, and keeps what happened to it', async () => {
  const database = await openDatabase({ kind: 'memory' });
  const stage = await openStage({ database });
  const customer = await stage.signIn({ id: 'same', name: 'Old name' });
  await customer.order((await customer.quote()).body);
  const renamed = await stage.signIn({
    id: 'same',
    name: 'New name',
    subscriptions: [],
    triedProducts: ['meetings'],
  });
  const { body } = await renamed.get('/v1/account');
  expect(body).toMatchObject({ name: 'New name', triedProducts: ['webinare'] });
  expect((body as { subscriptions: unknown[] }).subscriptions).toHaveLength(3);
  await stage.close();
});

it('says what to do about a folder that holds something else', async () => {
  writeFileSync(join(folder, 'postgres'), 'not a folder');
  await expect(openDatabase({ kind: 'folder', folder })).rejects.toThrow(
    /^The data folder .* cannot be opened \(.*\): free some space, or move it away to start afresh\.$/,
  );
});

it('says what to do about a server that does not answer, without its password', async () => {
  const url = 'postgres://kasse:secret@127.0.0.1:1/kasse';
  await expect(openDatabase({ kind: 'server', url })).rejects.toThrow(
    /^The database at 127\.0\.0\.1:1\/kasse cannot be used \(.*ECONNREFUSED.*\): start it, or correct DATABASE_URL\.$/,
  );
});
