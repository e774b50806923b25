import type { InsurerOperation, InsurerOperationId } from '../../domain/insurerApi.ts';
import type { InsurerSchemaName } from '../../domain/insurerSchemas.ts';
import { type JsonSchema, schemaRef } from './componentSchemas.ts';
import { operationTexts, parameterTexts } from './operationTexts.ts';
import { refusalTexts, statusTexts } from './refusalTexts.ts';

interface MediaType {
  schema: JsonSchema;
  example?: unknown;
  examples?: Record<string, { value: unknown }>;
}

export interface OpenApiParameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required: boolean;
  description: string;
  schema: JsonSchema;
}

export interface OpenApiResponse {
  description: string;
  content: Record<string, MediaType>;
}

export interface RequestBody {
  required: true;
  description?: string;
  content: Record<string, MediaType>;
}

export interface OpenApiOperation {
  operationId: InsurerOperationId;
  tags: string[];
  summary: string;
  description: string;
  /** required, optional, or only at the reference insurer. */
  'x-need': InsurerOperation['need'];
  security?: Record<string, string[]>[];
  parameters: OpenApiParameter[];
  requestBody?: RequestBody;
  responses: Record<string, OpenApiResponse>;
}

interface Material {
  schemas: Readonly<Record<InsurerSchemaName, JsonSchema>>;
  examples: Readonly<Record<InsurerSchemaName, unknown>>;
}

export function openApiOperation(
  id: InsurerOperationId,
  operation: InsurerOperation,
  material: Material,
): OpenApiOperation {
  const { section, summary, description } = operationTexts[id];
  const body = bodyOf(operation, material);
  return {
    operationId: id,
    tags: [section],
    summary,
    description,
    'x-need': operation.need,
    ...(operation.access === 'open' ? { security: [] } : {}),
    ...(operation.access === 'credentials' ? { security: [{ credentials: [] }] } : {}),
    parameters: parametersOf(operation, material),
    ...(body === null ? {} : { requestBody: body }),
    responses: { ...successes(operation, material), ...refusals(operation) },
  };
}

function parametersOf({ path, query, idempotencyKey, access }: InsurerOperation, { schemas }: Material) {
  const text: JsonSchema = { type: 'string' };
  const parameter = (name: string, where: OpenApiParameter['in'], required: boolean, schema: JsonSchema) => ({
    name,
    in: where,
    required,
    description: parameterTexts[name] ?? '',
    schema,
  });
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => parameter(name, 'path', true, text));
  const inQuery = Object.entries(query === undefined ? {} : (schemas[query].properties ?? {})).map(([name, schema]) =>
    parameter(name, 'query', false, schema as JsonSchema),
  );
  const key = parameter('Idempotency-Key', 'header', true, { type: 'string', pattern: '^[\\x21-\\x7e]{1,255}$' });
  const correlation = parameter('X-Correlation-Id', 'header', false, text);
  return [
    ...inPath,
    ...inQuery,
    ...(idempotencyKey === true ? [key] : []),
    ...(access === 'bearer' ? [correlation] : []),
  ];
}

function bodyOf({ body }: InsurerOperation, { examples }: Material): RequestBody | null {
  if (body === undefined) return null;
  if (body.type === 'application/octet-stream') {
    const megabytes = body.largestBytes / 1024 / 1024;
    // OpenAPI 3.1: a body of bytes has a schema without a type.
    const file = { schema: { maxLength: body.largestBytes } };
    return {
      required: true,
      description: `The file, up to ${megabytes} MB.`,
      content: { 'image/jpeg': file, 'image/png': file, 'image/heic': file, 'application/pdf': file },
    };
  }
  return {
    required: true,
    content: { [body.type]: { schema: schemaRef(body.schema), example: examples[body.schema] } },
  };
}

function successes({ success, answer }: InsurerOperation, { examples }: Material): Record<string, OpenApiResponse> {
  if ('document' in answer) {
    return { 200: { description: 'The document.', content: { [answer.document]: { schema: {} } } } };
  }
  const { schema, list } = answer;
  const item = schemaRef(schema);
  const content = {
    'application/json': list
      ? { schema: { type: 'array' as const, items: item }, example: [examples[schema]] }
      : { schema: item, example: examples[schema] },
  };
  return Object.fromEntries(
    success.map((status, index) => [
      status,
      { description: index === 0 ? 'Done.' : 'Done before, under the same key: the same answer.', content },
    ]),
  );
}

function refusals({ refusals: byStatus, access }: InsurerOperation): Record<string, OpenApiResponse> {
  return Object.fromEntries(
    Object.entries(byStatus).map(([status, codes]) => {
      const examples = Object.fromEntries(codes.map((code) => [code, { value: refusalExample(code) }]));
      // RFC 6749 gives the token endpoint an error shape of its own; a body that is too large never gets that far.
      const schema = schemaRef(access === 'credentials' && status !== '413' ? 'TokenError' : 'Error');
      return [
        status,
        { description: statusTexts[Number(status)] ?? '', content: { 'application/json': { schema, examples } } },
      ];
    }),
  );
}

function refusalExample(code: string): unknown {
  const message = refusalTexts[code];
  return message === undefined ? { error: code } : { error: { code, message } };
}
