import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** People on channels that push to us (WhatsApp, Teams): who they are there, what they sent, what goes to them. */
export const channelsMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create table channel_contact (
      id text primary key, channel text not null, account text not null, user_key text not null, address text,
      name text, reference text, conversation_id text, last_inbound_at bigint, blocked_at bigint,
      held_until bigint not null, holds bigint not null, taking_until bigint not null, sending_until bigint not null,
      created_at bigint not null,
      unique (channel, account, user_key))`.execute(db);
    await sql`create table channel_arrival (
      id text primary key, channel text not null, account text not null, message_key text not null,
      contact_id text not null, position bigint not null, sealed text, attempts bigint not null,
      next_at bigint not null, received_at bigint not null, done_at bigint, inbox_id text,
      unique (channel, account, message_key))`.execute(db);
    await sql`create index channel_arrival_open on channel_arrival (contact_id, position) where done_at is null`.execute(
      db,
    );
    await sql`create table channel_message (
      id text primary key, contact_id text not null, conversation_id text not null, position bigint not null,
      first_seq bigint not null, last_seq bigint not null, epoch bigint not null, payload text not null,
      card_key text, status text not null, receipt text not null, provider_id text, attempts bigint not null,
      next_at bigint not null, error text, created_at bigint not null, sent_at bigint)`.execute(db);
    await sql`create index channel_message_open on channel_message (contact_id, position)
      where status in ('queued', 'sending', 'uncertain')`.execute(db);
    await sql`create index channel_message_provider on channel_message (provider_id)
      where provider_id is not null`.execute(db);
    await sql`create index channel_message_card on channel_message (conversation_id, card_key)
      where card_key is not null`.execute(db);
    await sql`create index conversation_contact on conversation (user_id)`.execute(db);
  },
};
