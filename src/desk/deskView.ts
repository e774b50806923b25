import type { DeliveryState } from '../store/deliveries.repository.ts';
import type { Mention } from '../store/deskMentions.repository.ts';

/**
 * What the console receives: words already in the advisor's language, ids and times for the page itself. Everything a
 * customer wrote is plain text, to be shown as text.
 */
export interface DeskList {
  /** ms UTC of the answer. */
  now: number;
  /** "Les lignes sont ouvertes." */
  lines: string;
  open: boolean;
  /** When the next booked call begins, in words; null when there is none. */
  nextCall: string | null;
  requests: RequestView[];
  /** Notes that name this advisor, until they are opened. */
  mentions: Mention[];
}

export interface RequestView {
  id: string;
  reference: string;
  kind: 'callback' | 'person';
  status: 'open' | 'taken' | 'done' | 'noAnswer' | 'cancelled';
  /** 1 = emergency … 5 = can wait. */
  priority: number;
  topic: string;
  name: string;
  level: string;
  identified: boolean;
  channel: string;
  language: string;
  /** The customer's own words, or the subject. */
  headline: string;
  /** Null when there is no number. */
  phone: string | null;
  slot: string | null;
  /** ms UTC; null for a request that is no call. */
  slotStart: number | null;
  attempts: number;
  advisor: { id: string; name: string } | null;
  /** Milliseconds of opening hours until the promise is broken; negative when it is. Null once it is ended. */
  left: number | null;
  createdAt: number;
  /** Where it is in a live conversation: to be read later, waiting, offered to somebody, in hand. Null once ended. */
  live: 'recorded' | 'queued' | 'offered' | 'active' | null;
  team: string | null;
  /** Staff id, and ms UTC; null when it is offered to nobody. */
  offeredTo: string | null;
  offeredUntil: number | null;
  /** What the customer wrote since it was last read. */
  unread: number;
  transfers: number;
  /** ms UTC of the last word of each; null when there was none. */
  customerWroteAt: number | null;
  advisorWroteAt: number | null;
  /** A finished conversation that can still be taken up again. */
  reopens: boolean;
  /** The promise of a call is about to be broken, or is. */
  atRisk: boolean;
  reason: string;
  /** How it ended. */
  outcome: string | null;
  /** Version: goes back with every command. */
  updatedAt: number;
}

export interface DeskFact {
  label: string;
  value: string;
  mark: 'verified' | 'declared' | null;
}

export interface RequestDetail {
  request: RequestView;
  brief: { name: string; label: string; value: string }[];
  facts: DeskFact[];
  /** What does not fit together in the declaration; `turn` is the customer's message, counted from 1. */
  contradictions: { what: string; text: string; seq: number | null; turn: number | null }[];
  draft: { title: string; answers: { label: string; value: string }[]; missing: string[] } | null;
  transcript: TranscriptLine[];
  /** True when the beginning was left out. */
  cut: boolean;
  note: string | null;
  notes: DeskNote[];
  /** Who may write to the customer now. */
  mine: boolean;
  /** When the customer's channel takes no free text; null when it does. In words. */
  closedWindow: string | null;
}

export interface DeskNote {
  id: string;
  author: string;
  /** "17 h 05". */
  at: string;
  /** The line of the conversation behind which it was written; 0 before all that is shown. */
  after: number;
  text: string;
}

export interface TranscriptLine {
  seq: number;
  at: string;
  /** `system` is a line that nobody says: who joined, who left. */
  who: 'customer' | 'assistant' | 'advisor' | 'system';
  /** First name of the advisor who wrote it. */
  author?: string;
  text: string;
  /** Cards as lines of text, buttons by name. */
  details: string[];
  files: LineFile[];
  /** How far an advisor's message has come. */
  state?: DeliveryState;
}

/** A file of a message; opened under the address of its request, on record. */
export interface LineFile {
  id: string;
  name: string;
  /** "PDF, 240 ko". */
  about: string;
  /** A browser can show it beside the conversation. */
  picture: boolean;
}

export type DeskCommand = 'take' | 'done' | 'noAnswer';

/** Why a command was not done, with the request as it is now. */
export interface DeskConflict {
  error: { code: 'Conflict'; reason: 'Taken' | 'Changed' | 'KeyReused' };
  request: RequestView;
}
