import { addDays, type IsoDate } from '../../../domain/calendar.ts';
import type { ClaimType } from '../../../domain/claim.ts';
import { declarationDeadline, standingOn } from '../../../domain/deadlines.ts';
import { longDate } from '../../../locales/format.ts';
import type { MessageKey } from '../../../locales/translator.ts';
import type { Answers, Question } from '../../form/form.ts';
import { type Occurred, occurredQuestion, showOccurred } from '../../prompts/occurred.prompt.ts';
import { plainSaid } from '../../prompts/questionSpec.ts';
import type { Turn } from '../../turn.ts';
import { claimSpec } from './extra.ts';
import { stayChoices, stayReading } from './hospitalDay.ts';

const asks: Partial<Record<ClaimType, MessageKey>> = {
  // Nobody knows when a thief came: the time to declare runs from the day it was found.
  auto_theft: 'claim.date.askFound',
  auto_vandalism: 'claim.date.askFound',
  home_burglary: 'claim.date.askFound',
  health_hospital: 'claim.date.askHospital',
  health_optical: 'claim.date.askQuote',
  health_dental: 'claim.date.askQuote',
  legal: 'claim.date.askLegal',
};

const plain = occurredQuestion(claimSpec('date', { called: ['jour', 'heure', 'quand', 'day', 'time'] }));

/** When it happened; read back in full with the time that is left to declare. */
export const dateQuestion: Question<Occurred> = {
  ...plain,
  async ask(asking) {
    const key = asks[asking.answers['type'] as ClaimType];
    const plainAsk = await plain.ask(asking);
    const ask = isStay(asking.answers) ? { ...plainAsk, choices: stayChoices(asking) } : plainAsk;
    return key === undefined ? ask : { ...ask, said: plainSaid(asking.turn, key) };
  },
  async read(input, asking) {
    const { turn, answers } = asking;
    const reading = await (isStay(answers) ? stayReading : plain.read)(input, asking);
    if (reading.is !== 'value') return reading;
    // Another day leaves the hour as it was: "en fait c'était lundi".
    const before = answers['date'] as Occurred | undefined;
    const found = isFoundLater(answers) ? stretchEnd(input.text, turn) : undefined;
    if (found !== undefined) reading.value = found;
    const named = reading.value.time !== null || reading.value.between !== undefined;
    const value = named || before === undefined ? reading.value : { ...before, date: reading.value.date };
    const clock = clockWords({ ...answers, date: value }, turn);
    const date = showOccurred(value, turn);
    const readBack = clock === '' ? turn.t('prompt.date.noted', { date }) : turn.t('claim.date.noted', { date, clock });
    return { is: 'value', value, readBack };
  },
};

/** Nobody knows when a thief came: these are dated by the day they were found. */
export const foundLater: ReadonlySet<ClaimType> = new Set(['auto_theft', 'auto_vandalism', 'home_burglary']);

function isFoundLater({ type }: Answers): boolean {
  return foundLater.has(type as ClaimType);
}

/** "Away from Friday to Sunday": the last day of a stretch of days, when the words name one. */
function stretchEnd(text: string, { services, t, now, today }: Turn): Occurred | undefined {
  const value = services.readDate(text, { language: t.language, reference: now, direction: 'past' })?.value;
  if (value?.type !== 'daterange') return undefined;
  const date = addDays(value.end, -1);
  return date > today ? undefined : { date, time: null };
}

/** The one thing that may be declared before it happens. */
function isStay({ type }: Answers): boolean {
  return type === 'health_hospital';
}

/** The last day to declare, in words; empty while the type or the date is unknown. */
export function clockWords(answers: Answers, turn: Turn): string {
  const type = answers['type'] as ClaimType | undefined;
  const known = (answers['date'] as Occurred | undefined)?.date;
  if (type === undefined || known === undefined) return '';
  const deadline = declarationDeadline(type, known, decreeOn(answers));
  const standing = standingOn(deadline, turn.today);
  const { t } = turn;
  const day = (date: IsoDate) => longDate(date, t.language, turn.today);
  if (deadline.rule === 'sameDay') {
    // Nobody can tell before an emergency.
    if (standing.is === 'late' && answers['hospitalReason'] === 'urgent') return t.words('claim.clock.hospitalUrgent');
    if (standing.is === 'late') return t.words('claim.clock.hospitalLate');
    return t.words(known > turn.today ? 'claim.clock.hospitalToCome' : 'claim.clock.hospital');
  }
  switch (standing.is) {
    case 'notBegun':
      return t.words(answers['decree'] === true ? 'claim.clock.decreeOut' : 'claim.clock.notBegun');
    case 'late':
      return t.words('claim.clock.late', { date: day(standing.lastDay) });
    case 'inTime':
      if (deadline.rule === 'twoYears') return t.words('claim.clock.bills', { date: day(standing.lastDay) });
      return standing.lastDay === turn.today
        ? t.words('claim.clock.today')
        : t.words('claim.clock.inTime', { date: day(standing.lastDay) });
  }
}

export function decreeOn(answers: Answers): IsoDate | null {
  return answers['decree'] === true ? ((answers['decreeOn'] as Occurred | null | undefined)?.date ?? null) : null;
}
