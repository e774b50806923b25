import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What was found out about each file when it came. */
export const examinationMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`alter table file add column examination text`.execute(db);
  },
};
