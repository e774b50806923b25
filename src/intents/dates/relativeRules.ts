import { addDays, parisAt, weekday } from '../../domain/calendar.ts';
import { type Atom, count, days, oneDay, type Rule, rule, type Situation } from './atoms.ts';
import { addMonths, iso, monthOf, monthStart, weekdayFrom, weekStart, yearOf } from './calendarMath.ts';

const UNIT = '(?<u>DAY|WEEK|MONTH|YEAR|HOUR|MINUTE)';
const ABOUT =
  '(?:(?:environ|peine|juste|seulement|just|presque|genre|deja|maintenant|a|peu|pres|bien|plus|de|about|around|almost|over) ){0,3}';
const TIMES = '(?<n>\\d{1,3}|UN)';
const ANY_WEEKDAY = 'W(?<w>\\d)';
type Parts = Readonly<Record<string, string | undefined>>;

/** Days told from today: hier, il y a trois jours, lundi dernier, la semaine prochaine, fin octobre. */
export const relativeRules: readonly Rule[] = [
  rule(/TODAY/, (_, { today }) => oneDay(today)),
  rule(/(?<n>\d{1,2}|UN) WEEK (?:from )?(?<day>TODAY|TOMORROW)/, ({ n, day }, { today }) =>
    oneDay(addDays(today, 7 * count(n) + (day === 'TOMORROW' ? 1 : 0))),
  ),
  rule(/TOMORROW WEEK/, (_, { today }) => oneDay(addDays(today, 8))),
  rule(/THIS NOON/, (_, { today }) => ({ kind: 'instant', date: today, time: '12:00' })),
  rule(/YESTERDAY/, (_, { today }) => oneDay(addDays(today, -1))),
  rule(/BEFORE2/, (_, { today }) => oneDay(addDays(today, -2))),
  rule(/TOMORROW/, (_, { today }) => oneDay(addDays(today, 1))),
  rule(/AFTER2/, (_, { today }) => oneDay(addDays(today, 2))),
  rule(/LATER/, (_, { today }) => oneDay(today)),
  rule(/JUSTNOW/, (_, { today, now, past }) => (past ? { kind: 'instant', date: today, time: now } : null)),
  rule(new RegExp(`AGO ${ABOUT}${TIMES} ${UNIT}(?: (?<m>\\d\\d)(?= |$)|(?<half> et demie?))?`), (parts, situation) =>
    away(parts, situation, -1),
  ),
  rule(
    new RegExp(
      `(?:(?:about|around) )?${TIMES} (?:${UNIT} (?:or so )?(?<half>and UN half )?|(?<half2>and UN half )(?<u2>WEEK|MONTH|YEAR|HOUR) )ago`,
    ),
    (parts, situation) =>
      away({ ...parts, u: parts['u'] ?? parts['u2'], half: parts['half'] ?? parts['half2'] }, situation, -1),
  ),
  rule(new RegExp(`${TIMES} ${UNIT} que`), (parts, situation) => (situation.past ? away(parts, situation, -1) : null)),
  rule(new RegExp(`IN ${ABOUT}${TIMES} ${UNIT}(?: (?<m>\\d\\d)(?= |$))?`), (parts, situation) =>
    away(parts, situation, 1),
  ),
  // "No, not yesterday, the day before."
  rule(/not (?<day>YESTERDAY|TOMORROW) (?:, |but )*(?:the )?(?:EVE|MORROW)/, ({ day }, { today }) =>
    oneDay(addDays(today, day === 'YESTERDAY' ? -2 : 2)),
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
  rule(new RegExp(`(?:la )?WEEK (?<which>LAST|NEXT) (?:, )?(?:plutot |le |de preference )?${ANY_WEEKDAY}`), dayOfWeek),
  rule(new RegExp(`(?<which>LAST|NEXT) WEEK (?:, |on )?${ANY_WEEKDAY}`), dayOfWeek),
  rule(new RegExp(`${ANY_WEEKDAY} (?<which>LAST|NEXT)`), namedWeekday),
  rule(new RegExp(`(?<which>LAST|NEXT|THIS) ${ANY_WEEKDAY}`), namedWeekday),
  rule(new RegExp(`${ANY_WEEKDAY} (?:ou|or) W(?<w2>\\d)`), (parts, situation) => {
    const first = bareWeekday(parts, situation);
    const second = bareWeekday({ w: parts['w2'] }, situation);
    return first.kind === 'day' && second.kind === 'day' ? { ...first, doubts: [second.day] } : null;
  }),
  rule(new RegExp(`(?<!(?:^| )(?:chaque|every|each|les) )${ANY_WEEKDAY}`), bareWeekday),
  rule(
    /(?<n>[1-4]|LAST) W(?<w>\d) (?:of|de|d|du|IN|en) (?:(?:the|THIS) )?(?:M(?<m>\d\d?)(?: (?<y>\d{4}))?|(?<which>LAST|NEXT)? ?MONTH(?: (?<which2>LAST|NEXT))?)/,
    nthWeekday,
  ),
  rule(
    /(?:entre|de|du|between|from) (?:(?:le|the) )?W(?<a>\d) (?:et|a|au|jusqu a|and|to|until) (?:(?:le|the) )?W(?<b>\d)(?! (?:LAST|NEXT|\d))/,
    weekdays,
  ),
  rule(/THIS time (?<which>LAST|NEXT) WEEK/, ({ which }, { today }) =>
    oneDay(addDays(today, which === 'LAST' ? -7 : 7)),
  ),
  rule(/(?<edge>START|END) (?:on )?(?<day>YESTERDAY|TOMORROW|W\d) (?<part>MORNING|AFTERNOON|EVENING)/, edgeOfDay),
  rule(/(?:en|IN|since|AGO|depuis) (?<y>(?:19|20)\d\d)/, ({ y }) => days(`${y}-01-01`, `${Number(y) + 1}-01-01`)),
  rule(
    /(?:dans la |IN la |la |THIS |over )?NIGHT (?:de |du |of )(?<first>W\d|YESTERDAY)(?: MORNING| EVENING)? (?:a|au|to) (?<second>W\d|TODAY)/,
    nightBetween,
  ),
];

/** So many days, weeks … from now. Hours and minutes give an instant. */
function away(parts: Parts, { reference, today }: Situation, way: -1 | 1): Atom | null {
  const number = count(parts['n']);
  const halved = parts['half'] !== undefined;
  switch (parts['u']) {
    case 'HOUR':
    case 'MINUTE': {
      const half = halved ? 30 : 0;
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
      return oneDay(addDays(today, way * (number * 7 + (halved ? 3 : 0))));
    case 'MONTH':
      return oneDay(addDays(addMonths(today, way * number), halved ? way * 15 : 0));
    default:
      return number > 120 ? null : oneDay(addMonths(today, way * (number * 12 + (halved ? 6 : 0))));
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

/** The week-end that has begun or comes is "this" one; looking back from a weekday it is the one before. */
/** "Le premier lundi de décembre", "the last Friday of October". */
function nthWeekday(parts: Parts, { today, past }: Situation): Atom | null {
  const shift = { LAST: -1, NEXT: 1 }[parts['which'] ?? parts['which2'] ?? ''];
  const inMonth = (start: string) => {
    if (parts['n'] === 'LAST') return weekdayFrom(addMonths(start, 1), Number(parts['w']), -1);
    const first = weekdayFrom(addDays(start, -1), Number(parts['w']), 1);
    const date = addDays(first, 7 * (Number(parts['n']) - 1));
    return monthOf(date) === monthOf(start) ? date : null;
  };
  if (parts['m'] === undefined) {
    const date = inMonth(addMonths(monthStart(today), shift ?? 0));
    return date === null ? null : oneDay(date);
  }
  const starts = (parts['y'] === undefined ? [-1, 0, 1].map((year) => yearOf(today) + year) : [Number(parts['y'])])
    .map((year) => iso(year, Number(parts['m']), 1))
    .flatMap((start) => (start === null ? [] : [inMonth(start)]))
    .filter((date) => date !== null);
  const date =
    parts['y'] !== undefined
      ? starts[0]
      : past
        ? starts.filter((found) => found <= today).at(-1)
        : starts.find((found) => found >= today);
  return date === undefined ? null : oneDay(date);
}

/** "La première semaine de décembre": its first seven days. */
/** "Entre lundi et mercredi": the nearest such stretch in the direction asked. */
function weekdays(parts: Parts, { today, past }: Situation): Atom {
  const [first, last] = [Number(parts['a']), Number(parts['b'])];
  if (past) {
    const end = weekday(today) === last ? today : weekdayFrom(today, last, -1);
    return days(weekdayFrom(end, first, -1), addDays(end, 1));
  }
  const start = weekday(today) === first ? today : weekdayFrom(today, first, 1);
  return days(start, addDays(weekdayFrom(start, last, 1), 1));
}

/** A quarter or a half of a year. */
/** "The week before last", "the week after next": one further than last or next. */
/** "Earlier this week", "later this month": up to today, or from today on. */
/** "D'ici la fin du mois": from today on. */
const edges: Readonly<Record<string, { START: [string, string]; END: [string, string] }>> = {
  MORNING: { START: ['08:00', '10:00'], END: ['10:00', '12:00'] },
  AFTERNOON: { START: ['13:00', '15:00'], END: ['16:00', '18:00'] },
  EVENING: { START: ['18:00', '20:00'], END: ['21:00', '24:00'] },
};

/** "Late yesterday afternoon". */
function edgeOfDay(parts: Parts, situation: Situation): Atom | null {
  const { today } = situation;
  const said = parts['day'] ?? '';
  const named = said.startsWith('W') ? bareWeekday({ w: said.slice(1) }, situation) : null;
  const date =
    named?.kind === 'day' ? named.day.start : addDays(today, said === 'YESTERDAY' ? -1 : said === 'TOMORROW' ? 1 : 0);
  const [from, to] = edges[parts['part'] ?? '']?.[parts['edge'] === 'START' ? 'START' : 'END'] ?? [];
  if (from === undefined || to === undefined) return null;
  return {
    kind: 'span',
    start: `${date}T${from}`,
    end: to === '24:00' ? `${addDays(date, 1)}T00:00` : `${date}T${to}`,
  };
}

/** A month, or a third of it, in the nearest year of the direction asked; the month that runs counts both ways. */
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
