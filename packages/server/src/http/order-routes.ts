import { orderRequest, paymentRequest } from '@kasse/contract';
import { createProblem } from '@kasse/domain';
import { Hono } from 'hono';
import type { Service } from '../service/service.ts';
import { readBody } from './body.ts';
import { answerCreated, readCreation } from './creation.ts';
import type { AppEnvironment } from './environment.ts';

interface OrderRouteOptions {
  readonly service: Service;
  readonly mailQueued?: () => void;
}

/** Placing, paying and reading orders. Whoever comes here is signed in. */
export function orderRoutes({ service, mailQueued }: OrderRouteOptions): Hono<AppEnvironment> {
  const routes = new Hono<AppEnvironment>();
  routes.post('/orders', async (context) => {
    const creation = readCreation(context);
    const created = await service.placeOrder(creation, await readBody(context, orderRequest));
    return answerCreated(context, created, mailQueued);
  });
  routes.post('/orders/:id/payments', async (context) => {
    const creation = readCreation(context);
    const request = await readBody(context, paymentRequest);
    const created = await service.payOrder(creation, context.req.param('id'), request);
    return answerCreated(context, created, mailQueued);
  });
  routes.get('/orders', async (context) => {
    if (context.req.query('open') !== 'true') throw createProblem('invalid_request', { fields: ['/open'] });
    return context.json({ orders: await service.openOrders(context.get('caller')) });
  });
  routes.get('/orders/by-key/:key', async (context) =>
    context.json(await service.orderByKey(context.get('caller'), context.req.param('key').toLowerCase())),
  );
  routes.get('/orders/:id', async (context) =>
    context.json(await service.order(context.get('caller'), context.req.param('id'))),
  );
  return routes;
}
