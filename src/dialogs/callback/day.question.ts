import type { Choice } from '../../cards/answer.ts';
import type { IsoDate } from '../../domain/calendar.ts';
import type { Slot } from '../../domain/openingHours.ts';
import { longDate, nearDay, shortDay } from '../../locales/format.ts';
import type { Said } from '../../locales/translator.ts';
import type { Asking, Question, Reading } from '../form/form.ts';
import { answerChoice } from '../form/formSays.ts';
import type { Turn } from '../turn.ts';
import { callbackAct } from './callbackSentence.ts';
import { type DayRefusal, dayRefusal, freeDays, freeSlots, nearestDays, slotAt } from './freeSlots.ts';
import { type DayWish, firstDayAt, readWish, type Wish, wholeDay } from './wish.ts';

const FIRST_DAYS = 3;
/** The choice of a day that is not among those shown. */
export const OTHER = 'other';
/** A date farther away than this in an opening sentence is that of an event, not of a call. */
const FAR_DAYS_MS = 60 * 86_400_000;

/** The day of a call, with the hour when it was said along. A closed or full day is refused with the nearest free ones. */
export const dayQuestion: Question<DayWish> = {
  id: 'day',
  label: 'callback.label.day',
  called: {
    fr: ['le jour', 'la date', 'le jour du rendez-vous'],
    en: ['the day', 'the date'],
  },
  async ask(asking) {
    const { turn, key, answers, said } = asking;
    const free = await freeSlots(turn);
    const refused = answers['day'] === undefined ? openingRefusal(turn, said, free) : null;
    if (refused !== null) {
      const days = nearestDays(refused.date, free);
      return {
        said: refusalSaid(turn, refused, free),
        choices: dayChoices(turn, key, days, true),
        help: 'callback.help.day',
      };
    }
    const days = freeDays(free).slice(0, FIRST_DAYS);
    return { said: turn.t('callback.ask.day'), choices: dayChoices(turn, key, days, true), help: 'callback.help.day' };
  },
  async read({ action, text }, asking) {
    const { turn, key } = asking;
    const free = await freeSlots(turn);
    if (action?.a === 'answer' && typeof action.value === 'string') {
      if (action.value !== OTHER) return readDay(wholeDay(action.value), asking, free);
      const later = freeDays(free).slice(FIRST_DAYS);
      return {
        is: 'doubt',
        said: turn.t('callback.ask.otherDay'),
        choices: dayChoices(turn, key, later.length > 0 ? later : freeDays(free), false),
      };
    }
    if (callbackAct(text, turn.t.language) === 'cancel') return { is: 'nothing' };
    const wish = readWish(text, turn, 'day');
    if (wish !== null) return readDayWish(wish, asking, free);
    return /^\W*\d/.test(text) ? { is: 'fault', said: turn.t('callback.day.notUnderstood') } : { is: 'nothing' };
  },
  show: ({ date }, { turn }) => longDate(date, turn.t.language, turn.today),
};

/** A wish, checked against what is free, as an answer to "which day?". */
export function readDayWish(wish: Wish, asking: Asking, free: readonly Slot[]): Reading<DayWish> {
  const { turn, key } = asking;
  switch (wish.is) {
    case 'soonest': {
      const [first] = free;
      return first === undefined
        ? { is: 'nothing' }
        : { is: 'value', value: { ...wholeDay(first.date), at: first.time } };
    }
    case 'hour': {
      const date = firstDayAt(wish.hour, free);
      return date === null
        ? { is: 'fault', said: turn.t('callback.day.notUnderstood') }
        : { is: 'value', value: { date, ...wish.hour } };
    }
    case 'days': {
      const days = freeDays(free).filter((date) => wish.dates.includes(date));
      const [only, second] = days;
      if (only === undefined) return readDay(wholeDay(wish.dates[0] ?? turn.today), asking, free);
      if (second === undefined) return { is: 'value', value: wholeDay(only) };
      return { is: 'doubt', said: turn.t('callback.ask.whichDay'), choices: dayChoices(turn, key, days, false) };
    }
    case 'day': {
      const possible = [wish.day.date, ...wish.doubts].filter((date) => dayRefusal(turn, date, free) === null);
      if (wish.doubts.length > 0 && possible.length > 1)
        return { is: 'doubt', said: turn.t('callback.ask.whichDay'), choices: dayChoices(turn, key, possible, false) };
      return readDay({ ...wish.day, date: possible[0] ?? wish.day.date }, asking, free);
    }
  }
}

/** The day that an opening sentence asks for, when it can be booked. */
export function wantedDay(turn: Turn, said: string, free: readonly Slot[]): DayWish | undefined {
  const wish = readWish(said, turn, 'day');
  if (wish === null || wish.is === 'days') return undefined;
  if (wish.is === 'soonest') return free[0] === undefined ? undefined : { ...wholeDay(free[0].date), at: free[0].time };
  if (wish.is === 'hour') {
    const date = firstDayAt(wish.hour, free);
    return date === null ? undefined : { date, ...wish.hour };
  }
  if (wish.doubts.length > 0 || dayRefusal(turn, wish.day.date, free) !== null) return undefined;
  return wish.day;
}

export function dayChoices(turn: Turn, key: string, days: readonly IsoDate[], withOther: boolean): Choice[] {
  const { language } = turn.t;
  const choices = days.map((date): Choice => {
    const long = longDate(date, language, turn.today);
    const near = nearDay(date, language, turn.today);
    const label = capitalised(near === null ? long : `${near}, ${long}`);
    return {
      label: {
        label,
        row: long.length <= 24 ? capitalised(long) : shortDay(date, language),
        tiny: shortDay(date, language),
      },
      action: { a: 'answer', v: 1, k: key, q: 'day', value: date },
    };
  });
  return withOther ? [...choices, answerChoice(turn, key, 'day', 'callbackOtherDay', OTHER)] : choices;
}

interface Refused {
  date: IsoDate;
  reason: DayRefusal;
}

function readDay(day: DayWish, { turn, key }: Asking, free: readonly Slot[]): Reading<DayWish> {
  const reason = dayRefusal(turn, day.date, free);
  if (reason === null) {
    const slot = day.at === null ? undefined : slotAt(day.date, day.at, free);
    return { is: 'value', value: slot === undefined ? day : { ...day, at: slot.time } };
  }
  const said = refusalSaid(turn, { date: day.date, reason }, free);
  return { is: 'doubt', said, choices: dayChoices(turn, key, nearestDays(day.date, free), true) };
}

function openingRefusal(turn: Turn, said: string, free: readonly Slot[]): Refused | null {
  const wish = readWish(said, turn, 'day');
  if (wish === null || wish.is !== 'day' || wish.doubts.length > 0) return null;
  const { date } = wish.day;
  const reason = dayRefusal(turn, date, free);
  if (reason === null || reason === 'past') return null;
  return Date.parse(date) - turn.now > FAR_DAYS_MS ? null : { date, reason };
}

function refusalSaid(turn: Turn, { date, reason }: Refused, free: readonly Slot[]): Said {
  const { language } = turn.t;
  const day = longDate(date, language, turn.today);
  switch (reason) {
    case 'over':
      return turn.t('callback.day.over');
    case 'tooFar':
      return turn.t('callback.day.tooFar', { last: longDate(free.at(-1)?.date ?? turn.today, language, turn.today) });
    default:
      return turn.t(`callback.day.${reason}`, { day });
  }
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
