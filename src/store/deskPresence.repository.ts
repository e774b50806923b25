import { teamNames } from '../domain/advisors.ts';
import { CAPACITY, type Candidate, handoffTimes, type PresenceState } from '../domain/handoff.ts';
import type { Db } from './openStore.ts';

export interface Colleague extends Candidate {
  name: string;
  firstName: string;
  seenAt: number;
}

/** A console says that its advisor is there. `state` is kept when absent. */
export async function markPresent(db: Db, id: string, now: number, state?: PresenceState): Promise<void> {
  const first = { id, state: state ?? 'online', capacity: CAPACITY, seen_at: now, idle_since: now } as const;
  await db
    .insertInto('desk_presence')
    .values(first)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet(state === undefined ? { seen_at: now } : { seen_at: now, state }),
    )
    .execute();
}

/** Something was given to them: they go behind the others. */
export async function markGiven(db: Db, id: string, now: number): Promise<void> {
  await db.updateTable('desk_presence').set({ idle_since: now }).where('id', '=', id).execute();
}

/** Everybody who can answer, with what they have in hand; a console that was not heard lately is offline. */
export async function colleagues(db: Db, now: number): Promise<Colleague[]> {
  const loads = await loadOfEach(db, now);
  const rows = await db
    .selectFrom('desk_presence')
    .innerJoin('staff', 'staff.id', 'desk_presence.id')
    .selectAll('desk_presence')
    .select(['staff.name', 'staff.first_name', 'staff.teams'])
    .where('staff.role', 'in', ['advisor', 'supervisor'])
    .execute();
  return rows.map((row) => {
    const teams = teamNames.safeParse(JSON.parse(row.teams));
    return {
      id: row.id,
      name: row.name,
      firstName: row.first_name,
      state: row.seen_at + handoffTimes.presence > now ? row.state : 'offline',
      teams: teams.success ? teams.data : [],
      capacity: row.capacity,
      load: loads.get(row.id) ?? 0,
      idleSince: row.idle_since,
      seenAt: row.seen_at,
    };
  });
}

/** How many conversations each has in hand or is offered now: counted for all at once, not for each anew. */
async function loadOfEach(db: Db, now: number): Promise<ReadonlyMap<string, number>> {
  const live = db.selectFrom('desk_request').where('queued_at', 'is not', null);
  const held = await live
    .select((select) => ['advisor as id', select.fn.countAll().as('count')])
    .where('status', '=', 'taken')
    .groupBy('advisor')
    .execute();
  const offered = await live
    .select((select) => ['offered_to as id', select.fn.countAll().as('count')])
    .where('status', '=', 'open')
    .where('offered_until', '>', now)
    .groupBy('offered_to')
    .execute();
  const loads = new Map<string, number>();
  for (const { id, count } of [...held, ...offered])
    if (id !== null) loads.set(id, (loads.get(id) ?? 0) + Number(count));
  return loads;
}
