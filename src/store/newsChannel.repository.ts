import { type ChannelName, isChannelName } from '../domain/channelName.ts';
import type { Db } from './openStore.ts';

/** The chat in which a customer wants to hear news; null: the one that they used last. */
export async function newsChannelOf(db: Db, customerRef: string): Promise<ChannelName | null> {
  const row = await db
    .selectFrom('news_channel')
    .select('channel')
    .where('customer_ref', '=', customerRef)
    .executeTakeFirst();
  return row !== undefined && isChannelName(row.channel) ? row.channel : null;
}

/** Keeps the choice; null takes it back. `now` is ms UTC. */
export async function chooseNewsChannel(
  db: Db,
  chosen: { customerRef: string; channel: ChannelName | null; now: number },
): Promise<void> {
  const { customerRef, channel, now } = chosen;
  if (channel === null) {
    await db.deleteFrom('news_channel').where('customer_ref', '=', customerRef).execute();
    return;
  }
  const row = { channel, chosen_at: now };
  await db
    .insertInto('news_channel')
    .values({ customer_ref: customerRef, ...row })
    .onConflict((conflict) => conflict.column('customer_ref').doUpdateSet(row))
    .execute();
}

/** A chat that goes on with an identified customer. */
export interface LinkedChat {
  id: string;
  channel: string;
  customer_ref: string | null;
  identified_at: number | null;
  /** When the customer was heard last; ms UTC. */
  last_at: number;
}

/** The chats of a customer that go on, the last used first. */
export function chatsOf(db: Db, customerRef: string) {
  return db
    .selectFrom('conversation')
    .leftJoin('channel_contact', 'channel_contact.id', 'conversation.user_id')
    .select([
      'conversation.id',
      'conversation.channel',
      'conversation.customer_ref',
      'conversation.identified_at',
      'conversation.last_at',
    ])
    .where('conversation.customer_ref', '=', customerRef)
    .where('conversation.ended_at', 'is', null)
    .orderBy('conversation.last_at', 'desc')
    .limit(50);
}

/** The chats of a customer that go on and can be written to, the last used first; of each channel the newest. */
export async function linkedChats(db: Db, customerRef: string): Promise<LinkedChat[]> {
  const rows = await chatsOf(db, customerRef).where('channel_contact.blocked_at', 'is', null).execute();
  return rows.filter((row, index) => rows.findIndex(({ channel }) => channel === row.channel) === index);
}
