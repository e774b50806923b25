import type { IsoDate, LocalTime } from '../../domain/calendar.ts';
import type { Language } from '../../domain/identity.ts';

/** One day, or several (end exclusive). */
export interface Day {
  start: IsoDate;
  end: IsoDate | null;
}

/** What a stretch of a text says about a day, a time of the day, or a part of it. */
export type Atom =
  | { kind: 'day'; day: Day; doubts: Day[] }
  /** `half`: written so that the afternoon may be meant ("à 5 h"). */
  | { kind: 'time'; time: LocalTime; half: boolean }
  | { kind: 'times'; start: LocalTime; end: LocalTime }
  /** Minutes after midnight; a night runs past 24 h. `base`: days from today when it says so itself ("ce matin" = 0). */
  | { kind: 'part'; name: PartName; from: number; to: number; base: number | 'today-ish' | null }
  | { kind: 'instant'; date: IsoDate; time: LocalTime }
  | { kind: 'span'; start: `${IsoDate}T${LocalTime}`; end: `${IsoDate}T${LocalTime}` };

export type PartName = 'morning' | 'afternoon' | 'evening' | 'night';

export interface Placed {
  atom: Atom;
  /** In symbols: first, and one after the last. */
  from: number;
  to: number;
}

/** When and how a phrase is read. */
export interface Situation {
  /** Ms UTC. */
  reference: number;
  /** Paris wall clock of the reference. */
  today: IsoDate;
  now: LocalTime;
  past: boolean;
  language: Language;
}

export interface Rule {
  pattern: RegExp;
  /** Null when the words that matched are no date after all. */
  read: (parts: Readonly<Record<string, string | undefined>>, situation: Situation) => Atom | null;
}

export function rule(pattern: RegExp, read: Rule['read']): Rule {
  return { pattern: new RegExp(`(?<![^ ])(?:${pattern.source})(?![^ ])`, 'g'), read };
}

/** A whole number written in symbols; the article counts as one. */
export const count = (written: string | undefined): number => (written === 'UN' ? 1 : Number(written));

export const oneDay = (start: IsoDate, doubts: readonly (IsoDate | null)[] = []): Atom => ({
  kind: 'day',
  day: { start, end: null },
  doubts: doubts.filter((day) => day !== null && day !== start).map((day) => ({ start: day as IsoDate, end: null })),
});

export const days = (start: IsoDate, end: IsoDate): Atom => ({ kind: 'day', day: { start, end }, doubts: [] });
