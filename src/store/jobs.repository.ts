import type { Db } from './openStore.ts';
import type { JobRow } from './tables.ts';

/** Takes one due job for one worker, the longest waiting first; undefined when none is due. */
export async function leaseJob(
  db: Db,
  lease: { token: string; until: number; now: number },
): Promise<JobRow | undefined> {
  return db
    .updateTable('job')
    .set((set) => ({ lease_token: lease.token, lease_until: lease.until, attempts: set('attempts', '+', 1) }))
    .where('id', '=', (select) =>
      select
        .selectFrom('job as waiting')
        .select('waiting.id')
        .where('waiting.status', '=', 'queued')
        .where('waiting.next_at', '<=', lease.now)
        .where((where) =>
          where.or([where('waiting.lease_until', 'is', null), where('waiting.lease_until', '<', lease.now)]),
        )
        .orderBy('waiting.next_at')
        .limit(1),
    )
    .where((where) => where.or([where('lease_until', 'is', null), where('lease_until', '<', lease.now)]))
    .returningAll()
    .executeTakeFirst();
}

/** False when the lease was lost: somebody else will finish the job. */
export async function endJob(
  db: Db,
  id: string,
  token: string,
  status: 'done' | 'failed',
  now: number,
): Promise<boolean> {
  const result = await db
    .updateTable('job')
    .set({ status, done_at: now, sealed: null, lease_token: null, lease_until: null })
    .where('id', '=', id)
    .where('lease_token', '=', token)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function postponeJob(db: Db, id: string, token: string, nextAt: number): Promise<void> {
  await db
    .updateTable('job')
    .set({ next_at: nextAt, lease_token: null, lease_until: null })
    .where('id', '=', id)
    .where('lease_token', '=', token)
    .execute();
}
