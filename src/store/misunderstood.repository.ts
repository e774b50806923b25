import type { Db } from './openStore.ts';
import type { MisunderstoodRow } from './tables.ts';

/** What a reviewer made of a sentence. */
export type Decision =
  | { is: 'labelled'; label: string }
  /** Kept as a case that later training has to get right. */
  | { is: 'kept'; label: string }
  | { is: 'skipped' };

type New = Pick<
  MisunderstoodRow,
  'id' | 'conversation_id' | 'language' | 'text' | 'outcome' | 'intent' | 'score' | 'alternatives' | 'created_at'
>;

/** Keeps a masked sentence for review. */
export async function keepMisunderstood(db: Db, row: New): Promise<void> {
  await db
    .insertInto('misunderstood')
    .values({ ...row, status: 'open', chosen: null, label: null, decided_by: null, decided_at: null })
    .execute();
}

/** What the customer chose when asked what the sentence meant: a strong hint for the reviewer. */
export async function noteChosen(db: Db, id: string, chosen: string): Promise<void> {
  await db.updateTable('misunderstood').set({ chosen }).where('id', '=', id).execute();
}

/** Sentences that wait for a reviewer, newest first. */
export async function openMisunderstood(
  db: Db,
  { limit = 50, before }: { limit?: number; before?: number } = {},
): Promise<MisunderstoodRow[]> {
  let query = db.selectFrom('misunderstood').selectAll().where('status', '=', 'open');
  if (before !== undefined) query = query.where('created_at', '<', before);
  return query.orderBy('created_at', 'desc').orderBy('id', 'desc').limit(limit).execute();
}

export async function findMisunderstood(db: Db, id: string): Promise<MisunderstoodRow | undefined> {
  return db.selectFrom('misunderstood').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Sentences with a decision of this kind, oldest first. */
export async function decidedMisunderstood(db: Db, status: 'labelled' | 'kept'): Promise<MisunderstoodRow[]> {
  return db
    .selectFrom('misunderstood')
    .selectAll()
    .where('status', '=', status)
    .orderBy('decided_at')
    .orderBy('id')
    .execute();
}

/** False when somebody else has decided meanwhile: the first decision stands. */
export async function decideMisunderstood(
  db: Db,
  id: string,
  decision: Decision,
  by: { name: string; now: number },
): Promise<boolean> {
  const result = await db
    .updateTable('misunderstood')
    .set({
      status: decision.is,
      label: decision.is === 'skipped' ? null : decision.label,
      decided_by: by.name,
      decided_at: by.now,
    })
    .where('id', '=', id)
    .where('status', '=', 'open')
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

/** Undecided and skipped sentences older than this; what was labelled or kept is part of what the assistant knows. */
export async function dropOldMisunderstood(db: Db, before: number): Promise<void> {
  await db
    .deleteFrom('misunderstood')
    .where('status', 'in', ['open', 'skipped'])
    .where('created_at', '<', before)
    .execute();
}
