import { randomBytes } from 'node:crypto';
import type { Language } from '../domain/identity.ts';
import { escapeHtml } from './escapeHtml.ts';
import { html, type Reply } from './reply.ts';
import { pageHeaders, strictTransport } from './securityHeaders.ts';

export interface SecurePage {
  status: number;
  language: Language;
  brand: string;
  /** Where people reach us: its host is shown, so that they can compare it with the address bar. */
  publicUrl: string;
  /** The heading, and the title of the tab. */
  title: string;
  /** HTML under the heading, with everything that comes from people or configuration escaped. */
  body: string;
  /** Origins that the answer to a form may be redirected to; browsers block any other. */
  formOrigins?: readonly string[];
  /** A script of ours that makes the page more comfortable; it may call our own origin only. */
  script?: string;
  /** Rules added to those of all these pages. */
  style?: string;
}

/** A page of one column that is kept nowhere, and loads and runs nothing but its own script. Its heading takes the focus. */
export function securePage(page: SecurePage): Reply {
  const { language, brand, title, body, formOrigins = [] } = page;
  const { host, protocol } = new URL(page.publicUrl);
  const nonce = randomBytes(16).toString('base64');
  const text = `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${escapeHtml(`${title} – ${brand}`)}</title>
<style nonce="${nonce}">${style}${page.style ?? ''}</style>
${page.script === undefined ? '' : `<script type="module" nonce="${nonce}" src="${escapeHtml(page.script)}"></script>\n`}</head>
<body>
<header><p><strong>${escapeHtml(brand)}</strong> <span>${escapeHtml(host)}</span></p></header>
<main>
<h1 tabindex="-1" autofocus>${escapeHtml(title)}</h1>
${body}
</main>
</body>
</html>
`;
  return html(page.status, text, {
    ...pageHeaders,
    ...(protocol === 'https:' ? strictTransport : {}),
    'Content-Language': language,
    'Content-Security-Policy': [
      `default-src 'none'`,
      `style-src 'nonce-${nonce}'`,
      ...(page.script === undefined ? [] : [`script-src 'nonce-${nonce}'`, `connect-src 'self'`, `img-src blob:`]),
      `form-action ${["'self'", ...formOrigins].join(' ')}`,
      `frame-ancestors 'none'`,
      `base-uri 'none'`,
    ].join('; '),
  });
}

const style = `
:root { color-scheme: light dark; --bg: #f4f6f9; --surface: #fff; --text: #16212e; --soft: #4a5766; --divider: #d9dfe6;
  --brand: #0b4f6c; --on-brand: #fff; --focus: #1a1aff;
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif; }
@media (prefers-color-scheme: dark) { :root { --bg: #0f161e; --surface: #18222d; --text: #eaf0f6; --soft: #b4c0cc;
  --divider: #34424f; --brand: #7cc4e0; --on-brand: #06222e; --focus: #ffd24a; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--bg); color: var(--text); }
header { background: var(--surface); border-bottom: 1px solid var(--divider); }
header p, main { max-width: 30rem; margin: 0 auto; padding: 1rem; }
header strong { color: var(--brand); }
header span, .soft { color: var(--soft); }
h1 { font-size: 1.5rem; line-height: 2rem; margin: 1rem 0; }
h1:focus { outline: none; }
button, a.button { display: inline-block; min-height: 44px; padding: .5rem 1.25rem; font: inherit; font-weight: 600;
  border: 1px solid var(--brand); border-radius: 8px; background: var(--brand); color: var(--on-brand); cursor: pointer;
  text-decoration: none; margin-top: .5rem; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
`;
