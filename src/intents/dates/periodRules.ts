import { addDays, weekday } from '../../domain/calendar.ts';
import { type Atom, days, oneDay, type Rule, rule, type Situation } from './atoms.ts';
import { addMonths, iso, monthOf, monthStart, weekStart, yearOf } from './calendarMath.ts';

type Parts = Readonly<Record<string, string | undefined>>;

/** Stretches of days: last week, early June, the second quarter, summer. */
export const periodRules: readonly Rule[] = [
  rule(/(?:la |le |l |du |the )?(?<u>WEEK|MONTH|YEAR|WEEKEND) (?<which>LAST|NEXT)/, period),
  rule(/(?<which>LAST|NEXT|THIS) (?<u>WEEK|MONTH|YEAR|WEEKEND)/, period),
  rule(
    /(?:le |du |ce |over the |at the |during the |the )WEEKEND (?:of |du |des )(?:the )?(?<d>\d\d?)(?: (?:st|nd|rd|th))?(?: (?:of )?M(?<m>\d\d?))?/,
    weekendOf,
  ),
  rule(/(?:le |ce |over the |at the |during the |on the )WEEKEND/, (_, situation) =>
    period({ u: 'WEEKEND' }, situation),
  ),
  rule(
    /(?:(?:au|du|le|the|IN the|IN) )?(?<n>[1-4])(?: (?:e|eme|st|nd|rd|th))? (?<u>QUARTER|quarter|HALFYEAR)(?: (?:(?:de|of) )?(?<y>\d{4}))?(?: (?<which>LAST|NEXT))?/,
    partOfYear,
  ),
  rule(/q (?<n>[1-4])(?: (?:of )?(?<y>\d{4}))?/, partOfYear),
  rule(/(?:(?:le|au|du|ce) )?(?<u>QUARTER|HALFYEAR) (?<which>LAST|NEXT)/, partOfYear),
  rule(/(?<which>LAST|NEXT|THIS) (?<u>QUARTER|quarter|HALFYEAR)(?! (?:past|to|of an))/, partOfYear),
  rule(/(?:(?:la|the) )?(?<n>[1-4]|LAST) WEEK (?:of|de|d|du) M(?<m>\d\d?)(?: (?<y>\d{4}))?/, weekOfMonth),
  rule(
    /(?:(?:le|the) )?LAST DAY (?:of|de|d|du) (?:(?:the|THIS) )?(?:MONTH|M(?<m>\d\d?))(?: (?<y>\d{4}))?/,
    lastOfMonth,
  ),
  rule(/(?:(?:la|the) )?(?<u>WEEK|WEEKEND|MONTH|YEAR) before LAST/, (parts, situation) => beyond(parts, situation, -1)),
  rule(/(?:(?:la|the) )?(?<u>WEEK|WEEKEND|MONTH|YEAR) after NEXT/, (parts, situation) => beyond(parts, situation, 1)),
  rule(/(?:(?:la|le|l) )?avant (?:- )?LAST (?<u>WEEK|WEEKEND|MONTH|YEAR)/, (parts, situation) =>
    beyond(parts, situation, -1),
  ),
  rule(/(?:la )?WEEK d avant/, (_, situation) => period({ u: 'WEEK', which: 'LAST' }, situation)),
  rule(/(?:LATER|later|earlier|plus tot|plus tard) (?:dans )?(?:la )?(?:THIS )?(?<u>WEEK|MONTH|YEAR)/, restOfPeriod),
  rule(
    /(?:IN|avant|by|before) (?:(?:la|the) )?END (?:(?:de|d|du|of|la|the|l) ){0,2}(?<which>THIS |NEXT )?(?<u>WEEK|MONTH|YEAR)/,
    untilEnd,
  ),
  rule(
    /(?<part>START|MID|END) (?:(?:de|d|du|of|la|l|the|-) ){0,2}(?<which>LAST |NEXT |THIS )?(?<u>WEEK|MONTH|YEAR)(?<which2> LAST| NEXT)?/,
    partOfPeriod,
  ),
  rule(/(?<part>START|MID|END) (?:(?:de|d|du|of|in|-|MONTH) ){0,2}M(?<m>\d\d?)(?: (?<y>\d{4}))?/, month),
  rule(
    /(?:en|de|d|pour|IN|courant|au MONTH de|au MONTH d|du MONTH de|du MONTH d|le MONTH de|LAST|NEXT|since|during|AGO|AGO le MONTH de|AGO le MONTH d) M(?<m>\d\d?)(?! \d\d? (?!\d))(?: (?<y>\d{4}))?(?: (?:LAST|NEXT))?/,
    month,
  ),
  rule(/M(?<m>\d\d?) (?:(?<y>\d{4})|(?<which>LAST|NEXT))/, month),
  rule(
    /(?:(?<which>THIS|LAST|NEXT|pendant l|durant l|l|en|au|IN|over the|during the) )(?<season>spring|summer|autumn|winter)(?<which2> LAST| NEXT)?/,
    season,
  ),
];
function period(parts: Parts, { today, past }: Situation): Atom {
  const shift = parts['which'] === 'LAST' ? -1 : parts['which'] === 'NEXT' ? 1 : 0;
  switch (parts['u']) {
    case 'WEEK': {
      const start = addDays(weekStart(today), 7 * shift);
      return days(start, addDays(start, 7));
    }
    case 'MONTH': {
      const start = addMonths(monthStart(today), shift);
      return days(start, addMonths(start, 1));
    }
    case 'YEAR': {
      const year = yearOf(today) + shift;
      return days(`${year}-01-01`, `${year + 1}-01-01`);
    }
    default:
      return weekend(parts['which'], { today, past });
  }
}

