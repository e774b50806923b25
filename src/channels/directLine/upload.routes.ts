import type { Server } from 'restify';
import { fileProblem } from '../../http/fileProblem.ts';
import { receiveFiles } from '../../http/receiveFiles.ts';
import { problem, type Reply, tooMany } from '../../http/reply.ts';
import { queryOf } from '../../http/route.ts';
import { acceptMessage, sentBefore } from './acceptMessage.ts';
import { readActivity } from './activityIn.ts';
import { type ConversationCall, forConversation } from './call.ts';
import type { DirectLineContext } from './context.ts';
import { FILES_PER_MESSAGE } from './messageIn.ts';

/** What the files of one message may weigh together, in bytes. */
const MESSAGE_BYTES = 25_000_000;
const FORM_ROOM = 200_000;

/** `/upload`: files and their message in one request, as the published client sends them. */
export function uploadRoutes(server: Server, context: DirectLineContext): void {
  forConversation(
    server,
    'post',
    '/upload',
    context,
    (call) => upload(context, call),
    (conversationId) => {
      const wait = context.posts.take(conversationId);
      return wait > 0 ? tooMany(wait) : null;
    },
  );
}

async function upload(context: DirectLineContext, { request, head }: ConversationCall): Promise<Reply> {
  const isForm = /^multipart\//i.test(request.headers['content-type'] ?? '');
  if (!isForm && queryOf(request).get('userId') === null) return problem(400, 'BadArgument', 'ShapeInvalid');
  if (head.ended_at !== null) return problem(400, 'BadArgument', 'ConversationEnded');
  const received = await receiveFiles(request, {
    files: context.files,
    conversationId: head.id,
    totalBytes: MESSAGE_BYTES + FORM_ROOM,
    mostFiles: FILES_PER_MESSAGE,
    onlyNew: false,
    wait: () => context.uploads.take(head.id),
  });
  if (received.is !== 'received') return fileProblem(received, head.language);
  const forget = async (reply: Reply): Promise<Reply> => {
    for (const { id } of received.files) await context.files.remove(id);
    return reply;
  };
  const asked = readActivity(received.activity ?? { type: 'message' }, true);
  if (asked.kind === 'refused') return forget(problem(400, 'BadArgument', asked.reason));
  if (asked.kind !== 'message') return forget(problem(400, 'BadArgument', 'ActivityRefused'));
  const first = await sentBefore(context, head.id, asked.key);
  if (first !== null) return forget(first);
  // What the activity says of its attachments is replaced by what came.
  const fileIds = received.files.map(({ id }) => id);
  return acceptMessage(context, head, { ...asked, attachments: [], fileIds });
}
