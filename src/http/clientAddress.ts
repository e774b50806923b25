import type { IncomingMessage } from 'node:http';

/**
 * The address of the person behind the request. `proxies` is how many proxies of ours stand in front: only what they
 * themselves added to `X-Forwarded-For` is believed. 0 believes the connection alone.
 */
export function clientAddress(request: IncomingMessage, proxies: number): string {
  const direct = request.socket.remoteAddress ?? 'unknown';
  const forwarded = request.headers['x-forwarded-for'];
  if (proxies === 0 || forwarded === undefined) return direct;
  const hops = String(forwarded).split(',');
  return hops.at(-proxies)?.trim() || direct;
}
