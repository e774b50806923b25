import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { type Advisor, findAdvisor } from '../domain/advisors.ts';
import { readCookie } from '../http/cookies.ts';

/** How long an advisor stays signed in, whatever they do. */
const LONGEST_MS = 10 * 3_600_000;

export interface DeskSession {
  advisor: Advisor;
  /** Comes back in a header with every write: a page of another origin cannot read it. */
  csrf: string;
}

export interface DeskSessions {
  /** The `Set-Cookie` line of a new session. */
  open(advisor: Advisor, now: number): string;
  /** The `Set-Cookie` line that ends it. */
  close(): string;
  read(request: IncomingMessage, now: number): DeskSession | null;
}

/**
 * Sessions of the desk: a signed cookie and nothing stored. `key` is secret and at least 32 bytes; another purpose may
 * share it, for what is signed here begins with words of its own.
 */
export function newDeskSessions(key: Uint8Array, publicUrl: string): DeskSessions {
  const secure = publicUrl.startsWith('https:');
  const name = secure ? '__Host-desk' : 'desk';
  const sign = (purpose: string, text: string) =>
    createHmac('sha256', key).update(`desk ${purpose} ${text}`).digest('base64url');
  const line = (value: string, seconds: number) =>
    `${name}=${value}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${seconds}${secure ? '; Secure' : ''}`;
  return {
    open(advisor, now) {
      const text = `${advisor.id}.${now}`;
      return line(`${text}.${sign('session', text)}`, LONGEST_MS / 1000);
    },
    close: () => line('', 0),
    read(request, now) {
      const [id = '', issued = '', signature = ''] = (readCookie(request, name) ?? '').split('.');
      const text = `${id}.${issued}`;
      if (!same(signature, sign('session', text))) return null;
      const age = now - Number(issued);
      const advisor = findAdvisor(id);
      if (advisor === undefined || !(age >= 0 && age < LONGEST_MS)) return null;
      return { advisor, csrf: sign('csrf', text) };
    },
  };
}

/** Compares in a time that tells nothing. */
export function same(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
