import { createHmac, timingSafeEqual } from 'node:crypto';
import { REPLAY_WINDOW_S } from '../domain/insurerEvent.ts';

/** What the insurer signs: the time of the delivery and the body, byte for byte. */
function macOf(secret: string, timestamp: string, body: Uint8Array): string {
  return createHmac('sha256', secret).update(`${timestamp}.`).update(body).digest('hex');
}

/** True for a delivery that was signed with the secret, within the window. `now` is ms UTC. */
export function isSigned(
  delivery: { timestamp: string | undefined; signature: string | undefined; body: Uint8Array },
  secret: string,
  now: number,
): boolean {
  const { timestamp = '', signature = '', body } = delivery;
  if (!/^\d{1,12}$/.test(timestamp)) return false;
  const given = Buffer.from(signature);
  const right = Buffer.from(`v1=${macOf(secret, timestamp, body)}`);
  const isRight = given.length === right.length && timingSafeEqual(given, right);
  return isRight && Math.abs(now / 1000 - Number(timestamp)) <= REPLAY_WINDOW_S;
}
