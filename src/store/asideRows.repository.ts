import type { Db } from './openStore.ts';
import { queueForPush } from './outbox.repository.ts';
import type { TranscriptRow } from './tables.ts';
import { insertTranscriptRow } from './transcript.repository.ts';

export interface Aside {
  conversationId: string;
  /** Who must own the conversation for this to be true; null when anybody may. */
  owner: string | null;
  /** Who owns it from now on; absent to leave it. Raises the epoch. */
  to?: string;
  /** In the order in which the customer reads them. */
  lines: readonly { role: TranscriptRow['role']; body: unknown }[];
  now: number;
}

/**
 * Writes into a conversation beside its turns, and changes who owns it: the desk's own way to speak. Runs inside the
 * caller's transaction. Undefined when somebody else owns the conversation or it has ended; nothing is written then.
 */
export async function writeAside(tx: Db, aside: Aside): Promise<TranscriptRow[] | undefined> {
  const { conversationId, owner, to, lines, now } = aside;
  let change = tx
    .updateTable('conversation')
    .set((set) => ({
      last_seq: set('last_seq', '+', lines.length),
      ...(to === undefined ? {} : { owner: to, epoch: set('epoch', '+', 1) }),
    }))
    .where('id', '=', conversationId)
    .where('ended_at', 'is', null);
  if (owner !== null) change = change.where('owner', '=', owner);
  const changed = await change.returning('last_seq').executeTakeFirst();
  if (changed === undefined) return undefined;
  const first = changed.last_seq - lines.length + 1;
  const rows = lines.map(
    ({ role, body }, index): TranscriptRow => ({
      conversation_id: conversationId,
      seq: first + index,
      role,
      body: JSON.stringify(body),
      turn_id: null,
      created_at: now,
    }),
  );
  for (const row of rows) await insertTranscriptRow(tx, row);
  await queueForPush(tx, rows, now);
  return rows;
}
