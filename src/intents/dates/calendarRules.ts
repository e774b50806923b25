import { addDays, daysBetween, type IsoDate, weekday } from '../../domain/calendar.ts';
import { type Atom, days, oneDay, type Rule, rule, type Situation } from './atoms.ts';
import { addMonths, dayOf, feast, iso, monthOf, weekdayFrom, weekStart, yearOf } from './calendarMath.ts';

const FAR = 183;
const YEAR = '(?: (?:de |en |, )?(?<y>\\d{4}))?';
const ORDINAL = '(?: (?:er|st|nd|rd|th|e|eme))?';
const LEAD = '(?:(?:le|la|du|au|on|the|d|l) )?';
/** "La veille du 14 juillet", "the day after Christmas". */
const SHIFT = '(?:(?:(?:le|la|the) )?(?<shift>MORROW|EVE) (?:(?:de|d|du|of) )?)?';
const WEEKDAY = '(?:W(?<w>\\d) (?:, )?)?';

/** Days written with their number: 12/11/2026, le 12, mardi 17, 1er novembre. */
export const calendarRules: readonly Rule[] = [
  rule(/(?<y>\d{4}) - (?<m>\d\d?) - (?<d>\d\d?)/, (parts, situation) => written(parts, situation)),
  rule(
    new RegExp(`${WEEKDAY}${LEAD}(?<d>\\d\\d?) (?<s>[/.-]) (?<m>\\d\\d?) \\k<s> (?<y>\\d{4}|\\d\\d)`),
    (parts, situation) => written(parts, situation),
  ),
  rule(
    /(?:W(?<w>\d) (?:le )?|le |du |au |on |the |AGO le )(?<d>\d\d?) [/.-] (?<m>\d\d?)(?! [/.:-] \d)/,
    (parts, situation) => written(parts, situation),
  ),
  rule(/(?<!\d [/.-] |# [/.-] )(?<d>\d\d?) \/ (?<m>\d\d?)(?! [/.-])/, (parts, situation) => {
    const everyHour = parts['m'] === '7' || parts['m'] === '07' || parts['m'] === parts['d'];
    const fraction = (parts['d'] ?? '').length === 1 && (parts['m'] ?? '').length === 1;
    return everyHour || fraction ? null : written(parts, situation);
  }),
  rule(
    new RegExp(
      `${SHIFT}${WEEKDAY}${LEAD}(?<d>\\d\\d?)${ORDINAL}(?: of| de| d)? M(?<m>\\d\\d?)(?: \\.(?= \\d))?${YEAR}(?<which> LAST| NEXT)?`,
    ),
    (parts, situation) => shifted(written(parts, situation), parts['shift']),
  ),
  rule(
    new RegExp(
      `(?:(?<lead>LAST|NEXT) )?${WEEKDAY}${LEAD}M(?<m>\\d\\d?)(?: \\.)? (?:the )?(?<d>\\d\\d?)${ORDINAL}(?! [:/]| HOUR)(?: ,)?${YEAR}`,
    ),
    ({ lead, ...parts }, situation) =>
      situation.language === 'en'
        ? written(lead === undefined ? parts : { ...parts, which: ` ${lead}` }, situation)
        : null,
  ),
  rule(
    /(?:(?:dans|IN|during|sur) )?(?:(?:la|the) )?NIGHT (?:du |of the )(?<d>\d\d?)(?: M\d\d?)? (?:au|to|to the) (?<d2>\d\d?)(?: (?:of )?M(?<m>\d\d?)(?: (?<y>\d{4}))?)?/,
    nightOfDates,
  ),
  rule(
    new RegExp(
      `(?:(?:la|the) )?WEEK (?:du|of|beginning|commencing|starting) (?:the )?(?:W\\d )?(?<d>\\d\\d?)${ORDINAL}(?:(?: of)? M(?<m>\\d\\d?))?${YEAR}`,
    ),
    weekOf,
  ),
  rule(
    /(?:le |the |du )?(?<d>\d\d?)(?: M\d\d?)? (?:ou|or) (?:le |the |du )?(?<d2>\d\d?) (?:of )?M(?<m>\d\d?)/,
    eitherDay,
  ),
  rule(
    /(?:le|du|au|the|from|from the|between|between the|entre le|de) (?:W\d )?(?:the )?(?<d>\d\d?)(?: (?:st|nd|rd|th))?(?: (?:of )?(?<m>M\d\d?))? (?:au|to|to the|jusqu au|- le|-|et le|and|and the|until|until the) (?:W\d )?(?:the )?(?<d2>\d\d?)(?: (?:st|nd|rd|th))? (?:of )?M(?<m2>\d\d?)(?: (?<y>\d{4}))?/,
    rangeOfDays,
  ),
  rule(
    /M(?<m>\d\d?) (?<d>\d\d?)(?: (?:st|nd|rd|th))? (?:to|-|until|and) M(?<m2>\d\d?) (?<d2>\d\d?)(?: (?:st|nd|rd|th))?(?: (?:, )?(?<y>\d{4}))?/,
    ({ m, ...parts }, situation) =>
      situation.language === 'en' ? rangeOfDays({ ...parts, m: `M${m}` }, situation) : null,
  ),
  rule(
    /(?<lead>du|entre le|from the|between the|from|between) (?<d>\d\d?)(?: (?:st|nd|rd|th))? (?:au|et le|to the|and the|to|and|jusqu au|until the|-) (?<d2>\d\d?)(?: (?:st|nd|rd|th))?(?= (?:[.,;!?)]|j|je|on|il|elle|c|ma|mon|mes|nous|dans|pour|mais|inclus|I|i|we|my|it|but)(?: |$)|$)/,
    rangeInMonth,
  ),
  rule(
    new RegExp(
      `W(?<w>\\d) (?:, )?(?:le |the )?(?<d>\\d\\d?)${ORDINAL}(?! (?:(?:to|-) \\d|HOUR|:|/|am|pm|MINUTE|DAY|WEEK|MONTH|YEAR|M\\d|o ))`,
    ),
    numberedWeekday,
  ),
  rule(
    /(?:le|the) (?<d>\d\d?)(?: (?:st|nd|rd|th))? (?:of (?:the |THIS )?|du |de THIS |de la )(?:(?<before>LAST|NEXT) )?MONTH(?: (?<which>LAST|NEXT))?/,
    dayOfMonth,
  ),
  rule(
    /(?:(?:le )?MONTH (?<which>LAST|NEXT)|(?<before>LAST|NEXT) MONTH) (?:, )?(?:(?:plutot|vers|on) )?(?:le|the) (?<d>\d\d?)(?: (?:st|nd|rd|th))?(?! M\d)/,
    dayOfMonth,
  ),
  rule(
    /(?:le|du|au|the|AGO le|on the|since the) (?<d>\d\d?)(?: (?:st|nd|rd|th))?(?: (?<which>LAST|NEXT))?(?= (?:[.,;!?)]|a|au|vers|MORNING|AFTERNOON|EVENING|NIGHT|NOON|AFTERNOON|plutot|instead|et|ou|mais|pour|j|je|on|il|elle|dans|en|de|entre|c|ma|mon|mes|nous|vous|svp|stp|merci|chez|sur|car|qui|que|at|around|in|and|or|but|I|i|we|my|please|around|between|BETWEEN|from|IN|UN|THIS|se|est|vient)(?: |$)|$)/,
    dayOfMonth,
  ),
  // "Sept" is short for the month and also a number; only the number follows the article alone.
  rule(/le M9(?= (?:[.,;!?)]|MORNING|AFTERNOON|EVENING|NIGHT|a|au|vers)(?: |$)|$)/, (_, situation) =>
    dayOfMonth({ d: '7' }, situation),
  ),
  rule(
    new RegExp(
      `${SHIFT}(?:(?:le|la|du|a|au|l|at|on|over) )?H_(?<feast>[a-z]+)(?: (?<y>\\d{4}))?(?<which> LAST| NEXT)?`,
    ),
    (parts, situation) => shifted(feastDay(parts, situation), parts['shift']),
  ),
  rule(
    /(?:entre|between|de|from) (?:(?:le|la|l|the) )?H_(?<a>[a-z]+) (?:et|and|a|au|to) (?:(?:le|la|l|the) )?H_(?<b>[a-z]+)/,
    betweenFeasts,
  ),
];

