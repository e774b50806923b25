import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Server } from 'restify';
import { z } from 'zod';
import type { Hub } from '../bot/hub.ts';
import type { InboundBody } from '../bot/inbound.ts';
import type { Clock } from '../clock.ts';
import { isPushed } from '../domain/channelName.ts';
import type { Language } from '../domain/identity.ts';
import type { CustomerRef, NewId } from '../domain/ids.ts';
import { AppError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { SignInPort } from '../services/signIn.port.ts';
import { acceptInbound } from '../store/inbox.repository.ts';
import { beginLink, bindLink, completeLink, findUsableLink, takeState } from '../store/links.repository.ts';
import type { Store } from '../store/openStore.ts';
import type { LinkRow } from '../store/tables.ts';
import { clientAddress } from './clientAddress.ts';
import { newCodeLink } from './codeLink.ts';
import { cookiesFor, readCookie } from './cookies.ts';
import { isFromElsewhere } from './fromElsewhere.ts';
import { languageOf } from './languageOf.ts';
import { linkPages } from './linkPages.ts';
import { newRateLimiter, type Rate } from './rateLimiter.ts';
import { readBody } from './readJson.ts';
import type { Reply } from './reply.ts';
import { type Exchange, queryOf, route } from './route.ts';

export interface LinkDeps {
  store: Store;
  hub: Hub;
  clock: Clock;
  newId: NewId;
  log: Log;
  signIn: SignInPort;
  brand: string;
  publicUrl: string;
  /** Secret, at least 32 bytes; what is derived from it serves these forms only. */
  key: Uint8Array;
  /** Of one address, over all these pages. */
  rate: Rate;
  proxies?: number;
  /** For the codes that link a chat of WhatsApp or Teams; without it such a chat identifies by one-time codes only. */
  codeHmac?(text: string): string;
}

export const linkRate: Rate = { burst: 30, perSecond: 0.5 };

/** A browser that only came for one link is known for the time of a sign-in. */
const COOKIE_SECONDS = 3600;
/** How long a sign-in may take, in ms. */
const STATE_LIFE = 10 * 60_000;
const FORM_LIMITS = { bytes: 2048, depth: 1, timeoutMs: 10_000 };
const HANDLE = /^[\w-]{22}$/;
const secretsSchema = z.object({ nonce: z.string(), verifier: z.string(), handle: z.string() });

/**
 * From a sign-in link in the chat to the insurer's page and back. Completing it identifies one conversation: the one
 * that asked, and only for the browser that the conversation was opened in. A link sent on to somebody else links nobody.
 */
export function linkRoutes(server: Server, deps: LinkDeps): void {
  const { store, clock, signIn, publicUrl } = deps;
  const pages = linkPages(deps);
  const limiter = newRateLimiter(deps.rate, clock);
  const cookies = cookiesFor(publicUrl);
  const cookieName = cookies.name('chat');
  const { codeHmac } = deps;
  const codeLink = codeHmac === undefined ? null : newCodeLink({ ...deps, codeHmac });
  const browserOf = (request: IncomingMessage) => {
    const cookie = readCookie(request, cookieName);
    return cookie === undefined ? null : createHash('sha256').update(cookie).digest('base64url');
  };
  const csrfOf = (handle: string, browser: string) =>
    createHmac('sha256', deps.key).update(`link form ${handle} ${browser}`).digest('base64url');
  const limited = (answer: (exchange: Exchange, language: Language) => Promise<Reply>) => (exchange: Exchange) => {
    const { request } = exchange;
    const language = languageOf(request.headers['accept-language']);
    const wait = limiter.take(clientAddress(request, deps.proxies ?? 0));
    return wait > 0 ? Promise.resolve(pages.refused(language, 'busy')) : answer(exchange, language);
  };

  route(
    server,
    'get',
    '/link/:handle',
    limited(async ({ request, params }, language) => {
      const handle = params['handle'] ?? '';
      const link = await usable(handle);
      if (link === undefined) return pages.refused(language, 'expired');
      const formOrigins = signIn.formOrigins();
      const domain = new URL(formOrigins[0] ?? publicUrl).hostname;
      const shown = { language: languageOf(link.language), why: link.why, handle, formOrigins, domain };
      const browser = browserOf(request);
      // A chat without a browser: whoever opens the link gets a cookie, and nothing is used up by looking.
      if (browser === null && isByCode(link) && link.browser_hash === null) {
        const value = randomBytes(32).toString('base64url');
        const hash = createHash('sha256').update(value).digest('base64url');
        const reply = pages.start({ ...shown, csrf: csrfOf(handle, hash) });
        return { ...reply, headers: { ...reply.headers, 'Set-Cookie': cookies.set('chat', value, COOKIE_SECONDS) } };
      }
      const isTheirs = browser === link.browser_hash || (isByCode(link) && link.browser_hash === null);
      if (browser === null || !isTheirs) return pages.refused(language, 'otherBrowser');
      return pages.start({ ...shown, csrf: csrfOf(handle, browser) });
    }),
  );

  route(
    server,
    'post',
    '/link/:handle',
    limited(async ({ request, params }, language) => {
      const handle = params['handle'] ?? '';
      const body = await readBody(request, FORM_LIMITS);
      const link = await usable(handle);
      if (link === undefined) return pages.refused(language, 'expired');
      const browser = browserOf(request);
      const csrf = typeof body === 'string' ? null : new URLSearchParams(body.toString()).get('csrf');
      const isOurs = browser !== null && same(csrf ?? '', csrfOf(handle, browser));
      if (!isOurs || isFromElsewhere(request, publicUrl)) return pages.refused(language, 'otherBrowser');
      const isTheirs = isByCode(link) ? await bindLink(store.db, handle, browser) : browser === link.browser_hash;
      if (!isTheirs) return pages.refused(language, 'otherBrowser');
      return toIssuer(link, handle, browser);
    }),
  );

  route(
    server,
    'post',
    '/link/:handle/confirm',
    limited(async ({ request, params }, language) => {
      const handle = params['handle'] ?? '';
      const body = await readBody(request, FORM_LIMITS);
      const form = typeof body === 'string' ? null : new URLSearchParams(body.toString());
      const browser = browserOf(request);
      const isOurs = browser !== null && same(form?.get('csrf') ?? '', csrfOf(handle, browser));
      if (!isOurs || isFromElsewhere(request, publicUrl)) return pages.refused(language, 'otherBrowser');
      const asked = { handle, browserHash: browser, yes: form?.get('me') === 'yes' };
      return (await codeLink?.answer(asked, language)) ?? pages.refused(language, 'expired');
    }),
  );

  route(
    server,
    'get',
    '/oidc/callback',
    limited(async ({ request }, language) => {
      const query = queryOf(request);
      const state = query.get('state') ?? '';
      const taken = await takeState(store.db, { state, browserHash: browserOf(request), now: clock.now() });
      if (taken.is === 'otherBrowser') return pages.refused(language, 'otherBrowser');
      if (taken.is === 'unknown') return pages.refused(language, 'failed');
      return comeBack(taken.link, query, state, language);
    }),
  );

  async function usable(handle: string) {
    return HANDLE.test(handle) ? findUsableLink(store.db, handle, clock.now()) : undefined;
  }

  async function toIssuer(link: LinkRow & { language: string }, handle: string, browserHash: string): Promise<Reply> {
    const language = languageOf(link.language);
    const secret = () => randomBytes(32).toString('base64url');
    const secrets = { state: secret(), nonce: secret(), verifier: secret() };
    try {
      const address = await signIn.begin({ ...secrets, language });
      const now = clock.now();
      const { state, nonce, verifier } = secrets;
      const kept = { nonce, verifier, handle };
      const begun = { handle, browserHash, state, secrets: kept, now, expiresAt: now + STATE_LIFE };
      if (!(await beginLink(store, begun))) return pages.refused(language, 'expired');
      if (!isByCode(link)) await tellOpened(link, begun.expiresAt);
      return { status: 303, headers: { Location: address.href, 'Cache-Control': 'no-store' }, body: '' };
    } catch (thrown) {
      return failure(thrown, language, handle);
    }
  }

  /** The chat waits from now on, said once for a link however often its button is pressed. */
  async function tellOpened(link: LinkRow, until: number): Promise<void> {
    const body: InboundBody = { kind: 'signInOpened', until };
    const { conversation_id: conversationId, handle_hash: hash } = link;
    const inbound = { conversationId, key: `signInOpened:${hash}`, body, secrets: null, shown: null };
    await acceptInbound(store, { ...inbound, correlationId: deps.newId('cor') }, clock.now(), deps.newId);
    deps.hub.wake(conversationId);
  }

  async function comeBack(link: LinkRow, query: URLSearchParams, state: string, language: Language): Promise<Reply> {
    const { nonce, verifier, handle } = secretsSchema.parse(JSON.parse(store.sealer.open(link.sealed ?? '')));
    try {
      const { subject } = await signIn.finish(query, { state, nonce, verifier });
      if (isByCode(link)) {
        const csrf = csrfOf(handle, link.browser_hash ?? '');
        return codeLink === null
          ? pages.refused(language, 'failed')
          : codeLink.ask(link, { handle, subject, csrf }, language);
      }
      const body: InboundBody = { kind: 'signedIn', customerRef: subject as CustomerRef };
      const inbound = {
        conversationId: link.conversation_id,
        key: `signIn:${link.handle_hash}`,
        body,
        secrets: null,
        shown: null,
        correlationId: deps.newId('cor'),
      };
      const done = await completeLink(store, { link, inbound, now: clock.now(), newId: deps.newId });
      if (!done) return pages.refused(language, 'expired');
      deps.hub.wake(link.conversation_id);
      deps.log.info('signed in', { conversationId: link.conversation_id });
      return pages.done(language);
    } catch (thrown) {
      return failure(thrown, language, handle);
    }
  }

  function failure(thrown: unknown, language: Language, handle: string): Reply {
    if (!(thrown instanceof AppError)) throw thrown;
    deps.log.warn('sign-in refused', { code: thrown.code, error: reasonOf(thrown) });
    if (thrown.code === 'SIGN_IN_UNREACHABLE') return pages.down(language, 503, handle);
    if (thrown.code === 'SIGN_IN_WRONG_SHAPE') return pages.down(language, 502, handle);
    return pages.refused(language, 'failed');
  }
}

/** Of a chat that no browser of ours holds. */
function isByCode({ channel }: Pick<LinkRow, 'channel'>): boolean {
  return isPushed(channel);
}

/** Which check failed, in a word for the operator. */
function reasonOf({ facts, cause }: AppError): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return String(facts['check'] ?? code ?? 'none');
}

function same(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
