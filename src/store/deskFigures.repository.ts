import type { Db } from './openStore.ts';
import type { DeskRequestRow, SatisfactionTable } from './tables.ts';

export type Measured = Pick<
  DeskRequestRow,
  | 'kind'
  | 'status'
  | 'topic'
  | 'reason'
  | 'outcome'
  | 'created_at'
  | 'queued_at'
  | 'accepted_at'
  | 'first_answer_at'
  | 'ended_at'
  | 'slot_start'
  | 'at_risk_at'
  | 'transfers'
>;

/** Requests since an instant without a customer in them, for the supervisors' figures. */
export async function measuredRequests(db: Db, since: number, limit = 20_000): Promise<Measured[]> {
  return db
    .selectFrom('desk_request')
    .select([
      'kind',
      'status',
      'topic',
      'reason',
      'outcome',
      'created_at',
      'queued_at',
      'accepted_at',
      'first_answer_at',
      'ended_at',
      'slot_start',
      'at_risk_at',
      'transfers',
    ])
    .where('created_at', '>=', since)
    .orderBy('created_at')
    .limit(limit)
    .execute();
}

export async function scoresSince(db: Db, since: number): Promise<Pick<SatisfactionTable, 'score' | 'created_at'>[]> {
  return db.selectFrom('satisfaction').select(['score', 'created_at']).where('created_at', '>=', since).execute();
}

/** How often each intent was understood since an instant; null for what was not. */
export async function intentCounts(db: Db, since: number): Promise<{ intent: string | null; count: number }[]> {
  const rows = await db
    .selectFrom('turn')
    .select(['intent', (select) => select.fn.countAll().as('count')])
    .where('committed_at', '>=', since)
    .where('intent', 'is not', null)
    .groupBy('intent')
    .execute();
  return rows.map(({ intent, count }) => ({ intent, count: Number(count) }));
}
