import type { LocalTime } from '../../domain/calendar.ts';

export interface Hour {
  at: LocalTime | null;
  /** The start of a stretch, and its end (exclusive). */
  from: LocalTime | null;
  to: LocalTime | null;
}

const TIME = String.raw`(?:\d{1,2}(?:\s*(?:h(?:eures?)?|:|\.)\s*(?:[0-5]\d)?)?\s*(?:am|pm|a\.m\.|p\.m\.)?|midi|noon)`;
const POLITE = `(?:[ ,]*(?:s['’]?il (?:vous|te) pla[iî]t|svp|stp|merci|please|thanks?|environ|pile|sharp))*[ .!?]*`;
const LEAD = String.raw`\s*(?:(?:plut[ôo]t|alors|donc|ok|oui|disons|non|en fait|finalement|rather|actually|yes|let['’]?s say|make it)[ ,]+)*`;

const at = new RegExp(
  `^${LEAD}(?:[àa]|vers|pour|autour de|aux alentours de|il est|at|around|about|by)?\\s*(${TIME})\\s*(?:du matin|de l['’]apr[èe]s[- ]midi|du soir|in the (?:morning|afternoon|evening)|o['’]?clock)?${POLITE}$`,
  'iu',
);
const between = new RegExp(
  `^${LEAD}(?:entre|de|d['’]|between|from)?\\s*(${TIME})\\s*(?:et|[àa]|and|to|-|–)\\s*(${TIME})${POLITE}$`,
  'iu',
);
const after = new RegExp(`^${LEAD}(?:apr[èe]s|[àa] partir de|d[èe]s|after|from)\\s*(${TIME})${POLITE}$`, 'iu');
const before = new RegExp(`^${LEAD}(?:avant|before)\\s*(${TIME})${POLITE}$`, 'iu');

const parts: readonly [RegExp, LocalTime, LocalTime][] = [
  [part(`fin de matin[ée]e|late(?:r in the)? morning`), '10:30', '12:00'],
  [part(`d[ée]but de matin[ée]e|t[ôo]t(?: le matin)?|early(?: in the)? morning|early`), '06:00', '10:00'],
  [part(`matin(?:[ée]e)?|morning`), '06:00', '12:00'],
  [part(`d[ée]but d['’ ]?apr[èe]s[- ]?midi|early(?: in the)? afternoon`), '12:00', '15:00'],
  [
    part(`fin d['’ ]?apr[èe]s[- ]?midi|fin de journ[ée]e|late(?: in the)? afternoon|end of (?:the )?day`),
    '16:00',
    '20:00',
  ],
  [part(`entre midi et deux|pause d[ée]jeuner|heure du d[ée]jeuner|lunch(?:time| break)?`), '12:00', '14:00'],
  [part(`apr[èe]s[- ]?midi|aprem|aprèm|afternoon`), '12:00', '18:00'],
  [part(`soir(?:[ée]e)?|evening`), '18:00', '24:00'],
];

/**
 * An hour or a part of the day when the sentence says nothing else: "14 h 30", "vers 17h", "plutôt le matin". A day
 * named beside it belongs to the date reader, which gives null here.
 */
export function readHour(text: string): Hour | null {
  if (text.length > 80) return null;
  const range = between.exec(text);
  if (range !== null) return stretch(timeOf(range[1]), timeOf(range[2]));
  const exact = at.exec(text);
  if (exact !== null) {
    const time = timeOf(exact[1], /soir|evening|apr[èe]s|afternoon/iu.test(text));
    return time === null ? null : { at: time, from: null, to: null };
  }
  const from = after.exec(text);
  if (from !== null) return stretch(timeOf(from[1]), '24:00');
  const to = before.exec(text);
  if (to !== null) return stretch('00:00', timeOf(to[1]));
  const named = parts.find(([pattern]) => pattern.test(text));
  return named === undefined ? null : { at: null, from: named[1], to: named[2] };
}

function part(words: string): RegExp {
  return new RegExp(
    `^${LEAD}(?:dans |en |le |la |l['’]|in the |in |the |at |à la |à l['’]|pendant la |[àa] )*(?:${words})${POLITE}$`,
    'iu',
  );
}

function stretch(from: LocalTime | null, to: LocalTime | null): Hour | null {
  return from === null || to === null || from >= to ? null : { at: null, from, to };
}

/** "14h", "14 h 30", "2pm", "midi"; small hours are those of the afternoon, for nobody is called at 2 in the night. */
function timeOf(written: string | undefined, late = false): LocalTime | null {
  if (written === undefined) return null;
  if (/midi|noon/iu.test(written)) return '12:00';
  const [, hours = '', minutes = '00'] = /^(\d{1,2})\D*?(\d{2})?(?=\D*$)/.exec(written) ?? [];
  let hour = Number(hours);
  if (hours === '' || hour > 23) return null;
  if (/p\.?m/iu.test(written) && hour < 12) hour += 12;
  else if (!/a\.?m/iu.test(written) && (hour < 7 || (late && hour < 12))) hour += 12;
  return `${String(hour).padStart(2, '0')}:${minutes}`;
}
