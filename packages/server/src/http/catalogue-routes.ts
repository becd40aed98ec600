import { describeApi } from '@kasse/contract/openapi';
import { Hono } from 'hono';
import type { Service } from '../service/service.ts';
import type { AppEnvironment } from './environment.ts';

/** What anybody may read: what this is, the catalogue, and the description of the API. */
export function catalogueRoutes(service: Service): Hono<AppEnvironment> {
  const routes = new Hono<AppEnvironment>();
  routes.get('/', (context) =>
    context.json({
      name: 'Kasse billing service',
      api: '/v1',
      description: '/openapi.json',
      catalogue: '/v1/catalogue',
      health: '/healthz',
    }),
  );
  routes.get('/openapi.json', (context) => context.json(describeApi(new URL(context.req.url).origin)));
  routes.get('/v1/catalogue', (context) => {
    const catalogue = service.catalogue();
    // The day is part of the answer, so it is part of the tag.
    const tag = `"${catalogue.version}-${catalogue.today}"`;
    context.header('ETag', tag);
    context.header('Cache-Control', 'public, no-cache');
    const known = (context.req.header('If-None-Match') ?? '')
      .split(',')
      .map((each) => each.trim().replace(/^W\//, ''));
    return known.includes(tag) ? context.body(null, 304) : context.json(catalogue);
  });
  return routes;
}
