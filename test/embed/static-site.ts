import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { openPlace } from '../journeys/place.ts';

/** Types of the files that a site of static files has. */
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
};

/** What a static site is made of. */
export interface SiteOptions {
  /** Folders by the path that they are served under, with slashes around it. */
  readonly folders: Readonly<Record<string, string>>;
  /** Sent with every file. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** A server that serves files and nothing else. */
export interface StaticSite {
  readonly url: string;
  /** Paths that were asked for, in order. */
  readonly requests: readonly string[];
  /** A page, or any other file, that no folder has. */
  put(path: string, content: string, headers?: Readonly<Record<string, string>>): void;
  /** Paths that are answered with an error from now on. */
  refuse(pattern: RegExp | undefined): void;
  /** Hears nothing more of the pages that were open. */
  cut(): void;
  close(): Promise<void>;
}

/** Serves some folders on a free port of this machine. */
export async function openStaticSite({ folders, headers = {} }: SiteOptions): Promise<StaticSite> {
  const place = await openPlace();
  const requests: string[] = [];
  const own = new Map<string, { content: string; headers: Readonly<Record<string, string>> }>();
  let refused: RegExp | undefined;

  function read(path: string): { content: string; headers: object } | undefined {
    const put = own.get(path);
    if (put) return put;
    for (const [prefix, folder] of Object.entries(folders)) {
      if (!path.startsWith(prefix)) continue;
      const file = join(folder, normalize(path.slice(prefix.length) || 'index.html'));
      if (file.startsWith(folder) && existsSync(file) && statSync(file).isFile())
        return { content: readFileSync(file, 'utf8'), headers: {} };
    }
    return undefined;
  }

  place.answer = (request) => {
    const path = decodeURIComponent(new URL(request.url).pathname);
    // Browsers ask for it without having been told to.
    if (path === '/favicon.ico') return new Response(null, { status: 204 });
    requests.push(path);
    const found = refused?.test(path) ? undefined : read(path);
    if (!found) return new Response('Nothing here.', { status: 404, headers });
    const type = types[extname(path)] ?? 'text/html; charset=utf-8';
    return new Response(found.content, { headers: { 'content-type': type, ...headers, ...found.headers } });
  };
  return {
    url: place.url,
    requests,
    put: (path, content, more = {}) => void own.set(path, { content, headers: more }),
    refuse: (pattern) => {
      refused = pattern;
    },
    cut: () => place.cut(),
    close: () => place.close(),
  };
}
