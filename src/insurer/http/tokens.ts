import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../../clock.ts';
import { type Reply, refusal } from './reply.ts';

const lifetimeSeconds = 300;

export interface Tokens {
  /** RFC 6749 §4.4: client credentials by HTTP Basic against a short-lived bearer token. */
  grant(authorization: string | undefined, form: URLSearchParams): Reply;
  /** True for a bearer token of ours that has not expired. */
  valid(authorization: string | undefined): boolean;
}

/** Tokens carry their expiry and a MAC, so that a restarted insurer still knows those it gave. */
export function newTokens(client: { id: string; secret: string }, key: Buffer, clock: Clock): Tokens {
  // The secret is part of the key: a new secret ends all tokens of the old one.
  const sign = (payload: string) =>
    createHmac('sha256', key).update(`token\n${client.id}\n${client.secret}\n${payload}`).digest('base64url');
  return {
    grant(authorization, form) {
      if (form.get('grant_type') !== 'client_credentials') {
        return { status: 400, body: { error: 'unsupported_grant_type' }, headers: { 'cache-control': 'no-store' } };
      }
      if (!basicMatches(authorization, client)) {
        return {
          status: 401,
          body: { error: 'invalid_client' },
          headers: { 'www-authenticate': 'Basic realm="insurer"' },
        };
      }
      const expires = String(Math.floor(clock.now() / 1000) + lifetimeSeconds);
      const body = { access_token: `${expires}.${sign(expires)}`, token_type: 'Bearer', expires_in: lifetimeSeconds };
      return { status: 200, body, headers: { 'cache-control': 'no-store' } };
    },
    valid(authorization) {
      const match = /^Bearer (\d{1,12})\.([\w-]{43})$/.exec(authorization ?? '');
      if (match?.[1] === undefined || match[2] === undefined) return false;
      return sameText(match[2], sign(match[1])) && Number(match[1]) * 1000 > clock.now();
    },
  };
}

export const unauthorised = (): Reply => ({
  ...refusal(401, 'TOKEN_INVALID', 'A valid bearer token is needed'),
  headers: { 'www-authenticate': 'Bearer' },
});

function basicMatches(authorization: string | undefined, client: { id: string; secret: string }): boolean {
  const encoded = /^Basic ([A-Za-z0-9+/=]+)$/.exec(authorization ?? '')?.[1] ?? '';
  const pair = Buffer.from(encoded, 'base64').toString();
  const colon = pair.indexOf(':');
  // RFC 6749 §2.3.1: both parts are form-encoded before they are joined.
  const id = decoded(pair.slice(0, Math.max(colon, 0)));
  const secret = decoded(pair.slice(colon + 1));
  return sameText(id, client.id) && sameText(secret, client.secret);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part.replace(/\+/g, ' '));
  } catch {
    return '';
  }
}

/** Compares in a time that does not depend on the texts. */
function sameText(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
