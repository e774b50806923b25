import type { Db } from './openStore.ts';

/** How far a message has come. `waiting`: written, not yet taken by its channel. */
export type DeliveryState = 'waiting' | 'sent' | 'delivered' | 'read' | 'failed';

/**
 * The page tells what it received and what was on the screen; both only ever grow, and never past `lastSeq`. False when
 * it told nothing new.
 */
export async function noteSeen(
  db: Db,
  seen: { conversationId: string; seq: number; lastSeq: number; read: boolean; now: number },
): Promise<boolean> {
  const seq = Math.min(seen.seq, seen.lastSeq);
  const read = seen.read ? seq : 0;
  const row = await db
    .insertInto('conversation_receipt')
    .values({ conversation_id: seen.conversationId, delivered_seq: seq, read_seq: read, updated_at: seen.now })
    .onConflict((conflict) =>
      conflict
        .column('conversation_id')
        .doUpdateSet((set) => ({
          delivered_seq: set
            .case()
            .when('conversation_receipt.delivered_seq', '>', seq)
            .then(set.ref('conversation_receipt.delivered_seq'))
            .else(seq)
            .end(),
          read_seq: set
            .case()
            .when('conversation_receipt.read_seq', '>', read)
            .then(set.ref('conversation_receipt.read_seq'))
            .else(read)
            .end(),
          updated_at: seen.now,
        }))
        .where((where) =>
          where.or([
            where('conversation_receipt.delivered_seq', '<', seq),
            where('conversation_receipt.read_seq', '<', read),
          ]),
        ),
    )
    .returning('conversation_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** How far the advisors' last `limit` messages of a conversation have come, by their place in it. */
export async function deliveryStates(
  db: Db,
  { id, channel }: { id: string; channel: string },
  limit = 100,
): Promise<ReadonlyMap<number, DeliveryState>> {
  const rows = await db
    .selectFrom('transcript')
    .select('seq')
    .where('conversation_id', '=', id)
    .where('role', '=', 'advisor')
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute();
  const seqs = rows.map(({ seq }) => Number(seq));
  const first = seqs.at(-1);
  if (first === undefined) return new Map();
  if (channel === 'directline') {
    const shown = await db
      .selectFrom('conversation_receipt')
      .select(['delivered_seq', 'read_seq'])
      .where('conversation_id', '=', id)
      .executeTakeFirst();
    const stateOf = (seq: number): DeliveryState =>
      seq <= Number(shown?.read_seq ?? 0) ? 'read' : seq <= Number(shown?.delivered_seq ?? 0) ? 'delivered' : 'sent';
    return new Map(seqs.map((seq) => [seq, stateOf(seq)]));
  }
  const messages = await db
    .selectFrom('channel_message')
    .select(['first_seq', 'last_seq', 'status', 'receipt'])
    .where('conversation_id', '=', id)
    .where('last_seq', '>=', first)
    .execute();
  return new Map(
    seqs.map((seq) => {
      const own = messages.filter((each) => each.first_seq <= seq && seq <= each.last_seq).map(stateOfMessage);
      // Of several parts, the one that is least far.
      return [seq, order.find((state) => own.includes(state)) ?? 'waiting'];
    }),
  );
}

const order: readonly DeliveryState[] = ['failed', 'waiting', 'sent', 'delivered', 'read'];

function stateOfMessage({ status, receipt }: { status: string; receipt: string }): DeliveryState {
  if (receipt === 'read' || receipt === 'delivered') return receipt;
  if (receipt === 'failed' || status === 'failed' || status === 'discarded') return 'failed';
  return status === 'sent' ? 'sent' : 'waiting';
}
