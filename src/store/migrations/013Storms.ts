import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Claims that count for a rise of similar ones, and the events they were grouped into. */
export const stormsMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create table claim_signal (
      claim_number text primary key, peril text not null, department text not null, event_id text,
      declared_at bigint not null)`.execute(db);
    await sql`create index claim_signal_place on claim_signal (peril, department, declared_at)`.execute(db);
    await sql`create table storm_event (
      id text primary key, peril text not null, department text not null, opened_at bigint not null,
      last_at bigint not null)`.execute(db);
    await sql`create index storm_event_place on storm_event (peril, department, last_at)`.execute(db);
  },
};
