import { type Html, html } from './html.ts';
import type { OpenApiOperation, OpenApiParameter, OpenApiResponse, RequestBody } from './openApiOperation.ts';
import { inline, prose } from './prose.ts';
import { typeOf } from './schemaTable.ts';

export interface Listed {
  method: string;
  path: string;
  operation: OpenApiOperation;
}

export const operationAnchor = ({ operationId }: OpenApiOperation): string => `operation-${operationId}`;

/** Who has to serve it, in words. */
export function needOf(operation: OpenApiOperation): string {
  const words = { required: 'required', optional: 'optional', reference: 'reference insurer only' };
  return words[operation['x-need']];
}

export function docsOperation({ method, path, operation }: Listed): Html {
  const id = operationAnchor(operation);
  return html`<article aria-labelledby="${id}"><h3 id="${id}">${operation.summary} <span class="need">${needOf(operation)}</span></h3>
<p><code>${method} ${path}</code></p>
${prose(operation.description)}${parameters(operation.parameters)}${operation.requestBody === undefined ? '' : body(operation.requestBody)}${answers(operation.responses)}</article>
`;
}

function parameters(all: readonly OpenApiParameter[]): Html {
  if (all.length === 0) return html``;
  return html`<h4>Parameters</h4>
<div class="wide"><table>
<thead><tr><th scope="col">Name</th><th scope="col">In</th><th scope="col">Type</th><th scope="col">Meaning</th></tr></thead>
<tbody>
${all.map(
  (one) =>
    html`<tr><th scope="row"><code>${one.name}</code></th><td>${one.in}${one.required ? '' : ', optional'}</td><td>${typeOf(one.schema)}</td><td>${inline(one.description)}</td></tr>\n`,
)}</tbody>
</table></div>
`;
}

function body({ description, content }: RequestBody): Html {
  const types = Object.keys(content);
  const [first] = Object.values(content);
  const named = html`${types.map((type, index) => html`${index === 0 ? '' : ', '}<code>${type}</code>`)}`;
  return html`<h4>Body</h4>
<p>${first === undefined || first.schema.$ref === undefined ? '' : html`${typeOf(first.schema)} as `}${named}. ${description ?? ''}</p>
${example(first?.example, 'Example of a body')}`;
}

function answers(responses: Record<string, OpenApiResponse>): Html {
  const [first] = Object.values(responses);
  const answer = Object.values(first?.content ?? {})[0];
  return html`<h4>Answers</h4>
<div class="wide"><table>
<thead><tr><th scope="col">Status</th><th scope="col">Shape</th><th scope="col">Meaning</th><th scope="col">Codes of the reference</th></tr></thead>
<tbody>
${Object.entries(responses).map(([status, { description, content }]) => {
  const [type, media] = Object.entries(content)[0] ?? ['', undefined];
  const shape =
    media === undefined || Object.keys(media.schema).length === 0 ? html`<code>${type}</code>` : typeOf(media.schema);
  const codes = Object.keys(media?.examples ?? {}).map((code) => html`<code>${code}</code> `);
  return html`<tr><th scope="row">${status}</th><td>${shape}</td><td>${description}</td><td>${codes}</td></tr>\n`;
})}</tbody>
</table></div>
${example(answer?.example, 'Example of an answer')}`;
}

function example(value: unknown, title: string): Html {
  if (value === undefined) return html``;
  return html`<details><summary>${title}</summary>
<pre tabindex="0"><code>${JSON.stringify(value, null, 2)}</code></pre></details>
`;
}
