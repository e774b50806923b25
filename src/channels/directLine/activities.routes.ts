import type { Server } from 'restify';
import { readJson } from '../../http/readJson.ts';
import { JSON_HEADERS, problem, type Reply, tooMany } from '../../http/reply.ts';
import { acceptAsked } from './acceptAsked.ts';
import { readActivity } from './activityIn.ts';
import { activityText, frameOf } from './activityOut.ts';
import { forConversation } from './call.ts';
import type { DirectLineContext } from './context.ts';
import { watermarkOf } from './conversation.routes.ts';
import { readHistory } from './history.ts';

/** Sending, and reading without a socket. */
export function activityRoutes(server: Server, context: DirectLineContext): void {
  forConversation(server, 'get', '/activities', context, async ({ request, head }) => {
    const asked = watermarkOf(request, 0);
    if (asked === null) return problem(400, 'BadArgument', 'WatermarkInvalid');
    const { rows, lastSeq } = await readHistory(context, head.id, Math.min(asked, head.last_seq));
    const texts = rows.map((row) => activityText(row, { userId: head.user_id, origin: context.origin }));
    return { status: 200, headers: JSON_HEADERS, body: frameOf(texts, lastSeq) };
  });

  const mayPost = (conversationId: string): Reply | null => {
    const wait = context.posts.take(conversationId);
    return wait > 0 ? tooMany(wait) : null;
  };
  forConversation(
    server,
    'post',
    '/activities',
    context,
    async ({ request, head }) => {
      const read = await readJson(request);
      if ('refusal' in read) return read.refusal;
      const asked = readActivity(read.value);
      if (asked.kind === 'refused') return problem(400, 'BadArgument', asked.reason);
      return acceptAsked(context, head, asked);
    },
    mayPost,
  );
}