function weekend(which: string | undefined, { today, past }: Pick<Situation, 'today' | 'past'>): Atom {
  const saturday = addDays(weekStart(today), 5);
  const begun = today >= saturday;
  const shift = which === 'LAST' ? -7 : which === 'NEXT' ? (begun ? 7 : 0) : past && !begun ? -7 : 0;
  const start = addDays(saturday, shift);
  const atom = days(start, addDays(start, 2));
  if (which !== 'NEXT' || begun || atom.kind !== 'day') return atom;
  return { ...atom, doubts: [{ start: addDays(start, 7), end: addDays(start, 9) }] };
}

function weekendOf(parts: Parts, { today, past }: Situation): Atom | null {
  const monthNumber = parts['m'] === undefined ? monthOf(today) : Number(parts['m']);
  const found = [0, past ? -1 : 1].map((shift) => iso(yearOf(today) + shift, monthNumber, Number(parts['d'])));
  const date =
    found.find(
      (candidate) => candidate !== null && (past ? candidate <= addDays(today, 2) : candidate >= addDays(today, -2)),
    ) ?? found[0];
  if (date === undefined || date === null) return null;
  const saturday = weekday(date) === 0 ? addDays(date, -1) : addDays(weekStart(date), 5);
  return days(saturday, addDays(saturday, 2));
}

function partOfPeriod(parts: Parts, situation: Situation): Atom | null {
  const which = (parts['which'] ?? parts['which2'] ?? '').trim();
  const whole = period({ u: parts['u'], which }, situation);
  if (whole.kind !== 'day' || whole.day.end === null) return null;
  const { start, end } = whole.day;
  if (parts['u'] === 'YEAR') {
    const cut = {
      START: [`${yearOf(start)}-01-01`, `${yearOf(start)}-04-01`],
      MID: [`${yearOf(start)}-05-01`, `${yearOf(start)}-08-01`],
    };
    const [from, to] =
      parts['part'] === 'START' ? cut.START : parts['part'] === 'MID' ? cut.MID : [`${yearOf(start)}-10-01`, end];
    return days(from ?? start, to ?? end);
  }
  if (parts['u'] === 'MONTH') return thirdOfMonth(start, parts['part']);
  if (parts['part'] === 'START') return days(start, addDays(start, 2));
  if (parts['part'] === 'MID') return days(addDays(start, 2), addDays(start, 3));
  return days(addDays(start, 3), addDays(start, 5));
}

function weekOfMonth(parts: Parts, situation: Situation): Atom | null {
  const whole = month({ m: parts['m'], y: parts['y'] }, situation);
  if (whole?.kind !== 'day' || whole.day.end === null) return null;
  const start =
    parts['n'] === 'LAST' ? addDays(whole.day.end, -7) : addDays(whole.day.start, 7 * (Number(parts['n']) - 1));
  return days(start, addDays(start, 7));
}

