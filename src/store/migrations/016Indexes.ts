import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * Indexes for what is asked often of tables that grow. An index with a condition (`where status = 'queued'`) does not
 * serve a statement whose status is a parameter: SQLite reads the whole table then. These have no condition.
 */
export const indexesMigration: Migration = {
  async up(db: Kysely<unknown>) {
    for (const name of ['job_open', 'outbox_open', 'channel_message_open', 'challenge_conversation'])
      await sql`drop index ${sql.id(name)}`.execute(db);
    for (const [table, ...columns] of wanted)
      await sql`create index ${sql.id(`${table}_by_${columns.join('_')}`)}
        on ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})`.execute(db);
  },
};

const wanted: readonly (readonly [table: string, ...columns: string[]])[] = [
  ['job', 'status', 'next_at'],
  ['job', 'conversation_id'],
  ['outbox', 'status', 'next_at'],
  ['outbox', 'conversation_id', 'status'],
  ['turn', 'conversation_id'],
  ['turn', 'committed_at'],
  ['challenge', 'conversation_id', 'purpose', 'created_at'],
  ['channel_contact', 'channel', 'account', 'address'],
  ['channel_contact', 'conversation_id'],
  ['channel_arrival', 'contact_id', 'position'],
  ['channel_message', 'contact_id', 'status', 'position'],
  ['channel_message', 'contact_id', 'position'],
  ['channel_message', 'conversation_id', 'last_seq'],
  ['channel_message', 'status', 'next_at'],
  ['slot_seat', 'holder'],
  ['desk_request', 'created_at'],
  ['desk_request', 'slot_start'],
  ['desk_request', 'advisor', 'status'],
  ['desk_request', 'offered_to', 'status'],
  ['desk_mention', 'request_id'],
  ['desk_audit', 'at'],
  ['satisfaction', 'conversation_id'],
  ['satisfaction', 'created_at'],
  ['claim_signal', 'event_id'],
  ['claim_signal', 'declared_at'],
];
