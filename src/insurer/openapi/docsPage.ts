import type { JsonSchema } from './componentSchemas.ts';
import { docsOperation, type Listed, needOf, operationAnchor } from './docsOperation.ts';
import { docsStyle } from './docsStyle.ts';
import { type Html, html } from './html.ts';
import type { OpenApiDocument } from './openApiDocument.ts';
import { prose } from './prose.ts';
import { schemaTable } from './schemaTable.ts';

/** The document as a page that needs no script and asks for nothing else. */
export function docsPage(document: OpenApiDocument): string {
  const { info, tags, paths, components } = document;
  const listed: Listed[] = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>${info.title}</title>
<style>${{ markup: docsStyle }}</style>
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header>
<h1>${info.title}</h1>
<p>Contract version ${info.version}. For programs: <a href="/openapi.json">openapi.json</a> (OpenAPI ${document.openapi}).</p>
</header>
<nav aria-label="Operations">${index(listed)}</nav>
<main id="content">
<section aria-labelledby="overview"><h2 id="overview">For every operation</h2>
${prose(info.description)}</section>
${tags.map(({ name, description }) => section(name, description, listed))}
<section aria-labelledby="shapes"><h2 id="shapes">Shapes</h2>
${Object.entries(components.schemas).map(([name, schema]) => shape(name, schema))}</section>
</main>
</body>
</html>
`.markup;
}

function index(listed: readonly Listed[]): Html {
  return html`<div class="wide" role="region" tabindex="0" aria-label="All operations"><table>
<caption>All operations</caption>
<thead><tr><th scope="col">Operation</th><th scope="col">What it does</th><th scope="col">Needed</th></tr></thead>
<tbody>
${listed.map(
  ({ method, path, operation }) =>
    html`<tr><th scope="row"><a href="#${operationAnchor(operation)}"><code>${method} ${path}</code></a></th><td>${operation.summary}</td><td>${needOf(operation)}</td></tr>\n`,
)}</tbody>
</table></div>`;
}

function section(name: string, description: string, listed: readonly Listed[]): Html {
  const own = listed.filter(({ operation }) => operation.tags.includes(name));
  const id = `section-${name.toLowerCase()}`;
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${name}</h2>
<p>${description}</p>
${own.map(docsOperation)}</section>
`;
}

function shape(name: string, schema: JsonSchema): Html {
  return html`<article aria-labelledby="shape-${name}"><h3 id="shape-${name}">${name}</h3>
${prose(schema.description ?? '')}${schemaTable(name, schema)}</article>
`;
}
