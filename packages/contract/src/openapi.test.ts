import { expect, it } from 'vitest';
import { describeApi } from './openapi.ts';

const document = describeApi('http://localhost:4100');

it('refers to nothing that it does not hold', () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)];
  expect(references.length).toBeGreaterThan(20);
  for (const [, name] of references) expect(Object.keys(document.components.schemas)).toContain(name);
});

it('says that requests are closed and answers are open', () => {
  expect(document.components.schemas['OrderRequest']).toMatchObject({ additionalProperties: false });
  expect(document.components.schemas['Order']).not.toHaveProperty('additionalProperties');
});

it('asks for an Idempotency-Key wherever something is created once', () => {
  for (const path of ['/v1/orders', '/v1/orders/{id}/payments', '/v1/trials']) {
    expect(document.paths[path]?.['post']).toMatchObject({
      parameters: expect.arrayContaining([
        expect.objectContaining({ name: 'Idempotency-Key', required: true }),
      ]) as unknown,
    });
  }
});

it('lists the problems of an order by status', () => {
  expect(document.paths['/v1/orders']?.['post']).toMatchObject({
    responses: {
      409: {
        description:
          'account_changed, in_progress, price_changed, quote_expired, already_ordered, payment_pending',
      },
    },
  });
});

it('asks for the version that a cart replaces, and answers with the next one', () => {
  const meant = { name: 'Kasse-Account', in: 'header', required: false };
  const versioned = { 200: { headers: { ETag: expect.anything() as unknown } } };
  expect(document.paths['/v1/cart']).toMatchObject({
    get: { parameters: [meant], responses: versioned },
    put: {
      parameters: [{ name: 'If-Match', in: 'header', required: true }, meant],
      responses: { ...versioned, 412: { description: 'cart_changed' }, 428: {} },
    },
  });
});

it('says which orders can be asked for', () => {
  expect(document.paths['/v1/orders']?.['get']).toMatchObject({
    parameters: [
      { name: 'open', in: 'query', required: true, schema: { const: 'true' } },
      { name: 'Kasse-Account' },
    ],
  });
});
