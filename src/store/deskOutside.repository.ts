import type { Db } from './openStore.ts';
import type { DeskOutsideRow, DeskRequestRow } from './tables.ts';

export type Delivery = DeskOutsideRow & { request: DeskRequestRow };

/** Notes that something is to go outside, once. */
export async function planDelivery(
  db: Db,
  plan: { id: string; requestId: string; target: string; now: number; fromSeq?: number },
): Promise<void> {
  await db
    .insertInto('desk_outside')
    .values({
      id: plan.id,
      request_id: plan.requestId,
      target: plan.target,
      relayed_seq: plan.fromSeq ?? 0,
      attempts: 0,
      next_at: plan.now,
      sent_at: null,
      failed_at: null,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** Takes what is due for one try: nobody else tries it before `until`. */
export async function takeDeliveries(db: Db, now: number, until: number, limit = 20): Promise<Delivery[]> {
  const due = await db
    .selectFrom('desk_outside')
    .selectAll()
    .where('sent_at', 'is', null)
    .where('failed_at', 'is', null)
    .where('next_at', '<=', now)
    .orderBy('next_at')
    .limit(limit)
    .execute();
  const taken: Delivery[] = [];
  for (const row of due) {
    const mine = await db
      .updateTable('desk_outside')
      .set({ next_at: until, attempts: row.attempts + 1 })
      .where('id', '=', row.id)
      .where('next_at', '=', row.next_at)
      .executeTakeFirst();
    if (mine.numUpdatedRows !== 1n) continue;
    const request = await db.selectFrom('desk_request').selectAll().where('id', '=', row.request_id).executeTakeFirst();
    if (request !== undefined) taken.push({ ...row, attempts: row.attempts + 1, request });
  }
  return taken;
}

export async function endDelivery(
  db: Db,
  id: string,
  end: { sent_at: number } | { failed_at: number } | { next_at: number },
): Promise<void> {
  await db.updateTable('desk_outside').set(end).where('id', '=', id).execute();
}

/** How far a conversation was told outside. */
export async function markRelayed(db: Db, id: string, seq: number): Promise<void> {
  await db.updateTable('desk_outside').set({ relayed_seq: seq }).where('id', '=', id).execute();
}

export async function relayedTo(db: Db, id: string): Promise<number> {
  const row = await db.selectFrom('desk_outside').select('relayed_seq').where('id', '=', id).executeTakeFirst();
  return row?.relayed_seq ?? 0;
}
