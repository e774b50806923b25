import assert from 'node:assert/strict';
import { z } from 'zod';
import { type InsurerOperation, insurerOperations, operationList } from '../../src/domain/insurerApi.ts';
import { type InsurerSchemaName, insurerSchemas } from '../../src/domain/insurerSchemas.ts';
import { fieldTexts } from '../../src/insurer/openapi/fieldTexts.ts';
import { openApiDocument } from '../../src/insurer/openapi/openApiDocument.ts';
import type { OpenApiOperation } from '../../src/insurer/openapi/openApiOperation.ts';
import { refusalTexts } from '../../src/insurer/openapi/refusalTexts.ts';
import { birthDates, type InsurerUnderTest, newInsurerUnderTest } from './insurerUnderTest.ts';
import { resolved, schemaProblems } from './openapiSchema.ts';

const schema = z.record(z.string(), z.unknown());
const media = z.strictObject({
  schema,
  example: z.unknown().optional(),
  examples: z.record(z.string(), z.strictObject({ value: z.unknown() })).optional(),
});
const content = z.record(z.string().regex(/^[\w-]+\/[\w-]+$/), media);

/** OpenAPI 3.1 by hand, as far as this document uses it: required fields, and no field that the standard lacks. */
const openApi = z.strictObject({
  openapi: z.literal('3.1.0'),
  info: z.strictObject({
    title: z.string().min(1),
    version: z.string().regex(/^\d+\.\d+\.\d+$/),
    description: z.string().min(1),
    license: z.strictObject({ name: z.string(), identifier: z.string() }),
  }),
  servers: z.array(z.strictObject({ url: z.string(), description: z.string() })).min(1),
  tags: z.array(z.strictObject({ name: z.string(), description: z.string() })),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  paths: z.record(
    z.string().startsWith('/'),
    z.partialRecord(
      z.enum(['get', 'post', 'put']),
      z.strictObject({
        operationId: z.string().regex(/^[a-zA-Z]+$/),
        tags: z.array(z.string()).length(1),
        summary: z.string().min(1),
        description: z.string(),
        'x-need': z.enum(['required', 'optional', 'reference']),
        security: z.array(z.record(z.string(), z.array(z.string()))).optional(),
        parameters: z.array(
          z
            .strictObject({
              name: z.string(),
              in: z.enum(['path', 'query', 'header']),
              required: z.boolean(),
              description: z.string().min(1),
              schema,
            })
            .refine(({ in: where, required }) => where !== 'path' || required, 'a path parameter is required'),
        ),
        requestBody: z
          .strictObject({ required: z.literal(true), description: z.string().optional(), content })
          .optional(),
        responses: z
          .record(z.string().regex(/^[1-5]\d\d$/), z.strictObject({ description: z.string().min(1), content }))
          .refine((responses) => Object.keys(responses).some((status) => status.startsWith('2'))),
      }),
    ),
  ),
  components: z.strictObject({
    schemas: z.record(z.string().regex(/^\w+$/), schema),
    securitySchemes: z.strictObject({
      client: z.strictObject({
        type: z.literal('oauth2'),
        description: z.string(),
        flows: z.strictObject({
          clientCredentials: z.strictObject({ tokenUrl: z.string(), scopes: z.record(z.string(), z.string()) }),
        }),
      }),
      credentials: z.strictObject({ type: z.literal('http'), scheme: z.literal('basic'), description: z.string() }),
    }),
  }),
});

const document = openApiDocument({ today: '2026-11-23' });
const json = JSON.parse(JSON.stringify(document)) as typeof document;
const documented: [string, OpenApiOperation][] = Object.entries(json.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, one]): [string, OpenApiOperation] => [`${method.toUpperCase()} ${path}`, one]),
);