type Parts = Readonly<Record<string, string | undefined>>;

function written(parts: Parts, situation: Situation): Atom | null {
  const month = Number(parts['m']);
  const day = Number(parts['d']);
  if (month > 12 && day <= 12 && situation.language === 'en')
    return written({ ...parts, d: parts['m'], m: parts['d'] }, situation);
  if (month > 12 || month < 1) return null;
  if (parts['y'] !== undefined) {
    const date = iso(fullYear(parts['y'], situation), month, day);
    return date === null ? null : withWeekday(date, parts['w']);
  }
  const way = parts['which'] === ' LAST' ? true : parts['which'] === ' NEXT' ? false : situation.past;
  const chosen = nearYear((year) => iso(year, month, day), { ...situation, past: way });
  if (chosen === null) return null;
  if (parts['w'] === undefined || weekday(chosen.date) === Number(parts['w']))
    return oneDay(chosen.date, [chosen.other]);
  const other = [yearOf(chosen.date) - 1, yearOf(chosen.date) + 1]
    .map((year) => iso(year, month, day))
    .find((date) => date !== null && weekday(date) === Number(parts['w']));
  return other !== undefined && other !== null && Math.abs(daysBetween(situation.today, other)) < FAR
    ? oneDay(other, [chosen.date])
    : withWeekday(chosen.date, parts['w']);
}

