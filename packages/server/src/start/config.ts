import { isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DatabasePlace } from '../database/open-database.ts';
import { isBearer } from '../http/bearer.ts';
import { StartFault } from './start-fault.ts';

/** What the environment says about a service. */
export interface Config {
  /** Port of the service; 0 takes any free one. */
  readonly port: number;
  readonly host: string;
  readonly database: DatabasePlace;
  readonly catalogueFile: string;
  readonly accountsFile: string;
  readonly secretKey: string;
  /** Mail server; the development mailbox when absent. */
  readonly smtpUrl?: string;
  /** The payment sandbox; without it no cards are offered. */
  readonly sandbox?: { readonly url: string; readonly key: string };
  /** Which register VAT ids are looked up in; none when absent. */
  readonly vatRegister?: 'local';
  /** Origins beside those of the shop file. */
  readonly extraOrigins: readonly string[];
}

/** The variables of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** Reads the environment. Throws a {@link StartFault} that names the variable and the mend. */
export function readConfig(environment: Environment): Config {
  const isProduction = environment['NODE_ENV'] === 'production';
  const smtpUrl = readSmtpUrl(environment['SMTP_URL'], isProduction);
  const sandbox = readSandbox(environment, isProduction);
  const vatRegister = readRegister(environment['KASSE_VAT_REGISTER'], isProduction);
  return {
    port: readPort(environment['KASSE_API_PORT']),
    host: environment['KASSE_HOST'] || '127.0.0.1',
    database: readDatabase(environment),
    catalogueFile: fromRoot(environment['KASSE_CATALOGUE'] || 'examples/html/catalogue.json'),
    accountsFile: fromRoot(environment['KASSE_ACCOUNTS'] || 'examples/html/accounts.json'),
    secretKey: readSecretKey(environment['KASSE_SECRET_KEY'], isProduction),
    ...(smtpUrl !== undefined && { smtpUrl }),
    ...(sandbox && { sandbox }),
    ...(vatRegister && { vatRegister }),
    extraOrigins: readOrigins(environment['KASSE_ALLOWED_ORIGINS']),
  };
}

function readPort(text: string | undefined): number {
  if (!text) return 4100;
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new StartFault(`KASSE_API_PORT is "${text}": set it to a number from 0 to 65535.`);
}

function readDatabase(environment: Environment): DatabasePlace {
  const url = environment['DATABASE_URL'];
  if (!url) return { kind: 'folder', folder: fromRoot(environment['KASSE_DATA'] || '.kasse/data') };
  if (/^postgres(?:ql)?:\/\//.test(url) && URL.canParse(url)) return { kind: 'server', url };
  throw new StartFault(
    'DATABASE_URL is no PostgreSQL address: write postgres://user:password@host:5432/name, or unset it.',
  );
}

function readSecretKey(key: string | undefined, isProduction: boolean): string {
  if (key && !isBearer(key)) {
    throw new StartFault(
      'KASSE_SECRET_KEY cannot be sent in a header: use at most 200 letters, digits and the characters - . _ ~ + / =.',
    );
  }
  if (key && (key.length >= 20 || !isProduction)) return key;
  if (!key && !isProduction) return 'sk_demo';
  throw new StartFault('KASSE_SECRET_KEY is missing or short: set it to at least 20 random characters.');
}

function readSmtpUrl(url: string | undefined, isProduction: boolean): string | undefined {
  if (url) {
    if (/^smtps?:\/\//.test(url) && URL.canParse(url)) return url;
    throw new StartFault(
      'SMTP_URL is no mail server address: write smtp://user:password@host:587, or unset it.',
    );
  }
  if (isProduction)
    throw new StartFault('SMTP_URL is missing: set it, since production has no development mailbox.');
  return undefined;
}

function readSandbox(environment: Environment, isProduction: boolean): Config['sandbox'] {
  const url = environment['KASSE_SANDBOX_URL'];
  if (!url) return undefined;
  if (isProduction)
    throw new StartFault('KASSE_SANDBOX_URL is set: unset it, since the sandbox collects no money.');
  if (!/^https?:\/\//.test(url) || !URL.canParse(url) || new URL(url).origin !== url)
    throw new StartFault(
      `KASSE_SANDBOX_URL is "${url}": write a bare origin such as http://localhost:4200, or unset it.`,
    );
  const key = environment['KASSE_SANDBOX_KEY'] || 'sk_sandbox';
  if (isBearer(key)) return { url, key };
  throw new StartFault(
    'KASSE_SANDBOX_KEY cannot be sent in a header: use at most 200 letters, digits and the characters - . _ ~ + / =.',
  );
}

function readRegister(name: string | undefined, isProduction: boolean): Config['vatRegister'] {
  if (!name) return undefined;
  if (isProduction)
    throw new StartFault(
      'KASSE_VAT_REGISTER is set: unset it, since the local register confirms numbers that nobody has.',
    );
  if (name === 'local') return name;
  throw new StartFault(`KASSE_VAT_REGISTER is "${name}": write local, or unset it.`);
}

function readOrigins(text: string | undefined): string[] {
  const origins = (text ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
  const wrong = origins.find((each) => !URL.canParse(each) || new URL(each).origin !== each);
  if (wrong === undefined) return origins;
  throw new StartFault(
    `KASSE_ALLOWED_ORIGINS holds "${wrong}": write bare origins such as https://shop.example, divided by commas.`,
  );
}

/** Paths are meant from the root of the repository, wherever the process was started. */
function fromRoot(path: string): string {
  return isAbsolute(path) ? path : resolve(root, path);
}
