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
  return {
    port: readPort(environment['KASSE_API_PORT']),
    host: environment['KASSE_HOST'] || '127.0.0.1',
    database: readDatabase(environment),
    catalogueFile: fromRoot(environment['KASSE_CATALOGUE'] || 'examples/html/catalogue.json'),
    accountsFile: fromRoot(environment['KASSE_ACCOUNTS'] || 'examples/html/accounts.json'),
    secretKey: readSecretKey(environment['KASSE_SECRET_KEY'], isProduction),
    ...(smtpUrl !== undefined && { smtpUrl }),
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
