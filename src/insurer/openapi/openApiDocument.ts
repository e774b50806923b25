import type { IsoDate } from '../../domain/calendar.ts';
import { type InsurerOperationId, insurerContractVersion, operationList } from '../../domain/insurerApi.ts';
import type { InsurerSchemaName } from '../../domain/insurerSchemas.ts';
import { componentSchemas, type JsonSchema } from './componentSchemas.ts';
import { demoExamples } from './examples.ts';
import { type OpenApiOperation, openApiOperation } from './openApiOperation.ts';
import { sections } from './operationTexts.ts';
import { overview } from './overview.ts';

/** The parts of OpenAPI 3.1 that this contract needs. */
export interface OpenApiDocument {
  openapi: '3.1.0';
  info: { title: string; version: string; description: string; license: { name: string; identifier: string } };
  servers: { url: string; description: string }[];
  tags: { name: string; description: string }[];
  security: Record<string, string[]>[];
  paths: Record<string, Partial<Record<'get' | 'post' | 'put', OpenApiOperation>>>;
  components: { schemas: Record<string, JsonSchema>; securitySchemes: Record<string, unknown> };
}

/** The whole contract as one document, made from the operations and the zod schemas. Pure; examples are of `today`. */
export function openApiDocument({ today }: { today: IsoDate }): OpenApiDocument {
  const examples = demoExamples(today);
  const all = componentSchemas();
  const paths: OpenApiDocument['paths'] = {};
  for (const [id, operation] of operationList) {
    const method = operation.method.toLowerCase() as 'get' | 'post' | 'put';
    paths[operation.path] = {
      ...paths[operation.path],
      [method]: openApiOperation(id as InsurerOperationId, operation, { schemas: all, examples }),
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'What the assistant asks of an insurer',
      version: insurerContractVersion,
      description: overview,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/', description: 'Where this document is served. The assistant takes INSURER_API_URL.' }],
    tags: Object.entries(sections).map(([name, description]) => ({ name, description })),
    security: [{ client: [] }],
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(all).filter(([name]) => !queries.has(name))),
      securitySchemes: {
        client: {
          type: 'oauth2',
          description: 'Client credentials of the assistant (RFC 6749 §4.4). No scopes.',
          flows: { clientCredentials: { tokenUrl: '/oauth/token', scopes: {} } },
        },
        credentials: { type: 'http', scheme: 'basic', description: 'Id and secret of the client, for a token only.' },
      },
    },
  };
}

/** Told as parameters, not as bodies. */
const queries = new Set<string>([
  'ReimbursementQuery',
  'AttachmentQuery',
  'EstimateQuery',
  'GuaranteeQuery',
  'PartnerQuery',
  'EventQuery',
  'RecentClaimQuery',
] satisfies InsurerSchemaName[]);
