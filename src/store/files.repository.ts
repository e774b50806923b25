import type { Db } from './openStore.ts';
import type { FileRow } from './tables.ts';

/** The named files of one conversation, in the order asked; another conversation's ids are as good as unknown. */
export async function filesById(db: Db, conversationId: string, ids: readonly string[]): Promise<FileRow[]> {
  const rows = await db
    .selectFrom('file')
    .selectAll()
    .where('conversation_id', '=', conversationId)
    .where('id', 'in', ids)
    .execute();
  return ids.flatMap((id) => rows.filter((row) => row.id === id));
}

/** Ties files to the draft they were sent for, so that it can be sent from another conversation of the customer. */
export async function assignFilesToDraft(
  db: Db,
  conversationId: string,
  draftId: string,
  ids: readonly string[],
): Promise<void> {
  await db
    .updateTable('file')
    .set({ draft_id: draftId })
    .where('conversation_id', '=', conversationId)
    .where('id', 'in', ids)
    .execute();
}

/** The named files that belong to a draft or came in this conversation, in the order asked. */
export async function filesOfDraft(
  db: Db,
  owner: { draftId: string | null; conversationId: string },
  ids: readonly string[],
): Promise<FileRow[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('file')
    .selectAll()
    .where('id', 'in', ids)
    .where((where) =>
      where.or([where('conversation_id', '=', owner.conversationId), where('draft_id', '=', owner.draftId ?? '')]),
    )
    .where('status', '!=', 'removed')
    .execute();
  return ids.flatMap((id) => rows.filter((row) => row.id === id));
}

export async function markFilesAttached(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await db.updateTable('file').set({ status: 'attached' }).where('id', 'in', ids).execute();
}

/** Files of a conversation that no request has taken yet: sent before the customer said what for. */
export async function looseFiles(db: Db, conversationId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('file')
    .select('id')
    .where('conversation_id', '=', conversationId)
    .where('draft_id', 'is', null)
    .where('status', '=', 'received')
    .orderBy('created_at')
    .execute();
  return rows.map(({ id }) => id);
}

/** Makes staged files part of what an advisor sends; undefined, and nothing changed for good, when one is not there. */
export async function markFilesSent(
  tx: Db,
  conversationId: string,
  ids: readonly string[],
): Promise<FileRow[] | undefined> {
  if (ids.length === 0) return [];
  const result = await tx
    .updateTable('file')
    .set({ status: 'sent', held_place: null })
    .where('conversation_id', '=', conversationId)
    .where('id', 'in', ids)
    .where('status', '=', 'staged')
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === ids.length ? filesById(tx, conversationId, ids) : undefined;
}
