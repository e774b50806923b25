import { findQueuedRequest, type QueuedRequest } from '../store/deskRequests.repository.ts';
import type { Db } from '../store/openStore.ts';
import type { DeskRequestRow } from '../store/tables.ts';

/** A row with what the list shows beside it: its channel, and the name of who has it in hand. */
export async function withWords(db: Db, row: DeskRequestRow): Promise<QueuedRequest> {
  return (await findQueuedRequest(db, row.id)) ?? { ...row, channel: '', advisor_name: null };
}
