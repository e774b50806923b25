import type { LocalTime } from '../../domain/calendar.ts';
import type { Language } from '../../domain/identity.ts';
import { type Atom, type PartName, type Rule, rule } from './atoms.ts';

type Parts = Readonly<Record<string, string | undefined>>;

const LASTING =
  '(?<!(?:pendant|durant|toutes les|sous|en|en moins de|plus de|moins de|AGO|IN|for|every|within|dure|duree|duree de|duree d|prend|prendre|pris|took|takes?|taken|last|lasts|lasted|-|#|\\.) )';
const sign = (name: string) =>
  `(?:NOON|MIDNIGHT|\\d\\d?(?: (?:HOUR(?: \\d\\d)?|: \\d\\d|\\. \\d\\d))?(?: (?:am|pm))?)`
    .replace(/^/, `(?<${name}>`)
    .concat(')');

/** Times of the day and parts of it. */
export const timeRules: readonly Rule[] = [
  rule(/(?:BETWEEN|entre|de|from|between)? ?NOON (?:et|a|-|and|to) (?:2|14)(?: HOUR)?/, () => ({
    kind: 'times',
    start: '12:00',
    end: '14:00',
  })),
  rule(/LUNCH|a l HOUR du dejeuner|pause dejeuner/, () => ({ kind: 'times', start: '12:00', end: '14:00' })),
  rule(
    new RegExp(
      `(?:(?:entre|de|d|BETWEEN|between|from|des) )?${sign('a')} (?:et|a|-|and|to|/|jusqu a|until|till) ${sign('b')}(?: (?<later>am|pm))?`,
    ),
    timeRange,
  ),
  rule(
    /(?<lead>entre|between) (?<a>\d\d?) (?:et|and) (?<b>\d\d?)(?= (?:[.,!?;]|TOMORROW|TODAY|W\d|on|le|please|svp|stp|IN|in|du|de)(?: |$)|$)/,
    timeRange,
  ),
  rule(/(?<a>\d\d?) (?<lead>to) (?<b>\d\d?)(?= (?:TOMORROW|TODAY|YESTERDAY|on W\d|W\d)(?: |$))/, (parts) =>
    Number(parts['a']) + 1 === Number(parts['b']) ? timeRange(parts) : null,
  ),
  rule(new RegExp(`(?:apres|a partir de|des|after|from) ${sign('a')}`), ({ a }) => openRange(a, true)),
  rule(new RegExp(`(?:pas|not) (?:avant|before) ${sign('a')}`), ({ a }) => openRange(a, true)),
  rule(new RegExp(`(?:avant|before|jusqu a|until) ${sign('a')}`), ({ a }) => openRange(a, false)),
  rule(
    new RegExp(
      `${LASTING}(?<h>\\d\\d?) HOUR(?: (?<m>\\d\\d))?(?! (?:/|sur) \\d)(?: (?<more>et quart|et demie|et demi|moins le quart|moins quart|moins \\d\\d?|et \\d\\d?))?`,
    ),
    spokenTime,
  ),
  rule(new RegExp(`${LASTING}(?<h>\\d\\d?) : (?<m>\\d\\d)(?: : \\d\\d)?(?: (?<ap>am|pm))?`), signedTime),
  rule(/(?<h>\d\d?)(?: \. (?<m>\d\d))? (?<ap>am|pm)/, signedTime),
  rule(/(?<h>\d\d?) o clock/, signedTime),
  rule(
    /(?<to>half past|quarter past|quarter to|UN quarter past|UN quarter to|\d\d? past|\d\d? to|half) (?<h>\d\d?)(?! (?:DAY|WEEK|MONTH|YEAR|HOUR|MINUTE))/,
    pastTime,
  ),
  rule(
    /(?:at|around|about|by|vers|towards) (?<h>\d\d?)(?! \. \d)(?= (?:[.,!?;]|on|TOMORROW|TODAY|YESTERDAY|W\d|THIS|IN the|in the|please|svp|du|MORNING|EVENING|TONIGHT|NIGHT|LASTNIGHT|NIGHTBEFORE|at)(?: |$)|$)/,
    signedTime,
  ),
  rule(
    /(?:a |au |at |vers |THIS |le |around |about )?NOON(?: (?<more>et demi|et demie|\d\d|et quart|moins le quart))?/,
    ({ more }) => spokenTime({ h: '12', more: more === '30' ? 'et demi' : more }),
  ),
  rule(/(?:a |at |vers |around |about )?MIDNIGHT(?: (?<more>et demi|et demie|et quart|moins le quart))?/, ({ more }) =>
    spokenTime({ h: '0', more }),
  ),
  rule(
    /(?:(?<lead>dans|IN|en|a|au|vers|during|at|au) (?:la |le |l |the )?)?(?:(?<edge>START|MID|END) (?:(?:de|d|of|la|l|the) ){0,2})?(?<part>MORNING|AFTERNOON|EVENING|NIGHT)(?<last> LAST)?/,
    (parts, { language }) => partOfDay(parts, language),
  ),
  rule(/(?:en |a la |dans |IN )?END (?:(?:de|d|of|la|the) ){0,2}(?:journee|DAY)/, () =>
    part('evening', 17, 19, 'today-ish'),
  ),
  rule(
    /THIS (?<edge>START |END |MID )?(?:(?:de|d) )?(?<part>MORNING|AFTERNOON|EVENING|NIGHT)/,
    (parts, { language }) => {
      const atom = partOfDay(parts, language);
      return atom?.kind === 'part' ? { ...atom, base: 0 } : atom;
    },
  ),
  rule(/(?:(?:a|au|at|vers|IN) )?(?:the )?DAWN/, () => part('morning', 5, 8, 'today-ish')),
  rule(/(?:IN )?SMALLHOURS(?: of (?:the |THIS )?MORNING)?/, () => part('morning', 0, 6, 'today-ish')),
  rule(/(?<=(?:W\d|TODAY|TOMORROW|YESTERDAY) )(?<ap>am|pm)/, ({ ap }) =>
    ap === 'am' ? part('morning', 6, 12, null) : part('afternoon', 12, 18, null),
  ),
  rule(/at (?<h>[01]\d|2[0-3])(?<m>[0-5][05])(?= (?:on|W\d|TOMORROW|TODAY|YESTERDAY)|$)/, signedTime),
  rule(
    /(?:at|around|about|by) (?<h>[1-9]|1[0-2]) (?<m>[1-5][05])(?! (?:DAY|WEEK|MONTH|YEAR|HOUR|MINUTE|M\d))/,
    (parts, { language }) => (language === 'en' ? signedTime(parts) : null),
  ),
  rule(/FIRSTTHING(?! (?:THIS|in|IN))/, () => part('morning', 6, 12, null)),
  rule(/TONIGHT/, () => part('evening', 18, 24, 0)),
  rule(/NIGHTBEFORE/, () => part('night', 18, 30, -2)),
  rule(/LASTNIGHT/, () => part('night', 18, 30, -1)),
];

