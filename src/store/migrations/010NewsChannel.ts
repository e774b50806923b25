import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Where a customer wants to hear news in a chat. */
export const newsChannelMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create table news_channel (
      customer_ref text primary key, channel text not null, chosen_at bigint not null)`.execute(db);
  },
};
