import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Sentences that were not understood, for review. */
export const misunderstoodMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create table misunderstood (
      id text primary key, conversation_id text not null, language text not null, text text not null,
      outcome text not null, intent text not null, score bigint not null, alternatives text not null, chosen text,
      status text not null, label text, decided_by text, decided_at bigint, created_at bigint not null)`.execute(db);
    await sql`create index misunderstood_status on misunderstood (status, created_at)`.execute(db);
    await sql`create index misunderstood_conversation on misunderstood (conversation_id)`.execute(db);
  },
};