const part = (name: PartName, from: number, to: number, base: number | 'today-ish' | null): Atom => ({
  kind: 'part',
  name,
  from: from * 60,
  to: to * 60,
  base,
});

const hours: Readonly<
  Record<
    string,
    { name: PartName; whole: [number, number]; START: [number, number]; MID: [number, number]; END: [number, number] }
  >
> = {
  MORNING: { name: 'morning', whole: [6, 12], START: [8, 10], MID: [9, 11], END: [10, 12] },
  AFTERNOON: { name: 'afternoon', whole: [12, 18], START: [13, 15], MID: [14, 16], END: [16, 18] },
  EVENING: { name: 'evening', whole: [18, 24], START: [18, 20], MID: [20, 22], END: [21, 24] },
  NIGHT: { name: 'night', whole: [20, 30], START: [20, 24], MID: [23, 27], END: [27, 30] },
};

/** "Friday night" begins where the evening does. */
const ENGLISH_NIGHT = [18, 30] as const;

function partOfDay(parts: Parts, language: Language): Atom | null {
  const of = hours[parts['part'] ?? ''];
  if (of === undefined) return null;
  const edge = parts['edge']?.trim();
  const whole = language === 'en' && of.name === 'night' ? ENGLISH_NIGHT : of.whole;
  const [from, to] = edge === 'START' || edge === 'MID' || edge === 'END' ? of[edge] : whole;
  if (parts['last'] !== undefined) return part(of.name, from, to, parts['part'] === 'NIGHT' ? -1 : null);
  const alone = edge !== undefined || parts['lead'] === 'dans' || parts['lead'] === 'IN' || parts['lead'] === 'during';
  return part(of.name, from, to, alone ? 'today-ish' : null);
}

