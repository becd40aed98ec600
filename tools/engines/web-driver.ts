import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../root.ts';
import { freePort } from './port.ts';
import { accompany, openScreen } from './screen.ts';
import type { WebKit } from './webkit.ts';

/** One browser that a WebDriver drives: https://www.w3.org/TR/webdriver2/ */
export interface DrivenBrowser {
  readonly version: string;
  /** Sends a command of the session; `path` stands behind its address. Rejects with what the driver says. */
  command(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<unknown>;
  /** Ends browser, driver and screen. */
  end(): Promise<void>;
}

async function ask(method: string, url: string, body?: object): Promise<unknown> {
  const response = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = (await response.json()) as { value: unknown };
  if (response.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new Error(`${method} ${new URL(url).pathname}: ${error}: ${message}`);
}

/** Resolves once the driver answers. */
async function ready(origin: string): Promise<void> {
  for (let attempt = 0; attempt < 400; attempt += 1) {
    if (await ask('GET', `${origin}/status`).catch(() => undefined)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('WebKitWebDriver does not answer.');
}

/** Without it the bar of the browser keeps the window from becoming as narrow as a telephone. */
const narrowBars =
  '* { min-width: 0; min-height: 0; margin: 0; padding: 0; border-width: 0; font-size: 1px; }';

/** A home for the settings of GTK, so that those of this machine do not count. */
async function settingsOfGtk(): Promise<string> {
  const folder = join(root, 'node_modules/.cache/webkit');
  for (const version of ['gtk-3.0', 'gtk-4.0']) {
    await mkdir(join(folder, version), { recursive: true });
    await writeFile(join(folder, version, 'gtk.css'), narrowBars);
  }
  return folder;
}

/** Starts a WebKitGTK on a screen that nobody looks at, with a driver on a free port of this machine. */
export async function openWebKit({ driver, browser }: WebKit): Promise<DrivenBrowser> {
  const [screen, port, settings] = await Promise.all([openScreen(), freePort(), settingsOfGtk()]);
  const origin = `http://127.0.0.1:${port}`;
  const child = spawn(driver, ['--host=127.0.0.1', `--port=${port}`], {
    env: { ...process.env, DISPLAY: screen.display, GDK_BACKEND: 'x11', XDG_CONFIG_HOME: settings },
    stdio: 'ignore',
  });
  const companion = accompany(child);
  await ready(origin);
  const { sessionId, capabilities } = (await ask('POST', `${origin}/session`, {
    capabilities: {
      alwaysMatch: { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } },
    },
  })) as { sessionId: string; capabilities: { browserVersion: string } };
  const session = `${origin}/session/${sessionId}`;
  return {
    version: capabilities.browserVersion,
    command: (method, path, body) =>
      ask(method, session + path, method === 'POST' ? (body ?? {}) : undefined),
    async end() {
      await ask('DELETE', session).catch(() => undefined);
      await companion.end();
      await screen.end();
    },
  };
}
