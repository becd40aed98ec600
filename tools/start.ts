import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { demoFilesAt } from './demo-files.ts';
import { isEmbedStale } from './embed-age.ts';
import { environment, run } from './run.ts';
import { root } from './root.ts';

/*
 * The whole product on this machine: the payment sandbox, the billing service, the demo site and the portal, as four
 * children that live and die together. Ctrl-C ends them all.
 */

interface Service {
  readonly name: string;
  readonly port: number;
  /** Variable that sets the port. */
  readonly variable: string;
  readonly main: string;
  /** Answers with success as soon as customers may come. */
  readonly ready: string;
}

/** Enough for a first start of the embedded database on a slow machine. */
const startLimit = 90_000;
/** How long a child may take to end by itself. */
const endLimit = 8_000;

const giveUp = (sentence: string): never => {
  console.error(sentence);
  process.exit(1);
};

function portOf(variable: string, usual: number): number {
  const wish = process.env[variable];
  if (!wish) return usual;
  const port = Number(wish);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  return giveUp(`${variable} is "${wish}", which is no port: set a number from 1 to 65535.`);
}

const billingPort = portOf('KASSE_API_PORT', 4100);
const sitePort = portOf('PORT', 4000);
const sandboxPort = portOf('KASSE_SANDBOX_PORT', 4200);
const portalPort = portOf('KASSE_PORTAL_PORT', 4300);
/** The shop file allows the site's usual address; on another port the site must be let in too, and so must the portal. */
const allowedOrigins = [
  process.env['KASSE_ALLOWED_ORIGINS'],
  ...[sitePort, portalPort].map((port) => `http://localhost:${String(port)}`),
]
  .filter(Boolean)
  .join(',');
/** Neither the sandbox nor the local register has a place where customers really pay. */
const isProduction = process.env['NODE_ENV'] === 'production';
/** What the children are told unless the environment says something else. An empty text switches off. */
const usual: NodeJS.ProcessEnv = {
  KASSE_SANDBOX_URL: `http://localhost:${String(sandboxPort)}`,
  KASSE_SANDBOX_PARENTS: [sitePort, portalPort]
    .flatMap((port) => ['localhost', '127.0.0.1'].map((host) => `http://${host}:${String(port)}`))
    .join(','),
  KASSE_VAT_REGISTER: 'local',
};
const demo = Object.fromEntries(
  Object.entries(isProduction ? {} : usual).filter(([variable]) => process.env[variable] === undefined),
);
const sandbox: Service = {
  name: 'payment sandbox',
  port: sandboxPort,
  variable: 'KASSE_SANDBOX_PORT',
  main: 'examples/sandbox/serve.ts',
  ready: '/healthz',
};
const services: readonly Service[] = [
  ...(isProduction ? [] : [sandbox]),
  {
    name: 'billing service',
    port: billingPort,
    variable: 'KASSE_API_PORT',
    main: 'packages/server/src/main.ts',
    ready: '/healthz',
  },
  { name: 'site', port: sitePort, variable: 'PORT', main: 'examples/html/serve.ts', ready: '/' },
  {
    name: 'portal',
    port: portalPort,
    variable: 'KASSE_PORTAL_PORT',
    main: 'examples/portal/serve.ts',
    ready: '/produkte',
  },
];

/** Whether a server can listen here, on either address family. */
function isFree(port: number): Promise<boolean> {
  const tryHost = (host: string): Promise<boolean> =>
    new Promise((resolve) => {
      const probe = createServer();
      probe.once('error', (error: NodeJS.ErrnoException) => {
        // A machine without IPv6 has nobody there either.
        resolve(error.code !== 'EADDRINUSE' && error.code !== 'EACCES');
      });
      probe.listen({ port, host, exclusive: true }, () => {
        probe.close(() => {
          resolve(true);
        });
      });
    });
  return tryHost('127.0.0.1').then((free) => (free ? tryHost('::1') : false));
}

const children = new Map<ChildProcess, Service>();
let ending: Promise<void> | undefined;

/** Ends all children, the last started first, and forces those that do not go; then ends us. */
function end(code: number): Promise<void> {
  ending ??= (async () => {
    const gone = [...children.keys()].reverse().map(
      (child) =>
        new Promise<void>((resolve) => {
          if (child.exitCode !== null || child.signalCode !== null) {
            resolve();
            return;
          }
          child.once('exit', () => {
            resolve();
          });
          child.kill('SIGTERM');
        }),
    );
    const force = setTimeout(() => {
      for (const child of children.keys()) child.kill('SIGKILL');
    }, endLimit);
    await Promise.all(gone);
    clearTimeout(force);
    process.exit(code);
  })();
  return ending;
}

function start(service: Service, files: NodeJS.ProcessEnv): void {
  const child = spawn(process.execPath, ['--conditions=source', join(root, service.main)], {
    cwd: root,
    env: environment({
      ...demo,
      KASSE_API_PORT: String(billingPort),
      KASSE_SANDBOX_PORT: String(sandboxPort),
      KASSE_PORTAL_PORT: String(portalPort),
      PORT: String(sitePort),
      KASSE_ALLOWED_ORIGINS: allowedOrigins,
      ...files,
    }),
    stdio: ['ignore', 'inherit', 'inherit'],
    // A group of its own: Ctrl-C reaches us first, and we end the children in order.
    detached: process.platform !== 'win32',
  });
  children.set(child, service);
  child.once('exit', (code, signal) => {
    if (ending) return;
    console.error(
      `The ${service.name} ended (${signal ?? `exit code ${String(code)}`}), so everything ends.`,
    );
    void end(1);
  });
}

async function untilReady({ name, port, ready }: Service): Promise<void> {
  const url = `http://127.0.0.1:${String(port)}${ready}`;
  const limit = performance.now() + startLimit;
  while (!ending) {
    const answer = await fetch(url, { signal: AbortSignal.timeout(2000) }).catch(() => undefined);
    if (answer?.ok) return;
    if (performance.now() > limit) {
      console.error(`The ${name} did not answer at ${url} within ${String(startLimit / 1000)} seconds.`);
      await end(1);
    }
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    void end(0);
  });

for (const [place, { port, variable }] of services.entries()) {
  const other = services.slice(0, place).find((service) => service.port === port);
  if (other) giveUp(`${variable} and ${other.variable} are both ${String(port)}: set different ones.`);
}
for (const { name, port, variable } of services)
  if (!(await isFree(port)))
    giveUp(`Port ${String(port)} for the ${name} is in use: end the other program or set ${variable}.`);

if (isEmbedStale()) await run(process.execPath, ['build.ts'], { cwd: join(root, 'packages/embed') });
const files = demoFilesAt(sitePort);
for (const service of services) {
  if (ending) break;
  start(service, files);
  await untilReady(service);
}
if (!ending) {
  const lines = [
    `Site             http://localhost:${String(sitePort)} (English: /en/)`,
    `Portal           http://localhost:${String(portalPort)} (English: /en/products)`,
    `Billing service  http://localhost:${String(billingPort)} (mailbox: /mail)`,
    ...(isProduction ? [] : [`Payment sandbox  http://localhost:${String(sandboxPort)} (test numbers)`]),
  ];
  console.log(`\n  ${lines.join('\n  ')}\n\n  Ctrl-C ends all.\n`);
}
