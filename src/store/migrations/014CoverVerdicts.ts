import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What customers were told when they asked whether something is covered, and what that rested on. */
export const coverVerdictsMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create table cover_verdict (
      reference text primary key, conversation_id text not null, customer_ref text not null, question text not null,
      facts text not null, guarantee text not null, clause text not null, contract_number text not null,
      contract_version text not null, verdict text not null, reason text not null, told_at bigint not null)`.execute(
      db,
    );
    await sql`create index cover_verdict_customer on cover_verdict (customer_ref, told_at)`.execute(db);
    await sql`create index cover_verdict_conversation on cover_verdict (conversation_id)`.execute(db);
  },
};
