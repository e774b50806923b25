/** The advisors' desk. */
import type { Generated, Insertable, Selectable } from 'kysely';

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
  /** Whose request it is; null = everybody's. */
  team: string | null;
  /** Since when it waits for a live conversation; null for one that is read later. */
  queued_at: number | null;
  /** 1 when its advisor was lost: it goes first. */
  front: Generated<number>;
  offered_to: string | null;
  offered_until: number | null;
  /** JSON list of staff ids who let an offer pass. */
  refused_by: Generated<string>;
  /** When the advisor who has it now joined the conversation. */
  accepted_at: number | null;
  /** When a person first wrote. */
  first_answer_at: number | null;
  customer_wrote_at: number | null;
  advisor_wrote_at: number | null;
  ended_at: number | null;
  outcome: string | null;
  transfers: Generated<number>;
  /** How far the advisor has read. */
  read_seq: Generated<number>;
  /** JSON: rank and minutes last told, and when. */
  told: Generated<string>;
  reminded_at: number | null;
  /** When the customer was told that their call will be late. */
  at_risk_at: number | null;
  escalated_at: number | null;
  /** When the outside (Teams, mail) was told of it. */
  notified_at: number | null;
  /** Idempotency key of the last command. */
  last_key: string | null;
}

export interface SlotSeatTable {
  slot_start: number;
  seat: number;
  holder: string;
  /** A seat held while a turn runs is free again after this; null once the booking is committed. */
  held_until: number | null;
}

/** Where somebody of the staff is. */
export interface DeskPresenceTable {
  id: string;
  state: 'online' | 'busy' | 'away' | 'offline';
  capacity: number;
  seen_at: number;
  idle_since: number;
}

/** What advisors sent, by the key of the click: sent again after a cut, it is still one message. */
export interface DeskMessageTable {
  conversation_id: string;
  message_key: string;
  /** SHA-256 of the body: a key used again for something else is refused. */
  fingerprint: string;
  request_id: string;
  seq: number;
  advisor: string;
  created_at: number;
}

/** Never in the table of messages, so that none is ever sent by mistake. */
export interface DeskNoteTable {
  id: string;
  request_id: string;
  conversation_id: string;
  advisor: string;
  text: string;
  created_at: number;
}

/** Who was named in a note, until they have opened it. */
export interface DeskMentionTable {
  note_id: string;
  staff_id: string;
  request_id: string;
  author: string;
  created_at: number;
  read_at: number | null;
}

export interface DeskAuditTable {
  id: string;
  at: number;
  staff_id: string;
  act: 'transcript' | 'phone' | 'file' | 'customerFile' | 'export' | 'verdict';
  request_id: string | null;
  conversation_id: string | null;
  customer_ref: string | null;
  /** Why it was read: the reference of the request, or of the answer that was looked up. */
  reason: string;
}

export interface SatisfactionTable {
  request_id: string;
  conversation_id: string;
  channel: string;
  /** 1 to 5; null when the customer did not want to say. */
  score: number | null;
  comment: string | null;
  created_at: number;
}

/** Something of a request that goes to a program outside, tried until it arrives. */
export interface DeskOutsideTable {
  id: string;
  request_id: string;
  /** `hub`, `relay`, or the name of a notice and its kind: `teams.new`. */
  target: string;
  relayed_seq: number;
  attempts: number;
  next_at: number;
  sent_at: number | null;
  failed_at: number | null;
}

export interface CannedReplyTable {
  id: string;
  /** Staff id of a personal one; null for the team's. */
  owner: string | null;
  shortcut: string;
  language: string;
  text: string;
  updated_at: number;
}

export type DeskOutsideRow = Selectable<DeskOutsideTable>;
export type DeskRequestRow = Selectable<DeskRequestTable>;
export type NewDeskRequest = Insertable<DeskRequestTable>;
