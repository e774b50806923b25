import type { InboundBody } from '../../bot/inbound.ts';
import { json, problem, type Reply } from '../../http/reply.ts';
import { noteSeen } from '../../store/deliveries.repository.ts';
import { acceptInbound } from '../../store/inbox.repository.ts';
import { acceptMessage, sent, sentBefore } from './acceptMessage.ts';
import type { Asked } from './activityIn.ts';
import { activityId } from './activityOut.ts';
import type { DirectLineContext } from './context.ts';
import type { ConversationHead } from './conversationHead.ts';
import { storeDataAttachments } from './dataAttachments.ts';
import { endAndTell } from './history.ts';
import type { AskedMessage } from './messageIn.ts';

/** Does what a client asked. An ended conversation takes nothing more. */
export async function acceptAsked(context: DirectLineContext, head: ConversationHead, asked: Asked): Promise<Reply> {
  const ended = head.ended_at !== null;
  switch (asked.kind) {
    case 'typing':
      if (!ended) context.hub.customerTyping(head.id);
      return json(200, { id: `${head.id}|${context.newId('typing')}` });
    case 'seen':
      return acceptSeen(context, head, asked);
    case 'end':
      return sent(head.id, (await endAndTell(context, head.id, 'customer')) ?? head.last_seq);
    case 'join':
      return ended ? endedProblem() : acceptJoin(context, head, asked);
    case 'message':
      if (!ended) return acceptPosted(context, head, asked);
      return (await sentBefore(context, head.id, asked.key)) ?? endedProblem();
  }
}

/** Told to whoever answers in person; of no interest to anybody else, so nothing is woken. */
async function acceptSeen(
  { store, hub, clock, newId }: DirectLineContext,
  head: ConversationHead,
  { seq, read }: Extract<Asked, { kind: 'seen' }>,
): Promise<Reply> {
  const seen = { conversationId: head.id, seq, lastSeq: head.last_seq, read, now: clock.now() };
  if (await noteSeen(store.db, seen)) hub.receipts(head.id);
  return json(200, { id: `${head.id}|${newId('seen')}` });
}

/** Files inside the activity are put by first, then the message is as if they had been uploaded. */
async function acceptPosted(context: DirectLineContext, head: ConversationHead, asked: AskedMessage): Promise<Reply> {
  if (asked.attachments.length === 0) return acceptMessage(context, head, asked);
  const first = await sentBefore(context, head.id, asked.key);
  if (first !== null) return first;
  const stored = await storeDataAttachments(context, head.id, asked.attachments);
  if ('refused' in stored) return problem(400, 'BadArgument', stored.refused);
  return acceptMessage(context, head, { ...asked, fileIds: [...asked.fileIds, ...stored.ids], attachments: [] });
}

/** Greets once in a conversation, whatever the page reloads. Not a bubble: its echo is for the sender's client only. */
async function acceptJoin(
  context: DirectLineContext,
  head: ConversationHead,
  asked: Extract<Asked, { kind: 'join' }>,
): Promise<Reply> {
  const body: InboundBody = { kind: 'join', language: asked.language };
  const inbound = { conversationId: head.id, key: 'join', body, secrets: null, shown: null };
  const accepted = await acceptInbound(
    context.store,
    { ...inbound, correlationId: context.newId('cor') },
    context.clock.now(),
    context.newId,
  );
  const id = activityId(head.id, accepted.seq);
  const from = { id: head.user_id, role: 'user' };
  const echo = { type: 'event', name: 'webchat/join', id, channelData: asked.channelData, from };
  context.sockets.tell(head.id, JSON.stringify(echo));
  if (accepted.fresh) context.hub.wake(head.id);
  return sent(head.id, accepted.seq);
}

function endedProblem(): Reply {
  return problem(400, 'BadArgument', 'ConversationEnded');
}
