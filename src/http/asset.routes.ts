import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { Server } from 'restify';
import { type Exchange, route } from './route.ts';
import { type WebAsset, webAssets } from './webAssets.ts';

/** The built scripts, styles, fonts and pictures. `folder` is read once. */
export function assetRoutes(server: Server, { folder }: { folder: string }): void {
  for (const [path, asset] of webAssets(folder)) {
    const handler = async ({ request, response }: Exchange) => {
      await sendAsset(request, response, asset);
      return undefined;
    };
    route(server, 'get', path, handler);
    route(server, 'head', path, handler);
  }
}

async function sendAsset(request: IncomingMessage, response: ServerResponse, asset: WebAsset): Promise<void> {
  const headers = {
    'Content-Type': asset.contentType,
    'Cache-Control': asset.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    'X-Content-Type-Options': 'nosniff',
    // Public files, which the insurer's own site loads from its pages.
    'Cross-Origin-Resource-Policy': 'cross-origin',
    ETag: asset.etag,
    Vary: 'Accept-Encoding',
  };
  if (request.headers['if-none-match'] === asset.etag) {
    response.writeHead(304, headers);
    response.end();
    return;
  }
  const { file, encoding } = chosen(request, asset);
  const { size } = await stat(file);
  response.writeHead(200, { ...headers, 'Content-Length': size, ...encoding });
  if (request.method === 'HEAD') response.end();
  else await pipeline(createReadStream(file), response).catch(() => response.destroy());
}

function chosen(request: IncomingMessage, asset: WebAsset): { file: string; encoding: Record<string, string> } {
  const accepted = String(request.headers['accept-encoding'] ?? '');
  if (asset.brotli !== null && /\bbr\b/.test(accepted))
    return { file: asset.brotli, encoding: { 'Content-Encoding': 'br' } };
  if (asset.gzip !== null && /\bgzip\b/.test(accepted))
    return { file: asset.gzip, encoding: { 'Content-Encoding': 'gzip' } };
  return { file: asset.file, encoding: {} };
}
