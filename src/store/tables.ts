import type { Insertable, Selectable } from 'kysely';

/** All times are integer ms UTC, all JSON is text, all ids are text: one schema for SQLite and PostgreSQL. */
export interface Tables {
  conversation: ConversationTable;
  inbox: InboxTable;
  turn: TurnTable;
  transcript: TranscriptTable;
  outbox: OutboxTable;
  job: JobTable;
  draft: DraftTable;
  challenge: ChallengeTable;
  counter: CounterTable;
  file: FileTable;
  file_chunk: FileChunkTable;
  desk_request: DeskRequestTable;
  slot_seat: SlotSeatTable;
  link: LinkTable;
}

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

export interface DraftTable {
  id: string;
  conversation_id: string;
  customer_ref: string | null;
  form: string;
  version: number;
  /** JSON of the form's answers. */
  answers: string;
  status: 'open' | 'sending' | 'sent' | 'deleted';
  created_at: number;
  updated_at: number;
  expires_at: number;
}

export interface ChallengeTable {
  id: string;
  conversation_id: string;
  customer_ref: string;
  /** What the code allows, with a hash of its parameters: it cannot confirm anything else. */
  purpose: string;
  salt: string;
  code_hmac: string;
  tries: number;
  /** Inbox row of the last try: a turn that runs again does not spend a second one. */
  last_inbox_id: string | null;
  last_matched: number;
  created_at: number;
  expires_at: number;
  ended_at: number | null;
}

export interface CounterTable {
  key: string;
  count: number;
  window_ends_at: number;
}

export interface FileTable {
  id: string;
  conversation_id: string;
  draft_id: string | null;
  name: string;
  content_type: string;
  bytes: number;
  sha256: string;
  status: 'staged' | 'received' | 'attached' | 'removed';
  created_at: number;
}

export interface FileChunkTable {
  file_id: string;
  position: number;
  content: Buffer;
}

export interface DeskRequestTable {
  id: string;
  /** What the customer quotes: RAP-7K3M2P. */
  reference: string;
  kind: 'callback' | 'person';
  status: 'open' | 'taken' | 'done' | 'noAnswer' | 'cancelled';
  /** 1 = emergency … 5 = can wait. */
  priority: number;
  conversation_id: string;
  customer_ref: string | null;
  customer_name: string | null;
  level: string;
  language: string;
  topic: string;
  reason: string;
  /** JSON (domain/deskRequest.ts): what is wanted, done, tried, missing. */
  summary: string;
  draft_id: string | null;
  claim_number: string | null;
  phone: string | null;
  slot_start: number | null;
  slot_end: number | null;
  attempts: number;
  advisor: string | null;
  note: string | null;
  created_at: number;
  updated_at: number;
  due_at: number;
}

export interface SlotSeatTable {
  slot_start: number;
  seat: number;
  holder: string;
  /** A seat held while a turn runs is free again after this; null once the booking is committed. */
  held_until: number | null;
}

export interface LinkTable {
  /** SHA-256 of the handle in the address; the handle itself is in the card only. */
  handle_hash: string;
  conversation_id: string;
  channel: string;
  /** Of the browser that the conversation was opened with; null where only a link code can tell who it is. */
  browser_hash: string | null;
  /** The message key of what the sign-in is for. */
  why: string | null;
  created_at: number;
  expires_at: number;
  /** Of the running sign-in; a new one takes the place of the old. */
  state_hash: string | null;
  /** Nonce and PKCE verifier. */
  sealed: string | null;
  state_expires_at: number | null;
  state_used_at: number | null;
  linked_at: number | null;
}

export type LinkRow = Selectable<LinkTable>;
export type ConversationRow = Selectable<ConversationTable>;
export type InboxRow = Selectable<InboxTable>;
export type TranscriptRow = Selectable<TranscriptTable>;
export type JobRow = Selectable<JobTable>;
export type DraftRow = Selectable<DraftTable>;
export type FileRow = Selectable<FileTable>;
export type DeskRequestRow = Selectable<DeskRequestTable>;
export type NewDeskRequest = Insertable<DeskRequestTable>;
