import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What the insurer has told us, and what became of it. */
export const insurerEventsMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create table insurer_event (
      id text primary key, customer_ref text not null, subject text not null, sequence bigint not null,
      kind text not null, body text not null, body_hash text not null, status text not null,
      happened_at bigint not null, received_at bigint not null, told_at bigint, conversation_id text)`.execute(db);
    await sql`create index insurer_event_waiting on insurer_event (customer_ref, happened_at)
      where status = 'waiting'`.execute(db);
    await sql`create index insurer_event_subject on insurer_event (customer_ref, subject, sequence)`.execute(db);
  },
};
