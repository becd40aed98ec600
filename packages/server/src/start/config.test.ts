import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfigFiles } from './config-files.ts';
import { readConfig } from './config.ts';

describe('the environment', () => {
  it('may be empty: then it is the demo', () => {
    const config = readConfig({});
    expect(config).toMatchObject({ port: 4100, host: '127.0.0.1', secretKey: 'sk_demo', extraOrigins: [] });
    expect(config.database).toMatchObject({ kind: 'folder' });
    expect(readConfigFiles(config).shop.seller.name).toBe('Sprechwerk');
  });

  it('names a PostgreSQL server', () => {
    const url = 'postgres://kasse@db.example/kasse';
    expect(readConfig({ DATABASE_URL: url }).database).toEqual({ kind: 'server', url });
  });

  it.each([
    [{ KASSE_API_PORT: '80x' }, 'KASSE_API_PORT is "80x": set it to a number from 0 to 65535.'],
    [{ KASSE_API_PORT: '70000' }, 'KASSE_API_PORT is "70000": set it to a number from 0 to 65535.'],
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL is no PostgreSQL address'],
    [{ SMTP_URL: 'mail.example' }, 'SMTP_URL is no mail server address'],
    [{ KASSE_ALLOWED_ORIGINS: 'https://a.example/x' }, 'KASSE_ALLOWED_ORIGINS holds "https://a.example/x"'],
    [{ KASSE_SECRET_KEY: 'geheimer Schlüssel' }, 'KASSE_SECRET_KEY cannot be sent in a header'],
    [{ KASSE_SECRET_KEY: 'k'.repeat(201) }, 'KASSE_SECRET_KEY cannot be sent in a header'],
    [{ NODE_ENV: 'production', KASSE_SECRET_KEY: 'k'.repeat(20) }, 'SMTP_URL is missing'],
    [{ NODE_ENV: 'production', SMTP_URL: 'smtp://m.example' }, 'KASSE_SECRET_KEY is missing or short'],
    [
      { NODE_ENV: 'production', SMTP_URL: 'smtp://m.example', KASSE_SECRET_KEY: 'sk_demo' },
      'KASSE_SECRET_KEY is missing or short',
    ],
  ])('with %j is refused in one sentence', (environment, sentence) => {
    expect(() => readConfig(environment)).toThrow(sentence);
  });
});

describe('the files', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kasse-files-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  function read(content: string) {
    const file = join(folder, 'shop.json');
    writeFileSync(file, content);
    return () => readConfigFiles({ ...readConfig({}), catalogueFile: file });
  }

  it('that are missing are named with their variable', () => {
    expect(() => readConfigFiles({ catalogueFile: '/nowhere/shop.json', accountsFile: '' })).toThrow(
      '/nowhere/shop.json cannot be read: create it, or set KASSE_CATALOGUE to the right path.',
    );
  });

  it('that are no JSON are named', () => {
    expect(read('{"seller": }')).toThrow(/shop\.json is no valid JSON \(.*\): correct it there\.$/);
  });

  it('that are wrong are named with the field, the mend and the number of further mistakes', () => {
    expect(read('{"seller": {}, "currency": "EUR"}')).toThrow(
      /shop\.json: seller\.name is missing: add it\. \(and \d+ more\)$/,
    );
  });
});
