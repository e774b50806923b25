import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Language } from '../../domain/identity.ts';

export interface SignInPage {
  status: number;
  language: Language;
  /** Of the tab; the page's own heading stands in `body`. */
  title: string;
  /** HTML, with everything that people wrote escaped. */
  body: string;
  /** Host and port of this page, shown so that people can compare it with the address bar. */
  host?: string;
  /** Origins that the answer to the form may lead to; browsers block the way back to any other. */
  formOrigins: readonly string[];
}

const BRAND = 'eca assurances';

/** Sends one page of the sign-in: no other file, no other origin, nothing kept by caches. */
export function sendPage(response: ServerResponse, page: SignInPage): void {
  const nonce = randomBytes(16).toString('base64');
  const text = frame(page, nonce);
  response.writeHead(page.status, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'content-language': page.language,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'content-security-policy': [
      `default-src 'none'`,
      `style-src 'nonce-${nonce}'`,
      `script-src 'nonce-${nonce}'`,
      `form-action ${["'self'", ...page.formOrigins].join(' ')}`,
      `frame-ancestors 'none'`,
      `base-uri 'none'`,
    ].join('; '),
  });
  response.end(text);
}

/** Text as it may stand in an element or in a quoted attribute. */
export function escaped(text: string): string {
  const entities: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": '#39' };
  return text.replace(/[&<>"']/g, (character) => `&${entities[character]};`);
}

function frame({ language, title, body, host = '' }: SignInPage, nonce: string): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(`${title} – ${BRAND}`)}</title>
<style nonce="${nonce}">${style}</style>
</head>
<body>
<header><p>${BRAND} <span>${escaped(host)}</span></p></header>
<main>
${body}
</main>
<script nonce="${nonce}">${script}</script>
</body>
</html>
`;
}

/** Improves the page only: shows the password, moves to what must be corrected. */
const script = `
const box = document.getElementById('show');
const field = document.getElementById('password');
if (box && field) {
  box.parentElement.hidden = false;
  box.addEventListener('change', () => { field.type = box.checked ? 'text' : 'password'; });
}
document.getElementById('faults')?.focus();
`;

const style = `
:root { color-scheme: light dark; --bg: #f4f6f9; --surface: #fff; --text: #16212e; --soft: #4a5766; --border: #7b8794;
  --brand: #0b4f6c; --on-brand: #fff; --err: #b3141d; --err-soft: #fdeaea; --focus: #1a1aff;
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif; }
@media (prefers-color-scheme: dark) { :root { --bg: #0f161e; --surface: #18222d; --text: #eaf0f6; --soft: #b4c0cc;
  --border: #8493a2; --brand: #7cc4e0; --on-brand: #06222e; --err: #ff9c9c; --err-soft: #45191c; --focus: #ffd24a; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--bg); color: var(--text); }
header { background: var(--surface); border-bottom: 1px solid var(--border); }
header p, main { max-width: 30rem; margin: 0 auto; padding: 1rem; }
header p { font-weight: 600; color: var(--brand); }
header span { font-weight: 400; color: var(--soft); }
h1 { font-size: 1.5rem; line-height: 2rem; margin: 1rem 0 .5rem; }
h2 { font-size: 1.125rem; margin: 2rem 0 .5rem; }
label { display: block; font-weight: 600; margin-top: 1.25rem; }
.hint { color: var(--soft); margin: .125rem 0 .375rem; }
input:not([type=checkbox]) { width: 100%; min-height: 44px; padding: .5rem .75rem; font: inherit; color: inherit;
  background: var(--surface); border: 1px solid var(--border); border-radius: 6px; }
input[name=birthDate], input[name=code] { max-width: 12rem; }
.bad input { border: 2px solid var(--err); }
.fault { color: var(--err); margin: .375rem 0 0; }
.fault::before, #faults h2::before { content: "\\26A0\\FE0E\\00A0"; }
.check { display: flex; gap: .5rem; align-items: center; min-height: 44px; font-weight: 400; margin-top: .25rem; }
.check input { width: 24px; height: 24px; }
[hidden] { display: none; }
button { min-height: 44px; padding: .5rem 1.25rem; font: inherit; font-weight: 600; border-radius: 8px; cursor: pointer;
  border: 1px solid var(--brand); background: var(--brand); color: var(--on-brand); margin: 1.5rem .75rem 0 0; }
select { width: 100%; min-height: 44px; padding: .5rem .75rem; font: inherit; color: inherit; background: var(--surface);
  border: 1px solid var(--border); border-radius: 6px; }
button.second { background: var(--surface); color: var(--brand); }
#faults { border: 2px solid var(--err); background: var(--err-soft); border-radius: 8px; padding: .75rem 1rem; margin-top: 1rem; }
#faults h2 { margin: 0; color: var(--err); }
#faults ul { margin: .5rem 0 0; padding-left: 1.25rem; }
a { color: var(--brand); } #faults a { color: var(--err); }
.language { display: inline-block; padding: .625rem 0; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
`;