function lastOfMonth(parts: Parts, situation: Situation): Atom | null {
  const whole =
    parts['m'] === undefined ? period({ u: 'MONTH' }, situation) : month({ m: parts['m'], y: parts['y'] }, situation);
  return whole?.kind === 'day' && whole.day.end !== null ? oneDay(addDays(whole.day.end, -1)) : null;
}

function partOfYear(parts: Parts, { today, past }: Situation): Atom {
  const length = parts['u'] === 'HALFYEAR' ? 6 : 3;
  const current = Math.floor((monthOf(today) - 1) / length);
  const at = (index: number) => {
    const start = addMonths(`${yearOf(today)}-01-01`, index * length);
    return days(start, addMonths(start, length));
  };
  if (parts['n'] === undefined) return at(current + ({ LAST: -1, NEXT: 1 }[parts['which'] ?? ''] ?? 0));
  const index = Number(parts['n']) - 1;
  const perYear = 12 / length;
  if (parts['y'] !== undefined) return at(index + (Number(parts['y']) - yearOf(today)) * perYear);
  if (past) return at(index > current ? index - perYear : index);
  return at(index < current ? index + perYear : index);
}

function beyond(parts: Parts, situation: Situation, way: -1 | 1): Atom | null {
  const near = period({ u: parts['u'], which: way < 0 ? 'LAST' : 'NEXT' }, situation);
  if (near.kind !== 'day' || near.day.end === null) return null;
  const { start, end } = near.day;
  const shift = (date: string) =>
    parts['u'] === 'MONTH' || parts['u'] === 'YEAR'
      ? addMonths(date, way * (parts['u'] === 'MONTH' ? 1 : 12))
      : addDays(date, way * 7);
  return days(shift(start), shift(end));
}

function restOfPeriod(parts: Parts, situation: Situation): Atom | null {
  const whole = period({ u: parts['u'], which: 'THIS' }, situation);
  if (whole.kind !== 'day' || whole.day.end === null) return null;
  const { today, past } = situation;
  if (!past) return days(today, whole.day.end);
  return days(whole.day.start, whole.day.start === today ? addDays(today, 1) : today);
}

function untilEnd(parts: Parts, situation: Situation): Atom | null {
  const whole = period({ u: parts['u'], which: (parts['which'] ?? 'THIS').trim() }, situation);
  return whole.kind === 'day' && whole.day.end !== null ? days(situation.today, whole.day.end) : null;
}

function thirdOfMonth(start: string, part: string | undefined): Atom {
  const end = addMonths(start, 1);
  if (part === 'START') return days(start, addDays(start, 10));
  if (part === 'MID') return days(addDays(start, 10), addDays(start, 20));
  return days(addDays(start, 20), end);
}

function month(parts: Parts, { today, past }: Situation): Atom | null {
  const number = Number(parts['m']);
  const year = yearOf(today);
  const back = parts['which'] === 'LAST' || (parts['which'] === undefined && past);
  const shift = back ? (number > monthOf(today) ? -1 : 0) : number < monthOf(today) ? 1 : 0;
  const start = iso(parts['y'] === undefined ? year + shift : Number(parts['y']), number, 1);
  if (start === null) return null;
  return parts['part'] === undefined ? days(start, addMonths(start, 1)) : thirdOfMonth(start, parts['part']);
}

const seasons: Readonly<Record<string, readonly [string, string]>> = {
  spring: ['03-20', '06-21'],
  summer: ['06-21', '09-23'],
  autumn: ['09-23', '12-21'],
  winter: ['12-21', '03-20'],
};

function season(parts: Parts, { today, past }: Situation): Atom | null {
  const [from, to] = seasons[parts['season'] ?? ''] ?? [];
  const which = (parts['which2'] ?? parts['which'] ?? '').trim();
  if (from === undefined || to === undefined || (parts['which'] === 'l' && parts['which2'] === undefined)) return null;
  const at = (year: number) => ({ start: `${year}-${from}`, end: `${from < to ? year : year + 1}-${to}` });
  const all = [-2, -1, 0, 1, 2].map((shift) => at(yearOf(today) + shift));
  const back = which === 'LAST' || (which !== 'NEXT' && past);
  const found = back
    ? all.filter(({ start, end }) => (which === 'LAST' ? end <= today : start <= today)).at(-1)
    : all.find(({ start, end }) => (which === 'NEXT' ? start > today : end > today));
  return found === undefined ? null : days(found.start, found.end);
}
