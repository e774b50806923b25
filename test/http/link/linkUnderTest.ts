import { createHash, randomBytes } from 'node:crypto';
import { freePort } from '../../../scripts/freePort.ts';
import { systemClock } from '../../../src/clock.ts';
import { randomId } from '../../../src/domain/ids.ts';
import { linkRoutes } from '../../../src/http/link.routes.ts';
import { newHttpServer } from '../../../src/http/newHttpServer.ts';
import { silentLog } from '../../../src/log.ts';
import { newSignInClient } from '../../../src/services/signIn.client.ts';
import { createLink } from '../../../src/store/links.repository.ts';
import { type HostileIssuer, startHostileIssuer } from '../../services/signIn/hostileIssuer.ts';
import { newAssistant } from '../../support/newAssistant.ts';

export interface Answer {
  status: number;
  location: string | null;
  text: string;
  headers: Headers;
}

/** The assistant with its link pages, and an issuer that behaves as it is told. */
export async function newLinkUnderTest() {
  const chat = await newAssistant();
  const issuer: HostileIssuer = await startHostileIssuer();
  const port = await freePort();
  const publicUrl = `http://127.0.0.1:${port}`;
  const http = newHttpServer({ publicUrl, log: silentLog });
  const clientOf = () =>
    newSignInClient({
      issuer: issuer.issuer,
      ...issuer.client,
      redirectUri: `${publicUrl}/oidc/callback`,
      clock: systemClock,
      timeoutMs: 300,
    });
  let client = clientOf();
  linkRoutes(http.server, {
    ...{ store: chat.store, hub: chat.hub, clock: chat.clock, newId: randomId, log: silentLog, publicUrl },
    // Asked anew at each call, so that a test can forget what was discovered.
    signIn: {
      begin: (request) => client.begin(request),
      finish: (query, secrets) => client.finish(query, secrets),
      loggedOut: (token) => client.loggedOut(token),
      formOrigins: () => client.formOrigins(),
    },
    brand: 'eca assurances',
    key: randomBytes(32),
    rate: { burst: 1e6, perSecond: 1e6 },
  });
  await http.listen(port);
  Object.assign(chat.services, { signInPages: true });

  const cookie = `b_${randomBytes(16).toString('base64url')}`;
  await chat.store.db
    .updateTable('conversation')
    .set({ browser_hash: hashOf(cookie) })
    .where('id', '=', chat.conversationId)
    .execute();

  const call = async (url: string, as: string | null, init: RequestInit = {}): Promise<Answer> => {
    const answer = await fetch(new URL(url, publicUrl), {
      ...init,
      redirect: 'manual',
      headers: { ...(as === null ? {} : { cookie: `chat=${as}` }), ...init.headers },
    });
    return {
      status: answer.status,
      location: answer.headers.get('location'),
      text: await answer.text(),
      headers: answer.headers,
    };
  };

  return {
    chat,
    issuer,
    publicUrl,
    /** The cookie of the customer's own browser. */
    cookie,
    get: (url: string, as: string | null = cookie) => call(url, as),
    post: (url: string, fields: Record<string, string>, as: string | null = cookie, headers = {}) =>
      call(url, as, { method: 'POST', body: new URLSearchParams(fields), headers }),
    /** A link of this conversation, as its card would hold it. */
    async newLink(): Promise<string> {
      const handle = randomBytes(16).toString('base64url');
      const now = chat.clock.now();
      const { conversationId } = chat;
      const owner = { conversationId, channel: 'directline', browserHash: hashOf(cookie), why: null };
      await createLink(chat.store.db, { handle, ...owner, now, expiresAt: now + 600_000 });
      return `/link/${handle}`;
    },
    /** From the link to the issuer: the address that its button leads to. */
    async presses(link: string, as: string | null = cookie): Promise<Answer> {
      const page = await call(link, as);
      const csrf = /name="csrf" value="([^"]*)"/.exec(page.text)?.[1] ?? '';
      return call(link, as, { method: 'POST', body: new URLSearchParams({ csrf }) });
    },
    /** From the issuer's page back to us: the address of the callback. */
    async signsIn(address: string | null): Promise<string> {
      const answer = await fetch(address ?? '', { redirect: 'manual' });
      return answer.headers.get('location') ?? '';
    },
    forgetIssuer() {
      client = clientOf();
    },
    /** Rows that would identify somebody. */
    async linked(): Promise<number> {
      const rows = await chat.store.db.selectFrom('inbox').select('body').execute();
      const links = await chat.store.db
        .selectFrom('link')
        .select('linked_at')
        .where('linked_at', 'is not', null)
        .execute();
      return rows.filter(({ body }) => body.includes('"signedIn"')).length + links.length;
    },
    async stop() {
      await http.close(100);
      await issuer.stop();
      await chat.close();
    },
  };
}

export type LinkUnderTest = Awaited<ReturnType<typeof newLinkUnderTest>>;

export function hashOf(cookie: string): string {
  return createHash('sha256').update(cookie).digest('base64url');
}
