import type { IncomingMessage } from 'node:http';
import { translators } from '../locales/translator.ts';
import { escapeHtml } from './escapeHtml.ts';
import { languageOf } from './languageOf.ts';
import { html, type Reply } from './reply.ts';
import { pageHeaders } from './securityHeaders.ts';

/** A small page for an address that leads nowhere. */
export function notFoundPage(request: IncomingMessage): Reply {
  const language = languageOf(request.headers['accept-language']);
  const { words } = translators[language];
  const title = escapeHtml(words('page.notFound'));
  const body = `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<main>
<h1>${title}</h1>
<p>${escapeHtml(words('page.notFound.help'))}</p>
<p><a href="/">${escapeHtml(words('page.home'))}</a></p>
</main>
</html>
`;
  return html(404, body, { ...pageHeaders, 'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'" });
}
