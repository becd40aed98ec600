import type { ProblemCode } from '@kasse/domain';
import { problemStatus } from '../problem.ts';
import { schemaReference, type SchemaName } from './schemas.ts';

/** The operations of the document by path and method. */
export type Paths = Readonly<Record<string, Readonly<Record<string, object>>>>;

type WireCode = keyof typeof problemStatus;

interface Operation {
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly summary: string;
  readonly security: 'none' | 'session' | 'secretKey';
  readonly request?: SchemaName;
  readonly response: SchemaName;
  readonly status?: 200 | 201;
  /** Whether it needs an Idempotency-Key. */
  readonly creates?: boolean;
  readonly problems: readonly WireCode[];
}

const signIn: readonly WireCode[] = ['sign_in_missing', 'sign_in_expired'];
const key: readonly WireCode[] = ['key_missing', 'key_reused', 'in_progress'];
const standing: readonly WireCode[] = ['not_billing_contact', 'corporate_account'];
const offer: readonly WireCode[] = ['not_offered', 'seats_out_of_range', 'invalid_request'];

const operations: readonly Operation[] = [
  {
    method: 'get',
    path: '/v1/catalogue',
    summary: 'Everything on offer, the same for everybody. Answers 304 to a known ETag.',
    security: 'none',
    response: 'Catalogue',
    problems: [],
  },
  {
    method: 'post',
    path: '/v1/sessions',
    summary: "Makes a token for one account. Called by the host's own server.",
    security: 'secretKey',
    request: 'SessionRequest',
    response: 'Session',
    status: 201,
    problems: ['sign_in_missing', 'not_found', 'invalid_request'],
  },
  {
    method: 'get',
    path: '/v1/account',
    summary: 'The account of the session.',
    security: 'session',
    response: 'Account',
    problems: signIn,
  },
  {
    method: 'post',
    path: '/v1/quotes',
    summary: 'Binding figures for some items.',
    security: 'session',
    request: 'QuoteRequest',
    response: 'Quote',
    status: 201,
    problems: [...signIn, ...standing, ...offer],
  },
  {
    method: 'post',
    path: '/v1/vat-checks',
    summary: 'Checks the form of a VAT id and asks the register if there is one.',
    security: 'session',
    request: 'VatCheckRequest',
    response: 'VatCheck',
    problems: [...signIn, 'invalid_request', 'service'],
  },
  {
    method: 'post',
    path: '/v1/trials',
    summary: 'Starts a trial that needs no payment.',
    security: 'session',
    request: 'TrialRequest',
    response: 'Trial',
    status: 201,
    creates: true,
    problems: [...signIn, ...key, ...standing, ...offer, 'trial_used', 'trial_running'],
  },
  {
    method: 'post',
    path: '/v1/orders',
    summary: 'Places an order. A quote has one order, for ever.',
    security: 'session',
    request: 'OrderRequest',
    response: 'Order',
    status: 201,
    creates: true,
    problems: [
      ...signIn,
      ...key,
      ...standing,
      ...offer,
      'not_found',
      'details_missing',
      'price_changed',
      'quote_expired',
      'already_ordered',
      'consent_missing',
      'payment_method_unavailable',
    ],
  },
  {
    method: 'get',
    path: '/v1/orders/by-key/{key}',
    summary: 'The order that was placed with an Idempotency-Key.',
    security: 'session',
    response: 'Order',
    problems: [...signIn, 'not_found'],
  },
  {
    method: 'get',
    path: '/v1/orders/{id}',
    summary: 'An order of the account.',
    security: 'session',
    response: 'Order',
    problems: [...signIn, 'not_found'],
  },
  {
    method: 'get',
    path: '/v1/subscriptions',
    summary: 'What the account pays for.',
    security: 'session',
    response: 'Subscriptions',
    problems: signIn,
  },
];

/** Describes every operation of `/v1`. */
export function describeOperations(): Paths {
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of operations) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: describe(operation) };
  }
  return paths;
}

function describe(operation: Operation): object {
  return {
    operationId: operationId(operation),
    summary: operation.summary,
    security: operation.security === 'none' ? [] : [{ [operation.security]: [] }],
    parameters: parameters(operation),
    ...(operation.request && { requestBody: { required: true, content: json(operation.request) } }),
    responses: {
      [operation.status ?? 200]: { description: operation.response, content: json(operation.response) },
      ...problemResponses([...operation.problems, 'unknown']),
    },
  };
}

function operationId({ method, path }: Operation): string {
  const words = path.replace('/v1/', '').replace(/[{}]/g, '').split(/[/-]/);
  return [method, ...words]
    .map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('');
}

function parameters({ path, creates }: Operation): object[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const schema = { type: 'string', format: 'uuid' };
  const description = 'Made at the press. Kept for 7 days; a replay is marked Idempotency-Replayed: true.';
  const header = { name: 'Idempotency-Key', in: 'header', required: true, description, schema };
  return creates ? [...inPath, header] : inPath;
}

function problemResponses(codes: readonly WireCode[]): Record<string, object> {
  const byStatus: Partial<Record<number, ProblemCode[]>> = {};
  for (const code of codes) (byStatus[problemStatus[code]] ??= []).push(code);
  return Object.fromEntries(
    Object.entries(byStatus).map(([status, list = []]) => [
      status,
      {
        description: list.join(', '),
        content: { 'application/problem+json': { schema: schemaReference('Problem') } },
      },
    ]),
  );
}

function json(name: SchemaName): object {
  return { 'application/json': { schema: schemaReference(name) } };
}
