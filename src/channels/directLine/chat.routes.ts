import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Server } from 'restify';
import { z } from 'zod';
import type { ConversationId } from '../../domain/ids.ts';
import { clientAddress } from '../../http/clientAddress.ts';
import { cookiesFor, readCookie } from '../../http/cookies.ts';
import { fileProblem } from '../../http/fileProblem.ts';
import { languageOf } from '../../http/languageOf.ts';
import { readJson } from '../../http/readJson.ts';
import { receiveFiles } from '../../http/receiveFiles.ts';
import { json, problem, type Reply, tooMany } from '../../http/reply.ts';
import { type Exchange, type Method, route } from '../../http/route.ts';
import { conversationOfBrowser, createConversation } from '../../store/conversations.repository.ts';
import type { DirectLineContext } from './context.ts';
import { currentHead } from './history.ts';
import { TOKEN_SECONDS } from './tokens.ts';

/** How long a browser is known, in seconds: as long as a draft is kept. */
const COOKIE_SECONDS = 30 * 24 * 3600;
const ONE_FILE_BYTES = 10_200_000;

/** What our own page asks beside Direct Line: its token, and its files one by one. */
export function chatRoutes(server: Server, context: DirectLineContext): void {
  const { access } = context;
  const page = (method: Method, path: string, handler: (exchange: Exchange) => Promise<Reply>) =>
    route(server, method, path, async (exchange) => {
      const isOurs = access.allows(exchange.request.headers.origin, undefined);
      const reply = isOurs ? await handler(exchange) : problem(403, 'TokenInvalid', 'OriginRefused');
      return { ...reply, headers: { ...reply.headers, ...access.cors(exchange.request) } };
    });
  const starting = new Map<string, Promise<Reply>>();

  page('post', '/chat/token', async ({ request }) => {
    const language = await askedLanguage(request);
    if (typeof language !== 'string') return language;
    const cookies = cookiesFor(context.origin);
    const known = readCookie(request, cookies.name('chat'));
    const browser = known !== undefined && /^[\w-]{20,100}$/.test(known) ? known : context.newId('b');
    const hash = hashOf(browser);
    // Two tabs that open at once must not open two conversations.
    const before = starting.get(hash);
    const answer = (before ?? Promise.resolve()).then(() => openChat(context, request, hash, language));
    starting.set(hash, answer);
    const reply = await answer.finally(() => starting.get(hash) === answer && starting.delete(hash));
    return { ...reply, headers: { ...reply.headers, 'Set-Cookie': cookies.set('chat', browser, COOKIE_SECONDS) } };
  });

  page('post', '/chat/files', async ({ request }) => {
    const caller = access.callerOf(request);
    if ('refusal' in caller) return caller.refusal;
    if (caller.is === 'secret') return problem(403, 'TokenInvalid');
    const head = await currentHead(context, caller.claims.conv);
    if (head === undefined) return problem(404, 'ConversationNotFound');
    if (head.ended_at !== null) return fileProblem({ is: 'refused', reason: 'ConversationEnded' }, head.language);
    const received = await receiveFiles(request, {
      files: context.files,
      conversationId: head.id,
      totalBytes: ONE_FILE_BYTES,
      mostFiles: 1,
      onlyNew: true,
      wait: () => context.uploads.take(head.id),
    });
    if (received.is !== 'received') return fileProblem(received, head.language);
    const [file] = received.files;
    if (file === undefined) return fileProblem({ is: 'refused', reason: 'FileEmpty' }, head.language);
    return json(201, { id: file.id, name: file.name, contentType: file.contentType, bytes: file.bytes });
  });

  page('del', '/chat/files/:id', async ({ request, params }) => {
    const caller = access.callerOf(request);
    if ('refusal' in caller) return caller.refusal;
    const file = await context.files.find(params['id'] ?? '');
    const isOwn = caller.is === 'token' && file?.conversationId === caller.claims.conv && file.status === 'staged';
    if (!isOwn) return problem(404, 'NotFound');
    await context.files.remove(file.id);
    return { status: 204, headers: {}, body: '' };
  });
}

/** The hash by which a conversation knows its browser; the cookie's own value is stored nowhere. */
export function hashOf(browser: string): string {
  return createHash('sha256').update(browser).digest('base64url');
}

/** Resumes the browser's conversation while it lives; else begins one. */
async function openChat(
  context: DirectLineContext,
  request: IncomingMessage,
  browserHash: string,
  language: string,
): Promise<Reply> {
  const { store, newId, clock, tokens } = context;
  const last = await conversationOfBrowser(store.db, browserHash);
  const head = last === undefined ? undefined : await currentHead(context, last.id);
  if (head !== undefined && head.ended_at === null) {
    const token = tokens.issue({ user: head.user_id, conv: head.id });
    // Where nothing was said yet, the page begins as for a new one, and asks for the greeting.
    const resumed = head.last_seq > 0 ? { conversationId: head.id } : {};
    return json(200, { token, expires_in: TOKEN_SECONDS, ...resumed });
  }
  const wait = context.newConversations.take(clientAddress(request, context.proxies));
  if (wait > 0) return tooMany(wait);
  const id = newId('dlc') as ConversationId;
  const userId = newId('dl');
  await createConversation(store.db, { id, channel: 'directline', userId, language, browserHash, now: clock.now() });
  const token = tokens.issue({ user: userId, conv: id });
  return json(200, { token, expires_in: TOKEN_SECONDS, ...(head === undefined ? {} : { ended: head.ended_reason }) });
}

const tokenBody = z.object({ language: z.string().max(35).nullish() });

async function askedLanguage(request: IncomingMessage): Promise<string | Reply> {
  const read = await readJson(request);
  if ('refusal' in read) return read.refusal;
  const body = tokenBody.safeParse(read.value);
  if (!body.success) return problem(400, 'BadArgument', 'ShapeInvalid');
  return languageOf(body.data.language ?? request.headers['accept-language']);
}
