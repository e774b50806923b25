import { createHmac, timingSafeEqual } from 'node:crypto';

const HEADER = /^sha256=([0-9a-f]{64})$/;

/**
 * True when Meta signed these very bytes: HMAC-SHA256 of the raw body under the app secret, compared in constant time.
 * The body must not be parsed and written again: Meta escapes letters that we would not.
 */
export function isSigned(body: Uint8Array, header: string | undefined, appSecret: string): boolean {
  if (appSecret === '') return false;
  const told = HEADER.exec(header ?? '')?.[1];
  if (told === undefined) return false;
  return timingSafeEqual(Buffer.from(told, 'hex'), createHmac('sha256', appSecret).update(body).digest());
}

export function sameText(left: string, right: string): boolean {
  const digest = (text: string) => createHmac('sha256', 'compare').update(text).digest();
  return timingSafeEqual(digest(left), digest(right));
}
