import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Who was named in a note, and how far our own page has shown what advisors wrote. */
export const deskLiveMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create table desk_mention (
      note_id text not null, staff_id text not null, request_id text not null, author text not null,
      created_at bigint not null, read_at bigint, primary key (note_id, staff_id))`.execute(db);
    await sql`create index desk_mention_unread on desk_mention (staff_id, created_at) where read_at is null`.execute(
      db,
    );
    await sql`create table conversation_receipt (
      conversation_id text primary key, delivered_seq bigint not null, read_seq bigint not null,
      updated_at bigint not null)`.execute(db);
  },
};
