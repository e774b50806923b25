import { type IsoDate, isRealDate } from '../../domain/calendar.ts';
import type { Language } from '../../domain/identity.ts';
import { fold } from '../../intents/fold.ts';

export type BirthDateReading =
  | { is: 'date'; date: IsoDate }
  /** The same words may mean two days. */
  | { is: 'two'; dates: readonly [IsoDate, IsoDate] }
  /** A date was written, but nobody was born on it. */
  | { is: 'impossible' }
  | { is: 'nothing' };

const OLDEST_YEARS = 120;

const months: Readonly<Record<Language, readonly RegExp[]>> = {
  fr: [
    'janv?(?:ier)?',
    'fev(?:r(?:ier)?)?',
    'mars?',
    'avr(?:il)?',
    'mai',
    'juin',
    'juil(?:let)?',
    'aout',
    'sept?(?:embre)?',
    'oct(?:obre)?',
    'nov(?:embre)?',
    'dec(?:embre)?',
  ].map(wholeWord),
  en: [
    'jan(?:uary)?',
    'feb(?:ruary)?',
    'mar(?:ch)?',
    'apr(?:il)?',
    'may',
    'june?',
    'july?',
    'aug(?:ust)?',
    'sept?(?:ember)?',
    'oct(?:ober)?',
    'nov(?:ember)?',
    'dec(?:ember)?',
  ].map(wholeWord),
};

/**
 * Reads a day of birth as people write it: 12/04/1988, 12 avril 1988, 12.4.88, 12041988, 1988-04-12, April 12th 1988.
 * Day comes before month in French; in English a number that may be either is given back as two days.
 */
export function readBirthDate(text: string, language: Language, today: IsoDate): BirthDateReading {
  const folded = fold(text.slice(0, 120));
  const found = inWords(folded, language, today) ?? inNumbers(folded, language, today);
  if (found === null) return { is: 'nothing' };
  const dates = [...new Set(found)].filter((date) => isBirthDate(date, today));
  const [first, second] = dates;
  if (first === undefined) return { is: 'impossible' };
  return second === undefined ? { is: 'date', date: first } : { is: 'two', dates: [first, second] };
}

/** "le 12 avril 1988", "april 12th, 1988", "1er mars 46". Null when no month is named. */
function inWords(text: string, language: Language, today: IsoDate): IsoDate[] | null {
  for (const names of [months[language], months[language === 'fr' ? 'en' : 'fr']]) {
    const month = names.findIndex((name) => name.test(text)) + 1;
    if (month === 0) continue;
    const [first, second] = [...text.matchAll(/\d+/g)].map(([digits]) => digits);
    if (first === undefined || second === undefined) return null;
    const [day, year] = first.length === 4 ? [second, first] : [first, second];
    return yearsOf(year, today).map((full) => iso(full, month, Number(day)));
  }
  return null;
}

function inNumbers(text: string, language: Language, today: IsoDate): IsoDate[] | null {
  const yearFirst = /(?<!\d)((?:19|20)\d\d)[-/. ](\d{1,2})[-/. ](\d{1,2})(?!\d)/.exec(text);
  if (yearFirst !== null) return [iso(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]))];
  const parts = /(?<!\d[-/. ]?)(\d{1,2})\s?[-/. ]\s?(\d{1,2})\s?[-/. ]\s?(\d{4}|\d{2})(?![-/. ]?\d)/.exec(text);
  if (parts !== null) return dayAndMonth(parts[1] ?? '', parts[2] ?? '', parts[3] ?? '', language, today);
  const compact = /(?<!\d)(\d{2})(\d{2})(\d{4}|\d{2})(?!\d)/.exec(text);
  if (compact === null) return null;
  const written = dayAndMonth(compact[1] ?? '', compact[2] ?? '', compact[3] ?? '', language, today);
  const isoCompact = /(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)/.exec(text);
  return isoCompact === null
    ? written
    : [...written, iso(Number(isoCompact[1]), Number(isoCompact[2]), Number(isoCompact[3]))];
}

function dayAndMonth(first: string, second: string, year: string, language: Language, today: IsoDate): IsoDate[] {
  return yearsOf(year, today).flatMap((full) => {
    const dayFirst = iso(full, Number(second), Number(first));
    return language === 'fr' ? [dayFirst] : [dayFirst, iso(full, Number(first), Number(second))];
  });
}

/** "88" is 1988 only, "05" may be 1905 or 2005: the younger first, for customers are rarely over a hundred. */
function yearsOf(year: string, today: IsoDate): number[] {
  if (year.length !== 2) return [Number(year)];
  const [recent, old] = [2000 + Number(year), 1900 + Number(year)];
  return recent > Number(today.slice(0, 4)) ? [old] : [recent, old];
}

function isBirthDate(date: string, today: IsoDate): boolean {
  return isRealDate(date) && date <= today && Number(date.slice(0, 4)) >= Number(today.slice(0, 4)) - OLDEST_YEARS;
}

function iso(year: number, month: number, day: number): IsoDate {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

function wholeWord(name: string): RegExp {
  return new RegExp(`(?<![a-z])${name}(?![a-z])`);
}
