import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { z } from 'zod';

/** What the connector does with the next call that speaks. */
export type ConnectorMishap = { status: number; body?: unknown; retryAfter?: number } | 'hangUp';

export interface Said {
  conversationId: string;
  id: string;
  method: 'POST' | 'PUT' | 'DELETE';
  activity: Record<string, unknown>;
}

export interface BotConnectorOptions {
  appId: string;
  appPassword: string;
  port?: number;
}

/**
 * What stands on Microsoft's side of a bot, on the loopback: OpenID metadata with endorsed keys, the token server, the
 * connector (messages, changes, deletions, images) and a drive for files. Its customers are played by a test or a page.
 */
export async function startBotConnector(options: BotConnectorOptions) {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const said: Said[] = [];
  const mishaps: ConnectorMishap[] = [];
  const listeners = new Set<(message: Said) => void>();
  /** The token endpoint hangs up while it is gone. */
  const tokenServer = { isGone: false };
  const fileCalls: { path: string; authorization: string | undefined; method: string }[] = [];
  const drive = new Map<string, Buffer>();
  let keys: object[] = [{ ...(await exportJWK(publicKey)), kid: 'key-1', use: 'sig', endorsements: ['msteams'] }];
  let endpoint = '';
  let clock = () => Date.parse('2026-11-24T10:00:00Z');
  let ids = 0;
  let tokens = 0;

  const server = createServer((request, response) => {
    void handle(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', url);
    const method = request.method ?? 'GET';
    if (pathname === '/openid')
      return reply(response, 200, {
        issuer: 'https://api.botframework.com',
        jwks_uri: `${url}/keys`,
        id_token_signing_alg_values_supported: ['RS256'],
      });
    if (pathname === '/keys') return reply(response, 200, { keys });
    const body = await read(request);
    if (pathname.endsWith('/oauth2/v2.0/token')) {
      if (tokenServer.isGone) return void response.destroy();
      const form = new URLSearchParams(body.toString());
      const right = form.get('client_id') === options.appId && form.get('client_secret') === options.appPassword;
      if (!right) return reply(response, 401, { error: 'invalid_client' });
      return reply(response, 200, { access_token: `bot-token-${++tokens}`, expires_in: 3600, token_type: 'Bearer' });
    }
    const { authorization } = request.headers;
    if (pathname.startsWith('/drive/') || pathname.startsWith('/v3/attachments/')) {
      fileCalls.push({ path: pathname, authorization, method });
      if (method === 'PUT') {
        drive.set(pathname, body);
        return reply(response, 201, {});
      }
      const content = drive.get(pathname);
      if (content === undefined) return reply(response, 404, {});
      response.writeHead(200, { 'Content-Type': 'application/octet-stream' });
      response.end(content);
      return;
    }
    const match = /^\/v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?$/.exec(pathname);
    if (match === null) return reply(response, 404, {});
    if (!/^Bearer bot-token-\d+$/.test(authorization ?? '')) return reply(response, 401, {});
    const mishap = mishaps.shift();
    if (mishap === 'hangUp') return void response.destroy();
    if (mishap !== undefined) return reply(response, mishap.status, mishap.body ?? {}, mishap.retryAfter);
    if (body.length * 2 > 100_000) return reply(response, 413, { error: { code: 'MessageSizeTooBig' } });
    const activity = body.length === 0 ? {} : (JSON.parse(body.toString('utf8')) as Record<string, unknown>);
    const isChange = method === 'PUT' || method === 'DELETE';
    const id = isChange ? decodeURIComponent(match[2] ?? '') : String(1_795_000_000_000 + ++ids);
    const message: Said = {
      conversationId: decodeURIComponent(match[1] ?? ''),
      id,
      method: method as Said['method'],
      activity,
    };
    said.push(message);
    for (const listener of listeners) listener(message);
    reply(response, isChange ? 200 : 201, { id });
  }

  interface TokenParts {
    issuer?: string;
    audience?: string;
    serviceUrl?: string | null;
    kid?: string;
    notBefore?: number;
    expires?: number;
    key?: Parameters<SignJWT['sign']>[0];
    alg?: string;
  }

  /** A token as the Bot Framework makes it; every part of it can be wrong. Times are seconds from now. */
  async function token(parts: TokenParts = {}): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const claims = parts.serviceUrl === null ? {} : { serviceurl: parts.serviceUrl ?? url };
    return new SignJWT(claims)
      .setProtectedHeader({ alg: parts.alg ?? 'RS256', kid: parts.kid ?? 'key-1', typ: 'JWT' })
      .setIssuer(parts.issuer ?? 'https://api.botframework.com')
      .setAudience(parts.audience ?? options.appId)
      .setNotBefore(now + (parts.notBefore ?? -60))
      .setExpirationTime(now + (parts.expires ?? 3600))
      .sign(parts.key ?? privateKey);
  }

  async function post(body: string, authorization: string | null): Promise<{ status: number; text: string }> {
    const headers = { 'Content-Type': 'application/json', ...(authorization === null ? {} : { authorization }) };
    const response = await fetch(endpoint, { method: 'POST', headers, body });
    return { status: response.status, text: await response.text() };
  }

  return {
    url,
    said,
    mishaps,
    tokenServer,
    fileCalls,
    drive,
    privateKey,
    publicKey,
    token,
    post,
    onSaid: (listener: (message: Said) => void) => void listeners.add(listener),
    setKeys: (next: object[]) => {
      keys = next;
    },
    setEndpoint(address: string, now?: () => number) {
      endpoint = address;
      if (now !== undefined) clock = now;
    },
    /** A person of Teams in their own chat with the bot, or in a channel where others read along. */
    customer(who: { id: string; name?: string; scope?: 'personal' | 'channel' | 'groupChat'; tenant?: string }) {
      const scope = who.scope ?? 'personal';
      const conversationId = scope === 'personal' ? `a:${who.id}` : `19:${who.id}@thread.tacv2`;
      const tenant = who.tenant ?? 'tenant-1';
      const activityOf = (parts: Record<string, unknown>) => ({
        type: 'message',
        id: `f:${who.id}.${++ids}`,
        timestamp: new Date(clock()).toISOString(),
        channelId: 'msteams',
        serviceUrl: url,
        from: { id: `29:${who.id}`, name: who.name ?? 'Camille Exemple', aadObjectId: `aad-${who.id}` },
        recipient: { id: `28:${options.appId}`, name: 'eca' },
        conversation: { id: conversationId, conversationType: scope, tenantId: tenant },
        channelData: { tenant: { id: tenant } },
        locale: 'fr-FR',
        ...parts,
      });
      const send = async (parts: Record<string, unknown>) =>
        post(JSON.stringify(activityOf(parts)), `Bearer ${await token()}`);
      const mine = () => said.filter((message) => message.conversationId === conversationId);
      return {
        conversationId,
        activityOf,
        send,
        says: (text: string) => send({ text, textFormat: 'plain' }),
        /** Executes the newest button of that name, as Teams does. */
        presses(title: string, fields: Record<string, unknown> = {}) {
          for (const message of mine().toReversed()) {
            const found = pressablesOf(message.activity).find((each) => each.title === title);
            if (found === undefined) continue;
            const data = { ...(found.data as object), ...fields };
            const value = { action: { type: 'Action.Execute', verb: found.verb, data }, trigger: 'manual' };
            return send({ type: 'invoke', name: 'adaptiveCard/action', value, replyToId: message.id });
          }
          throw new RangeError(
            `no button "${title}" in: ${mine()
              .flatMap(({ activity }) => pressablesOf(activity).map((each) => each.title))
              .join(' | ')}`,
          );
        },
        get received() {
          return mine();
        },
      };
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export type BotConnector = Awaited<ReturnType<typeof startBotConnector>>;

const executes = z.looseObject({
  type: z.literal('Action.Execute'),
  title: z.string(),
  verb: z.string(),
  data: z.unknown(),
});

/** The buttons of a message's cards, wherever they stand. */
export function pressablesOf(activity: unknown): { title: string; verb: string; data: unknown }[] {
  if (Array.isArray(activity)) return activity.flatMap(pressablesOf);
  if (typeof activity !== 'object' || activity === null) return [];
  const own = executes.safeParse(activity);
  return [...(own.success ? [own.data] : []), ...Object.values(activity).flatMap(pressablesOf)];
}

/** All the words of a message: its text, and those of its cards. */
export function wordsOf(activity: unknown): string {
  if (typeof activity === 'string') return '';
  if (Array.isArray(activity)) return activity.map(wordsOf).filter(Boolean).join('\n');
  if (typeof activity !== 'object' || activity === null) return '';
  const { text, value, title, label } = activity as Record<string, unknown>;
  const own = [title, label, text, value].filter((each) => typeof each === 'string').join(' ');
  return [own, ...Object.values(activity).map(wordsOf)].filter(Boolean).join('\n').replaceAll('\\', '');
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function reply(response: ServerResponse, status: number, body: unknown, retryAfter?: number): void {
  response.writeHead(status, {
    'Content-Type': 'application/json',
    ...(retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }),
  });
  response.end(JSON.stringify(body));
}
