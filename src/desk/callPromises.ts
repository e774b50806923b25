import { handoffTimes } from '../domain/handoff.ts';
import { changeDeskRequest } from '../store/deskRequests.repository.ts';
import type { DeskRequestRow } from '../store/tables.ts';
import { type DispatcherDeps, news } from './dispatcher.ts';

const DAY_MS = 86_400_000;

/**
 * Promised calls: a reminder ten minutes before, and when nobody has begun one near its end, the customer is told
 * before they notice and the call becomes everybody's most urgent.
 */
export function promiseKeeper(deps: DispatcherDeps): (now: number) => Promise<void> {
  const { store, log } = deps;
  return async (now) => {
    const due = await store.db
      .selectFrom('desk_request')
      .selectAll()
      .where('kind', '=', 'callback')
      .where('status', 'in', ['open', 'taken'])
      .where('slot_start', '<=', now + handoffTimes.reminder)
      .where('slot_start', '>', now - DAY_MS)
      .where((where) => where.or([where('reminded_at', 'is', null), where('at_risk_at', 'is', null)]))
      .limit(200)
      .execute();
    for (const row of due) {
      if (row.reminded_at === null) await remind(row, now);
      else if (row.at_risk_at === null && atRisk(row, now)) await warn(row, now);
    }
  };

  async function remind(row: DeskRequestRow, now: number): Promise<void> {
    if (!(await mark(row, now, { reminded_at: now }))) return;
    if ((row.slot_start ?? 0) > now && row.attempts === 0) await news(row, 'callSoon', `${row.slot_start}`, deps);
  }

  async function warn(row: DeskRequestRow, now: number): Promise<void> {
    if (!(await mark(row, now, { at_risk_at: now, escalated_at: now, priority: 1 }))) return;
    log.warn('promised call at risk', { requestId: row.id });
    await news(row, 'callAtRisk', `${row.slot_start}`, deps);
  }

  async function mark(
    row: DeskRequestRow,
    now: number,
    update: { reminded_at?: number; at_risk_at?: number; escalated_at?: number; priority?: number },
  ): Promise<boolean> {
    const expected = { id: row.id, status: [row.status], updatedAt: row.updated_at, now };
    return (await changeDeskRequest(store.db, expected, update)) !== undefined;
  }
}

/** Nobody has taken it shortly before its end, or nobody has called a first time by its end. */
function atRisk(row: DeskRequestRow, now: number): boolean {
  const end = row.slot_end ?? 0;
  if (row.attempts > 0) return false;
  return row.status === 'open' ? now >= end - handoffTimes.callAtRisk : now >= end;
}