describe('the OpenAPI document', () => {
  it('has the form of OpenAPI 3.1', () => {
    const { error } = openApi.safeParse(json);
    assert.equal(error === undefined ? '' : z.prettifyError(error), '');
    const ids = documented.map(([, { operationId }]) => operationId);
    assert.equal(new Set(ids).size, ids.length);
    const tags = new Set(json.tags.map(({ name }) => name));
    for (const [, { tags: own, operationId }] of documented) assert.ok(tags.has(own[0] ?? ''), operationId);
  });

  it('has no reference that points nowhere, and no shape that nothing points to', () => {
    const refs = [...JSON.stringify(json).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref = '']) => ref);
    assert.ok(refs.length > 40);
    for (const ref of refs) assert.ok(resolved(json, ref), ref);
    const unused = Object.keys(json.components.schemas).filter(
      (name) => !refs.includes(`#/components/schemas/${name}`),
    );
    assert.deepEqual(unused, []);
  });

  it('declares each part of each path once, and uses security schemes that exist', () => {
    for (const [name, { parameters, security = [] }] of documented) {
      const inPath = parameters.filter(({ in: where }) => where === 'path').map((one) => one.name);
      assert.deepEqual(
        inPath,
        [...name.matchAll(/\{(\w+)\}/g)].map(([, part]) => part),
        name,
      );
      assert.equal(new Set(parameters.map((one) => `${one.in} ${one.name}`)).size, parameters.length, name);
      for (const scheme of security.flatMap(Object.keys)) assert.ok(scheme in json.components.securitySchemes, scheme);
    }
  });

  it('gives examples that honour their own schema, in the document and in zod', () => {
    let count = 0;
    for (const [name, { requestBody, responses }] of documented) {
      const contents = [requestBody?.content ?? {}, ...Object.values(responses).map((one) => one.content)];
      for (const one of contents.flatMap((each) => Object.values(each))) {
        const values = [one.example, ...Object.values(one.examples ?? {}).map(({ value }) => value)];
        for (const value of values.filter((each) => each !== undefined)) {
          assert.deepEqual(schemaProblems(value, one.schema as never, json), [], name);
          const ref = (one.schema.$ref ?? (one.schema.items as { $ref: string }).$ref).split('/').at(-1) ?? '';
          const zod: z.ZodType = insurerSchemas[ref as InsurerSchemaName];
          for (const each of [value].flat()) assert.ok(zod.safeParse(each).success, `${name}: ${ref}`);
          count += 1;
        }
      }
    }
    assert.ok(count > 60, String(count));
  });

  it('shows every operation and every shape with an example, and words every refusal', () => {
    for (const [name, { responses }] of documented) {
      for (const [status, { content: contents }] of Object.entries(responses)) {
        const [type, one] = Object.entries(contents)[0] ?? ['', { schema: {} }];
        const isDocument = Object.keys(one.schema).length === 0;
        assert.ok(isDocument || one.example !== undefined || one.examples !== undefined, `${name} ${status} ${type}`);
      }
    }
    const codes = operationList
      .filter(([, { access }]) => access !== 'credentials')
      .flatMap(([, { refusals }]) => Object.values(refusals).flat());
    assert.deepEqual([...new Set(codes)].sort(), Object.keys(refusalTexts).sort());
  });

  it('refuses what zod refuses: an empty story, a day without its form, a missing field', () => {
    const example = json.paths['/customers/{ref}/claims']?.post?.requestBody?.content['application/json']?.example;
    const broken = [
      { story: '  ' },
      { occurredOn: '23/11/2026' },
      { occurredAt: '25:00' },
      { consentedAt: '2026-11-23T10:00:00+01:00' },
      { details: { a: [] } },
      { language: 'de' },
      { contactPhone: undefined },
    ];
    const { ClaimRequest } = json.components.schemas;
    for (const more of broken) {
      const value = JSON.parse(JSON.stringify({ ...(example as object), ...more }));
      assert.notDeepEqual(schemaProblems(value, ClaimRequest as never, json), [], JSON.stringify(more));
      assert.equal(insurerSchemas.ClaimRequest.safeParse(value).success, false);
    }
  });

  it('describes fields that exist', () => {
    assert.ok(Object.keys(fieldTexts).length > 70);
    assert.equal(json.components.schemas['Contract']?.description, undefined);
    const limits = json.components.schemas['Guarantee']?.properties?.['limit'];
    assert.match(JSON.stringify(limits), /150 is 150 % BR/);
  });

  it('carries no date but the one it is made for', () => {
    const other = openApiDocument({ today: '2030-01-02' });
    assert.ok(!JSON.stringify(other).includes('2026-11'));
    assert.deepEqual(openApiDocument({ today: '2026-11-23' }), document);
  });
});

describe('the OpenAPI document beside the running insurer', () => {
  let under: InsurerUnderTest;
  before(async () => {
    under = await newInsurerUnderTest();
  });
  after(() => under.stop());

  it('is what GET /openapi.json serves, without a token', async () => {
    const response = await fetch(`${under.insurer.url}/openapi.json`);
    assert.equal(response.headers.get('content-type'), 'application/json');
    assert.deepEqual(await response.json(), json);
  });

  it('names every route of the server, and the server has every route it names', () => {
    const served = under.insurer.routes.map((one) => one.replace(/:(\w+)/g, '{$1}'));
    assert.deepEqual(served.sort(), documented.map(([name]) => name).sort());
  });

  it('describes what the server really answers, for all demo customers', async () => {
    const answerOf = async (id: keyof typeof insurerOperations, path: string) => {
      const { status, body } = await under.call('GET', path);
      const operation: InsurerOperation = insurerOperations[id];
      const responses = documented.find(([, one]) => one.operationId === id)?.[1].responses;
      const rule = responses?.[status]?.content['application/json']?.schema;
      assert.ok(rule !== undefined, `${operation.path} answers ${status}`);
      assert.deepEqual(schemaProblems(body, rule as never, json), [], path);
      return body;
    };
    for (const row of birthDates.keys()) {
      const own = await under.pathOf(row + 1);
      await answerOf('profile', own);
      await answerOf('claims', `${own}/claims`);
      await answerOf('reimbursements', `${own}/reimbursements?limit=100`);
      await answerOf('reimbursements', `${own}/reimbursements?limit=0`);
      for (const { id } of (await answerOf('contracts', `${own}/contracts`)) as { id: string }[]) {
        await answerOf('contract', `${own}/contracts/${id}`);
        await answerOf('guarantees', `${own}/contracts/${id}/guarantees`);
      }
    }
    await answerOf('profile', '/customers/nobody');
    await answerOf('health', '/health');
  });
});
