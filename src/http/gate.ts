import type { IncomingMessage } from 'node:http';
import { AppError } from '../errors.ts';
import { problem, type Reply } from './reply.ts';

/** Probes come by address, not by name. */
const PROBES = new Set(['/healthz', '/readyz', '/metrics']);
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * What every request passes first; null lets it through. Foreign hosts go to the public address, which also stops
 * DNS rebinding; targets that the router could not take are refused here.
 */
export function gateOf(publicUrl: string): (request: IncomingMessage) => Reply | null {
  const { origin, host } = checkedUrl(publicUrl);
  return (request) => {
    const target = request.url ?? '';
    if (!target.startsWith('/') || !isDecodable(target)) return problem(400, 'BadArgument');
    if (request.headers.host?.toLowerCase() === host) return null;
    const path = target.split('?', 1)[0] ?? target;
    if (!PROBES.has(path))
      return { status: 308, headers: { Location: origin + target, 'Cache-Control': 'no-store' }, body: '' };
    request.headers.host = host;
    return null;
  };
}

/** The public address, without which cookies could not be trusted: https, or http on a loopback. */
export function checkedUrl(publicUrl: string): URL {
  const url = URL.parse(publicUrl);
  const safe = url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.test(url.hostname));
  if (url === null || !safe)
    throw new AppError('CONFIG_INVALID', { message: 'PUBLIC_URL: https, or http on a loopback' });
  return url;
}

function isDecodable(target: string): boolean {
  if (!target.includes('%')) return true;
  try {
    return !decodeURIComponent(target.split('?', 1)[0] ?? '').includes('\0');
  } catch {
    return false;
  }
}
