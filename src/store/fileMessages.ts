import type { NewId } from '../domain/ids.ts';
import { AppError } from '../errors.ts';
import { type Accepted, insertInbound, type NewInbound } from './inbox.repository.ts';
import type { Db, Store } from './openStore.ts';

/** Files come in bursts: one turn starts this long (ms) after the last of them. */
const BURST_MS = 3000;
const BURST_GROUP = 'files';

/**
 * Takes in a message with staged files, inside the caller's transaction: they become part of it, and the burst that is
 * under way waits for them. Throws `FILE_REFUSED` when one of them is not there, `Repeated` for a known key.
 */
export async function insertFileMessage(
  tx: Db,
  store: Pick<Store, 'sealer'>,
  message: { inbound: NewInbound; fileIds: readonly string[]; now: number; newId: NewId },
): Promise<Accepted> {
  const { inbound, fileIds, now, newId } = message;
  const { conversationId } = inbound;
  const dueAt = now + BURST_MS;
  const accepted = await insertInbound(tx, store, { ...inbound, notBefore: dueAt, groupKey: BURST_GROUP }, now, newId);
  const received = await tx
    .updateTable('file')
    .set({ status: 'received' })
    .where('conversation_id', '=', conversationId)
    .where('id', 'in', [...fileIds])
    .where('status', '=', 'staged')
    .executeTakeFirst();
  if (Number(received.numUpdatedRows) !== fileIds.length) throw new AppError('FILE_REFUSED');
  await tx
    .updateTable('inbox')
    .set({ not_before: dueAt })
    .where('conversation_id', '=', conversationId)
    .where('group_key', '=', BURST_GROUP)
    .where('done_at', 'is', null)
    .execute();
  return accepted;
}
