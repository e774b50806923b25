import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Advisor } from '../domain/advisors.ts';
import { readCookie } from '../http/cookies.ts';
import type { Store } from '../store/openStore.ts';
import {
  endDeskSession,
  openDeskSession,
  readDeskSession,
  rememberStaff,
  touchDeskSession,
} from '../store/staff.repository.ts';

/** How long an advisor stays signed in, in ms: whatever they do, and without doing anything. */
export interface DeskSessionLimits {
  longestMs: number;
  idleMs: number;
}

export const deskSessionLimits: DeskSessionLimits = { longestMs: 10 * 3_600_000, idleMs: 15 * 60_000 };

/** The use of a session is written down this often, in ms. */
const TOUCH_MS = 30_000;
/** The page asks for news by itself: only a call with this header says that somebody is there. */
export const ACTIVE_HEADER = 'x-desk-active';

export interface DeskSession {
  advisor: Advisor;
  /** Comes back in a header with every write: a page of another origin cannot read it. */
  csrf: string;
}

export interface DeskSessions {
  /** Begins a session; answers its `Set-Cookie` line. `issuerSession` is the issuer's `sid`, when it tells one. */
  open(advisor: Advisor, issuerSession: string | null, now: number): Promise<string>;
  /** Ends the session of a request; answers the `Set-Cookie` line that takes the cookie away. */
  close(request: IncomingMessage, now: number): Promise<string>;
  read(request: IncomingMessage, now: number): Promise<DeskSession | null>;
}

/**
 * Sessions of the desk: a random name in a cookie, the rest in the store, so that they end at once when they must.
 * `key` is secret and at least 32 bytes; another purpose may share it, for what is signed here begins with words of its own.
 */
export function newDeskSessions(
  { db }: Pick<Store, 'db'>,
  key: Uint8Array,
  publicUrl: string,
  limits: DeskSessionLimits = deskSessionLimits,
): DeskSessions {
  const secure = publicUrl.startsWith('https:');
  const name = secure ? '__Host-desk' : 'desk';
  const csrfOf = (id: string) => createHmac('sha256', key).update(`desk csrf ${id}`).digest('base64url');
  const line = (value: string, seconds: number) =>
    `${name}=${value}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${seconds}${secure ? '; Secure' : ''}`;
  return {
    async open(advisor, issuerSession, now) {
      const id = randomBytes(32).toString('base64url');
      await rememberStaff(db, advisor, now);
      await openDeskSession(db, { id, staffId: advisor.id, issuerSession, now });
      return line(id, limits.longestMs / 1000);
    },
    async close(request, now) {
      await endDeskSession(db, readCookie(request, name) ?? '', now);
      return line('', 0);
    },
    async read(request, now) {
      const id = readCookie(request, name) ?? '';
      if (id === '') return null;
      const begun = { id, begunAfter: now - limits.longestMs, seenAfter: now - limits.idleMs };
      const found = await readDeskSession(db, begun);
      if (found === undefined) return null;
      const isActive = request.method !== 'GET' || request.headers[ACTIVE_HEADER] === '1';
      if (isActive && now - found.seenAt >= TOUCH_MS) await touchDeskSession(db, id, now);
      return { advisor: found.advisor, csrf: csrfOf(id) };
    },
  };
}

/** Compares in a time that tells nothing. */
export function same(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
