import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { problem, type Reply } from '../../http/reply.ts';
import type { ChatClaims, Tokens } from './tokens.ts';

/** Who calls: the holder of the secret (a server of the insurer), or the holder of one conversation's token. */
export type Caller = { is: 'secret' } | { is: 'token'; claims: ChatClaims };

export interface Access {
  /** The caller of a REST call, or the refusal. */
  callerOf(request: IncomingMessage): Caller | { refusal: Reply };
  /** True when pages of this origin may use a token with these `origins`; a request without one is no page. */
  allows(origin: string | undefined, origins: readonly string[] | undefined): boolean;
  /** Headers that let pages of our own origins read the answer; others get none. */
  cors(request: IncomingMessage): Readonly<Record<string, string>>;
  preflight(request: IncomingMessage): Reply;
  /** All the origins that pages of ours have. */
  origins: readonly string[];
}

const NO_CORS = { Vary: 'Origin' };

export function newAccess(options: { tokens: Tokens; origins: readonly string[]; secret?: string }): Access {
  const origins = new Set(options.origins);
  const secret = options.secret === undefined ? null : digest(options.secret);
  const allows: Access['allows'] = (origin, own) =>
    origin === undefined || (origins.has(origin) && (own === undefined || own.includes(origin)));
  const headers = new Map(
    [...origins].map((origin) => [
      origin,
      {
        ...NO_CORS,
        'Access-Control-Allow-Origin': origin,
        'Access-Control-Allow-Credentials': 'true',
        'Access-Control-Expose-Headers': 'Retry-After',
      },
    ]),
  );
  const cors: Access['cors'] = (request) => headers.get(request.headers.origin ?? '') ?? NO_CORS;
  return {
    origins: options.origins,
    allows,
    cors,
    callerOf(request) {
      const match = /^Bearer ([\w.~+/=-]{1,2048})$/i.exec(request.headers.authorization ?? '');
      const credential = match?.[1];
      if (credential === undefined) return { refusal: problem(401, 'MissingAuthorization') };
      if (secret !== null && timingSafeEqual(digest(credential), secret)) return { is: 'secret' };
      const verified = options.tokens.verify(credential);
      if (verified.is === 'expired') return { refusal: problem(403, 'TokenExpired') };
      if (verified.is === 'invalid') return { refusal: problem(403, 'TokenInvalid') };
      if (!allows(request.headers.origin, verified.claims.origins))
        return { refusal: problem(403, 'TokenInvalid', 'OriginRefused') };
      return { is: 'token', claims: verified.claims };
    },
    preflight(request) {
      const allowed = headers.get(request.headers.origin ?? '');
      if (allowed === undefined) return problem(403, 'TokenInvalid', 'OriginRefused', NO_CORS);
      const more = {
        'Access-Control-Allow-Methods': 'GET, POST, DELETE',
        'Access-Control-Allow-Headers': 'authorization, content-type, x-ms-bot-agent, x-requested-with',
        'Access-Control-Max-Age': '600',
      };
      return { status: 204, headers: { ...allowed, ...more }, body: '' };
    },
  };
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
