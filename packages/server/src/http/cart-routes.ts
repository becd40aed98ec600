import { cartRequest } from '@kasse/contract';
import { createProblem, type StoredCart } from '@kasse/domain';
import { Hono, type Context } from 'hono';
import type { Service } from '../service/service.ts';
import { readBody } from './body.ts';
import type { AppEnvironment } from './environment.ts';
import { StatusProblem } from './problem-answer.ts';

/** Reading and replacing the cart of whoever is signed in. */
export function cartRoutes(service: Service): Hono<AppEnvironment> {
  const routes = new Hono<AppEnvironment>();
  routes.get('/cart', async (context) => answerCart(context, await service.cart(context.get('caller'))));
  routes.put('/cart', async (context) => {
    const version = readVersion(context);
    const cart = await readBody(context, cartRequest);
    return answerCart(context, await service.saveCart(context.get('caller'), { cart, version }));
  });
  return routes;
}

/** Without the version that it was made from, a cart could overwrite what another tab has just put in. */
function readVersion(context: Context<AppEnvironment>): string {
  const [, version] = /^"([\w-]{1,64})"$/.exec(context.req.header('If-Match') ?? '') ?? [];
  if (version === undefined) throw new StatusProblem(428, createProblem('invalid_request'));
  return version;
}

function answerCart(context: Context<AppEnvironment>, { cart, version }: StoredCart): Response {
  context.header('ETag', `"${version}"`);
  return context.json(cart);
}
