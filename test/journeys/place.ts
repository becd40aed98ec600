import { serve } from '@hono/node-server';
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';

/** Answers a request; the bindings hold the connection that it came on. */
export type Answer = (request: Request, bindings: HttpBindings) => Response | Promise<Response>;

/** A server that waits for its answers, since the parties name each other's address. */
export interface Place {
  readonly url: string;
  answer: Answer;
  /** Breaks every connection, as the end of a process does. */
  cut(): void;
  close(): Promise<void>;
}

/** Opens a free port of this machine. */
export function openPlace(): Promise<Place> {
  return new Promise((resolve) => {
    const fetch = (request: Request, bindings: unknown): Response | Promise<Response> =>
      place.answer(request, bindings as HttpBindings);
    const server = serve({ fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
      resolve(Object.assign(place, { url: `http://localhost:${port}` }));
    });
    const cut = (): void => {
      if ('closeAllConnections' in server) server.closeAllConnections();
    };
    const place: Place = {
      url: '',
      answer: () => new Response('', { status: 503 }),
      cut,
      close: () =>
        new Promise((done) => {
          server.close(() => done());
          // A browser holds its connections open; without this the end would wait for them.
          cut();
        }),
    };
  });
}

/** Breaks one connection in place of an answer. */
export function breakOff({ incoming }: HttpBindings): Response {
  incoming.socket.destroy();
  return RESPONSE_ALREADY_SENT;
}