const minutesOf = (time: LocalTime): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

export function localTime(minutes: number): LocalTime {
  const inDay = ((minutes % 1440) + 1440) % 1440;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}

function time(hour: number, minute: number, half: boolean): Atom | null {
  return hour > 23 || minute > 59 ? null : { kind: 'time', time: localTime(hour * 60 + minute), half };
}

function spokenTime(parts: Parts): Atom | null {
  const hour = Number(parts['h']);
  const more = parts['more'];
  const half = hour > 0 && hour < 12;
  if (more === undefined) return time(hour, Number(parts['m'] ?? 0), half && parts['m'] === undefined && hour < 8);
  const extra = more.includes('quart') ? 15 : more.includes('demi') ? 30 : Number(/\d+/.exec(more)?.[0] ?? 0);
  const minutes = hour * 60 + (more.startsWith('moins') ? -extra : extra);
  return hour > 23 || extra > 59 ? null : { kind: 'time', time: localTime(minutes), half: half && hour < 8 };
}

function signedTime(parts: Parts): Atom | null {
  const hour = Number(parts['h']);
  const minute = Number(parts['m'] ?? 0);
  if (parts['ap'] === undefined) return time(hour, minute, parts['m'] === undefined && hour > 0 && hour < 12);
  if (hour < 1 || hour > 12) return null;
  return time((hour % 12) + (parts['ap'] === 'pm' ? 12 : 0), minute, false);
}

function pastTime(parts: Parts): Atom | null {
  const hour = Number(parts['h']);
  const said = parts['to'] ?? '';
  const minutes = said.startsWith('half') ? 30 : said.includes('quarter') ? 15 : Number(/\d+/.exec(said)?.[0] ?? 0);
  if (hour < 1 || hour > 12 || minutes > 59) return null;
  // "10 to 11 tomorrow" is an hour, not ten minutes before one.
  if (said.endsWith(' to') && minutes + 1 === hour) return null;
  return { kind: 'time', time: localTime(hour * 60 + (said.endsWith(' to') ? -minutes : minutes)), half: hour < 12 };
}

/** Minutes after midnight of "9", "9 h 30", "5 pm", "midi"; null when it is no time. */
function signed(written: string | undefined, later?: string): { minutes: number; sure: boolean } | null {
  if (written === undefined) return null;
  if (written === 'NOON') return { minutes: 720, sure: true };
  if (written === 'MIDNIGHT') return { minutes: 1440, sure: true };
  const [, hours = '', minutes = '0', said] =
    /^(\d\d?)(?: (?:HOUR|:|\.))?(?: (\d\d))?(?: (am|pm))?$/.exec(written) ?? [];
  const half = said ?? later;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half === 'pm' ? 12 : 0);
  if (hours === '' || hour > 24 || Number(minutes) > 59) return null;
  return { minutes: hour * 60 + Number(minutes), sure: / (?:HOUR|:|am|pm)/.test(written) };
}

function timeRange(parts: Parts): Atom | null {
  const last = signed(parts['b'], parts['later']);
  const first = signed(
    parts['a'],
    / (?:am|pm)$/.test(parts['a'] ?? '') ? undefined : (parts['later'] ?? /(am|pm)$/.exec(parts['b'] ?? '')?.[1]),
  );
  if (first === null || last === null) return null;
  const said = first.sure || last.sure;
  if (!said && parts['lead'] === undefined) return null;
  // Nobody is called between two and four at night.
  if (!said && last.minutes < 8 * 60)
    return { kind: 'times', start: localTime(first.minutes + 720), end: localTime(last.minutes + 720) };
  const start = first.minutes > last.minutes && first.minutes >= 720 ? first.minutes - 720 : first.minutes;
  return start >= last.minutes ? null : { kind: 'times', start: localTime(start), end: localTime(last.minutes) };
}

function openRange(written: string | undefined, after: boolean): Atom | null {
  const found = signed(written);
  if (found === null || !found.sure) return null;
  return after
    ? { kind: 'times', start: localTime(found.minutes), end: '00:00' }
    : { kind: 'times', start: '00:00', end: localTime(found.minutes) };
}

export { minutesOf };
