import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { Server } from 'restify';
import { cookiesFor, readCookie } from '../../http/cookies.ts';
import { problem, type Reply } from '../../http/reply.ts';
import { route } from '../../http/route.ts';
import type { StoredFile } from '../../services/files.port.ts';
import { hashOf } from './chat.routes.ts';
import type { DirectLineContext } from './context.ts';
import { mayShowHistory, readHead } from './conversationHead.ts';

/** `/files/{id}`: for the conversation that the file belongs to, and as long as its history may be shown. */
export function fileRoutes(server: Server, context: DirectLineContext): void {
  route(server, 'get', '/files/:id', async ({ request, response, params }) => {
    const asker = askerOf(context, request);
    if ('refusal' in asker) return asker.refusal;
    const file = await context.files.find(params['id'] ?? '');
    // Another's file answers like one that does not exist.
    if (file === undefined || !(await mayRead(context, asker, file))) return problem(404, 'NotFound');
    await send(context, response, file);
    return undefined;
  });
}

type Asker = { conversationId: string } | { browserHash: string } | { refusal: Reply };

function askerOf({ access, origin }: DirectLineContext, request: IncomingMessage): Asker {
  if (request.headers.authorization !== undefined) {
    const caller = access.callerOf(request);
    if ('refusal' in caller) return caller;
    return caller.is === 'token' ? { conversationId: caller.claims.conv } : { refusal: problem(404, 'NotFound') };
  }
  const browser = readCookie(request, cookiesFor(origin).name('chat'));
  return browser === undefined ? { refusal: problem(401, 'MissingAuthorization') } : { browserHash: hashOf(browser) };
}

async function mayRead(
  context: DirectLineContext,
  asker: Exclude<Asker, { refusal: Reply }>,
  file: StoredFile,
): Promise<boolean> {
  if ('conversationId' in asker && asker.conversationId !== file.conversationId) return false;
  const head = await readHead(context.store.db, file.conversationId);
  if (head === undefined) return false;
  if ('browserHash' in asker && asker.browserHash !== head.browser_hash) return false;
  return mayShowHistory(head, context.clock.now(), context.sessionLimits);
}

async function send(context: DirectLineContext, response: ServerResponse, file: StoredFile): Promise<void> {
  const content = await context.files.read(file.id);
  response.writeHead(200, {
    'Content-Type': file.contentType,
    'Content-Length': file.bytes,
    // RFC 8187: the name in UTF-8; never shown inside a page of ours.
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name).replace(/['()*]/g, percent)}`,
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cross-Origin-Resource-Policy': 'same-site',
    'Cache-Control': 'private, no-store',
  });
  // A reader who goes away is no fault of ours.
  await pipeline(content, response).catch(() => response.destroy());
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
