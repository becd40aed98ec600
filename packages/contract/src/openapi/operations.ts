import type { ProblemCode } from '@kasse/domain';
import { problemStatus } from '../problem.ts';
import { operations, type Operation, type WireCode } from './operation-list.ts';
import { schemaReference, type SchemaName } from './schemas.ts';

/** The operations of the document by path and method. */
export type Paths = Readonly<Record<string, Readonly<Record<string, object>>>>;

const entityTag = { type: 'string', pattern: '^"[!#-~]+"$' };

const keyUse =
  'Made at the press. Kept for 7 days; a replay is marked Idempotency-Replayed: true, and answers with the order as it stands now.';

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
      [operation.status ?? 200]: {
        description: operation.response,
        ...(operation.version && { headers: { ETag: { schema: entityTag } } }),
        content: json(operation.response),
      },
      ...problemResponses([...operation.problems, 'unknown']),
      ...(operation.version === 'replaces' && { 428: problemResponse('invalid_request, without If-Match') }),
    },
  };
}

function operationId({ method, path }: Operation): string {
  const words = path.replace('/v1/', '').replace(/[{}]/g, '').split(/[/-]/);
  return [method, ...words]
    .map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('');
}

const meantAccount =
  'The account that the call is meant for, percent-encoded: another session answers 409 account_changed.';

function parameters({ path, security, creates, version, query = {} }: Operation): object[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const inQuery = Object.entries(query).map(([name, value]) => ({
    name,
    in: 'query',
    required: true,
    schema: { const: value },
  }));
  const replaced = 'The version that is replaced.';
  return [
    ...inPath,
    ...inQuery,
    ...(creates ? [header('Idempotency-Key', keyUse, { type: 'string', format: 'uuid' })] : []),
    ...(version === 'replaces' ? [header('If-Match', replaced, entityTag)] : []),
    ...(security === 'session'
      ? [{ ...header('Kasse-Account', meantAccount, { type: 'string' }), required: false }]
      : []),
  ];
}

function header(name: string, description: string, schema: object) {
  return { name, in: 'header', required: true, description, schema };
}

function problemResponses(codes: readonly WireCode[]): Record<string, object> {
  const byStatus: Partial<Record<number, ProblemCode[]>> = {};
  for (const code of codes) (byStatus[problemStatus[code]] ??= []).push(code);
  return Object.fromEntries(
    Object.entries(byStatus).map(([status, list = []]) => [status, problemResponse(list.join(', '))]),
  );
}

function problemResponse(description: string): object {
  return { description, content: { 'application/problem+json': { schema: schemaReference('Problem') } } };
}

function json(name: SchemaName): object {
  return { 'application/json': { schema: schemaReference(name) } };
}
