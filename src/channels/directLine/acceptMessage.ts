import type { InboundBody } from '../../bot/inbound.ts';
import type { Shown, ShownFile } from '../../dialogs/shown.ts';
import { AppError } from '../../errors.ts';
import { json, problem, type Reply } from '../../http/reply.ts';
import { insertFileMessage } from '../../store/fileMessages.ts';
import { filesById } from '../../store/files.repository.ts';
import { type Accepted, acceptInbound, type NewInbound, Repeated } from '../../store/inbox.repository.ts';
import type { TranscriptRow } from '../../store/tables.ts';
import { activityId } from './activityOut.ts';
import type { DirectLineContext } from './context.ts';
import type { ConversationHead } from './conversationHead.ts';
import type { AskedMessage } from './messageIn.ts';

/** Takes in a message: written durably and once, then answered at once; the bot works afterwards. */
export async function acceptMessage(
  context: DirectLineContext,
  head: ConversationHead,
  asked: AskedMessage,
): Promise<Reply> {
  const now = context.clock.now();
  context.onPoint?.('accept.before');
  if (asked.fileIds.length > 0) return acceptWithFiles(context, head, asked, now);
  const inbound = inboundOf(context, head.id, asked, []);
  const accepted = await acceptInbound(context.store, inbound, now, context.newId);
  tell(context, inbound, accepted, now);
  return sent(head.id, accepted.seq);
}

/** A repeat of something accepted stays accepted, even when that very message ended the conversation. */
export async function sentBefore(
  context: DirectLineContext,
  conversationId: string,
  key: string | null,
): Promise<Reply | null> {
  if (key === null) return null;
  const first = await context.store.db
    .selectFrom('inbox')
    .select('seq')
    .where('conversation_id', '=', conversationId)
    .where('inbound_key', '=', keyOf(key))
    .executeTakeFirst();
  return first === undefined ? null : sent(conversationId, first.seq);
}

export function sent(conversationId: string, seq: number): Reply {
  return json(200, { id: activityId(conversationId, seq) });
}

/** The files become part of the message, and the burst waits for them, in the message's own commit. */
async function acceptWithFiles(
  context: DirectLineContext,
  head: ConversationHead,
  asked: AskedMessage,
  now: number,
): Promise<Reply> {
  const { store, newId } = context;
  const files = await filesById(store.db, head.id, asked.fileIds);
  const shown = files.map(({ id, name, content_type, bytes }) => ({ id, name, contentType: content_type, bytes }));
  const inbound = inboundOf(context, head.id, asked, shown);
  try {
    const accepted = await store.commit((tx) =>
      insertFileMessage(tx, store, { inbound, fileIds: asked.fileIds, now, newId }),
    );
    tell(context, inbound, accepted, now);
    return sent(head.id, accepted.seq);
  } catch (thrown) {
    if (thrown instanceof Repeated) return (await sentBefore(context, head.id, asked.key)) ?? unknownFile();
    if (thrown instanceof AppError && thrown.code === 'FILE_REFUSED') return unknownFile();
    throw thrown;
  }
}

/** The echo goes out before the bot is woken: pages hold back an answer whose question they have not seen. */
function tell({ hub, onPoint }: DirectLineContext, inbound: NewInbound, accepted: Accepted, now: number): void {
  if (!accepted.fresh) return;
  onPoint?.('accept.committed');
  const row: TranscriptRow = {
    conversation_id: inbound.conversationId,
    seq: accepted.seq,
    role: 'user',
    body: JSON.stringify(inbound.shown?.body),
    turn_id: null,
    created_at: now,
  };
  hub.publish(inbound.conversationId, [row]);
  hub.wake(inbound.conversationId);
}

function inboundOf(
  { newId }: DirectLineContext,
  conversationId: string,
  asked: AskedMessage,
  files: ShownFile[],
): NewInbound {
  const { text, action, fileIds, dropped, refused, shownText, channelData, locale } = asked;
  const body: InboundBody = { kind: 'message', text, action, fileIds, dropped, refused };
  const shown: Shown = { kind: 'said', text: shownText, files, channelData, locale };
  return {
    conversationId,
    key: keyOf(asked.key ?? newId('key')),
    body,
    secrets: asked.secrets,
    shown: { role: 'user', body: shown },
    correlationId: newId('cor'),
  };
}

/** Keys of clients live apart from our own: nobody can take the place of an internal row. */
function keyOf(clientKey: string): string {
  return `m:${clientKey}`;
}

function unknownFile(): Reply {
  return problem(400, 'BadArgument', 'FileUnknown');
}
