import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Server } from 'restify';
import { z } from 'zod';
import type { ConversationId } from '../../domain/ids.ts';
import { clientAddress } from '../../http/clientAddress.ts';
import { readCookie } from '../../http/cookies.ts';
import { languageOf } from '../../http/languageOf.ts';
import { readJson } from '../../http/readJson.ts';
import { json, problem, type Reply, tooMany } from '../../http/reply.ts';
import { queryOf } from '../../http/route.ts';
import { createConversation } from '../../store/conversations.repository.ts';
import { call, forConversation, PREFIX } from './call.ts';
import type { DirectLineContext } from './context.ts';
import { readHead } from './conversationHead.ts';
import { type ChatClaims, TOKEN_SECONDS } from './tokens.ts';

/** Tokens, and the beginning or resuming of a conversation. */
export function conversationRoutes(server: Server, context: DirectLineContext): void {
  call(server, 'post', '/tokens/generate', context, async ({ request, caller }) => {
    if (caller.is !== 'secret') return problem(403, 'TokenInvalid');
    const parameters = await readParameters(request, context);
    if ('refusal' in parameters) return parameters.refusal;
    const claims = newClaims(context, parameters);
    return json(200, { conversationId: claims.conv, token: context.tokens.issue(claims), expires_in: TOKEN_SECONDS });
  });

  call(server, 'post', '/tokens/refresh', context, async ({ caller }) => {
    if (caller.is !== 'token') return problem(403, 'TokenInvalid');
    const { user, conv, origins } = caller.claims;
    const token = context.tokens.issue({ user, conv, ...(origins === undefined ? {} : { origins }) });
    return json(200, { conversationId: conv, token, expires_in: TOKEN_SECONDS });
  });

  call(server, 'post', '/conversations', context, async ({ request, caller }) => {
    const parameters = await readParameters(request, context);
    if ('refusal' in parameters) return parameters.refusal;
    if (caller.is === 'secret') return start(context, newClaims(context, parameters), parameters.locale);
    if ((await readHead(context.store.db, caller.claims.conv)) !== undefined)
      return opened(context, 200, caller.claims, 0);
    const wait = context.newConversations.take(clientAddress(request, context.proxies));
    return wait > 0 ? tooMany(wait) : start(context, caller.claims, parameters.locale);
  });

  forConversation(server, 'get', '', context, async ({ request, caller, head }) => {
    const after = watermarkOf(request, head.last_seq);
    if (after === null) return problem(400, 'BadArgument', 'WatermarkInvalid');
    const claims = caller.is === 'token' ? caller.claims : { conv: head.id, user: head.user_id };
    return opened(context, 200, claims, Math.min(after, head.last_seq));
  });

  call(server, 'get', '/session/getsessionid', context, async ({ request }) => {
    const browser = readCookie(request, context.origin.startsWith('https:') ? '__Host-chat' : 'chat');
    const sessionId =
      browser === undefined
        ? context.newId('s')
        : createHash('sha256').update(`session ${browser}`).digest('base64url');
    return json(200, { sessionId });
  });
}

/** `?watermark=`: its number; 0 when empty (a client that never saw one wants everything), `absent` without one. */
export function watermarkOf(request: IncomingMessage, absent: number): number | null {
  const text = queryOf(request).get('watermark');
  if (text === null) return absent;
  if (text === '') return 0;
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}

async function start(
  context: DirectLineContext,
  claims: Pick<ChatClaims, 'conv' | 'user' | 'origins'>,
  locale: string | undefined,
): Promise<Reply> {
  const id = claims.conv as ConversationId;
  const now = context.clock.now();
  const row = { id, channel: 'directline', userId: claims.user, language: languageOf(locale), browserHash: null, now };
  try {
    await createConversation(context.store.db, row);
  } catch (thrown) {
    // The same token started it a moment ago, in another tab.
    if ((await readHead(context.store.db, id)) === undefined) throw thrown;
    return opened(context, 200, claims, 0);
  }
  return opened(context, 201, claims, 0);
}

function opened(
  context: DirectLineContext,
  status: number,
  claims: Pick<ChatClaims, 'conv' | 'user' | 'origins'>,
  after: number,
): Reply {
  const { conv, user, origins } = claims;
  const bound = origins === undefined ? {} : { origins };
  const ticket = context.tokens.issueTicket({ conv, after, ...bound });
  return json(status, {
    conversationId: conv,
    token: context.tokens.issue({ user, conv, ...bound }),
    expires_in: TOKEN_SECONDS,
    streamUrl: `${context.streamOrigin}${PREFIX}/conversations/${conv}/stream?t=${ticket}`,
  });
}

const parametersSchema = z.object({
  user: z.object({ id: z.string().max(80).nullish(), name: z.string().max(200).nullish() }).nullish(),
  trustedOrigins: z.array(z.string().max(300)).max(10).nullish(),
  locale: z.string().max(35).nullish(),
});

interface Parameters {
  user: string | undefined;
  origins: string[] | undefined;
  locale: string | undefined;
}

/** A user id counts with the secret alone; trusted origins can only narrow ours. */
async function readParameters(
  request: IncomingMessage,
  context: DirectLineContext,
): Promise<Parameters | { refusal: Reply }> {
  const read = await readJson(request);
  if ('refusal' in read) return read;
  const parsed = parametersSchema.safeParse(read.value);
  if (!parsed.success) return { refusal: problem(400, 'BadArgument', 'ShapeInvalid') };
  const { user, trustedOrigins, locale } = parsed.data;
  const origins = trustedOrigins ?? undefined;
  if (origins?.some((origin) => !context.access.origins.includes(origin)))
    return { refusal: problem(400, 'BadArgument', 'OriginRefused') };
  return { user: user?.id ?? undefined, origins, locale: locale ?? undefined };
}

function newClaims(
  { newId }: DirectLineContext,
  { user, origins }: Parameters,
): Pick<ChatClaims, 'conv' | 'user' | 'origins'> {
  const trusted = user !== undefined && /^dl_[\w-]{1,77}$/.test(user) ? user : newId('dl');
  return { conv: newId('dlc'), user: trusted, ...(origins === undefined ? {} : { origins }) };
}
