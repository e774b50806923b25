import type { IsoDate, LocalTime } from '../domain/calendar.ts';
import type { ClaimType } from '../domain/claim.ts';
import type { ContractKind } from '../domain/contract.ts';
import type { Language } from '../domain/identity.ts';
import type { Intent } from './catalogue.ts';

/** Days and times as they were written, made absolute in Paris. Range ends are exclusive. */
export type DateValue =
  | { type: 'date'; value: IsoDate }
  | { type: 'datetime'; value: `${IsoDate}T${LocalTime}` }
  | { type: 'daterange'; start: IsoDate; end: IsoDate }
  | { type: 'datetimerange'; start: `${IsoDate}T${LocalTime}`; end: `${IsoDate}T${LocalTime}` };

export interface DateReading {
  value: DateValue;
  /** Where it stands in the text: first character, and the one after the last. */
  span: readonly [number, number];
  /** Other days that the same words may well mean ("mardi": last or next); empty when sure. */
  doubts: DateValue[];
}

/** `past` for what has happened, `future` for an appointment. `reference` is ms UTC. Returns null when nothing is there. */
export type ReadDate = (
  text: string,
  options: { language: Language; reference: number; direction: 'past' | 'future' },
) => DateReading | null;

/** Dangers that come before everything else (injury, fire, intruder …). */
export const dangers = [
  'injury',
  'fire',
  'gas',
  'intruder',
  'violence',
  'despair',
  'motorway',
  'waterRunning',
  'breakdown',
  'lockedOut',
  'medicalAbroad',
] as const;
export type Danger = (typeof dangers)[number];

export interface Slots {
  claim_type?: ClaimType;
  contract_kind?: ContractKind;
  date?: DateValue;
  time?: LocalTime;
  /** Cents. */
  amount?: number;
  document_kind?: string;
  profile_field?: string;
  beneficiary_kind?: string;
  person?: string;
  place?: string;
  /** E.164. */
  phone?: string;
  contract_number?: string;
  claim_number?: string;
  language?: Language;
}

/** How far a reading may be trusted: act on it, ask with the best two or three as choices, or say that it is unclear. */
export type Band = 'act' | 'ask' | 'unsure';

export interface Understanding {
  intent: Intent;
  /** Calibrated, 0 to 1. */
  score: number;
  band: Band;
  /** The next best, best first, at most four, `intent` itself not among them. */
  alternatives: { intent: Intent; score: number }[];
  slots: Slots;
  /** Set when the sentence says that somebody or something is in danger right now. */
  danger: Danger | null;
  /** The language that the sentence seems to be written in; null when it is too short to tell. */
  language: Language | null;
}

/** Synchronous, under 0.5 ms a sentence, never throws, whatever the text. `now` is ms UTC. */
export type Understand = (text: string, options: { language: Language; now: number }) => Understanding;
