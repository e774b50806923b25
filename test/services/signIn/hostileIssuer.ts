import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';

/** An OpenID issuer that can be made to do each thing that a good one never does. */
export interface HostileIssuer {
  issuer: string;
  client: { clientId: string; clientSecret: string };
  /** Changes for the next sign-ins; `{}` is an honest issuer. */
  behave(how: Behaviour): void;
  /** A logout token of this issuer, by the same key as its ID tokens unless `behave` says otherwise. */
  logoutToken(claims: Record<string, unknown>): Promise<string>;
  /** Requests to the token endpoint. */
  tokenCalls(): number;
  stop(): Promise<void>;
}

export interface Behaviour {
  metadata?: Record<string, unknown>;
  claims?: (claims: Record<string, unknown>) => Record<string, unknown>;
  header?: Record<string, unknown>;
  sign?: 'none' | 'HS256' | 'otherKey' | 'broken';
  /** Of the redirect back to the client. */
  back?: (query: URLSearchParams) => void;
  jwks?: Fault;
  token?: Fault;
  discovery?: Fault;
  tokenBody?: (body: Record<string, unknown>) => Record<string, unknown>;
}

export type Fault = 'html' | 'garbage' | '500' | 'slow' | 'empty' | 'endless' | 'redirect' | 'hangUp';

export const SUBJECT = 'cus_camille';
export const SLOW_MS = 600;

export async function startHostileIssuer(): Promise<HostileIssuer> {
  const own = await generateKeyPair('RS256', { extractable: true });
  const other = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(own.publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' };
  const client = { clientId: 'assistant', clientSecret: 'the-secret-of-the-client' };
  const codes = new Map<string, { nonce: string; challenge: string }>();
  let how: Behaviour = {};
  let calls = 0;

  const server = createServer((request, response) => {
    void answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}/realm`;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', issuer);
    const json = (status: number, body: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    switch (url.pathname) {
      case '/realm/.well-known/openid-configuration':
        if (await failed(how.discovery, response)) return;
        return json(200, {
          issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
          jwks_uri: `${issuer}/jwks`,
          response_types_supported: ['code'],
          subject_types_supported: ['public'],
          id_token_signing_alg_values_supported: ['RS256'],
          code_challenge_methods_supported: ['S256'],
          authorization_response_iss_parameter_supported: true,
          ...how.metadata,
        });
      case '/realm/authorize': {
        const code = `code-${codes.size}`;
        const { searchParams: asked } = url;
        codes.set(code, { nonce: asked.get('nonce') ?? '', challenge: asked.get('code_challenge') ?? '' });
        const back = new URLSearchParams({ code, state: asked.get('state') ?? '', iss: issuer });
        how.back?.(back);
        response.writeHead(303, { location: `${asked.get('redirect_uri')}?${back}` });
        return void response.end();
      }
      case '/realm/token': {
        calls += 1;
        if (await failed(how.token, response)) return;
        return trade(await bodyOf(request), json);
      }
      case '/realm/jwks':
        if (await failed(how.jwks, response)) return;
        return json(200, { keys: [jwk] });
      default:
        return json(404, {});
    }
  }

  async function trade(form: URLSearchParams, json: (status: number, body: unknown) => void): Promise<void> {
    const asked = codes.get(form.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (asked === undefined || asked.challenge !== challenge) return json(400, { error: 'invalid_grant' });
    codes.delete(form.get('code') ?? '');
    const now = Math.floor(Date.now() / 1000);
    const access = 'an-access-token';
    const plain = {
      iss: issuer,
      sub: SUBJECT,
      aud: client.clientId,
      iat: now,
      exp: now + 300,
      auth_time: now,
      nonce: asked.nonce,
      at_hash: createHash('sha256').update(access).digest().subarray(0, 16).toString('base64url'),
    };
    const claims = how.claims?.(plain) ?? plain;
    const body = { access_token: access, token_type: 'Bearer', expires_in: 300, id_token: await signed(claims) };
    json(200, how.tokenBody?.(body) ?? body);
  }

  async function signed(claims: Record<string, unknown>): Promise<string> {
    const header = { alg: 'RS256', kid: 'k1', ...how.header };
    if (how.sign === 'none') return new UnsecuredJWT(claims).encode();
    // The public key as a shared secret: the oldest of these tricks.
    if (how.sign === 'HS256')
      return new SignJWT(claims)
        .setProtectedHeader({ ...header, alg: 'HS256' })
        .sign(new TextEncoder().encode(JSON.stringify(jwk)));
    const key = how.sign === 'otherKey' ? other.privateKey : own.privateKey;
    const token = await new SignJWT(claims).setProtectedHeader(header).sign(key);
    if (how.sign !== 'broken') return token;
    const [head, payload, signature = ''] = token.split('.');
    return [head, payload, signature.replace(/^./, signature.startsWith('A') ? 'B' : 'A')].join('.');
  }

  return {
    issuer,
    client,
    behave: (next) => {
      how = next;
    },
    logoutToken: (claims) => {
      const now = Math.floor(Date.now() / 1000);
      const events = { 'http://schemas.openid.net/event/backchannel-logout': {} };
      return signed({
        iss: issuer,
        aud: client.clientId,
        iat: now,
        exp: now + 120,
        jti: `jti-${Math.random()}`,
        events,
        ...claims,
      });
    },
    tokenCalls: () => calls,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Answers by a fault; false when there is none. */
async function failed(fault: Fault | undefined, response: ServerResponse): Promise<boolean> {
  const send = (status: number, type: string, body: string, headers: Record<string, string> = {}) => {
    response.writeHead(status, { 'content-type': type, ...headers });
    response.end(body);
    return true;
  };
  switch (fault) {
    case undefined:
      return false;
    case 'html':
      return send(200, 'text/html', '<h1>Welcome</h1>');
    case 'garbage':
      return send(200, 'application/json', '{"keys":[{"kty":');
    case 'empty':
      return send(200, 'application/json', '{"keys":[]}');
    case '500':
      return send(500, 'text/plain', 'oops');
    case 'redirect':
      return send(302, 'text/plain', '', { location: 'http://127.0.0.1:9/elsewhere' });
    case 'hangUp':
      response.destroy();
      return true;
    case 'endless': {
      response.writeHead(200, { 'content-type': 'application/json' });
      for (let count = 0; count < 500 && !response.destroyed; count++) response.write(' '.repeat(10_000));
      response.end('{}');
      return true;
    }
    case 'slow':
      await sleep(SLOW_MS);
      return send(200, 'application/json', '{}');
  }
}

async function bodyOf(request: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return new URLSearchParams(text);
}
