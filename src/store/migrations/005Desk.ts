import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const columns = [
  'team text',
  'queued_at bigint',
  'front bigint not null default 0',
  'offered_to text',
  'offered_until bigint',
  `refused_by text not null default '[]'`,
  'accepted_at bigint',
  'first_answer_at bigint',
  'customer_wrote_at bigint',
  'advisor_wrote_at bigint',
  'ended_at bigint',
  'outcome text',
  'transfers bigint not null default 0',
  'read_seq bigint not null default 0',
  `told text not null default '{}'`,
  'reminded_at bigint',
  'at_risk_at bigint',
  'escalated_at bigint',
  'notified_at bigint',
  'last_key text',
];

/** Live conversations with advisors: the queue, who is there, what they write, who read what, how it was liked. */
export const deskMigration: Migration = {
  async up(db: Kysely<unknown>) {
    for (const column of columns) await sql.raw(`alter table desk_request add column ${column}`).execute(db);
    await sql`create index desk_request_ended on desk_request (ended_at) where ended_at is not null`.execute(db);
    await sql`create table desk_presence (
      id text primary key, state text not null, capacity bigint not null, seen_at bigint not null,
      idle_since bigint not null)`.execute(db);
    await sql`create table desk_message (
      conversation_id text not null, message_key text not null, fingerprint text not null, request_id text not null,
      seq bigint not null, advisor text not null, created_at bigint not null,
      primary key (conversation_id, message_key))`.execute(db);
    await sql`create table desk_note (
      id text primary key, request_id text not null, conversation_id text not null, advisor text not null,
      text text not null, created_at bigint not null)`.execute(db);
    await sql`create index desk_note_conversation on desk_note (conversation_id)`.execute(db);
    await sql`create table desk_audit (
      id text primary key, at bigint not null, staff_id text not null, act text not null, request_id text,
      conversation_id text, customer_ref text, reason text not null)`.execute(db);
    await sql`create index desk_audit_customer on desk_audit (customer_ref, at) where customer_ref is not null`.execute(
      db,
    );
    await sql`create index desk_audit_conversation on desk_audit (conversation_id, at)
      where conversation_id is not null`.execute(db);
    await sql`create table satisfaction (
      request_id text primary key, conversation_id text not null, channel text not null, score bigint,
      comment text, created_at bigint not null)`.execute(db);
    await sql`create table canned_reply (
      id text primary key, owner text, shortcut text not null, language text not null, text text not null,
      updated_at bigint not null)`.execute(db);
  },
};
