import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Payments whose receipt was told: the key makes it once, in whichever chat came first. */
export const toldPaymentsMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create table told_payment (
      payment_id text primary key, conversation_id text not null, told_at bigint not null)`.execute(db);
    await sql`create index told_payment_conversation on told_payment (conversation_id)`.execute(db);
  },
};
