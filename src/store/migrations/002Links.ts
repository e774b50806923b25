import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Sign-in links and the sign-ins that run behind them. */
export const linksMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create table link (
      handle_hash text primary key, conversation_id text not null, channel text not null, browser_hash text, why text,
      created_at bigint not null, expires_at bigint not null, state_hash text unique, sealed text,
      state_expires_at bigint, state_used_at bigint, linked_at bigint)`.execute(db);
    await sql`create index link_conversation on link (conversation_id)`.execute(db);
  },
};
