import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Phones that send photos to a question of a conversation held elsewhere. */
export const pairingMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create table pairing (
      code_hash text primary key, conversation_id text not null, form_key text not null, created_at bigint not null,
      expires_at bigint not null, phone_hash text unique)`.execute(db);
    await sql`create index pairing_conversation on pairing (conversation_id)`.execute(db);
  },
};
