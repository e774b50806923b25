/** What customers leave in a conversation: drafts, files, codes, links, what was not understood. */
import type { ColumnType, Selectable } from 'kysely';

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

export interface FileTable {
  id: string;
  conversation_id: string;
  draft_id: string | null;
  name: string;
  content_type: string;
  bytes: number;
  sha256: string;
  status: 'staged' | 'received' | 'sent' | 'attached' | 'removed';
  /** JSON (domain/fileExamination.ts). */
  examination: ColumnType<string | null, string | null | undefined, string | null>;
  /** Sealed: where a photo was taken, until the customer has said whether that may be kept; for a day at most. */
  held_place: ColumnType<string | null, string | null | undefined, string | null>;
  /** JSON (domain/photoPlace.ts): the same once the customer has said yes. */
  place: ColumnType<string | null, string | null | undefined, string | null>;
  created_at: number;
}

/** What a customer said when asked whether the places of their photos may be kept with a claim; asked once for each. */
export interface PhotoPlaceConsentTable {
  /** Key of the form in which it was asked: of a declaration, its draft. */
  form_key: string;
  conversation_id: string;
  customer_ref: string | null;
  /** Null until the declaration has become a claim. */
  claim_id: string | null;
  decision: 'joined' | 'refused';
  decided_at: number;
  /** When a yes was taken back. */
  withdrawn_at: number | null;
}

export interface FileChunkTable {
  file_id: string;
  position: number;
  content: Buffer;
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

/** A sentence that was not understood, masked, kept for a person to say what it means. */
export interface MisunderstoodTable {
  id: string;
  conversation_id: string;
  language: 'fr' | 'en';
  text: string;
  outcome: 'unclear' | 'notUnderstood' | 'outOfScope';
  /** What it was taken for, and how sure that was in thousandths. */
  intent: string;
  score: number;
  /** JSON: the next best intents. */
  alternatives: string;
  /** What the customer chose when asked what was meant. */
  chosen: string | null;
  status: 'open' | 'labelled' | 'kept' | 'skipped';
  /** The right intent, by a reviewer. */
  label: string | null;
  decided_by: string | null;
  decided_at: number | null;
  created_at: number;
}

export interface InsurerEventTable {
  id: string;
  customer_ref: string;
  subject: string;
  sequence: number;
  kind: string;
  /** JSON of what happened (domain/insurerEvent.ts). */
  body: string;
  body_hash: string;
  /** `outdated`: a later one of its subject was there before. `muted`: the customer wants no such news. */
  status: 'waiting' | 'told' | 'muted' | 'outdated' | 'unknown';
  happened_at: number;
  received_at: number;
  told_at: number | null;
  conversation_id: string | null;
}

/** What a customer was told when they asked whether something is covered: the answer can be found again by its reference. */
export interface CoverVerdictTable {
  /** What the customer quotes: GAR-7K3M2P. */
  reference: string;
  conversation_id: string;
  customer_ref: string;
  /** Their words, masked. */
  question: string;
  /** JSON (domain/coverVerdict.ts): what was known, by condition. */
  facts: string;
  /** Code of the guarantee. */
  guarantee: string;
  /** The article that the verdict rests on. */
  clause: string;
  contract_number: string;
  /** The conditions that were read. */
  contract_version: string;
  verdict: 'covered' | 'conditional' | 'notCovered';
  /** The sentence that was told, in the language of the conversation. */
  reason: string;
  told_at: number;
}

export interface ToldPaymentTable {
  payment_id: string;
  conversation_id: string;
  told_at: number;
}

export type CoverVerdictRow = Selectable<CoverVerdictTable>;
export type InsurerEventRow = Selectable<InsurerEventTable>;
export type MisunderstoodRow = Selectable<MisunderstoodTable>;
export type LinkRow = Selectable<LinkTable>;
export type DraftRow = Selectable<DraftTable>;
export type FileRow = Selectable<FileTable>;
