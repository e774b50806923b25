import { createHmac, timingSafeEqual } from 'node:crypto';

export const SIGNATURE_HEADER = 'x-eca-signature';
export const TIMESTAMP_HEADER = 'x-eca-timestamp';
/** A signature older or younger than this (ms) is refused: what was recorded cannot be played again later. */
const SKEW_MS = 5 * 60_000;

/** The headers that prove who wrote these bytes, and when. */
export function signedHeaders(body: string, secret: string, now: number): Record<string, string> {
  return { [TIMESTAMP_HEADER]: String(now), [SIGNATURE_HEADER]: `v1=${digest(body, secret, String(now))}` };
}

/** True when the bytes were signed with `secret`, lately. */
export function isSignedBy(
  secret: string,
  { body, timestamp, signature, now }: { body: string; timestamp: unknown; signature: unknown; now: number },
): boolean {
  if (typeof timestamp !== 'string' || typeof signature !== 'string' || !/^\d{10,16}$/.test(timestamp)) return false;
  if (Math.abs(now - Number(timestamp)) > SKEW_MS) return false;
  const [told, wanted] = [Buffer.from(signature), Buffer.from(`v1=${digest(body, secret, timestamp)}`)];
  return told.length === wanted.length && timingSafeEqual(told, wanted);
}

function digest(body: string, secret: string, timestamp: string): string {
  return createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
}
