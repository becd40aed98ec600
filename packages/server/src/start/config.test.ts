import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfigFiles } from './config-files.ts';
import { readConfig } from './config.ts';

const production = {
  NODE_ENV: 'production',
  SMTP_URL: 'smtp://m.example',
  KASSE_SECRET_KEY: 'k'.repeat(20),
};

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

  it('names a sandbox and a register only where it says so', () => {
    expect(readConfig({})).not.toHaveProperty('sandbox');
    expect(readConfig({})).not.toHaveProperty('vatRegister');
    const named = { KASSE_SANDBOX_URL: 'http://localhost:4200', KASSE_VAT_REGISTER: 'local' };
    expect(readConfig(named)).toMatchObject({
      sandbox: { url: 'http://localhost:4200', key: 'sk_sandbox' },
      vatRegister: 'local',
    });
  });

  it.each([
    [{ KASSE_API_PORT: '80x' }, 'KASSE_API_PORT is "80x": set it to a number from 0 to 65535.'],
    [{ KASSE_API_PORT: '70000' }, 'KASSE_API_PORT is "70000": set it to a number from 0 to 65535.'],
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL is no PostgreSQL address'],
    [{ SMTP_URL: 'mail.example' }, 'SMTP_URL is no mail server address'],
    [{ KASSE_ALLOWED_ORIGINS: 'https://a.example/x' }, 'KASSE_ALLOWED_ORIGINS holds "https://a.example/x"'],
    [{ KASSE_SANDBOX_URL: 'localhost:4200' }, 'KASSE_SANDBOX_URL is "localhost:4200": write a bare origin'],
    [{ KASSE_SANDBOX_URL: 'http://localhost:4200/' }, 'write a bare origin such as http://localhost:4200'],
    [
      { KASSE_SANDBOX_URL: 'http://localhost:4200', KASSE_SANDBOX_KEY: 'a b' },
      'KASSE_SANDBOX_KEY cannot be sent in a header',
    ],
    [{ KASSE_VAT_REGISTER: 'vies' }, 'KASSE_VAT_REGISTER is "vies": write local, or unset it.'],
    [
      { ...production, KASSE_SANDBOX_URL: 'http://localhost:4200' },
      'KASSE_SANDBOX_URL is set: unset it, since the sandbox collects no money.',
    ],
    [{ ...production, KASSE_VAT_REGISTER: 'local' }, 'KASSE_VAT_REGISTER is set: unset it'],
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
