import { sql } from 'kysely';
import type { Db } from './openStore.ts';

/** How the desk stands, to be compared with how it stood: cheap enough for each second and each reading. */
export interface DeskVersion {
  /** Differs whenever a request came, changed hands or state, or was read further. */
  requests: string;
  /** ms UTC of the last word of any customer who waits or talks. */
  wrote: number;
}

export async function deskVersion(db: Db): Promise<DeskVersion> {
  const { wrote, ...others } = await db
    .selectFrom('desk_request')
    .select((select) => [
      select.fn.max('offered_until').as('offered'),
      select.fn.max('customer_wrote_at').as('wrote'),
      select.fn.sum('read_seq').as('read'),
      // Each change of a request raises its own; the newest of all would hide two within a millisecond.
      sql<number>`sum(updated_at % 1000000000)`.as('changes'),
      select.fn.countAll().as('count'),
    ])
    .where('status', 'in', ['open', 'taken'])
    .executeTakeFirstOrThrow();
  // One that ended and one that came in the same moment would look like none.
  const { all } = await db
    .selectFrom('desk_request')
    .select((select) => select.fn.countAll().as('all'))
    .executeTakeFirstOrThrow();
  return { requests: JSON.stringify([others, all]), wrote: Number(wrote ?? 0) };
}
