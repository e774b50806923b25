import type { Server } from 'restify';
import type { Hub } from '../bot/hub.ts';
import type { InboundBody } from '../bot/inbound.ts';
import type { Clock } from '../clock.ts';
import type { NewId } from '../domain/ids.ts';
import { AppError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { SignInPort } from '../services/signIn.port.ts';
import { insertInbound } from '../store/inbox.repository.ts';
import { openConversationsOf } from '../store/insurerEvents.repository.ts';
import type { Store } from '../store/openStore.ts';
import { takeLogoutToken } from '../store/staff.repository.ts';
import { readBody } from './readJson.ts';
import { problem } from './reply.ts';
import { route } from './route.ts';

export interface LogoutDeps {
  store: Store;
  hub: Hub;
  clock: Clock;
  newId: NewId;
  log: Log;
  signIn: Pick<SignInPort, 'loggedOut'>;
}

const FORM_LIMITS = { bytes: 16_384, depth: 1, timeoutMs: 10_000 };
const DAY_MS = 86_400_000;

/**
 * The insurer's sign-in ends a customer's sessions (OpenID Connect Back-Channel Logout): every conversation of the
 * customer that goes on is ended by a turn of its own. A token that names a session only ends nothing here, for a
 * conversation does not keep the issuer's session.
 */
export function logoutRoutes(server: Server, { store, hub, clock, newId, log, signIn }: LogoutDeps): void {
  route(server, 'post', '/oidc/logout', async ({ request }) => {
    const read = await readBody(request, FORM_LIMITS);
    const token = typeof read === 'string' ? '' : (new URLSearchParams(read.toString()).get('logout_token') ?? '');
    try {
      const { jti, subject } = await signIn.loggedOut(token);
      const now = clock.now();
      const ended = await store.commit(async (tx) => {
        if (!(await takeLogoutToken(tx, `customer ${jti}`, now + DAY_MS))) return null;
        const conversations = subject === null ? [] : await openConversationsOf(tx, subject);
        for (const conversationId of conversations) {
          const body: InboundBody = { kind: 'signedOutByInsurer', customerRef: subject ?? '' };
          const inbound = { conversationId, key: `logout:${jti}`, body, secrets: null, shown: null };
          await insertInbound(tx, store, { ...inbound, correlationId: newId('cor') }, now, newId);
        }
        return conversations;
      });
      if (ended === null) return problem(400, 'TokenInvalid');
      for (const conversationId of ended) hub.wake(conversationId);
      log.info('customer signed out by the issuer', { count: ended.length });
      return { status: 200, headers: { 'Cache-Control': 'no-store' }, body: '' };
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown;
      log.warn('logout refused', { code: thrown.code });
      return problem(thrown.class === 'unreachable' ? 503 : 400, 'TokenInvalid');
    }
  });
}
