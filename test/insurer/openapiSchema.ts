import { isDeepStrictEqual } from 'node:util';

type Schema = Record<string, unknown>;

const kinds: Record<string, (value: unknown) => boolean> = {
  string: (value) => typeof value === 'string',
  integer: Number.isInteger,
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
  array: Array.isArray,
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
};

const formats: Record<string, RegExp> = {
  date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
  email: /^[^@\s]+@[^@\s]+\.[^@\s]+$/,
  uri: /^[a-z]+:\/\/\S+$/,
};

/** Words that say something about a value, with what they demand; any other word makes a schema invalid here. */
const words: Record<string, (value: unknown, rule: never, schema: Schema, root: object) => boolean> = {
  $ref: (value, rule: string, _, root) => schemaProblems(value, resolved(root, rule) as Schema, root).length === 0,
  type: (value, rule: string | string[]) => [rule].flat().some((kind) => kinds[kind]?.(value) === true),
  const: (value, rule) => isDeepStrictEqual(value, rule),
  enum: (value, rule: unknown[]) => rule.includes(value),
  anyOf: (value, rule: Schema[], _, root) => rule.some((one) => schemaProblems(value, one, root).length === 0),
  oneOf: (value, rule: Schema[], _, root) =>
    rule.filter((one) => schemaProblems(value, one, root).length === 0).length === 1,
  format: (value, rule: string) => typeof value !== 'string' || (formats[rule]?.test(value) ?? false),
  pattern: (value, rule: string) => typeof value !== 'string' || new RegExp(rule, 'u').test(value),
  minLength: (value, rule: number) => typeof value !== 'string' || value.length >= rule,
  maxLength: (value, rule: number) => typeof value !== 'string' || value.length <= rule,
  minimum: (value, rule: number) => typeof value !== 'number' || value >= rule,
  maximum: (value, rule: number) => typeof value !== 'number' || value <= rule,
  exclusiveMinimum: (value, rule: number) => typeof value !== 'number' || value > rule,
  minItems: (value, rule: number) => !Array.isArray(value) || value.length >= rule,
  maxItems: (value, rule: number) => !Array.isArray(value) || value.length <= rule,
  required: (value, rule: string[]) => !isObject(value) || rule.every((name) => name in value),
  propertyNames: (value, rule: Schema, _, root) =>
    !isObject(value) || Object.keys(value).every((name) => schemaProblems(name, rule, root).length === 0),
};

const annotations = ['description', 'default', 'example', 'items', 'properties', 'additionalProperties'];

const isObject = (value: unknown): value is Record<string, unknown> => kinds['object']?.(value) === true;

/** What a local reference points to; undefined when it points nowhere. */
export function resolved(root: object, ref: string): unknown {
  const steps = ref.replace(/^#\//, '').split('/');
  return steps.reduce<unknown>((at, step) => (isObject(at) ? at[step] : undefined), root);
}

/** Where a value breaks a JSON Schema 2020-12, and unknown words of the schema itself. Written for these tests only. */
export function schemaProblems(value: unknown, schema: Schema, root: object, place = '$'): string[] {
  const own = Object.entries(schema).flatMap(([word, rule]) => {
    if (annotations.includes(word)) return [];
    const check = words[word];
    if (check === undefined) return [`${place}: unknown word ${word}`];
    return check(value, rule as never, schema, root) ? [] : [`${place}: breaks ${word} ${JSON.stringify(rule)}`];
  });
  const { items, properties = {}, additionalProperties } = schema as { [name: string]: Schema | undefined };
  const inItems =
    Array.isArray(value) && items !== undefined
      ? value.flatMap((one, index) => schemaProblems(one, items, root, `${place}[${index}]`))
      : [];
  const inFields = isObject(value)
    ? Object.entries(value).flatMap(([name, one]) => {
        const rule = (properties[name] as Schema | undefined) ?? additionalProperties;
        return isObject(rule) ? schemaProblems(one, rule, root, `${place}.${name}`) : [];
      })
    : [];
  return [...own, ...inItems, ...inFields];
}
