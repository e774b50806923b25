import { cases, type JsonSchema } from './componentSchemas.ts';
import { type Html, html } from './html.ts';
import { inline } from './prose.ts';

interface Row {
  field: string;
  type: Html;
  isRequired: boolean;
  text: string;
}

/** The fields of a shape as a table, inner ones with their whole place: `steps[].sentence.fr`. */
export function schemaTable(name: string, schema: JsonSchema): Html {
  const rows = fieldsOf(schema, '');
  if (rows.length === 0) return html``;
  return html`<div class="wide" role="region" tabindex="0" aria-label="Fields of ${name}"><table>
<caption>Fields of ${name}</caption>
<thead><tr><th scope="col">Field</th><th scope="col">Type</th><th scope="col">Always there</th><th scope="col">Meaning</th></tr></thead>
<tbody>
${rows.map(
  ({ field, type, isRequired, text }) =>
    html`<tr><th scope="row"><code class="field">${breakable(field)}</code></th><td>${type}</td><td>${isRequired ? 'yes' : 'no'}</td><td>${inline(text)}</td></tr>\n`,
)}</tbody>
</table></div>
`;
}

function fieldsOf(schema: JsonSchema, prefix: string): Row[] {
  const required = new Set(schema.required ?? []);
  return Object.entries(schema.properties ?? {}).flatMap(([name, value]) => {
    if (typeof value !== 'object') return [];
    const property = value as JsonSchema;
    const row = {
      field: prefix + name,
      type: typeOf(property),
      isRequired: required.has(name),
      text: property.description ?? '',
    };
    return [row, ...innerFields(property, prefix + name)];
  });
}

function innerFields(schema: JsonSchema, place: string): Row[] {
  return cases(schema).flatMap((one, _, all) => {
    if (isBilingual(one)) return [];
    if (one.type === 'array') return innerFields(one.items as JsonSchema, `${place}[]`);
    const kind = one.properties?.['kind'] as JsonSchema | undefined;
    const isOneOfSeveral = all.filter(({ properties }) => properties !== undefined).length > 1;
    return fieldsOf(one, isOneOfSeveral && kind?.const !== undefined ? `${place}<${kind.const}>.` : `${place}.`);
  });
}

/** May break after a dot, and nowhere else. */
const breakable = (field: string): Html =>
  html`${field.split(/(?<=\.)/).map((part, index) => html`${index === 0 ? '' : html`<wbr>`}${part}`)}`;

const isBilingual = ({ properties }: JsonSchema): boolean =>
  properties !== undefined && Object.keys(properties).sort().join() === 'en,fr';

/** "string", "day or null", "list of Reimbursement" with a link to the shape. */
export function typeOf(schema: JsonSchema): Html {
  const found = cases(schema).map(plainType);
  const texts = [...new Map(found.map((one) => [one.markup, one])).values()];
  return html`${texts.map((text, index) => (index === 0 ? text : html` or ${text}`))}`;
}

function plainType(schema: JsonSchema): Html {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.split('/').at(-1) ?? '';
    return html`<a href="#shape-${name}">${name}</a>`;
  }
  if (schema.const !== undefined) return html`<code>${JSON.stringify(schema.const)}</code>`;
  if (schema.enum !== undefined) {
    return html`${schema.enum.map((value, index) => html`${index === 0 ? '' : ', '}<code>${String(value)}</code>`)}`;
  }
  if (isBilingual(schema)) return html`text in <code>fr</code> and <code>en</code>`;
  if (schema.type === 'array') return html`list of ${typeOf(schema.items as JsonSchema)}`;
  if (Array.isArray(schema.type)) return html`${schema.type.join(' or ')}`;
  const word = { date: 'day', 'date-time': 'instant', email: 'e-mail address' }[schema.format ?? ''];
  return html`${word ?? schema.type ?? 'bytes'}`;
}
