import type { Choice } from '../../cards/answer.ts';
import { addDays, type IsoDate, type LocalTime } from '../../domain/calendar.ts';
import type { DateValue } from '../../intents/understanding.port.ts';
import { clockTime, longDate } from '../../locales/format.ts';
import type { Asking, Question, Reading } from '../form/form.ts';
import type { Turn } from '../turn.ts';
import { askParts, commonParts, type QuestionSpec } from './questionSpec.ts';

/** When something happened: a day, and the hour when the customer said it. */
export interface Occurred {
  date: IsoDate;
  time: LocalTime | null;
  /** Between two hours, where no single one is known: "hier soir". The second may be of the next day. */
  between?: readonly [LocalTime, LocalTime];
}

/** Asks for a past day; reads it back in full, and asks when the words may mean two days. */
export function occurredQuestion(spec: QuestionSpec): Question<Occurred> {
  return {
    ...commonParts(spec),
    ask: ({ turn, key }) => ({
      ...askParts(turn, spec),
      choices: [
        dayChoice(turn, key, spec.id, 'today', turn.today),
        dayChoice(turn, key, spec.id, 'yesterday', addDays(turn.today, -1)),
      ],
    }),
    read: ({ action, text }, asking) => {
      if (action?.a === 'answer' && typeof action.value === 'string') return readIso(action.value, asking);
      const { turn } = asking;
      const reading = turn.services.readDate(text, {
        language: turn.t.language,
        reference: turn.now,
        direction: 'past',
      });
      if (reading === null)
        return /\d|jour|date|day/iu.test(text) && text.length < 60
          ? { is: 'fault', said: turn.t('prompt.date.notUnderstood') }
          : { is: 'nothing' };
      const value = occurredOf(reading.value);
      const other = reading.doubts[0];
      if (other !== undefined) return doubt(turn, asking.key, spec.id, value, occurredOf(other));
      return checked(value, turn);
    },
    show: (value, { turn }) => showOccurred(value, turn),
  };
}

export function showOccurred(value: Occurred, turn: Turn): string {
  const day = longDate(value.date, turn.t.language, turn.today);
  if (value.time !== null) return `${day}, ${clockTime(value.time, turn.t.language)}`;
  if (value.between === undefined) return day;
  const [from, to] = value.between.map((time) =>
    time === '00:00' ? turn.t.words('prompt.date.midnight') : clockTime(time, turn.t.language),
  );
  return `${day}, ${turn.t.words('prompt.date.between', { from: from ?? '', to: to ?? '' })}`;
}

/** The first day (and hour, when one was said) of what was written. */
export function occurredOf(value: DateValue): Occurred {
  switch (value.type) {
    case 'date':
      return { date: value.value, time: null };
    case 'datetime':
      return { date: value.value.slice(0, 10), time: value.value.slice(11, 16) };
    case 'daterange':
      return { date: value.start, time: null };
    case 'datetimerange':
      // "Cette nuit" names no hour; "entre 14 h et 15 h" does.
      return isShort(value)
        ? { date: value.start.slice(0, 10), time: value.start.slice(11, 16) }
        : { date: value.start.slice(0, 10), time: null, between: [value.start.slice(11, 16), value.end.slice(11, 16)] };
  }
}

const SHORT_MS = 2 * 3_600_000;

function isShort({ start, end }: { start: string; end: string }): boolean {
  return Date.parse(`${end}Z`) - Date.parse(`${start}Z`) <= SHORT_MS;
}

/** The day that a button names; `mayCome` where it may lie ahead. */
export function readIso(value: string, { turn }: Asking, mayCome = false): Reading<Occurred> {
  const [date = '', time] = value.split('T');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return { is: 'nothing' };
  const day = { date, time: time ?? null };
  return mayCome ? { is: 'value', value: day } : checked(day, turn);
}

function checked(value: Occurred, turn: Turn): Reading<Occurred> {
  if (value.date > turn.today) return { is: 'fault', said: turn.t('prompt.date.future') };
  return { is: 'value', value, readBack: turn.t('prompt.date.noted', { date: showOccurred(value, turn) }) };
}

/** Asks which of two days is meant. */
export function doubt(turn: Turn, key: string, question: string, first: Occurred, second: Occurred): Reading<Occurred> {
  const choices = [first, second].map((value): Choice => {
    const label = longDate(value.date, turn.t.language, turn.today);
    return {
      label: { label, row: label.slice(0, 24), tiny: label.slice(0, 20) },
      action: {
        a: 'answer',
        v: 1,
        k: key,
        q: question,
        value: value.time === null ? value.date : `${value.date}T${value.time}`,
      },
    };
  });
  const said = turn.t('prompt.date.which', { first: showOccurred(first, turn), second: showOccurred(second, turn) });
  return { is: 'doubt', said, choices };
}

export function dayChoice(
  turn: Turn,
  key: string,
  question: string,
  label: 'today' | 'yesterday' | 'tomorrow',
  value: IsoDate,
): Choice {
  return { label: turn.t.label(label), action: { a: 'answer', v: 1, k: key, q: question, value } };
}
