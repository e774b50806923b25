import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** People who have signed in at the desk, their sessions, and the sign-ins under way. */
export const staffMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create table staff (
      id text primary key, name text not null, first_name text not null, role text not null, teams text not null,
      signed_in_at bigint not null)`.execute(db);
    await sql`create table desk_session (
      id_hash text primary key, staff_id text not null, issuer_session text, created_at bigint not null,
      seen_at bigint not null, ended_at bigint)`.execute(db);
    await sql`create index desk_session_staff on desk_session (staff_id)`.execute(db);
    await sql`create table desk_sign_in (
      state_hash text primary key, browser_hash text not null, sealed text not null, expires_at bigint not null,
      used_at bigint)`.execute(db);
    await sql`create table logout_token (jti text primary key, expires_at bigint not null)`.execute(db);
  },
};
