import { parisAt } from '../../domain/calendar.ts';
import type { DateReading, ReadDate } from '../understanding.port.ts';
import type { Atom, Placed, Rule, Situation } from './atoms.ts';
import { calendarRules } from './calendarRules.ts';
import { compose } from './compose.ts';
import { type DateText, readDateText } from './dateText.ts';
import { periodRules } from './periodRules.ts';
import { readByRecognizers } from './recognizers.ts';
import { relativeRules } from './relativeRules.ts';
import { timeRules } from './timeRules.ts';

const rules: readonly Rule[] = [...calendarRules, ...relativeRules, ...periodRules, ...timeRules];
const LONGEST = 8_000;
/** More stretches than this in one text are noise. */
const MOST_ATOMS = 200;

/**
 * The first day, period or time that a French or English text names, in Paris. Linear in the text's length. What could
 * mean several days comes with `doubts`. The Microsoft recognizers are asked only when they are warm and our own rules
 * found nothing although a word of time is there.
 */
export const readDate: ReadDate = (text, { language, reference, direction }) => {
  const { date, time } = parisAt(reference);
  const situation: Situation = { reference, today: date, now: time, past: direction === 'past', language };
  const cut = text.length > LONGEST ? text.slice(0, LONGEST) : text;
  const read = readDateText(cut, language);
  return ourReading(read, situation) ?? readByRecognizers(cut, situation);
};

function ourReading(read: DateText, situation: Situation): DateReading | null {
  for (const group of groupsOf(placedAtoms(read, situation), read)) {
    const value = compose(
      group.map(({ atom }) => atom),
      situation,
    );
    const first = group[0];
    const last = group.at(-1);
    if (value === null || first === undefined || last === undefined) continue;
    const span: [number, number] = [read.spans[first.from]?.[0] ?? 0, read.spans[last.to - 1]?.[1] ?? 0];
    return { ...value, span };
  }
  return null;
}

/** Where the rules match; of stretches that overlap the earlier, then the longer one stays. */
function placedAtoms({ symbols, offsets }: DateText, situation: Situation): Placed[] {
  const numberAt = new Map(offsets.map((offset, number) => [offset, number]));
  const found: Placed[] = [];
  for (const { pattern, read } of rules) {
    // Not matchAll, which copies the pattern each time.
    pattern.lastIndex = 0;
    for (let match = pattern.exec(symbols); match !== null; match = pattern.exec(symbols)) {
      if (match[0] === '') pattern.lastIndex++;
      if (found.length > MOST_ATOMS) break;
      const lead = /^ */.exec(match[0])?.[0].length ?? 0;
      const from = numberAt.get(match.index + lead);
      const atom = read(match.groups ?? {}, situation);
      if (from === undefined || atom === null || DENIED.test(symbols.slice(Math.max(0, match.index - 20), match.index)))
        continue;
      found.push({ atom, from, to: from + match[0].trim().split(' ').length });
    }
  }
  found.sort((left, right) => left.from - right.from || right.to - left.to);
  const kept: Placed[] = [];
  let end = 0;
  for (const placed of found) {
    if (placed.from < end) continue;
    kept.push(placed);
    end = placed.to;
  }
  return kept;
}

/** "Pas demain, plutôt samedi": what is refused is not read. */
const DENIED =
  /(?<!(?:pourquoi|why) )(?<![^ ])(?:pas|not|ni|nor|neither|sauf|except|hormis|excepte)(?: (?:le|la|on|the))? $/;

const filler =
  /^(?:a|au|vers|le|la|du|de|dans|en|l|d|environ|les|sur|aux|alentours|pour|IN|at|around|about|on|in|the|of|by|for|,|cote|UN|AGO|plutot|donc|genre|soit|c|etait|est|il|devait|etre|must|have|been|it|was|some|sometime|pile|precises?|sharp|coups|exactement|exactly)$/;

/** Day, part and time that stand together make one reading: "mardi 17" + "vers" + "14 h". */
function groupsOf(placed: readonly Placed[], { symbols, offsets }: DateText): Placed[][] {
  const groups: Placed[][] = [];
  for (const next of placed) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    const joined =
      group !== undefined &&
      before !== undefined &&
      next.from - before.to <= 4 &&
      !group.some(
        ({ atom }) =>
          atom.kind === next.atom.kind ||
          (isTime(atom.kind) && isTime(next.atom.kind) && !isNightAndTime(atom, next.atom)),
      ) &&
      symbols
        .slice(offsets[before.to] ?? symbols.length, offsets[next.from] ?? symbols.length)
        .split(' ')
        .every((word) => word === '' || filler.test(word));
    if (joined) group.push(next);
    // "Lundi dernier, le 16, dans la soirée": the same day twice.
    else if (group !== undefined && before !== undefined && saysAgain(before, next)) group.push(next);
    else groups.push([next]);
  }
  return groups;
}

function saysAgain(before: Placed, next: Placed): boolean {
  const [one, other] = [before.atom, next.atom];
  return next.from - before.to <= 2 && one.kind === 'day' && other.kind === 'day' && one.day.start === other.day.start;
}

/** "La nuit de vendredi à samedi vers 4 h": the time stands in the night. */
const isNightAndTime = (one: Atom, other: Atom): boolean => one.kind === 'span' && other.kind === 'time';

const isTime = (kind: string): boolean => kind === 'time' || kind === 'times' || kind === 'instant' || kind === 'span';
