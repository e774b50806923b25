import { addDays, parisAt, weekday } from '../../domain/calendar.ts';
import { type Atom, count, days, oneDay, type Rule, rule, type Situation } from './atoms.ts';
import { addMonths, iso, monthOf, monthStart, weekdayFrom, weekStart, yearOf } from './calendarMath.ts';

const UNIT = '(?<u>DAY|WEEK|MONTH|YEAR|HOUR|MINUTE)';
const ABOUT = '(?:(?:environ|presque|genre|deja|maintenant|a|peu|pres|bien|plus|de|about|around|almost|over) ){0,3}';
const TIMES = '(?<n>\\d{1,3}|UN)';
const ANY_WEEKDAY = 'W(?<w>\\d)';
type Parts = Readonly<Record<string, string | undefined>>;

/** Days told from today: hier, il y a trois jours, lundi dernier, la semaine prochaine, fin octobre. */
export const relativeRules: readonly Rule[] = [
  rule(/TODAY/, (_, { today }) => oneDay(today)),
  rule(/YESTERDAY/, (_, { today }) => oneDay(addDays(today, -1))),
  rule(/BEFORE2/, (_, { today }) => oneDay(addDays(today, -2))),
  rule(/TOMORROW/, (_, { today }) => oneDay(addDays(today, 1))),
  rule(/AFTER2/, (_, { today }) => oneDay(addDays(today, 2))),
  rule(/LATER/, (_, { today }) => oneDay(today)),
  rule(/JUSTNOW/, (_, { today, now, past }) => (past ? { kind: 'instant', date: today, time: now } : null)),
  rule(new RegExp(`AGO ${ABOUT}${TIMES} ${UNIT}(?: (?<m>\\d\\d)(?= |$))?`), (parts, situation) =>
    away(parts, situation, -1),
  ),
  rule(new RegExp(`(?:about |around )?${TIMES} ${UNIT} (?<half>and UN half )?ago`), (parts, situation) =>
    away(parts, situation, -1),
  ),
  rule(new RegExp(`${TIMES} ${UNIT} que`), (parts, situation) => (situation.past ? away(parts, situation, -1) : null)),
  rule(new RegExp(`IN ${ABOUT}${TIMES} ${UNIT}(?: (?<m>\\d\\d)(?= |$))?`), (parts, situation) =>
    away(parts, situation, 1),
  ),
  rule(new RegExp(`${TIMES} ${UNIT} from now`), (parts, situation) => away(parts, situation, 1)),
  rule(new RegExp(`AGO (?<n>\\d{1,2}) (?:(?:ou|a|-|/) )?(?<n2>\\d{1,2}) ${UNIT}`), between),
  rule(new RegExp(`(?<n>\\d{1,2}) (?:or|to|-) (?<n2>\\d{1,2}) ${UNIT} ago`), between),
  rule(new RegExp(`${ANY_WEEKDAY} (?<after>INEIGHT|INFIFTEEN|WEEK)`), inEight),
  rule(new RegExp(`UN WEEK (?:on|from) ${ANY_WEEKDAY}`), (parts, situation) =>
    inEight({ ...parts, after: 'WEEK' }, situation),
  ),
  rule(
    new RegExp(`${ANY_WEEKDAY}(?: MORNING| AFTERNOON| EVENING)? (?:de |d )?(?:la )?WEEK (?<which>LAST|NEXT)`),
    dayOfWeek,
  ),
  rule(new RegExp(`${ANY_WEEKDAY} (?:de |of |in )?(?<which>LAST|NEXT|THIS) WEEK`), dayOfWeek),
  rule(new RegExp(`(?:la )?WEEK (?<which>LAST|NEXT) (?:, |le )?${ANY_WEEKDAY}`), dayOfWeek),
  rule(new RegExp(`(?<which>LAST|NEXT) WEEK (?:, |on )?${ANY_WEEKDAY}`), dayOfWeek),
  rule(new RegExp(`${ANY_WEEKDAY} (?<which>LAST|NEXT)`), namedWeekday),
  rule(new RegExp(`(?<which>LAST|NEXT|THIS) ${ANY_WEEKDAY}`), namedWeekday),
  rule(new RegExp(`${ANY_WEEKDAY} (?:ou|or) W(?<w2>\\d)`), (parts, situation) => {
    const first = bareWeekday(parts, situation);
    const second = bareWeekday({ w: parts['w2'] }, situation);
    return first.kind === 'day' && second.kind === 'day' ? { ...first, doubts: [second.day] } : null;
  }),
  rule(new RegExp(`(?<!(?:tous les|toutes les|chaque|every|each|les) )${ANY_WEEKDAY}`), bareWeekday),
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
    /(?<part>START|MID|END) (?:(?:de|d|du|of|la|l|the|-) ){0,2}(?<which>LAST |NEXT |THIS )?(?<u>WEEK|MONTH|YEAR)(?<which2> LAST| NEXT)?/,
    partOfPeriod,
  ),
  rule(/(?<part>START|MID|END) (?:(?:de|d|du|of|in|-|MONTH) ){0,2}M(?<m>\d\d?)(?: (?<y>\d{4}))?/, month),
  rule(
    /(?:en|de|d|pour|IN|courant|au MONTH de|au MONTH d|du MONTH de|du MONTH d|le MONTH de|LAST|NEXT|since|during|AGO|AGO le MONTH de|AGO le MONTH d) M(?<m>\d\d?)(?! \d\d? (?!\d))(?: (?<y>\d{4}))?(?: (?:LAST|NEXT))?/,
    month,
  ),
  rule(/M(?<m>\d\d?) (?:(?<y>\d{4})|(?<which>LAST|NEXT))/, month),
  rule(/(?:en|IN|since|AGO|depuis) (?<y>(?:19|20)\d\d)/, ({ y }) => days(`${y}-01-01`, `${Number(y) + 1}-01-01`)),
  rule(
    /(?:(?<which>THIS|LAST|NEXT|l|en|au|IN|over the) )(?<season>spring|summer|autumn|winter)(?<which2> LAST| NEXT)?/,
    season,
  ),
  rule(
    /(?:dans la |IN la |la |THIS |over )?NIGHT (?:de |du |of )(?<first>W\d|YESTERDAY)(?: MORNING| EVENING)? (?:a|au|to) (?<second>W\d|TODAY)/,
    nightBetween,
  ),
];

