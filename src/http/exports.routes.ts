import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Server } from 'restify';
import { identityIsOver, webSessionLimits } from '../domain/identitySession.ts';
import type { CustomerRef } from '../domain/ids.ts';
import type { Reimbursement } from '../domain/reimbursement.ts';
import { AppError } from '../errors.ts';
import { translators } from '../locales/translator.ts';
import { readExportLink } from '../services/exportLink.ts';
import type { CustomerGateway } from '../services/insurer.port.ts';
import { itemsOfPages } from '../services/itemsOfPages.ts';
import { findConversation } from '../store/conversations.repository.ts';
import { keptOf } from '../store/privacy.repository.ts';
import { clientAddress } from './clientAddress.ts';
import { cookiesFor, readCookie } from './cookies.ts';
import { documentPages } from './documentPages.ts';
import { type DocumentDeps, documentPageRate } from './documents.routes.ts';
import { escapeHtml } from './escapeHtml.ts';
import { isFromElsewhere } from './fromElsewhere.ts';
import { languageOf } from './languageOf.ts';
import { newRateLimiter } from './rateLimiter.ts';
import { route } from './route.ts';
import { securePage } from './securePage.ts';
import { pageHeaders } from './securityHeaders.ts';

/**
 * `/my-data/…`: what is kept about the customer of a conversation, as one file. GET shows a button, POST gives the
 * file; only to the browser of that conversation, while its identification lasts.
 */
export function exportRoutes(server: Server, deps: DocumentDeps): void {
  const { store, clock, insurer, brand, publicUrl } = deps;
  const pages = documentPages(deps);
  const limiter = newRateLimiter(deps.rate ?? documentPageRate, clock);
  const isTooMuch = (request: IncomingMessage) => limiter.take(clientAddress(request, deps.proxies ?? 0)) > 0;
  const cookieName = cookiesFor(publicUrl).name('chat');

  const ownerOf = async (token: string, cookie: string | undefined) => {
    const link = readExportLink(store.sealer, token);
    if (link === null || link.expiresAt <= clock.now() || cookie === undefined) return null;
    const conversation = await findConversation(store.db, link.conversationId);
    if (conversation === undefined || conversation.ended_at !== null || conversation.customer_ref === null) return null;
    if (conversation.browser_hash !== createHash('sha256').update(cookie).digest('base64url')) return null;
    return identityIsOver(conversation, clock.now(), webSessionLimits) ? null : conversation;
  };

  route(server, 'get', '/my-data/*', async ({ request, params }) => {
    const language = languageOf(request.headers['accept-language']);
    if (isTooMuch(request)) return pages.busy(language);
    const conversation = await ownerOf(params['*'] ?? '', readCookie(request, cookieName));
    if (conversation === null) return pages.gone(language);
    const own = languageOf(conversation.language);
    const { words } = translators[own];
    const body = `<p>${escapeHtml(words('privacy.page.text'))}</p>
<form method="post"><button>${escapeHtml(words('privacy.page.download'))}</button></form>`;
    return securePage({ status: 200, language: own, brand, publicUrl, title: words('privacy.page.title'), body });
  });

  route(server, 'post', '/my-data/*', async ({ request, params }) => {
    const language = languageOf(request.headers['accept-language']);
    if (isTooMuch(request)) return pages.busy(language);
    const conversation = await ownerOf(params['*'] ?? '', readCookie(request, cookieName));
    if (conversation === null || isFromElsewhere(request, publicUrl)) return pages.gone(language);
    const ref = conversation.customer_ref as CustomerRef;
    const file = insurer.forCustomer(ref, { correlationId: deps.newId('cor') });
    try {
      const [profile, contracts, claims, reimbursements, documents, payments, changes, preferences] = await Promise.all(
        [
          file.profile(),
          file.contracts(),
          file.claims(),
          allReimbursements(file),
          file.documents(),
          file.payments(),
          file.changes(),
          file.preferences(),
        ],
      );
      const { ref: _opaque, ...person } = profile;
      const content = {
        madeAt: new Date(clock.now()).toISOString(),
        insurer: { person, contracts, claims, reimbursements, documents, payments, changes, preferences },
        assistant: await keptOf(store.db, ref),
      };
      deps.log.info('data exported', { conversationId: conversation.id });
      return {
        status: 200,
        headers: {
          ...pageHeaders,
          'Content-Type': 'application/json; charset=utf-8',
          'Content-Disposition': 'attachment; filename="mes-donnees.json"',
        },
        body: JSON.stringify(content, null, 2),
      };
    } catch (thrown) {
      if (thrown instanceof AppError && (thrown.class === 'unreachable' || thrown.class === 'refused'))
        return pages.down(language);
      throw thrown;
    }
  });
}

const PAGE = 50;
/** Far more than anybody has. */
const PAGES_MOST = 40;

async function allReimbursements(file: CustomerGateway): Promise<Reimbursement[]> {
  const all: Reimbursement[] = [];
  const page = (place: { cursor?: string }) => file.reimbursements({ limit: PAGE, ...place });
  for await (const line of itemsOfPages(page, PAGES_MOST)) all.push(line);
  return all;
}
