import type { NewId } from '../domain/ids.ts';
import type { Db, Store } from './openStore.ts';
import type { ArrivalRow } from './tables.ts';

export interface NewArrival {
  channel: string;
  account: string;
  /** The channel's id of the message. */
  messageKey: string;
  contactId: string;
  /** Sealed at once: what people write may hold secrets. */
  payload: unknown;
}

/** Keeps what came, once. Null for a repeat, which changes nothing. */
export async function keepArrival(
  db: Db,
  { sealer }: Pick<Store, 'sealer'>,
  arrival: NewArrival,
  place: { now: number; position: number },
  newId: NewId,
): Promise<string | null> {
  const id = newId('ar');
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('channel_arrival')
    .values({
      ...{ id, channel: arrival.channel, account: arrival.account, message_key: arrival.messageKey },
      ...{ contact_id: arrival.contactId, position: place.position },
      sealed: sealer.seal(JSON.stringify(arrival.payload)),
      ...{ attempts: 0, next_at: place.now, received_at: place.now, done_at: null, inbox_id: null },
    })
    .onConflict((conflict) => conflict.columns(['channel', 'account', 'message_key']).doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows ?? 0) === 1 ? id : null;
}

/** The oldest thing of a contact that is not in an inbox yet. */
export async function nextArrival(db: Db, contactId: string): Promise<ArrivalRow | undefined> {
  return db
    .selectFrom('channel_arrival')
    .selectAll()
    .where('contact_id', '=', contactId)
    .where('done_at', 'is', null)
    .orderBy('position')
    .limit(1)
    .executeTakeFirst();
}

export async function findArrival(
  db: Db,
  key: { channel: string; account: string; messageKey: string },
): Promise<ArrivalRow | undefined> {
  return db
    .selectFrom('channel_arrival')
    .selectAll()
    .where('channel', '=', key.channel)
    .where('account', '=', key.account)
    .where('message_key', '=', key.messageKey)
    .executeTakeFirst();
}

/** It is in an inbox, or needs none; what it held is erased. */
export async function endArrival(db: Db, id: string, inboxId: string | null, now: number): Promise<void> {
  await db
    .updateTable('channel_arrival')
    .set({ done_at: now, sealed: null, inbox_id: inboxId })
    .where('id', '=', id)
    .execute();
}

export async function postponeArrival(db: Db, id: string, attempts: number, nextAt: number): Promise<void> {
  await db.updateTable('channel_arrival').set({ attempts, next_at: nextAt }).where('id', '=', id).execute();
}

/** Contacts of a channel with something to take in now. */
export async function contactsWithArrivals(db: Db, channel: string, now: number): Promise<string[]> {
  const rows = await db
    .selectFrom('channel_arrival')
    .select('contact_id')
    .where('channel', '=', channel)
    .where('done_at', 'is', null)
    .where('next_at', '<=', now)
    .groupBy('contact_id')
    .limit(200)
    .execute();
  return rows.map((row) => row.contact_id);
}

/** Forgets what came before `before` (ms UTC): no channel repeats itself for longer. */
export async function dropOldArrivals(db: Db, before: number): Promise<void> {
  await db.deleteFrom('channel_arrival').where('received_at', '<', before).where('done_at', 'is not', null).execute();
}
