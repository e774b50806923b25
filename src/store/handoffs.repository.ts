import { handoffTimes } from '../domain/handoff.ts';
import type { Db } from './openStore.ts';
import type { DeskRequestRow } from './tables.ts';

/** A live request, with how its conversation stands. */
export type LiveRequest = DeskRequestRow & { owner: string; conversation_ended_at: number | null };

/** What waits for a live conversation. */
export async function waitingRequests(db: Db): Promise<LiveRequest[]> {
  return live(db).where('status', '=', 'open').orderBy('queued_at').limit(2000).execute();
}

/** Conversations in the hands of one. */
export async function liveRequestsOf(db: Db, advisor: string): Promise<LiveRequest[]> {
  return live(db).where('status', '=', 'taken').where('advisor', '=', advisor).limit(5000).execute();
}

/**
 * Conversations in advisors' hands about which something may have to be done: they ended, nobody has written for a
 * while, or none of those who are there (`present`) has them. Most have nothing of it, and are not even read.
 */
export async function neglectedRequests(
  db: Db,
  { present, now }: { present: readonly string[]; now: number },
): Promise<LiveRequest[]> {
  const quietFor = Math.min(handoffTimes.advisorSilent, handoffTimes.customerSilent);
  return live(db)
    .where('status', '=', 'taken')
    .where((where) =>
      where.or([
        where('conversation.ended_at', 'is not', null),
        where(where.fn.coalesce('customer_wrote_at', 'queued_at'), '<', now - quietFor),
        ...(present.length === 0 ? [where.lit(true)] : [where('advisor', 'not in', present)]),
      ]),
    )
    .limit(5000)
    .execute();
}

/** Who has which conversation in hand, when its customer wrote last, how far it was read: no more than that, for it is asked often. */
export async function conversationsInHand(
  db: Db,
): Promise<Pick<DeskRequestRow, 'id' | 'advisor' | 'conversation_id' | 'customer_wrote_at' | 'read_seq'>[]> {
  return db
    .selectFrom('desk_request')
    .select(['id', 'advisor', 'conversation_id', 'customer_wrote_at', 'read_seq'])
    .where('status', '=', 'taken')
    .where('queued_at', 'is not', null)
    .limit(10_000)
    .execute();
}

function live(db: Db) {
  return db
    .selectFrom('desk_request')
    .innerJoin('conversation', 'conversation.id', 'desk_request.conversation_id')
    .selectAll('desk_request')
    .select(['conversation.owner', 'conversation.ended_at as conversation_ended_at'])
    .where('queued_at', 'is not', null);
}

/** The live request of a conversation, waiting or in hand. */
export async function liveRequestOf(db: Db, conversationId: string): Promise<DeskRequestRow | undefined> {
  return db
    .selectFrom('desk_request')
    .selectAll()
    .where('conversation_id', '=', conversationId)
    .where('kind', '=', 'person')
    .where('status', 'in', ['open', 'taken'])
    .where('queued_at', 'is not', null)
    .limit(1)
    .executeTakeFirst();
}

/** Offers a request to one advisor for a while; false when somebody took it or was offered it meanwhile. */
export async function offerRequest(
  db: Db,
  offer: { id: string; advisor: string; refusedBy: readonly string[]; now: number },
): Promise<boolean> {
  const result = await db
    .updateTable('desk_request')
    .set({
      offered_to: offer.advisor,
      offered_until: offer.now + handoffTimes.offer,
      refused_by: JSON.stringify(offer.refusedBy),
    })
    .where('id', '=', offer.id)
    .where('status', '=', 'open')
    .where('queued_at', 'is not', null)
    .where((where) => where.or([where('offered_to', 'is', null), where('offered_until', '<=', offer.now)]))
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Lets an offer pass to the next one. */
export async function passOffer(db: Db, offer: { id: string; advisor: string; now: number }): Promise<boolean> {
  const row = await db.selectFrom('desk_request').select('refused_by').where('id', '=', offer.id).executeTakeFirst();
  if (row === undefined) return false;
  const refusedBy = [...new Set([...refused(row), offer.advisor])];
  const result = await db
    .updateTable('desk_request')
    .set({ offered_to: null, offered_until: null, refused_by: JSON.stringify(refusedBy) })
    .where('id', '=', offer.id)
    .where('status', '=', 'open')
    .where('offered_to', '=', offer.advisor)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export function refused(row: Pick<DeskRequestRow, 'refused_by'>): string[] {
  const list: unknown = JSON.parse(row.refused_by);
  return Array.isArray(list) ? list.filter((id) => typeof id === 'string') : [];
}

/** Mean length in ms of the last live conversations that ended; null when there were none. */
export async function meanHandling(db: Db, since: number): Promise<number | null> {
  const row = await db
    .selectFrom('desk_request')
    .select((select) => select.fn.avg(select('ended_at', '-', select.ref('accepted_at'))).as('mean'))
    .where('ended_at', '>=', since)
    .where('accepted_at', 'is not', null)
    .where('status', '=', 'done')
    .executeTakeFirst();
  return row?.mean == null ? null : Number(row.mean);
}

/** How many messages of the customer came since each request was last read; those without any are absent. */
export async function unreadOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('desk_request')
    .innerJoin('transcript', 'transcript.conversation_id', 'desk_request.conversation_id')
    .select(['desk_request.id', (select) => select.fn.countAll().as('count')])
    .where('desk_request.id', 'in', ids)
    .where('transcript.role', '=', 'user')
    .whereRef('transcript.seq', '>', 'desk_request.read_seq')
    .whereRef('transcript.created_at', '>=', 'desk_request.queued_at')
    .groupBy('desk_request.id')
    .execute();
  return new Map(rows.map((row) => [row.id, Number(row.count)]));
}
