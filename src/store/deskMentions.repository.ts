import type { Db } from './openStore.ts';

export interface Mention {
  noteId: string;
  requestId: string;
  reference: string;
  /** First name. */
  author: string;
  text: string;
}

/** Names colleagues in a note; said once however often it is sent. */
export async function addMentions(
  db: Db,
  mention: { noteId: string; requestId: string; author: string; staff: readonly string[]; now: number },
): Promise<void> {
  for (const staffId of mention.staff)
    await db
      .insertInto('desk_mention')
      .values({
        ...{ note_id: mention.noteId, staff_id: staffId, request_id: mention.requestId, author: mention.author },
        ...{ created_at: mention.now, read_at: null },
      })
      .onConflict((conflict) => conflict.columns(['note_id', 'staff_id']).doNothing())
      .execute();
}

/** What somebody was named in and has not opened, oldest first. */
export async function unreadMentions(db: Db, staffId: string): Promise<Mention[]> {
  const rows = await db
    .selectFrom('desk_mention')
    .innerJoin('desk_note', 'desk_note.id', 'desk_mention.note_id')
    .innerJoin('desk_request', 'desk_request.id', 'desk_mention.request_id')
    .leftJoin('staff', 'staff.id', 'desk_mention.author')
    .select(['desk_mention.note_id', 'desk_mention.request_id', 'desk_mention.author', 'desk_note.text'])
    .select(['desk_request.reference', 'staff.first_name'])
    .where('desk_mention.staff_id', '=', staffId)
    .where('desk_mention.read_at', 'is', null)
    .orderBy('desk_mention.created_at')
    .limit(20)
    .execute();
  return rows.map((row) => ({
    ...{ noteId: row.note_id, requestId: row.request_id, reference: row.reference, text: row.text },
    author: row.first_name ?? row.author,
  }));
}

export async function readMention(db: Db, noteId: string, staffId: string, now: number): Promise<void> {
  await db
    .updateTable('desk_mention')
    .set({ read_at: now })
    .where('note_id', '=', noteId)
    .where('staff_id', '=', staffId)
    .where('read_at', 'is', null)
    .execute();
}