/** A weekday that is not the date's makes the date doubtful: the nearest such weekday may be meant. */
function withWeekday(date: IsoDate, wanted: string | undefined): Atom {
  if (wanted === undefined || weekday(date) === Number(wanted)) return oneDay(date);
  const before = weekdayFrom(date, Number(wanted), -1);
  const after = weekdayFrom(date, Number(wanted), 1);
  return oneDay(date, [daysBetween(before, date) <= daysBetween(date, after) ? before : after]);
}

/** Two digits are the century that lies nearest, ten years ahead at most. */
function fullYear(year: string, { today }: Situation): number {
  if (year.length === 4) return Number(year);
  const full = 2000 + Number(year);
  return full > yearOf(today) + 10 ? full - 100 : full;
}

/** The nearest such day in the direction asked, today included; the other way too when the first is far off. */
function nearYear(
  dateIn: (year: number) => IsoDate | null,
  { today, past }: Situation,
): { date: IsoDate; other: IsoDate | null } | null {
  const year = yearOf(today);
  const all = [-8, -4, -3, -2, -1, 0, 1, 2, 3, 4, 8]
    .map((offset) => dateIn(year + offset))
    .filter((date) => date !== null);
  const before = all.filter((date) => date <= today).at(-1);
  const after = all.find((date) => date >= today);
  const date = past ? before : after;
  const other = past ? after : before;
  if (date === undefined) return other === undefined ? null : { date: other, other: null };
  const far = Math.abs(daysBetween(today, date)) > FAR;
  return { date, other: far && other !== undefined ? other : null };
}

function rangeOfDays(parts: Parts, situation: Situation): Atom | null {
  const last = written({ d: parts['d2'], m: parts['m2'], y: parts['y'] }, situation);
  if (last?.kind !== 'day') return null;
  const month = parts['m'] === undefined ? monthOf(last.day.start) : Number(parts['m'].slice(1));
  const year = yearOf(last.day.start) - (month > monthOf(last.day.start) ? 1 : 0);
  const first = iso(year, month, Number(parts['d']));
  return first === null || first > last.day.start ? null : days(first, addDays(last.day.start, 1));
}

/** "Entre le 10 et le 12": its last day tells the month. Bare numbers are hours more often ("between 2 and 4"). */
function rangeInMonth(parts: Parts, situation: Situation): Atom | null {
  const [first, until] = [Number(parts['d']), Number(parts['d2'])];
  if (situation.language === 'en' && until <= 12 && !/the/.test(parts['lead'] ?? '')) return null;
  const last = dayOfMonth({ d: parts['d2'] }, situation);
  if (last?.kind !== 'day' || first < 1) return null;
  const month = first < until ? last.day.start : addMonths(`${last.day.start.slice(0, 8)}01`, -1);
  const start = iso(yearOf(month), monthOf(month), first);
  return start === null ? null : days(start, addDays(last.day.start, 1));
}

