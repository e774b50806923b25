import { sql } from 'kysely';
import { hotQuery } from './hotQuery.ts';
import type { Db } from './openStore.ts';

/** How the desk stands, to be compared with how it stood: cheap enough for each second and each reading. */
export interface DeskVersion {
  /** Differs whenever a request came or changed hands or state. */
  requests: string;
  /** Differs whenever a customer who waits or talks has written, or their words were read. */
  said: string;
}

const standing = hotQuery<object, { offered: number; wrote: number; read: number; changes: number; count: number }>(
  (db) =>
    db
      .selectFrom('desk_request')
      .select((select) => [
        select.fn.max('offered_until').as('offered'),
        select.fn.max('customer_wrote_at').as('wrote'),
        select.fn.sum('read_seq').as('read'),
        // Each change of a request raises its own; the newest of all would hide two within a millisecond.
        sql<number>`sum(updated_at % 1000000000)`.as('changes'),
        select.fn.countAll().as('count'),
        // One that ended and one that came in the same moment have other ids.
        select.fn.min('id').as('first'),
        select.fn.max('id').as('last'),
      ])
      .where('status', 'in', ['open', 'taken']),
);

export async function deskVersion(db: Db): Promise<DeskVersion> {
  const { wrote, read, ...others } = (await standing(db, {})).rows[0] ?? {};
  return { requests: JSON.stringify(others), said: JSON.stringify([wrote, read]) };
}
