import type { IsoDate } from '../../domain/calendar.ts';

/** What the demo data are made from: the day they are dated to, and how a key becomes an id. */
export interface SeedContext {
  /** Today in Paris; every demo date is an offset in days from it. */
  today: IsoDate;
  /** The same key always gives the same id within one database, and another one in the next. */
  idOf(prefix: string, key: string): string;
}

/** A sentence in both languages of the insurer. */
export interface Bilingual {
  fr: string;
  en: string;
}
