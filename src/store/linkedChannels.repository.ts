import type { NewId } from '../domain/ids.ts';
import { insertInbound } from './inbox.repository.ts';
import { chatsOf, type LinkedChat } from './newsChannel.repository.ts';
import type { Db, Store } from './openStore.ts';

/** A chat in which a customer is known. */
export interface LinkedChannel extends LinkedChat {
  /** Where the channel writes to them, such as a phone number. */
  address: string | null;
}

/** Every chat of a customer that goes on, the last used first, also those whose session is over. */
export async function linkedChannels(db: Db, customerRef: string): Promise<LinkedChannel[]> {
  return chatsOf(db, customerRef)
    .select('channel_contact.address')
    .where('conversation.identified_at', 'is not', null)
    .execute();
}

/**
 * Ends the identity of a customer in one of their chats, and the chat with it. A turn that runs there was thought under
 * another epoch, so it writes nothing and is thought again without a customer; what waits to be pushed there is
 * discarded. The chat then says why, in a turn of its own. Changes nothing when the chat is not theirs, or has ended.
 */
export async function unlinkChannel(
  tx: Db,
  store: Pick<Store, 'sealer'>,
  unlinked: {
    conversationId: string;
    customerRef: string;
    key: string;
    correlationId: string;
    now: number;
    newId: NewId;
  },
): Promise<void> {
  const { conversationId, customerRef, key, correlationId, now, newId } = unlinked;
  const ended = await tx
    .updateTable('conversation')
    .set((set) => ({
      ...{ identified_at: null, ended_at: now, ended_reason: 'signedOut' },
      epoch: set('epoch', '+', 1),
    }))
    .where('id', '=', conversationId)
    .where('customer_ref', '=', customerRef)
    .where('ended_at', 'is', null)
    .returning('channel')
    .executeTakeFirst();
  if (ended === undefined) return;
  const inbound = { conversationId, key: `unlinked:${key}`, body: { kind: 'unlinked' }, secrets: null, shown: null };
  await insertInbound(tx, store, { ...inbound, correlationId }, now, newId);
  await forgetNewsChannel(tx, customerRef, ended.channel);
}

/** Takes back the choice of a channel for news, once no chat of it is left. */
export async function forgetNewsChannel(tx: Db, customerRef: string, channel: string): Promise<void> {
  const left = await linkedChannels(tx, customerRef);
  if (left.some((chat) => chat.channel === channel)) return;
  await tx.deleteFrom('news_channel').where('customer_ref', '=', customerRef).where('channel', '=', channel).execute();
}
