import type { Db, Store } from './openStore.ts';
import type { Tables } from './tables.ts';

/** How long what a table holds about people is kept; a new table does not compile until it says so. */
const keptHow = {
  inbox: 'conversation',
  turn: 'conversation',
  transcript: 'conversation',
  outbox: 'conversation',
  job: 'conversation',
  draft: 'conversation',
  challenge: 'conversation',
  link: 'conversation',
  pairing: 'conversation',
  misunderstood: 'conversation',
  cover_verdict: 'conversation',
  told_payment: 'conversation',
  photo_place_consent: 'conversation',
  conversation_receipt: 'conversation',
  desk_message: 'conversation',
  desk_note: 'conversation',
  satisfaction: 'conversation',
  channel_message: 'conversation',
  desk_request: 'conversation',
  /** Their bytes go first. */
  file: 'files',
  file_chunk: 'files',
  /** Of requests that are gone with their conversation. */
  desk_outside: 'request',
  desk_mention: 'request',
  conversation: 'itself',
  /** Ends by its own date (bot/housekeeping.ts). */
  counter: 'itself',
  desk_audit: 'itself',
  insurer_event: 'itself',
  channel_arrival: 'itself',
  desk_session: 'itself',
  desk_sign_in: 'itself',
  logout_token: 'itself',
  slot_seat: 'itself',
  /** How many claims of a kind a department had on a day: no person, no words. */
  claim_signal: 'kept',
  storm_event: 'kept',
  /** An address book without words; a preference; people of the insurer's. */
  channel_contact: 'kept',
  news_channel: 'kept',
  desk_presence: 'kept',
  canned_reply: 'kept',
  staff: 'kept',
} as const satisfies Record<keyof Tables, 'conversation' | 'files' | 'request' | 'itself' | 'kept'>;

type OfConversation = {
  [Name in keyof typeof keptHow]: (typeof keptHow)[Name] extends 'conversation' ? Name : never;
}[keyof typeof keptHow];

const ofConversation = Object.entries(keptHow).flatMap(([name, how]) =>
  how === 'conversation' ? [name as OfConversation] : [],
);

const AT_ONCE = 100;

/**
 * Removes conversations in which nothing was heard since an instant (ms UTC), with everything that belongs to them, at
 * most a hundred at a time; says how many. One with a request that is still open stays. The bytes of files are marked
 * first: their conversation goes once they are gone.
 */
export async function dropOldConversations(
  store: Pick<Store, 'db' | 'commit'>,
  before: { anonymous: number; identified: number },
): Promise<number> {
  const rows = await store.db
    .selectFrom('conversation')
    .select('id')
    .where((where) =>
      where.or([
        where('last_at', '<', before.identified),
        where.and([where('last_at', '<', before.anonymous), where('customer_ref', 'is', null)]),
      ]),
    )
    .where('id', 'not in', (query) =>
      query.selectFrom('desk_request').select('conversation_id').where('status', 'in', ['open', 'taken']),
    )
    .where('id', 'not in', (query) => query.selectFrom('job').select('conversation_id').where('status', '=', 'queued'))
    .orderBy('last_at')
    .limit(AT_ONCE)
    .execute();
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return 0;
  return store.commit(async (tx) => {
    await tx
      .updateTable('file')
      .set({ status: 'staged', draft_id: null, created_at: 0 })
      .where('conversation_id', 'in', ids)
      .where('status', '!=', 'removed')
      .execute();
    const waiting = await tx
      .selectFrom('file')
      .select('conversation_id')
      .where('conversation_id', 'in', ids)
      .where('status', '!=', 'removed')
      .execute();
    const held = new Set(waiting.map((row) => row.conversation_id));
    const gone = ids.filter((id) => !held.has(id));
    if (gone.length > 0) await drop(tx, gone);
    return gone.length;
  });
}

async function drop(tx: Db, ids: string[]): Promise<void> {
  const requests = tx.selectFrom('desk_request').select('id').where('conversation_id', 'in', ids);
  await tx.deleteFrom('desk_outside').where('request_id', 'in', requests).execute();
  await tx.deleteFrom('desk_mention').where('request_id', 'in', requests).execute();
  for (const table of ofConversation)
    await tx
      .deleteFrom(table as 'inbox')
      .where('conversation_id', 'in', ids)
      .execute();
  await tx.deleteFrom('file').where('conversation_id', 'in', ids).execute();
  await tx.updateTable('channel_contact').set({ conversation_id: null }).where('conversation_id', 'in', ids).execute();
  await tx.deleteFrom('conversation').where('id', 'in', ids).execute();
}

/** Who read what is kept for a year. */
export async function dropOldReadings(db: Db, before: number): Promise<void> {
  await db.deleteFrom('desk_audit').where('at', '<', before).execute();
}
