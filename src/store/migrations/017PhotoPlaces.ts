import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Where photos were taken: sealed until the customer has answered, kept after a yes; and the answers. */
export const photoPlacesMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`alter table file add column held_place text`.execute(db);
    await sql`alter table file add column place text`.execute(db);
    await sql`create index file_held_place_open on file (created_at) where held_place is not null`.execute(db);
    await sql`create index file_by_draft_id on file (draft_id)`.execute(db);
    await sql`create table photo_place_consent (
      form_key text primary key, conversation_id text not null, customer_ref text, claim_id text,
      decision text not null, decided_at bigint not null, withdrawn_at bigint)`.execute(db);
    for (const column of ['conversation_id', 'customer_ref', 'claim_id'])
      await sql`create index ${sql.id(`photo_place_consent_by_${column}`)}
        on photo_place_consent (${sql.ref(column)})`.execute(db);
  },
};
