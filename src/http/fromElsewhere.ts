import type { IncomingMessage } from 'node:http';

/** True when a browser says that another site's page sent this. Our pages give no referrer, so their origin is "null". */
export function isFromElsewhere({ headers }: IncomingMessage, publicUrl: string): boolean {
  const { origin } = headers;
  const site = headers['sec-fetch-site'];
  const isForeign = origin !== undefined && origin !== 'null' && origin !== new URL(publicUrl).origin;
  return isForeign || (site !== undefined && site !== 'same-origin');
}
