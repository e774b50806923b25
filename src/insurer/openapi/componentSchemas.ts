import { z } from 'zod';
import { type InsurerSchemaName, insurerSchemas } from '../../domain/insurerSchemas.ts';
import { AppError } from '../../errors.ts';
import { fieldTexts } from './fieldTexts.ts';

export type JsonSchema = z.core.JSONSchema.BaseSchema;

export const schemaRef = (name: InsurerSchemaName): JsonSchema => ({ $ref: `#/components/schemas/${name}` });

/** Each shape as JSON Schema 2020-12, as it travels: what a sender writes, before zod has made anything of it. */
export function componentSchemas(): Record<InsurerSchemaName, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(insurerSchemas)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    io: 'input',
    uri: (id) => `#/components/schemas/${id}`,
    override: ({ zodSchema, jsonSchema }) => simplify(jsonSchema, zodSchema._zod.def),
  });
  const components = schemas as Record<InsurerSchemaName, JsonSchema>;
  for (const schema of Object.values(components)) {
    delete schema.$id;
    delete schema.$schema;
  }
  for (const [place, text] of Object.entries(fieldTexts)) describeField(components, place, text);
  return components;
}

/** Takes off what the format says already and what is no rule of ours; adds the one rule that the form cannot hold. */
function simplify(schema: JsonSchema, { checks = [] }: z.core.$ZodTypeDef): void {
  if (schema.format === 'date') delete schema.pattern;
  if (schema.format === 'date-time') schema.pattern = 'Z$';
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  const isTrimmed = checks.some((check) => check._zod.def.check === 'overwrite');
  if (isTrimmed && schema.minLength === 1) schema.pattern = '\\S';
}

function describeField(components: Record<InsurerSchemaName, JsonSchema>, place: string, text: string): void {
  const [name = '', ...steps] = place.replaceAll('[]', '.[]').split('.');
  const [schemaName, kind] = withKind(name);
  let found: JsonSchema[] = [components[schemaName as InsurerSchemaName]].filter((schema) => schema !== undefined);
  if (kind !== undefined) found = found.flatMap(cases).filter((schema) => isKind(schema, kind));
  for (const step of steps) {
    const [field, stepKind] = withKind(step);
    found = found.flatMap(cases).flatMap((schema) => below(schema, field));
    if (stepKind !== undefined) found = found.flatMap(cases).filter((schema) => isKind(schema, stepKind));
  }
  if (found.length === 0) throw new AppError('INVARIANT_BROKEN', { facts: { place } });
  for (const schema of found) schema.description = text;
}

const withKind = (step: string): [string, string | undefined] => {
  const match = /^(.+)<(\w+)>$/.exec(step);
  return match === null ? [step, undefined] : [match[1] ?? '', match[2]];
};

/** The schema itself, or the cases of a union. */
export function cases(schema: JsonSchema): JsonSchema[] {
  const inner = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  return inner.length === 0 ? [schema] : inner.flatMap(cases);
}

const isKind = (schema: JsonSchema, kind: string): boolean => {
  const property = schema.properties?.['kind'];
  return typeof property === 'object' && property.const === kind;
};

function below(schema: JsonSchema, step: string): JsonSchema[] {
  const child = step === '[]' ? schema.items : schema.properties?.[step];
  return typeof child === 'object' && !Array.isArray(child) ? [child as JsonSchema] : [];
}
