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