/** "mardi 17": the nearest 17th that is a Tuesday, in the direction asked before the other one. */
function numberedWeekday(parts: Parts, situation: Situation): Atom | null {
  const { today, past } = situation;
  const matches = (offset: number) => {
    const month = addMonths(`${today.slice(0, 8)}01`, offset);
    const date = iso(yearOf(month), monthOf(month), Number(parts['d']));
    return date !== null && weekday(date) === Number(parts['w']) ? date : null;
  };
  const ahead = [0, 1, 2, 3, 4, 5, 6].map((offset) => matches(offset)).find((date) => date !== null && date >= today);
  const behind = [0, -1, -2, -3, -4, -5, -6]
    .map((offset) => matches(offset))
    .find((date) => date !== null && date <= today);
  const [first, second] = past ? [behind, ahead] : [ahead, behind];
  if (first !== undefined && first !== null && (second === undefined || second === null || near(today, first) <= 62))
    return oneDay(first);
  if (second !== undefined && second !== null)
    return oneDay(second, first === undefined || first === null ? [] : [first]);
  const byNumber = dayOfMonth(parts, situation);
  if (byNumber?.kind !== 'day') return null;
  return oneDay(byNumber.day.start, [weekdayFrom(today, Number(parts['w']), past ? -1 : 1)]);
}

const near = (today: IsoDate, date: IsoDate): number => Math.abs(daysBetween(today, date));

/** "le 25": the last one or the next one, by direction. */
function dayOfMonth(parts: Parts, { today, past }: Situation): Atom | null {
  const day = Number(parts['d']);
  if (day < 1 || day > 31) return null;
  const inMonth = (offset: number) => {
    const month = addMonths(`${today.slice(0, 8)}01`, offset);
    return iso(yearOf(month), monthOf(month), day);
  };
  const which = parts['which'] ?? parts['before'];
  if (which === 'LAST' || which === 'NEXT') {
    const date = inMonth(which === 'LAST' ? -1 : 1);
    return date === null ? null : oneDay(date);
  }
  const order = past ? (day <= dayOf(today) ? [0, -1, -2] : [-1, -2]) : day >= dayOf(today) ? [0, 1, 2] : [1, 2];
  const date = order.map(inMonth).find((found) => found !== null);
  return date === undefined || date === null ? null : oneDay(date);
}

function feastDay(parts: Parts, situation: Situation): Atom | null {
  const name = parts['feast'] ?? '';
  if (parts['y'] !== undefined) {
    const date = feast(name, Number(parts['y']));
    return date === null ? null : oneDay(date);
  }
  const past = parts['which'] === ' LAST' ? true : parts['which'] === ' NEXT' ? false : situation.past;
  const chosen = nearYear((year) => feast(name, year), { ...situation, past });
  return chosen === null ? null : oneDay(chosen.date, parts['which'] === undefined ? [chosen.other] : []);
}

/** "La semaine du 30 novembre". */
function weekOf(parts: Parts, situation: Situation): Atom | null {
  const day = parts['m'] === undefined ? dayOfMonth(parts, situation) : written(parts, situation);
  if (day?.kind !== 'day') return null;
  const start = weekStart(day.day.start);
  return days(start, addDays(start, 7));
}

/** The day before or after one that is named. */
function shifted(atom: Atom | null, shift: string | undefined): Atom | null {
  if (shift === undefined || atom?.kind !== 'day' || atom.day.end !== null) return shift === undefined ? atom : null;
  return oneDay(addDays(atom.day.start, shift === 'EVE' ? -1 : 1));
}

/** "Entre Noël et le jour de l'an": both included. */
function betweenFeasts(parts: Parts, situation: Situation): Atom | null {
  const last = feastDay({ feast: parts['b'] }, situation);
  if (last?.kind !== 'day') return null;
  const year = yearOf(last.day.start);
  const first = [feast(parts['a'] ?? '', year), feast(parts['a'] ?? '', year - 1)].find(
    (date) => date !== null && date <= last.day.start,
  );
  return first === undefined || first === null ? null : days(first, addDays(last.day.start, 1));
}

/** "La nuit du 12 au 13 novembre": 22 h to 6 h. */
function nightOfDates(parts: Parts, situation: Situation): Atom | null {
  const morning =
    parts['m'] === undefined
      ? dayOfMonth({ d: parts['d2'] }, situation)
      : written({ d: parts['d2'], m: parts['m'], y: parts['y'] }, situation);
  if (morning?.kind !== 'day') return null;
  const evening = addDays(morning.day.start, -1);
  if (dayOf(evening) !== Number(parts['d'])) return null;
  return { kind: 'span', start: `${evening}T22:00`, end: `${morning.day.start}T06:00` };
}

function eitherDay(parts: Parts, situation: Situation): Atom | null {
  const first = written(parts, situation);
  const second = written({ d: parts['d2'], m: parts['m'] }, situation);
  return first?.kind === 'day' && second?.kind === 'day' ? { ...first, doubts: [second.day] } : null;
}
