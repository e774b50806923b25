import type { Db } from './openStore.ts';
import type { ChannelMessageRow } from './tables.ts';

const OPEN = ['queued', 'sending', 'uncertain'] as const;

export async function insertChannelMessages(db: Db, rows: readonly ChannelMessageRow[]): Promise<void> {
  if (rows.length > 0)
    await db
      .insertInto('channel_message')
      .values([...rows])
      .execute();
}

/** The message of a contact that goes next; nothing behind it goes before its outcome is known. */
export async function nextChannelMessage(db: Db, contactId: string): Promise<ChannelMessageRow | undefined> {
  return db
    .selectFrom('channel_message')
    .selectAll()
    .where('contact_id', '=', contactId)
    .where('status', 'in', OPEN)
    .orderBy('position')
    .limit(1)
    .executeTakeFirst();
}

/** One more than the last position of a contact. */
export async function nextPosition(db: Db, contactId: string): Promise<number> {
  const row = await db
    .selectFrom('channel_message')
    .select((select) => select.fn.max('position').as('last'))
    .where('contact_id', '=', contactId)
    .executeTakeFirst();
  return Number(row?.last ?? 0) + 1;
}

export async function updateChannelMessage(
  db: Db,
  id: string,
  changed: Partial<Pick<ChannelMessageRow, 'status' | 'attempts' | 'next_at' | 'error' | 'provider_id' | 'sent_at'>>,
): Promise<void> {
  await db.updateTable('channel_message').set(changed).where('id', '=', id).execute();
}

const RANK = { none: 0, failed: 1, sent: 2, delivered: 3, read: 4 } as const satisfies Record<
  ChannelMessageRow['receipt'],
  number
>;

export interface Receipt {
  /** Our own id, where the channel gives it back. */
  id: string | null;
  providerId: string;
  receipt: Exclude<ChannelMessageRow['receipt'], 'none'>;
  error: string | null;
}

/**
 * Notes what a channel tells of a message. It only ever knows more: read follows delivered follows sent, whatever order
 * they come in; `failed` counts only while nothing better was told. A receipt also ends the doubt about a message whose
 * answer was lost. Returns the message, or undefined when it is none of ours.
 */
export async function noteReceipt(db: Db, told: Receipt, now: number): Promise<ChannelMessageRow | undefined> {
  const query = db.selectFrom('channel_message').selectAll();
  const message =
    told.id === null
      ? await query.where('provider_id', '=', told.providerId).executeTakeFirst()
      : await query.where('id', '=', told.id).executeTakeFirst();
  if (message === undefined) return undefined;
  const receipt = RANK[told.receipt] > RANK[message.receipt] ? told.receipt : message.receipt;
  const settled = message.status === 'sending' || message.status === 'uncertain';
  const changed = {
    receipt,
    provider_id: message.provider_id ?? told.providerId,
    error: receipt === 'failed' ? told.error : message.error,
    ...(settled ? { status: 'sent' as const, sent_at: now } : {}),
  };
  await db.updateTable('channel_message').set(changed).where('id', '=', message.id).execute();
  return { ...message, ...changed };
}

/**
 * For a channel that tells only up to which of its own ids, growing numbers, a person has read. Of the last `limit` that
 * were sent; false when it told nothing new.
 */
export async function noteReadUpTo(db: Db, contactId: string, lastId: number, limit = 100): Promise<boolean> {
  const rows = await db
    .selectFrom('channel_message')
    .select(['id', 'provider_id', 'receipt'])
    .where('contact_id', '=', contactId)
    .where('status', '=', 'sent')
    .orderBy('position', 'desc')
    .limit(limit)
    .execute();
  // An id that is no number compares to nothing.
  const read = rows.filter(
    ({ provider_id, receipt }) => receipt !== 'read' && provider_id !== null && Number(provider_id) <= lastId,
  );
  if (read.length === 0) return false;
  const ids = read.map(({ id }) => id);
  await db.updateTable('channel_message').set({ receipt: 'read' }).where('id', 'in', ids).execute();
  return true;
}

/** Contacts of a channel with something to send now: messages that are due, or rows that wait in the outbox. */
export async function contactsWithMessages(db: Db, channel: string, now: number): Promise<string[]> {
  const open = db
    .selectFrom('channel_message')
    .innerJoin('channel_contact', 'channel_contact.id', 'channel_message.contact_id')
    .select('channel_message.contact_id as id')
    .where('channel_contact.channel', '=', channel)
    .where('channel_message.status', 'in', OPEN)
    .where('channel_message.next_at', '<=', now);
  const waiting = db
    .selectFrom('outbox')
    .innerJoin('conversation', 'conversation.id', 'outbox.conversation_id')
    .select('conversation.user_id as id')
    .where('conversation.channel', '=', channel)
    .where('outbox.status', '=', 'pending')
    .where('outbox.next_at', '<=', now);
  const rows = await open.union(waiting).limit(200).execute();
  return rows.map((row) => row.id);
}

/** The messages that showed these cards, newest last, as far as the channel gave them an id. */
export async function messagesOfCards(
  db: Db,
  conversationId: string,
  cardKeys: readonly string[],
): Promise<ChannelMessageRow[]> {
  if (cardKeys.length === 0) return [];
  return db
    .selectFrom('channel_message')
    .selectAll()
    .where('conversation_id', '=', conversationId)
    .where('card_key', 'in', [...cardKeys])
    .where('provider_id', 'is not', null)
    .orderBy('position')
    .execute();
}
