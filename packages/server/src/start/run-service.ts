import { serve, type ServerType } from '@hono/node-server';
import { randomUUID } from 'node:crypto';
import { setTimeout as pass } from 'node:timers/promises';
import { openDatabase, type Database } from '../database/open-database.ts';
import { createApp } from '../http/app.ts';
import { keepInMailbox } from '../mails/mailbox.ts';
import { smtpSender } from '../mails/smtp.ts';
import { sandboxCharges } from '../payments/sandbox-charges.ts';
import { localRegister } from '../service/local-register.ts';
import { createService, type ServiceOptions } from '../service/service.ts';
import { readConfigFiles } from './config-files.ts';
import { readConfig, type Config, type Environment } from './config.ts';
import { startRounds } from './rounds.ts';
import { StartFault } from './start-fault.ts';

/** A service that listens. */
export interface RunningService {
  /** Where it is reached. */
  readonly url: string;
  /** Answers what is under way, stops, and gives the data folder back. */
  stop(): Promise<void>;
  /** Gives the data folder back at once, for a process that ends in any other way. */
  abandon(): void;
}

/** Starts a service as the environment says. Throws a {@link StartFault} that says what to do. */
export async function runService(environment: Environment): Promise<RunningService> {
  const config = readConfig(environment);
  const { shop, accounts } = readConfigFiles(config);
  const database = await openDatabase(config.database);
  try {
    return await listen(config, database, { shop, accounts });
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function listen(
  config: Config,
  database: Database,
  { shop, accounts }: ReturnType<typeof readConfigFiles>,
): Promise<RunningService> {
  const now = () => new Date();
  const sendMail = config.smtpUrl === undefined ? keepInMailbox : smtpSender(config.smtpUrl, shop);
  const service = await createService({
    ...{ database, shop, accounts, now, newId: randomUUID, sendMail },
    ...partnersOf(config),
    reportMail: (line) => console.error(line),
    reportPayment: (line) => console.error(line),
  });
  const rounds = startRounds(service, report);
  const app = createApp({
    service,
    secretKey: config.secretKey,
    allowedOrigins: [...shop.allowedOrigins, ...config.extraOrigins],
    mailbox: config.smtpUrl === undefined,
    now,
    newId: randomUUID,
    report,
    mailQueued: () => rounds.wake(),
  });
  try {
    const { server, port } = await bind(app.fetch, config);
    return {
      url: `http://${config.host === '127.0.0.1' ? 'localhost' : config.host}:${port}`,
      async stop() {
        await close(server);
        await rounds.stop();
        await database.close();
      },
      abandon: () => database.abandon(),
    };
  } catch (error) {
    await rounds.stop();
    throw error;
  }
}

/** Whom the service asks beside its database, as far as the environment names them. */
function partnersOf({ sandbox, vatRegister }: Config): Pick<ServiceOptions, 'cards' | 'vatRegister'> {
  return {
    ...(sandbox && {
      cards: { charges: sandboxCharges(sandbox), provider: 'sandbox', setup: { url: sandbox.url } },
    }),
    ...(vatRegister && { vatRegister: localRegister(pass) }),
  };
}

function bind(
  fetch: Parameters<typeof serve>[0]['fetch'],
  { port, host }: Config,
): Promise<{ readonly server: ServerType; readonly port: number }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname: host }, (info) => resolve({ server, port: info.port }));
    server.once('error', (cause: NodeJS.ErrnoException) => {
      reject(
        new StartFault(
          cause.code === 'EADDRINUSE'
            ? `Port ${port} is in use: stop what uses it, or set KASSE_API_PORT to another port.`
            : `Port ${port} on ${host} cannot be opened (${cause.code ?? cause.message}): set KASSE_API_PORT or KASSE_HOST.`,
          { cause },
        ),
      );
    });
  });
}

/** Lets answers finish, but not connections that only wait for more. */
function close(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeIdleConnections' in server) server.closeIdleConnections();
  });
}

function report(error: unknown, requestId?: string): void {
  const place = requestId === undefined ? '' : ` in request ${requestId}`;
  console.error(`Error${place}:`, error);
}
