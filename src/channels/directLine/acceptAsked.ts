import type { InboundBody } from '../../bot/inbound.ts';
import type { Shown } from '../../dialogs/shown.ts';
import { json, problem, type Reply } from '../../http/reply.ts';
import { type Accepted, acceptInbound, type NewInbound } from '../../store/inbox.repository.ts';
import type { TranscriptRow } from '../../store/tables.ts';
import type { Asked, AskedMessage } from './activityIn.ts';
import { activityId } from './activityOut.ts';
import type { DirectLineContext } from './context.ts';
import type { ConversationHead } from './conversationHead.ts';
import { endAndTell } from './history.ts';

/** Takes in what a client asked: written durably and once, then answered at once; the bot works afterwards. */
export async function acceptAsked(context: DirectLineContext, head: ConversationHead, asked: Asked): Promise<Reply> {
  switch (asked.kind) {
    case 'typing':
      return json(200, { id: `${head.id}|${context.newId('typing')}` });
    case 'end':
      return sent(head.id, (await endAndTell(context, head.id, 'customer')) ?? head.last_seq);
    case 'join':
      if (head.ended_at !== null) return ended();
      return acceptJoin(context, head, asked);
    case 'message':
      if (head.ended_at !== null) return (await sentBefore(context, head.id, asked.key)) ?? ended();
      return acceptMessage(context, head, asked);
  }
}

async function acceptMessage(context: DirectLineContext, head: ConversationHead, asked: AskedMessage): Promise<Reply> {
  const { newId, store, hub } = context;
  const now = context.clock.now();
  const inbound = inboundOf(context, head.id, asked);
  const accepted = await acceptInbound(store, inbound, now, newId);
  tell(context, head.id, inbound, accepted, now);
  if (accepted.fresh) hub.wake(head.id);
  return sent(head.id, accepted.seq);
}

/** The echo goes out before the bot is woken: pages hold back an answer whose question they have not seen. */
function tell(
  context: DirectLineContext,
  conversationId: string,
  inbound: NewInbound,
  accepted: Accepted,
  now: number,
): void {
  if (!accepted.fresh || inbound.shown === null) return;
  const row: TranscriptRow = {
    conversation_id: conversationId,
    seq: accepted.seq,
    role: inbound.shown.role,
    body: JSON.stringify(inbound.shown.body),
    turn_id: null,
    created_at: now,
  };
  context.hub.publish(conversationId, [row]);
}

function inboundOf({ newId }: DirectLineContext, conversationId: string, asked: AskedMessage): NewInbound {
  const { text, action, fileIds, dropped, refused, channelData, locale } = asked;
  const body: InboundBody = { kind: 'message', text, action, fileIds, dropped, refused };
  const shown: Shown = { kind: 'said', text, files: [], channelData, locale };
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

async function acceptJoin(
  context: DirectLineContext,
  head: ConversationHead,
  asked: Extract<Asked, { kind: 'join' }>,
): Promise<Reply> {
  const body: InboundBody = { kind: 'join', language: asked.language };
  const accepted = await acceptInbound(
    context.store,
    { conversationId: head.id, key: 'join', body, secrets: null, shown: null, correlationId: context.newId('cor') },
    context.clock.now(),
    context.newId,
  );
  const id = activityId(head.id, accepted.seq);
  const echo = {
    type: 'event',
    name: 'webchat/join',
    id,
    channelData: asked.channelData,
    from: { id: head.user_id, role: 'user' },
  };
  context.sockets.tell(head.id, JSON.stringify(echo));
  if (accepted.fresh) context.hub.wake(head.id);
  return sent(head.id, accepted.seq);
}

/** A repeat of something accepted stays accepted, even when that very message ended the conversation. */
async function sentBefore(
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

function sent(conversationId: string, seq: number): Reply {
  return json(200, { id: activityId(conversationId, seq) });
}

function ended(): Reply {
  return problem(400, 'BadArgument', 'ConversationEnded');
}
