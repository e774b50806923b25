import type { Peril } from '../domain/storm.ts';
import { stormEventId } from '../domain/storm.ts';
import type { Db } from './openStore.ts';

/** What counts as a rise: so many claims in so many ms. */
export interface RiseOf {
  claims: number;
  windowMs: number;
}

export interface StormEvent {
  id: string;
  peril: Peril;
  department: string;
  openedAt: number;
  lastAt: number;
  /** Newest first. */
  claims: string[];
}

/** Signals are of no use to anybody after this, ms. */
const KEPT_MS = 90 * 86_400_000;

/** The event that goes on for a peril in a department; null while nothing has risen there. */
export async function openStorm(
  db: Db,
  { peril, department, now, windowMs }: { peril: Peril; department: string; now: number; windowMs: number },
): Promise<string | null> {
  const row = await db
    .selectFrom('storm_event')
    .select('id')
    .where('peril', '=', peril)
    .where('department', '=', department)
    .where('last_at', '>', now - windowMs)
    .orderBy('last_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

/**
 * Counts a declared claim, once. When so many of its kind have come in the window, they make an event: this claim and
 * those before it. A claim that is counted a second time changes nothing.
 */
export async function countClaim(
  db: Db,
  claim: { number: string; peril: Peril; department: string; now: number },
  rise: RiseOf,
): Promise<void> {
  const { number, peril, department, now } = claim;
  const { windowMs } = rise;
  const running = await openStorm(db, { peril, department, now, windowMs });
  const added = await db
    .insertInto('claim_signal')
    .values({ claim_number: number, peril, department, event_id: running, declared_at: now })
    .onConflict((conflict) => conflict.column('claim_number').doNothing())
    .returning('claim_number')
    .executeTakeFirst();
  if (added === undefined) return;
  await db
    .deleteFrom('claim_signal')
    .where('declared_at', '<', now - KEPT_MS)
    .execute();
  if (running !== null) {
    await db
      .updateTable('storm_event')
      .set({ last_at: now })
      .where('id', '=', running)
      .where('last_at', '<', now)
      .execute();
    return;
  }
  const similar = await db
    .selectFrom('claim_signal')
    .select('claim_number')
    .where('peril', '=', peril)
    .where('department', '=', department)
    .where('declared_at', '>', now - windowMs)
    .execute();
  if (similar.length < rise.claims) return;
  const id = stormEventId(peril, department, now);
  await db
    .insertInto('storm_event')
    .values({ id, peril, department, opened_at: now, last_at: now })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ last_at: now }))
    .execute();
  await db
    .updateTable('claim_signal')
    .set({ event_id: id })
    .where(
      'claim_number',
      'in',
      similar.map(({ claim_number }) => claim_number),
    )
    .execute();
}

/** The events with their claims, the newest first. */
export async function stormEvents(db: Db, limit = 50): Promise<StormEvent[]> {
  const events = await db.selectFrom('storm_event').selectAll().orderBy('last_at', 'desc').limit(limit).execute();
  const ids = events.map(({ id }) => id);
  const signals =
    ids.length === 0
      ? []
      : await db
          .selectFrom('claim_signal')
          .select(['claim_number', 'event_id'])
          .where('event_id', 'in', ids)
          .orderBy('declared_at', 'desc')
          .execute();
  return events.map((event) => ({
    id: event.id,
    peril: event.peril as Peril,
    department: event.department,
    openedAt: event.opened_at,
    lastAt: event.last_at,
    claims: signals.filter(({ event_id }) => event_id === event.id).map(({ claim_number }) => claim_number),
  }));
}
