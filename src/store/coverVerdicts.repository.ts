import type { Db } from './openStore.ts';
import type { CoverVerdictRow } from './tables.ts';

/** Keeps what a customer is told on a question of cover; inside the turn's own commit. */
export async function recordVerdict(tx: Db, row: CoverVerdictRow): Promise<void> {
  await tx.insertInto('cover_verdict').values(row).execute();
}

export async function findVerdict(db: Db, reference: string): Promise<CoverVerdictRow | undefined> {
  return db.selectFrom('cover_verdict').selectAll().where('reference', '=', reference).executeTakeFirst();
}

/** The newest first, of one customer or told in one conversation. */
export async function verdictsOf(
  db: Db,
  of: { customerRef: string } | { conversationId: string },
  limit: number,
): Promise<CoverVerdictRow[]> {
  const rows = db.selectFrom('cover_verdict').selectAll().orderBy('told_at', 'desc').orderBy('reference').limit(limit);
  return 'customerRef' in of
    ? rows.where('customer_ref', '=', of.customerRef).execute()
    : rows.where('conversation_id', '=', of.conversationId).execute();
}
