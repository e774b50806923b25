import type { LocalTime } from '../../../domain/calendar.ts';
import { fold } from '../../../intents/fold.ts';

const CLAUSES = /[.;!?\n]+/;
/** The hour of something else: who comes to mend it, when it was reported. */
const OTHERWISE =
  /\b(?:demain|tomorrow|prochaine?|next|rendez[- ]vous|appointment|viendra|doit|passe(?:r|ra)?|will|plainte|police|gendarm\w*|commissariat|pompiers|plombier|couvreur|expert|plumber|firemen|fire brigade|reported|report|complaint)\b/;
const FRENCH =
  /\b(?:vers|a|il etait|peu pres|environ) (?:les )?(\d{1,2}) ?(?:h|heures?)(?: ?([0-5]\d))?\b(?! (?:de|d'))/g;
const NOON =
  /\b(?:a|vers|peu pres|il etait) (midi|minuit)(?: et (demie?|quart)| (moins) le quart)?\b|\b(?:at|around|about) (noon|midnight)\b/g;
const ENGLISH =
  /\b(?:at|around|about) (\d{1,2})(?:[:.]([0-5]\d))? ?(am|pm|o'clock in the (?:morning|afternoon|evening))\b/g;
const PAST_HOUR =
  /\b(half|quarter) past (one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: in the (morning|afternoon|evening))/g;
const HOURS = ['twelve', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven'];

/**
 * The hour of a story that names its day elsewhere: "samedi matin en me levant, vers 7 heures". Undefined when it names
 * none, or several.
 */
export function clockTold(text: string): LocalTime | undefined {
  const times = new Set<LocalTime>();
  for (const clause of fold(text).split(CLAUSES)) {
    if (OTHERWISE.test(clause)) continue;
    for (const time of timesIn(clause)) times.add(time);
  }
  const [only, ...others] = times;
  return others.length === 0 ? only : undefined;
}

function timesIn(clause: string): LocalTime[] {
  return [
    ...[...clause.matchAll(FRENCH)].map(([, hour, minutes]) => clock(Number(hour), Number(minutes ?? 0))),
    ...[...clause.matchAll(NOON)].map(([, name, past, before, english]) =>
      clock(
        (name ?? english) === 'midi' || english === 'noon'
          ? before === undefined
            ? 12
            : 11
          : before === undefined
            ? 0
            : 23,
        before !== undefined ? 45 : past === undefined ? 0 : past === 'quart' ? 15 : 30,
      ),
    ),
    ...[...clause.matchAll(ENGLISH)].map(([, hour, minutes, half = '']) =>
      clock((Number(hour) % 12) + (/^a|morning/.test(half) ? 0 : 12), Number(minutes ?? 0)),
    ),
    ...[...clause.matchAll(PAST_HOUR)].map(([, part, hour = '', half]) =>
      clock(HOURS.indexOf(hour) + (half === 'morning' ? 0 : 12), part === 'half' ? 30 : 15),
    ),
  ].filter((time) => time !== null);
}

function clock(hour: number, minutes: number): LocalTime | null {
  if (!(hour >= 0 && hour < 24)) return null;
  return `${String(hour).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
