import { describeOperations, type Paths } from './openapi/operations.ts';
import { describeSchemas } from './openapi/schemas.ts';

/** The OpenAPI 3.1 document of the `/v1` API, as plain JSON. */
export interface OpenApiDocument {
  readonly openapi: '3.1.0';
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Paths;
  readonly components: {
    readonly schemas: Readonly<Record<string, object>>;
    readonly securitySchemes: Readonly<Record<string, object>>;
  };
}

/** Builds the document of a service that is reached at `url`, out of the very schemas that it parses with. */
export function describeApi(url: string): OpenApiDocument {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Kasse billing service',
      version: '1.0.0',
      description:
        'Within /v1 only additions are made: ignore what you do not know. Money is whole minor units with an exponent; days have no time zone; lives are seconds left.',
    },
    servers: [{ url }],
    paths: describeOperations(),
    components: {
      schemas: describeSchemas(),
      securitySchemes: {
        session: { type: 'http', scheme: 'bearer', description: 'The token of POST /v1/sessions.' },
        secretKey: {
          type: 'http',
          scheme: 'bearer',
          description: 'The secret key of the host. Never in a page.',
        },
      },
    },
  };
}
