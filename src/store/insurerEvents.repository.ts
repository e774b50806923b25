import type { InsurerEvent } from '../domain/insurerEvent.ts';
import { AppError } from '../errors.ts';
import type { Db } from './openStore.ts';
import type { InsurerEventRow } from './tables.ts';

export type EventOutcome = 'new' | 'repeated' | 'conflict';

/**
 * Keeps an event, once. One that comes after a later one of its subject is kept and never told: what it says is no
 * longer so. `isKnown` is false for a kind that nobody can tell.
 */
export async function keepInsurerEvent(
  db: Db,
  event: InsurerEvent,
  { hash, isKnown, now }: { hash: string; isKnown: boolean; now: number },
): Promise<EventOutcome> {
  const later = await db
    .selectFrom('insurer_event')
    .select('id')
    .where('customer_ref', '=', event.customerRef)
    .where('subject', '=', event.subject)
    .where('sequence', '>', event.sequence)
    .limit(1)
    .executeTakeFirst();
  const row = await db
    .insertInto('insurer_event')
    .values({
      id: event.id,
      customer_ref: event.customerRef,
      subject: event.subject,
      sequence: event.sequence,
      kind: event.news.kind,
      body: JSON.stringify(event.news),
      body_hash: hash,
      status: !isKnown ? 'unknown' : later === undefined ? 'waiting' : 'outdated',
      happened_at: Date.parse(event.at),
      received_at: now,
      told_at: null,
      conversation_id: null,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (row !== undefined) return 'new';
  const before = await db.selectFrom('insurer_event').select('body_hash').where('id', '=', event.id).executeTakeFirst();
  return before?.body_hash === hash ? 'repeated' : 'conflict';
}

/** What a customer has not been told, oldest first. */
export async function waitingEvents(db: Db, customerRef: string, limit = 50): Promise<InsurerEventRow[]> {
  return db
    .selectFrom('insurer_event')
    .selectAll()
    .where('customer_ref', '=', customerRef)
    .where('status', '=', 'waiting')
    .orderBy('happened_at')
    .orderBy('sequence')
    .limit(limit)
    .execute();
}

export async function hasWaitingEvents(db: Db, customerRef: string): Promise<boolean> {
  return (await waitingEvents(db, customerRef, 1)).length > 0;
}

/**
 * Ends events, together with the turn that tells them. Throws `NEWS_TOLD` when another turn has told one of them
 * meanwhile: this one is then thought through again.
 */
export async function endEvents(
  db: Db,
  ended: { ids: readonly string[]; status: 'told' | 'muted'; conversationId: string; now: number },
): Promise<void> {
  if (ended.ids.length === 0) return;
  const { numUpdatedRows } = await db
    .updateTable('insurer_event')
    .set({ status: ended.status, told_at: ended.now, conversation_id: ended.conversationId })
    .where('id', 'in', [...ended.ids])
    .where('status', '=', 'waiting')
    .executeTakeFirst();
  if (Number(numUpdatedRows) < ended.ids.length) throw new AppError('NEWS_TOLD');
}

/** All conversations of a customer that go on, for what must end them. */
export async function openConversationsOf(db: Db, customerRef: string): Promise<string[]> {
  const rows = await db
    .selectFrom('conversation')
    .select('id')
    .where('customer_ref', '=', customerRef)
    .where('ended_at', 'is', null)
    .limit(1000)
    .execute();
  return rows.map(({ id }) => id);
}

/** Removes what was received before an instant (ms UTC), told or not: it has lost its point. */
export async function dropOldEvents(db: Db, before: number): Promise<void> {
  await db.deleteFrom('insurer_event').where('received_at', '<', before).execute();
}

/** When the last of what came had happened, ms UTC; null when nothing ever came. */
export async function lastEventAt(db: Db): Promise<number | null> {
  const row = await db
    .selectFrom('insurer_event')
    .select((select) => select.fn.max('happened_at').as('last'))
    .executeTakeFirst();
  return row?.last ?? null;
}
