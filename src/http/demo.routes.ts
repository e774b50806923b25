import { randomBytes } from 'node:crypto';
import type { Server } from 'restify';
import type { Clock } from '../clock.ts';
import { parisAt } from '../domain/calendar.ts';
import type { Language } from '../domain/identity.ts';
import type { NewId } from '../domain/ids.ts';
import type { MailboxEntry } from '../domain/message.ts';
import { momentInParis } from '../locales/format.ts';
import { translators } from '../locales/translator.ts';
import type { InsurerPort } from '../services/insurer.port.ts';
import { escapeHtml } from './escapeHtml.ts';
import { languageOf } from './languageOf.ts';
import { html, json } from './reply.ts';
import { queryOf, route } from './route.ts';
import { pageHeaders } from './securityHeaders.ts';

export interface DemoDeps {
  insurer: Pick<InsurerPort, 'mailbox'>;
  clock: Clock;
  newId: NewId;
}

/** Registered in demo mode only: the mails and SMS of the demo customers, which go nowhere else. */
export function demoRoutes(server: Server, { insurer, clock, newId }: DemoDeps): void {
  const mailbox = () => insurer.mailbox({ correlationId: newId('cor') });

  route(server, 'get', '/demo/mailbox.json', async () => json(200, await mailbox()));

  route(server, 'get', '/demo/mailbox', async ({ request }) => {
    const language = languageOf(queryOf(request).get('lang') ?? request.headers['accept-language']);
    const nonce = randomBytes(16).toString('base64');
    const policy = `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; frame-ancestors 'none'`;
    return html(200, mailboxPage(await mailbox(), { language, nonce, now: clock.now() }), {
      ...pageHeaders,
      'Content-Security-Policy': policy,
      Vary: 'Accept-Language',
    });
  });
}

const style = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 45rem; margin: 2rem auto; padding: 0 1rem; }
article { border: 1px solid #8888; border-radius: .5rem; padding: .75rem 1rem; margin: 1rem 0; }
h2 { font-size: 1.05rem; margin: 0; }
pre { font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; margin: .5rem 0 0; }
p.facts { margin: 0; opacity: .8; }
`;

function mailboxPage(
  entries: readonly MailboxEntry[],
  { language, nonce, now }: { language: Language; nonce: string; now: number },
): string {
  const { words } = translators[language];
  const today = parisAt(now).date;
  const messages = entries.map((entry) => {
    const kind = words(entry.channel === 'sms' ? 'demo.sms' : 'demo.email');
    const when = momentInParis(Date.parse(entry.createdAt), language, today);
    const facts = `${kind} · ${entry.to} · ${when}`;
    return `<article>
<h2>${escapeHtml(entry.subject ?? words('demo.noSubject'))}</h2>
<p class="facts">${escapeHtml(facts)}</p>
<pre>${escapeHtml(entry.text)}</pre>
</article>`;
  });
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="10">
<title>${escapeHtml(words('demo.mailbox'))}</title>
<style nonce="${nonce}">${style}</style>
</head>
<body>
<main>
<h1>${escapeHtml(words('demo.mailbox'))}</h1>
<p>${escapeHtml(words('demo.mailbox.help'))}</p>
${messages.join('\n') || `<p>${escapeHtml(words('demo.mailbox.empty'))}</p>`}
<p><a href="/">${escapeHtml(words('page.home'))}</a></p>
</main>
</body>
</html>
`;
}
