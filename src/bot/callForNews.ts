import { isPushed } from '../domain/channelName.ts';
import { identityIsOver, sessionLimitsOf } from '../domain/identitySession.ts';
import type { NewId } from '../domain/ids.ts';
import { insertInbound } from '../store/inbox.repository.ts';
import { hasWaitingEvents } from '../store/insurerEvents.repository.ts';
import { type LinkedChat, linkedChats, newsChannelOf } from '../store/newsChannel.repository.ts';
import type { Db, Store } from '../store/openStore.ts';
import type { InboundBody } from './inbound.ts';

interface Called {
  customerRef: string;
  /** What it is called for: the same thing calls a conversation once. */
  key: string;
  correlationId: string;
  now: number;
  newId: NewId;
}

/** Lets a conversation tell what waits for its customer, in a turn of its own; nothing when nothing waits. */
export async function callForNews(
  tx: Db,
  store: Pick<Store, 'sealer'>,
  called: Called & { conversationId: string },
): Promise<void> {
  if (!(await hasWaitingEvents(tx, called.customerRef))) return;
  await callOnce(tx, store, called.conversationId, `news:${called.key}`, called);
}

/**
 * Lets one chat of a customer tell news: the one that they chose, else the one that they used last. Returns its
 * conversation; null when no chat goes on, and they are told at the next visit.
 */
export async function callChatForNews(tx: Db, store: Pick<Store, 'sealer'>, called: Called): Promise<string | null> {
  const { customerRef, now } = called;
  const chosen = await newsChannelOf(tx, customerRef);
  const chats = (await linkedChats(tx, customerRef)).filter((chat) => isPushed(chat.channel) || !isOver(chat, now));
  const chat = chats.find(({ channel }) => channel === chosen) ?? chats[0];
  if (chat === undefined) return null;
  // Who is signed out hears once a day that there is something, not of each event.
  const key = isOver(chat, now) ? `newsWaits:${new Date(now).toISOString().slice(0, 10)}` : `news:${called.key}`;
  await callOnce(tx, store, chat.id, key, called);
  return chat.id;
}

/** A page that was left stays as it is: its customer is told after the next sign-in. */
function isOver(chat: LinkedChat, now: number): boolean {
  return identityIsOver(chat, now, sessionLimitsOf(chat.channel));
}

async function callOnce(
  tx: Db,
  store: Pick<Store, 'sealer'>,
  conversationId: string,
  key: string,
  { customerRef, correlationId, now, newId }: Called,
): Promise<void> {
  // Asked before: a refused insert would end the caller's transaction on PostgreSQL.
  const known = await tx
    .selectFrom('inbox')
    .select('id')
    .where('conversation_id', '=', conversationId)
    .where('inbound_key', '=', key)
    .executeTakeFirst();
  if (known !== undefined) return;
  const body: InboundBody = { kind: 'insurerNews', customerRef };
  const inbound = { conversationId, key, body, secrets: null, shown: null, correlationId };
  await insertInbound(tx, store, inbound, now, newId);
}
