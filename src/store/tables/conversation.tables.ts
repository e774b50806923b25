/** A message's way: what came, what was said, what is to be done. */
import type { Selectable } from 'kysely';

export interface ConversationTable {
  id: string;
  channel: string;
  /** The channel's id of the person, such as `dl_…`. */
  user_id: string;
  language: string;
  /** `bot`, `queue` or `advisor:<id>`; every change raises `epoch`. */
  owner: string;
  epoch: number;
  /** Versioned JSON of the bot (bot/conversationState.ts). */
  state: string;
  last_seq: number;
  lease_token: string | null;
  lease_until: number | null;
  customer_ref: string | null;
  identified_at: number | null;
  /** Hash of the browser cookie that the conversation was opened with. */
  browser_hash: string | null;
  created_at: number;
  last_at: number;
  ended_at: number | null;
  ended_reason: string | null;
}

/** How far our own page has received and shown what advisors wrote. */
export interface ConversationReceiptTable {
  conversation_id: string;
  delivered_seq: number;
  read_seq: number;
  updated_at: number;
}

export interface InboxTable {
  id: string;
  conversation_id: string;
  /** The sender's own id of the message; unique in its conversation, so a repeat changes nothing. */
  inbound_key: string;
  seq: number;
  /** Masked JSON (bot/inbound.ts). */
  body: string;
  /** What one turn needs unmasked, sealed; erased when the turn commits. */
  sealed: string | null;
  correlation_id: string;
  received_at: number;
  /** Not to be handled before: lets a burst of files become one turn. */
  not_before: number;
  group_key: string | null;
  failures: number;
  done_at: number | null;
  turn_id: string | null;
}

export interface TurnTable {
  id: string;
  conversation_id: string;
  inbox_count: number;
  first_seq: number;
  last_seq: number;
  intent: string | null;
  started_at: number;
  committed_at: number;
}

export interface TranscriptTable {
  conversation_id: string;
  seq: number;
  role: 'user' | 'bot' | 'advisor' | 'system';
  /** JSON: what the customer wrote, or the answer in no channel's terms. */
  body: string;
  turn_id: string | null;
  created_at: number;
}

export interface OutboxTable {
  conversation_id: string;
  seq: number;
  /** Owner epoch under which the message was decided; a stale one is discarded, not sent. */
  epoch: number;
  status: 'pending' | 'sent' | 'discarded' | 'failed';
  attempts: number;
  next_at: number;
  created_at: number;
  sent_at: number | null;
}

export interface JobTable {
  id: string;
  conversation_id: string;
  kind: string;
  /** Idempotency key of the outside effect, made once. */
  key: string;
  payload: string;
  sealed: string | null;
  status: 'queued' | 'done' | 'failed';
  attempts: number;
  next_at: number;
  lease_token: string | null;
  lease_until: number | null;
  correlation_id: string;
  created_at: number;
  done_at: number | null;
}

export type ConversationRow = Selectable<ConversationTable>;
export type InboxRow = Selectable<InboxTable>;
export type TranscriptRow = Selectable<TranscriptTable>;
export type JobRow = Selectable<JobTable>;
