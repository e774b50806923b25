import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What of the desk goes to programs outside: a contact centre, a Teams channel, a mailbox. */
export const deskOutsideMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create table desk_outside (
      id text primary key, request_id text not null, target text not null, relayed_seq bigint not null,
      attempts bigint not null, next_at bigint not null, sent_at bigint, failed_at bigint)`.execute(db);
    await sql`create index desk_outside_open on desk_outside (next_at) where sent_at is null and failed_at is null`.execute(
      db,
    );
  },
};