/** So many days, weeks … from now. Hours and minutes give an instant. */
function away(parts: Parts, { reference, today }: Situation, way: -1 | 1): Atom | null {
  const number = count(parts['n']);
  switch (parts['u']) {
    case 'HOUR':
    case 'MINUTE': {
      const half = parts['half'] === undefined ? 0 : 30;
      const minutes = parts['u'] === 'HOUR' ? number * 60 + half + Number(parts['m'] ?? 0) : number;
      const { date, time } = parisAt(reference + way * minutes * 60_000);
      return { kind: 'instant', date, time };
    }
    case 'DAY': {
      // "Quinze jours" is two weeks to most people and fifteen days to some; so with "huit jours".
      const idiom = number === 15 ? 14 : number === 8 ? 7 : null;
      return oneDay(addDays(today, way * number), idiom === null ? [] : [addDays(today, way * idiom)]);
    }
    case 'WEEK':
      return oneDay(addDays(today, way * number * 7));
    case 'MONTH':
      return oneDay(addMonths(today, way * number));
    default:
      return number > 120 ? null : oneDay(addMonths(today, way * number * 12));
  }
}

/** "Il y a deux ou trois jours": the first number, with the others as doubts. */
function between(parts: Parts, situation: Situation): Atom | null {
  const [low, high] = [Number(parts['n']), Number(parts['n2'])];
  if (high <= low || high - low > 5) return null;
  const all = Array.from({ length: high - low + 1 }, (_, index) =>
    away({ n: String(low + index), u: parts['u'] }, situation, -1),
  );
  const [first, ...others] = all;
  if (first?.kind !== 'day') return first ?? null;
  return { ...first, doubts: others.flatMap((other) => (other?.kind === 'day' ? [other.day] : [])) };
}

function inEight(parts: Parts, { today }: Situation): Atom {
  const soonest = weekday(today) === Number(parts['w']) ? today : weekdayFrom(today, Number(parts['w']), 1);
  return oneDay(addDays(soonest, parts['after'] === 'INFIFTEEN' ? 14 : 7));
}

/** "Mardi de la semaine prochaine". */
function dayOfWeek(parts: Parts, { today }: Situation): Atom {
  const shift = parts['which'] === 'LAST' ? -7 : parts['which'] === 'NEXT' ? 7 : 0;
  return oneDay(addDays(weekStart(today), shift + ((Number(parts['w']) + 6) % 7)));
}

/** "Lundi dernier", "vendredi prochain": the nearest one; when it is only a day or two away, the one beyond is possible. */
function namedWeekday(parts: Parts, { today, past }: Situation): Atom {
  const wanted = Number(parts['w']);
  if (parts['which'] === 'THIS')
    return oneDay(wanted === weekday(today) ? today : weekdayFrom(today, wanted, past ? -1 : 1));
  const way = parts['which'] === 'LAST' ? -1 : 1;
  const nearest = weekdayFrom(today, wanted, way);
  const sameWeek = weekStart(nearest) === weekStart(today);
  const close = way === 1 ? sameWeek : nearest >= addDays(today, -2);
  return oneDay(nearest, close ? [addDays(nearest, 7 * way)] : []);
}

/** "Mardi": the last or the next one by direction; today's own name may also mean today. */
function bareWeekday(parts: Parts, { today, past }: Situation): Atom {
  const wanted = Number(parts['w']);
  return oneDay(weekdayFrom(today, wanted, past ? -1 : 1), weekday(today) === wanted ? [today] : []);
}

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

/** The week-end that has begun or comes is "this" one; looking back from a weekday it is the one before. */
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

function thirdOfMonth(start: string, part: string | undefined): Atom {
  const end = addMonths(start, 1);
  if (part === 'START') return days(start, addDays(start, 10));
  if (part === 'MID') return days(addDays(start, 10), addDays(start, 20));
  return days(addDays(start, 20), end);
}

/** A month, or a third of it, in the nearest year of the direction asked; the month that runs counts both ways. */
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

/** "La nuit de samedi à dimanche": 22 h to 6 h. */
function nightBetween(parts: Parts, situation: Situation): Atom | null {
  const { today, past } = situation;
  const second = parts['second'];
  const morning =
    second === 'TODAY' ? today : weekdayFrom(past ? addDays(today, 1) : today, Number(second?.slice(1)), past ? -1 : 1);
  const evening = addDays(morning, -1);
  if (parts['first'] !== 'YESTERDAY' && weekday(evening) !== Number(parts['first']?.slice(1))) return null;
  return { kind: 'span', start: `${evening}T22:00`, end: `${morning}T06:00` };
}
