import type { IncomingMessage } from 'node:http';

/** The value of a cookie, or undefined. */
export function readCookie(request: IncomingMessage, name: string): string | undefined {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at !== -1 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return undefined;
}

/**
 * The name and the attributes of our own cookies: on https the `__Host-` prefix, which browsers give to no other
 * host and no other path; on a loopback without it, for http allows none.
 */
export function cookiesFor(publicUrl: string): {
  name(base: string): string;
  /** A `Set-Cookie` line; `seconds` 0 takes the cookie away. */
  set(base: string, value: string, seconds: number): string;
} {
  const secure = publicUrl.startsWith('https:');
  const name = (base: string) => (secure ? `__Host-${base}` : base);
  return {
    name,
    set: (base, value, seconds) =>
      `${name(base)}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure ? '; Secure' : ''}`,
  };
}
