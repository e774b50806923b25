import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Server } from 'restify';
import type { Clock } from '../clock.ts';
import type { IssuedDocument } from '../domain/document.ts';
import type { Language } from '../domain/identity.ts';
import { identityIsOver, webSessionLimits } from '../domain/identitySession.ts';
import type { CustomerRef, NewId } from '../domain/ids.ts';
import { AppError } from '../errors.ts';
import type { Log } from '../log.ts';
import {
  DOCUMENT_LINK_LIFE,
  DOWNLOADS_PER_LINK,
  type DocumentLink,
  readDocumentLink,
} from '../services/documentLink.ts';
import type { CustomerGateway, InsurerPort } from '../services/insurer.port.ts';
import { findConversation } from '../store/conversations.repository.ts';
import { spend } from '../store/counters.repository.ts';
import type { Store } from '../store/openStore.ts';
import { clientAddress } from './clientAddress.ts';
import { cookiesFor, readCookie } from './cookies.ts';
import { documentPages } from './documentPages.ts';
import { isFromElsewhere } from './fromElsewhere.ts';
import { languageOf } from './languageOf.ts';
import { newRateLimiter, type Rate } from './rateLimiter.ts';
import type { Reply } from './reply.ts';
import { type Exchange, route } from './route.ts';
import { pageHeaders } from './securityHeaders.ts';

export interface DocumentDeps {
  store: Store;
  insurer: Pick<InsurerPort, 'forCustomer'>;
  clock: Clock;
  newId: NewId;
  log: Log;
  brand: string;
  publicUrl: string;
  /** Of one address, over these pages. */
  rate?: Rate;
  proxies?: number;
}

/** What one address may ask of these pages. */
export const documentPageRate: Rate = { burst: 30, perSecond: 0.5 };

/** A link that may still be used, with the file it leads to and what the customer may read. */
interface Usable {
  link: DocumentLink;
  language: Language;
  document: IssuedDocument;
  gateway: CustomerGateway;
}

/**
 * The page behind the link of a document card: GET shows what it is, POST gives the file. Expired, used up, altered,
 * of another browser, signed out since: one page in the same words, which tells a finder nothing.
 */
export function documentPageRoutes(server: Server, deps: DocumentDeps): void {
  const { store, clock } = deps;
  const pages = documentPages(deps);
  const cookieName = cookiesFor(deps.publicUrl).name('chat');
  const limiter = newRateLimiter(deps.rate ?? documentPageRate, clock);

  // A wildcard, because the router refuses named parts of more than 100 characters.
  const place = '/documents/*';
  const answered = (answer: (usable: Usable, request: IncomingMessage) => Promise<Reply>) => {
    return async ({ request, params }: Exchange): Promise<Reply> => {
      const language = languageOf(request.headers['accept-language']);
      if (limiter.take(clientAddress(request, deps.proxies ?? 0)) > 0) return pages.busy(language);
      try {
        const usable = await usableLink(params['*'] ?? '', request);
        return usable === null ? pages.gone(language) : await answer(usable, request);
      } catch (thrown) {
        if (!(thrown instanceof AppError)) throw thrown;
        if (thrown.code === 'INSURER_NOT_FOUND') return pages.gone(language);
        if (thrown.class !== 'unreachable' && thrown.class !== 'refused') throw thrown;
        return pages.down(language);
      }
    };
  };

  route(
    server,
    'get',
    place,
    answered(async ({ link, document, language }) =>
      (await downloadsOf(link)) >= DOWNLOADS_PER_LINK ? pages.gone(language) : pages.offer(document, link, language),
    ),
  );

  route(
    server,
    'post',
    place,
    answered(async ({ link, document, gateway, language }, request) => {
      if (isFromElsewhere(request, deps.publicUrl)) return pages.gone(language);
      const content = await gateway.documentContent(document.id);
      const spent = await spend(store.db, {
        mark: deps.newId('download'),
        budgets: [{ key: keyOf(link), most: DOWNLOADS_PER_LINK, windowMs: DOCUMENT_LINK_LIFE }],
        now: clock.now(),
      });
      if (spent.is === 'over') return pages.gone(language);
      deps.log.info('document downloaded', { conversationId: link.conversationId });
      return file(document, content);
    }),
  );

  async function usableLink(token: string, request: IncomingMessage): Promise<Usable | null> {
    const now = clock.now();
    const link = readDocumentLink(store.sealer, token);
    if (link === null || link.expiresAt <= now) return null;
    const conversation = await findConversation(store.db, link.conversationId);
    if (conversation === undefined || conversation.ended_at !== null || conversation.customer_ref === null) return null;
    const cookie = readCookie(request, cookieName);
    // A conversation without a browser (another channel) gets its files there: this page is not for it.
    if (cookie === undefined || conversation.browser_hash !== hashOf(cookie)) return null;
    if (identityIsOver(conversation, now, webSessionLimits)) return null;
    const gateway = deps.insurer.forCustomer(conversation.customer_ref as CustomerRef, {
      correlationId: deps.newId('cor'),
    });
    const { issued } = await gateway.documents();
    const document = issued.find(({ id }) => id === link.documentId);
    return document === undefined ? null : { link, language: languageOf(conversation.language), document, gateway };
  }

  async function downloadsOf(link: DocumentLink): Promise<number> {
    const row = await store.db
      .selectFrom('counter')
      .select('count')
      .where('key', '=', keyOf(link))
      .where('window_ends_at', '>', clock.now())
      .executeTakeFirst();
    return row?.count ?? 0;
  }
}

const keyOf = ({ id }: DocumentLink) => `download:${id}`;
const hashOf = (cookie: string) => createHash('sha256').update(cookie).digest('base64url');

function file({ name, language, contractNumber }: IssuedDocument, content: Uint8Array): Reply {
  const plain = `${name[language]} ${contractNumber}`
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  return {
    status: 200,
    headers: {
      ...pageHeaders,
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="${plain}.pdf"`,
      'Content-Security-Policy': `default-src 'none'; sandbox`,
      'Cache-Control': 'no-store',
    },
    body: content,
  };
}
