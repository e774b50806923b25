import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../../clock.ts';
import type { NewId } from '../../domain/ids.ts';

/** How long a token lives, in seconds: the client refreshes every 15 minutes whatever we say, so longer than that. */
export const TOKEN_SECONDS = 1800;
/** How long the address of a stream may wait for its connection, in seconds. */
const TICKET_SECONDS = 60;

/** What a token allows: one conversation, as one person, from these pages (all of ours when absent). */
const chatClaims = z.object({
  user: z.string(),
  conv: z.string(),
  exp: z.number(),
  origins: z.array(z.string()).optional(),
});
export type ChatClaims = z.infer<typeof chatClaims>;

/** What the address of a stream allows: one connection, from `after` on. */
const ticketClaims = z.object({
  conv: z.string(),
  exp: z.number(),
  jti: z.string(),
  after: z.number(),
  origins: z.array(z.string()).optional(),
});
export type TicketClaims = z.infer<typeof ticketClaims>;

export type Verified<Claims> = { is: 'valid'; claims: Claims } | { is: 'expired' } | { is: 'invalid' };

export interface Tokens {
  issue(claims: Pick<ChatClaims, 'user' | 'conv' | 'origins'>): string;
  verify(token: string): Verified<ChatClaims>;
  issueTicket(claims: Pick<TicketClaims, 'conv' | 'after' | 'origins'>): string;
  /** Whether it was used before is not looked at here. */
  verifyTicket(ticket: string): Verified<TicketClaims>;
}

const CACHED = 5_000;

/**
 * JWT with HS256 under `key` (32 bytes). Signed by node's HMAC rather than an asynchronous library: each request
 * verifies one, and this takes microseconds. A token whose signature was seen right is remembered; its end is always
 * looked at.
 */
export function newTokens(options: { key: Uint8Array; clock: Clock; newId: NewId }): Tokens {
  const { clock, newId } = options;
  const key = createSecretKey(options.key);
  const chat = signer(key, 'JWT', chatClaims);
  const ticket = signer(key, 'ticket+jwt', ticketClaims);
  const seen = new Map<string, ChatClaims>();
  const seconds = () => Math.floor(clock.now() / 1000);
  const judge = <Claims extends { exp: number }>(claims: Claims | null): Verified<Claims> => {
    if (claims === null) return { is: 'invalid' };
    return claims.exp <= seconds() ? { is: 'expired' } : { is: 'valid', claims };
  };
  return {
    issue: (claims) => chat.sign({ ...claims, exp: seconds() + TOKEN_SECONDS }),
    verify(token) {
      const known = seen.get(token);
      if (known !== undefined) return judge(known);
      const claims = chat.open(token);
      if (claims !== null) {
        if (seen.size >= CACHED) for (const oldest of [...seen.keys()].slice(0, CACHED / 2)) seen.delete(oldest);
        seen.set(token, claims);
      }
      return judge(claims);
    },
    issueTicket: (claims) => ticket.sign({ ...claims, exp: seconds() + TICKET_SECONDS, jti: newId('t') }),
    verifyTicket: (text) => judge(ticket.open(text)),
  };
}

/** Each kind has its own fixed header: nothing in a token chooses its algorithm, and no kind passes for another. */
function signer<Claims>(key: KeyObject, typ: string, schema: z.ZodType<Claims>) {
  const head = `${Buffer.from(JSON.stringify({ alg: 'HS256', typ })).toString('base64url')}.`;
  const mac = (signed: string) => createHmac('sha256', key).update(signed).digest();
  return {
    sign(claims: Claims): string {
      const signed = head + Buffer.from(JSON.stringify(claims)).toString('base64url');
      return `${signed}.${mac(signed).toString('base64url')}`;
    },
    open(token: string): Claims | null {
      const end = token.lastIndexOf('.');
      if (token.length > 2048 || !token.startsWith(head) || end < head.length) return null;
      const given = Buffer.from(token.slice(end + 1), 'base64url');
      const right = mac(token.slice(0, end));
      if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
      const claims = schema.safeParse(
        JSON.parse(Buffer.from(token.slice(head.length, end), 'base64url').toString('utf8')),
      );
      return claims.success ? claims.data : null;
    },
  };
}
