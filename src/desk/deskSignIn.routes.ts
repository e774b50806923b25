import { randomBytes } from 'node:crypto';
import type { Server } from 'restify';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import type { Language } from '../domain/identity.ts';
import { AppError } from '../errors.ts';
import { clientAddress } from '../http/clientAddress.ts';
import { cookiesFor, readCookie } from '../http/cookies.ts';
import { escapeHtml } from '../http/escapeHtml.ts';
import { languageOf } from '../http/languageOf.ts';
import { newRateLimiter, type Rate } from '../http/rateLimiter.ts';
import { readBody } from '../http/readJson.ts';
import { json, problem, type Reply, tooMany } from '../http/reply.ts';
import { queryOf, route } from '../http/route.ts';
import { securePage } from '../http/securePage.ts';
import { type MessageKey, translators } from '../locales/translator.ts';
import type { Log } from '../log.ts';
import type { SignInPort } from '../services/signIn.port.ts';
import type { Store } from '../store/openStore.ts';
import { beginDeskSignIn, endStaffSessions, takeDeskSignIn, takeLogoutToken } from '../store/staff.repository.ts';
import type { DeskGuard } from './deskGuard.ts';
import type { DeskSessions } from './deskSession.ts';
import { type StaffRules, staffOf } from './staffOf.ts';

/** Where and how the insurer's staff signs in. */
export interface StaffSignIn {
  signIn: SignInPort;
  rules: StaffRules;
  /** Of one address, over these pages. */
  rate: Rate;
}

export interface DeskSignInDeps {
  store: Store;
  clock: Clock;
  log: Log;
  brand: { name: string };
  publicUrl: string;
  proxies?: number;
  staff: StaffSignIn;
  sessions: DeskSessions;
  guard: DeskGuard;
}

export const deskSignInRate: Rate = { burst: 20, perSecond: 0.2 };

const LIFE_S = 600;
const DAY_MS = 86_400_000;
const FORM_LIMITS = { bytes: 16_384, depth: 1, timeoutMs: 10_000 };
const languageBody = z.object({ lang: z.string().max(20).optional() });
const secretsSchema = z.object({ nonce: z.string(), verifier: z.string() });

/**
 * The desk's sign-in at the staff issuer and back: code flow with PKCE, bound to the browser that began it by a cookie,
 * each state once. The issuer may end sessions from its side at `POST /advisor/logout`.
 */
export function deskSignInRoutes(server: Server, deps: DeskSignInDeps): void {
  const { store, clock, log, staff, sessions, guard, publicUrl } = deps;
  const cookies = cookiesFor(publicUrl);
  const limiter = newRateLimiter(staff.rate, clock);
  const secret = () => randomBytes(32).toString('base64url');

  route(server, 'post', '/advisor/api/signIn', (exchange) =>
    guard.fromOurPage(exchange, languageBody, async ({ lang }) => {
      const wait = limiter.take(clientAddress(exchange.request, deps.proxies ?? 0));
      if (wait > 0) return tooMany(wait);
      const [state, nonce, verifier, browser] = [secret(), secret(), secret(), secret()];
      try {
        const address = await staff.signIn.begin({ state, nonce, verifier, language: languageOf(lang) });
        const sealed = store.sealer.seal(JSON.stringify({ nonce, verifier }));
        await beginDeskSignIn(store.db, { state, browser, sealed, expiresAt: clock.now() + LIFE_S * 1000 });
        return json(200, { url: address.href }, { 'Set-Cookie': cookies.set('desk-sign-in', browser, LIFE_S) });
      } catch (thrown) {
        if (!(thrown instanceof AppError)) throw thrown;
        log.warn('staff sign-in not begun', { code: thrown.code });
        return problem(503, 'ServiceError');
      }
    }),
  );

  route(server, 'get', '/advisor/callback', async ({ request }) => {
    const language = languageOf(request.headers['accept-language']);
    if (limiter.take(clientAddress(request, deps.proxies ?? 0)) > 0) return page(language, 429, 'desk.signIn.busy');
    const query = queryOf(request);
    const state = query.get('state') ?? '';
    const browser = readCookie(request, cookies.name('desk-sign-in')) ?? '';
    const sealed = await takeDeskSignIn(store.db, { state, browser, now: clock.now() });
    if (sealed === undefined) return page(language, 400, 'desk.signIn.failed');
    const { nonce, verifier } = secretsSchema.parse(JSON.parse(store.sealer.open(sealed)));
    try {
      const signedIn = await staff.signIn.finish(query, { state, nonce, verifier });
      const person = staffOf(signedIn, staff.rules);
      const cookie = await sessions.open(person, signedIn.session, clock.now());
      log.info('advisor signed in', { advisor: person.id });
      return page(language, 200, 'desk.signIn.done', { 'Set-Cookie': cookie });
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown;
      const { check } = thrown.facts;
      log.warn('staff sign-in refused', {
        code: thrown.code,
        ...(check === undefined ? {} : { error: String(check) }),
      });
      if (thrown.class === 'unreachable') return page(language, 503, 'desk.signIn.down');
      if (check === 'role') return page(language, 403, 'desk.signIn.noRole');
      if (check === 'secondFactor') return page(language, 403, 'desk.signIn.noSecondFactor');
      return page(language, 400, 'desk.signIn.failed');
    }
  });

  route(server, 'post', '/advisor/logout', async ({ request }) => {
    const body = await readBody(request, FORM_LIMITS);
    const token = typeof body === 'string' ? '' : (new URLSearchParams(body.toString()).get('logout_token') ?? '');
    try {
      const now = clock.now();
      const { jti, subject, session } = await staff.signIn.loggedOut(token);
      const isNew = await takeLogoutToken(store.db, `staff ${jti}`, now + DAY_MS);
      if (!isNew) return problem(400, 'TokenInvalid');
      const ended = await endStaffSessions(store.db, { staffId: subject, issuerSession: session, now });
      log.info('staff signed out by the issuer', { count: ended });
      return { status: 200, headers: { 'Cache-Control': 'no-store' }, body: '' };
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown;
      log.warn('staff logout refused', { code: thrown.code });
      return problem(thrown.class === 'unreachable' ? 503 : 400, 'TokenInvalid');
    }
  });

  /** Leads on to the desk by itself once somebody is signed in: the cookie would not come with a redirect from elsewhere. */
  function page(language: Language, status: number, key: MessageKey, headers: Record<string, string> = {}): Reply {
    const { words } = translators[language];
    const text = words(key as 'common.yes');
    const on = words(status === 200 ? 'desk.signIn.goOn' : 'desk.signIn.again');
    const reply = securePage({
      status,
      language,
      brand: deps.brand.name,
      publicUrl,
      title: words(status === 200 ? 'desk.signIn.doneTitle' : 'desk.signIn.failedTitle'),
      body: `<p>${escapeHtml(text)}</p>\n<p><a class="button" href="/advisor">${escapeHtml(on)}</a></p>`,
    });
    return {
      ...reply,
      headers: { ...reply.headers, ...headers, ...(status === 200 ? { Refresh: '0; url=/advisor' } : {}) },
    };
  }
}
