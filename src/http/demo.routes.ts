import { randomBytes } from 'node:crypto';
import type { Server } from 'restify';
import type { Clock } from '../clock.ts';
import { parisAt } from '../domain/calendar.ts';
import type { Language } from '../domain/identity.ts';
import type { NewId } from '../domain/ids.ts';
import type { MailboxEntry } from '../domain/message.ts';
import { AppError } from '../errors.ts';
import { momentInParis } from '../locales/format.ts';
import { translators } from '../locales/translator.ts';
import type { InsurerPort } from '../services/insurer.port.ts';
import { escapeHtml } from './escapeHtml.ts';
import { languageOf } from './languageOf.ts';
import { html, json, problem } from './reply.ts';
import { queryOf, route } from './route.ts';
import { pageHeaders } from './securityHeaders.ts';

export interface DemoDeps {
  insurer: Pick<InsurerPort, 'mailbox'>;
  clock: Clock;
  newId: NewId;
  /** The reference insurer's page on which something happens to a demo customer; null where another insurer answers. */
  newsUrl?: string | null;
}

/** Registered in demo mode only: the mails and SMS of the demo customers, which go nowhere else. */
export function demoRoutes(server: Server, { insurer, clock, newId, newsUrl = null }: DemoDeps): void {
  /** Null when the insurer has no mailbox, or does not answer. */
  const mailbox = (): Promise<MailboxEntry[] | null> =>
    insurer.mailbox({ correlationId: newId('cor') }).catch((thrown: unknown) => {
      if (thrown instanceof AppError && thrown.class !== 'bug') return null;
      throw thrown;
    });

  route(server, 'get', '/demo/mailbox.json', async () => {
    const entries = await mailbox();
    return entries === null ? problem(503, 'ServiceError') : json(200, entries);
  });

  if (newsUrl !== null)
    route(server, 'get', '/demo/news', async ({ request }) => {
      const language = languageOf(queryOf(request).get('lang') ?? request.headers['accept-language']);
      const headers = { Location: `${newsUrl}?lang=${language}`, 'Cache-Control': 'no-store' };
      return { status: 303, headers, body: '' };
    });

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

/** The text with its addresses as links: in a real mail they would be. */
function linked(text: string): string {
  return text
    .split(/(https?:\/\/[^\s<>"']+)/)
    .map((part, index) =>
      index % 2 === 0 ? escapeHtml(part) : `<a href="${escapeHtml(part)}">${escapeHtml(part)}</a>`,
    )
    .join('');
}

function mailboxPage(
  entries: readonly MailboxEntry[] | null,
  { language, nonce, now }: { language: Language; nonce: string; now: number },
): string {
  const { words } = translators[language];
  const today = parisAt(now).date;
  const messages = (entries ?? []).map((entry) => {
    const kind = words(entry.channel === 'sms' ? 'demo.sms' : 'demo.email');
    const when = momentInParis(Date.parse(entry.createdAt), language, today);
    const facts = `${kind} · ${entry.to} · ${when}`;
    return `<article>
<h2>${escapeHtml(entry.subject ?? words('demo.noSubject'))}</h2>
<p class="facts">${escapeHtml(facts)}</p>
<pre>${linked(entry.text)}</pre>
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
${messages.join('\n') || `<p>${escapeHtml(words(entries === null ? 'demo.mailbox.none' : 'demo.mailbox.empty'))}</p>`}
<p><a href="/">${escapeHtml(words('page.home'))}</a></p>
</main>
</body>
</html>
`;
}
