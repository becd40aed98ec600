import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { root } from '../../tools/root.ts';

/** Where the built stories are. */
const built = join(root, 'stories/storybook-static');

/** The stories lie in a folder of a larger site, as a design team would put them. */
const folder = '/design/kasse/';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** A story, or a page of documentation, as the build lists it. */
export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly name: string;
  readonly type: 'story' | 'docs';
}

/** The built stories on a server of their own. */
export interface StoriesSite {
  /** Of the folder, with a slash at its end. */
  readonly url: string;
  /** Requests that found nothing, or that left the folder. */
  readonly missed: readonly string[];
  close(): Promise<void>;
}

/** Everything that the build lists. */
export function builtEntries(): Entry[] {
  const index = join(built, 'index.json');
  if (!existsSync(index)) throw new Error('The stories are not built: run `node tools/storybook.ts build`.');
  const { entries } = JSON.parse(readFileSync(index, 'utf8')) as { entries: Record<string, Entry> };
  return Object.values(entries);
}

/** Serves the built stories from a sub-folder, and writes down what is asked for in vain. */
export async function openStories(): Promise<StoriesSite> {
  const missed: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    const { pathname } = new URL(url, 'http://127.0.0.1');
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    const file = join(built, normalize(decodeURIComponent(path.slice(folder.length))));
    if (!path.startsWith(folder) || !file.startsWith(built) || !existsSync(file)) {
      missed.push(url);
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
    response.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('The server of the stories has no port.');
  return {
    url: `http://127.0.0.1:${String(address.port)}${folder}`,
    missed,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
