import type { Db } from './openStore.ts';
import type { CannedReplyTable } from './tables.ts';

/** The team's ready-made answers and one's own, by shortcut. */
export async function cannedRepliesOf(db: Db, advisor: string): Promise<CannedReplyTable[]> {
  return db
    .selectFrom('canned_reply')
    .selectAll()
    .where((where) => where.or([where('owner', 'is', null), where('owner', '=', advisor)]))
    .orderBy('shortcut')
    .limit(500)
    .execute();
}

/** What the team begins with: adds these unless there is one already. */
export async function beginCannedReplies(db: Db, replies: readonly CannedReplyTable[]): Promise<void> {
  const any = await db.selectFrom('canned_reply').select('id').limit(1).executeTakeFirst();
  if (any !== undefined) return;
  await db
    .insertInto('canned_reply')
    .values([...replies])
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** Adds or changes one. False when it belongs to somebody else. */
export async function saveCannedReply(db: Db, reply: CannedReplyTable): Promise<boolean> {
  const { shortcut, language, text, updated_at } = reply;
  const result = await db
    .insertInto('canned_reply')
    .values(reply)
    .onConflict((conflict) => {
      const update = conflict.column('id').doUpdateSet({ shortcut, language, text, updated_at });
      return reply.owner === null
        ? update.where('canned_reply.owner', 'is', null)
        : update.where('canned_reply.owner', '=', reply.owner);
    })
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows ?? 0) === 1;
}

export async function dropCannedReply(db: Db, id: string, owner: string | null): Promise<boolean> {
  let drop = db.deleteFrom('canned_reply').where('id', '=', id);
  drop = owner === null ? drop.where('owner', 'is', null) : drop.where('owner', '=', owner);
  return (await drop.executeTakeFirst()).numDeletedRows === 1n;
}
