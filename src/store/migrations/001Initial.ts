import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Everything of the first release. `blob` is the one type whose name differs between the engines. */
export function initialMigration(dialect: 'sqlite' | 'postgres'): Migration {
  const blob = sql.raw(dialect === 'sqlite' ? 'blob' : 'bytea');
  return {
    async up(db: Kysely<unknown>) {
      const create = async (statement: string) => {
        await sql.raw(statement).execute(db);
      };
      await create(`create table conversation (
        id text primary key, channel text not null, user_id text not null, language text not null,
        owner text not null, epoch bigint not null, state text not null, last_seq bigint not null,
        lease_token text, lease_until bigint, customer_ref text, identified_at bigint, browser_hash text,
        created_at bigint not null, last_at bigint not null, ended_at bigint, ended_reason text)`);
      await create('create index conversation_customer on conversation (customer_ref) where customer_ref is not null');
      await create('create index conversation_browser on conversation (browser_hash) where browser_hash is not null');
      await create(`create table inbox (
        id text primary key, conversation_id text not null, inbound_key text not null, seq bigint not null,
        body text not null, sealed text, correlation_id text not null, received_at bigint not null,
        not_before bigint not null, group_key text, failures bigint not null, done_at bigint, turn_id text,
        unique (conversation_id, inbound_key))`);
      await create('create index inbox_open on inbox (not_before, conversation_id) where done_at is null');
      await create('create index inbox_conversation_open on inbox (conversation_id, seq) where done_at is null');
      await create(`create table turn (
        id text primary key, conversation_id text not null, inbox_count bigint not null, first_seq bigint not null,
        last_seq bigint not null, intent text, started_at bigint not null, committed_at bigint not null)`);
      await create(`create table transcript (
        conversation_id text not null, seq bigint not null, role text not null, body text not null, turn_id text,
        created_at bigint not null, primary key (conversation_id, seq))`);
      await create(`create table outbox (
        conversation_id text not null, seq bigint not null, epoch bigint not null, status text not null,
        attempts bigint not null, next_at bigint not null, created_at bigint not null, sent_at bigint,
        primary key (conversation_id, seq))`);
      await create(`create index outbox_open on outbox (next_at) where status = 'pending'`);
      await create(`create table job (
        id text primary key, conversation_id text not null, kind text not null, key text not null unique,
        payload text not null, sealed text, status text not null, attempts bigint not null, next_at bigint not null,
        lease_token text, lease_until bigint, correlation_id text not null, created_at bigint not null,
        done_at bigint)`);
      await create(`create index job_open on job (next_at) where status = 'queued'`);
      await create(`create table draft (
        id text primary key, conversation_id text not null, customer_ref text, form text not null,
        version bigint not null, answers text not null, status text not null, created_at bigint not null,
        updated_at bigint not null, expires_at bigint not null)`);
      await create('create index draft_customer on draft (customer_ref, status)');
      await create('create index draft_conversation on draft (conversation_id, status)');
      await create(`create table challenge (
        id text primary key, conversation_id text not null, customer_ref text not null, purpose text not null,
        salt text not null, code_hmac text not null, tries bigint not null, last_inbox_id text,
        last_matched bigint not null, created_at bigint not null, expires_at bigint not null, ended_at bigint)`);
      await create('create index challenge_conversation on challenge (conversation_id) where ended_at is null');
      await create(
        'create table counter (key text primary key, count bigint not null, window_ends_at bigint not null)',
      );
      await create(`create table file (
        id text primary key, conversation_id text not null, draft_id text, name text not null,
        content_type text not null, bytes bigint not null, sha256 text not null, status text not null,
        created_at bigint not null)`);
      await create('create index file_conversation on file (conversation_id)');
      await sql`create table file_chunk (file_id text not null, position bigint not null, content ${blob} not null,
        primary key (file_id, position))`.execute(db);
      await create(`create table desk_request (
        id text primary key, reference text not null unique, kind text not null, status text not null,
        priority bigint not null, conversation_id text not null, customer_ref text, customer_name text,
        level text not null, language text not null, topic text not null, reason text not null, summary text not null,
        draft_id text, claim_number text, phone text, slot_start bigint, slot_end bigint, attempts bigint not null,
        advisor text, note text, created_at bigint not null, updated_at bigint not null, due_at bigint not null)`);
      await create('create index desk_request_queue on desk_request (status, priority, due_at)');
      await create('create index desk_request_conversation on desk_request (conversation_id)');
      await create('create index desk_request_customer on desk_request (customer_ref) where customer_ref is not null');
      await create('create index desk_request_phone on desk_request (phone) where phone is not null');
      // One call to come per number and per customer, whatever runs at the same time.
      const toCome = `kind = 'callback' and status in ('open', 'taken')`;
      await create(`create unique index desk_request_one_call_phone on desk_request (phone) where ${toCome}`);
      await create(`create unique index desk_request_one_call_customer on desk_request (customer_ref) where ${toCome}`);
      await create(`create table slot_seat (
        slot_start bigint not null, seat bigint not null, holder text not null, held_until bigint,
        primary key (slot_start, seat), unique (slot_start, holder))`);
    },
  };
}
