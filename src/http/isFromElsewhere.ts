import type { IncomingMessage } from 'node:http';

/** True for a form that stands on no page of ours; the `Origin` of our own pages is "null", for they send no referrer. */
export function isFromElsewhere(request: IncomingMessage, publicUrl: string): boolean {
  const { origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const isForeign = origin !== undefined && origin !== 'null' && origin !== new URL(publicUrl).origin;
  return isForeign || (site !== undefined && site !== 'same-origin');
}
