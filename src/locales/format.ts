import { addDays, daysBetween, type IsoDate, type LocalTime, parisAt } from '../domain/calendar.ts';
import type { Language } from '../domain/identity.ts';
import type { Cents } from '../domain/money.ts';

const NARROW = '\u202f';
const FIXED = '\u00a0';

const locale = { fr: 'fr-FR', en: 'en-GB' } as const satisfies Record<Language, string>;

const cached = new Map<string, Intl.DateTimeFormat>();
function dateFormat(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language}${JSON.stringify(options)}`;
  let format = cached.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(locale[language], { timeZone: 'UTC', ...options });
    cached.set(key, format);
  }
  return format;
}

/** "1 234,56 €" in French, "€1,234.56" in English; a true minus sign. */
export function euros(cents: Cents, language: Language): string {
  const sign = cents < 0 ? '\u2212' : '';
  const whole = Math.floor(Math.abs(cents) / 100);
  const rest = String(Math.abs(cents) % 100).padStart(2, '0');
  const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, language === 'fr' ? NARROW : ',');
  return language === 'fr' ? `${sign}${grouped},${rest}${FIXED}€` : `${sign}€${grouped}.${rest}`;
}

/** Whole euros without cents when there are none: "150 €", "1 234,50 €". */
export function shortEuros(cents: Cents, language: Language): string {
  const full = euros(cents, language);
  return language === 'fr' ? full.replace(/,00(?=\u00a0)/, '') : full.replace(/\.00$/, '');
}

/** "mardi 24 novembre", with the year when it is not the one of `today`. */
export function longDate(date: IsoDate, language: Language, today: IsoDate): string {
  const otherYear = date.slice(0, 4) !== today.slice(0, 4);
  const day = Date.parse(`${date}T00:00:00Z`);
  const options: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long' };
  const text = dateFormat(language, otherYear ? { ...options, year: 'numeric' } : options)
    .format(day)
    .replace(',', '');
  return language === 'fr' ? text.replace(/ 1 (?=\p{L})/u, ' 1er ') : text;
}

/** "mar. 24 nov.": for buttons that have room for 20 characters. */
export function shortDay(date: IsoDate, language: Language): string {
  const options: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'short' };
  return dateFormat(language, options)
    .format(Date.parse(`${date}T00:00:00Z`))
    .replace(',', '');
}

/** "24 novembre 2026": for dates far away, births and starts of contracts. */
export function fullDate(date: IsoDate, language: Language): string {
  const text = dateFormat(language, { day: 'numeric', month: 'long', year: 'numeric' }).format(
    Date.parse(`${date}T00:00:00Z`),
  );
  return language === 'fr' ? text.replace(/^1 /, '1er ') : text;
}

/** "24/11": for rows where the whole date does not fit. */
export function dayMonth(date: IsoDate): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}`;
}

/** "17 h 05" and "17 h" in French, "17:05" in English. */
export function clockTime(time: LocalTime, language: Language): string {
  if (language === 'en') return time;
  const [hours = '0', minutes = '00'] = time.split(':');
  return minutes === '00' ? `${Number(hours)}${FIXED}h` : `${Number(hours)}${FIXED}h${FIXED}${minutes}`;
}

/** "mardi 24 novembre à 17 h 05" for an instant (ms UTC), read in Paris. */
export function momentInParis(instant: number, language: Language, today: IsoDate): string {
  const { date, time } = parisAt(instant);
  return `${longDate(date, language, today)} ${language === 'fr' ? 'à' : 'at'} ${clockTime(time, language)}`;
}

/** "mardi 24 novembre, entre 14 h et 14 h 30". */
export function slotInParis(start: number, end: number, language: Language, today: IsoDate): string {
  const from = parisAt(start);
  const to = parisAt(end);
  return language === 'fr'
    ? `${longDate(from.date, language, today)}, entre ${clockTime(from.time, language)} et ${clockTime(to.time, language)}`
    : `${longDate(from.date, language, today)}, between ${from.time} and ${to.time}`;
}

/** "aujourd'hui", "demain", "hier", or null when the day has no such name. */
export function nearDay(date: IsoDate, language: Language, today: IsoDate): string | null {
  const names = { fr: ['hier', 'aujourd’hui', 'demain'], en: ['yesterday', 'today', 'tomorrow'] } as const;
  return names[language][daysBetween(addDays(today, -1), date)] ?? null;
}

/** A French number by pairs ("06 39 98 10 01"); any other in international form. `e164` starts with +. */
export function phoneNumber(e164: string): string {
  if (!/^\+33\d{9}$/.test(e164)) return e164;
  return `0${e164.slice(3)}`.replace(/(\d\d)(?=\d)/g, `$1${FIXED}`);
}

/** "•• 01": the last two digits. */
export function maskedPhone(e164: string): string {
  return `••${FIXED}${e164.slice(-2)}`;
}

/** "•••• 1085": the last four characters of an IBAN. */
export function maskedIban(end: string): string {
  return `••••${FIXED}${end}`;
}

/** "1,4 Mo", "86 ko". */
export function fileSize(bytes: number, language: Language): string {
  const [unit, size] = bytes >= 1_000_000 ? ['M', bytes / 1_000_000] : ['k', Math.max(1, Math.round(bytes / 1000))];
  const rounded = unit === 'M' ? Math.round(size * 10) / 10 : size;
  const text = rounded.toLocaleString(locale[language]);
  return `${text}${FIXED}${unit}${language === 'fr' ? 'o' : 'B'}`;
}

/** "a, b et c". */
export function listed(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(locale[language], { type: 'conjunction' }).format(items);
}

/** "a, b ou c". */
export function eitherOf(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(locale[language], { type: 'disjunction' }).format(items);
}

/** A label or a question inside a sentence; a word in capitals (RIB, PV) stays. */
export function inSentence(label: string): string {
  return /^\p{Lu}(?!\p{Lu}|\d|-)/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
