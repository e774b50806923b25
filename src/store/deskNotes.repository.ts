import type { Db } from './openStore.ts';
import type { DeskNoteTable } from './tables.ts';

/** Adds a note; one that was added under this id already is left as it is. */
export async function addNote(db: Db, note: DeskNoteTable): Promise<void> {
  await db
    .insertInto('desk_note')
    .values(note)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** Notes of a conversation, oldest first, with the first names of who wrote them. */
export async function notesOf(
  db: Db,
  conversationId: string,
): Promise<(DeskNoteTable & { first_name: string | null })[]> {
  return db
    .selectFrom('desk_note')
    .leftJoin('staff', 'staff.id', 'desk_note.advisor')
    .selectAll('desk_note')
    .select('staff.first_name')
    .where('conversation_id', '=', conversationId)
    .orderBy('created_at')
    .limit(200)
    .execute();
}
