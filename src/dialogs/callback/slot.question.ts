import type { Choice } from '../../cards/answer.ts';
import { type IsoDate, type LocalTime, parisAt } from '../../domain/calendar.ts';
import { dayState, SLOT_MS, type Slot } from '../../domain/openingHours.ts';
import { clockTime, longDate, slotInParis } from '../../locales/format.ts';
import type { LabelKey, Said } from '../../locales/translator.ts';
import type { Ask, Asking, Question, Reading } from '../form/form.ts';
import { answerChoice } from '../form/formSays.ts';
import type { Turn } from '../turn.ts';
import { callbackAct } from './callbackSentence.ts';
import { OTHER, readDayWish } from './day.question.ts';
import { freeSlots, hourRefusal, nearestHours, slotAt, takeSlot } from './freeSlots.ts';
import { type DayWish, readWish, slotsWithin, wholeDay } from './wish.ts';

const OTHER_DAY = 'otherDay';
const DAY = 'day:';
/** More hours than this are shown by parts of the day first. */
const FEW = 9;

const partsOfDay = {
  morning: { label: 'callbackMorning', from: '00:00', to: '12:00' },
  midday: { label: 'callbackMidday', from: '12:00', to: '15:00' },
  late: { label: 'callbackLate', from: '15:00', to: '24:00' },
} as const satisfies Record<string, { label: LabelKey; from: LocalTime; to: LocalTime }>;

/**
 * The half hour of the call, by its start (ms UTC). Its seat is held as soon as it is chosen, so that what is read back
 * stays true while the customer goes on.
 */
export const slotQuestion: Question<number> = {
  id: 'slot',
  dependsOn: ['day'],
  label: 'callback.label.slot',
  edit: 'callbackEditSlot',
  called: {
    fr: ['l’heure', 'le créneau', 'le rendez-vous', 'l’horaire'],
    en: ['the time', 'the slot', 'the appointment', 'the hour'],
  },
  async infer({ turn, answers }) {
    const day = answers['day'] as DayWish;
    const free = await freeSlots(turn);
    const within = slotsWithin(day, free);
    const said = day.from !== null || day.to !== null;
    const slot = day.at !== null ? slotAt(day.date, day.at, free) : said && within.length === 1 ? within[0] : undefined;
    return slot !== undefined && (await takeSlot(turn, slot.start)) ? slot.start : undefined;
  },
  async ask(asking) {
    const day = dayInForce(asking);
    const free = await freeSlots(asking.turn);
    const refused = day.at === null ? null : hourRefusal(asking.turn, day.date, day.at, free);
    if (day.at !== null && refused !== null) {
      const hours = nearestHours(day.date, day.at, free);
      return {
        ...refusedHour(asking, day.date, day.at, free),
        choices: [...hourChoices(asking, hours), otherDay(asking)],
      };
    }
    return askHours(asking, day, slotsWithin(day, free));
  },
  async read({ action, text }, asking) {
    const { turn } = asking;
    const free = await freeSlots(turn);
    const day = dayInForce(asking);
    if (action?.a === 'answer' && typeof action.value === 'string') return readPressed(action.value, asking, free);
    if (callbackAct(text, turn.t.language) === 'cancel') return { is: 'nothing' };
    const wish = readWish(text, turn, 'hour');
    if (wish === null)
      return /\d/.test(text) ? { is: 'fault', said: turn.t('callback.hour.notUnderstood') } : { is: 'nothing' };
    const sameDay = wish.is === 'hour' ? wish.hour : wish.is === 'day' && wish.day.date === day.date ? wish.day : null;
    if (sameDay?.at) return takeHour(asking, day.date, sameDay.at, free);
    if (sameDay !== null) return whichHour(asking, { ...sameDay, date: day.date }, free);
    return readDayInstead(readDayWish(wish, asking, free));
  },
  show: (value, { turn }) => slotInParis(value, value + SLOT_MS, turn.t.language, turn.today),
};

async function readPressed(value: string, asking: Asking, free: readonly Slot[]): Promise<Reading<number>> {
  if (value === OTHER_DAY) return { is: 'other', question: 'day' };
  if (value.startsWith(DAY)) return { is: 'other', question: 'day', value: wholeDay(value.slice(DAY.length)) };
  const part = Object.entries(partsOfDay).find(([name]) => name === value)?.[1];
  if (part === undefined) return takeHour(asking, value.slice(0, 10), value.slice(11, 16), free);
  const { date } = dayInForce(asking);
  const hours = slotsWithin({ ...wholeDay(date), from: part.from, to: part.to }, free);
  const choices = [...hourChoices(asking, hours), otherDay(asking)];
  return { is: 'doubt', said: hourOf(asking.turn, date), choices };
}

/** Another day was said instead of an hour: it changes the day; its choices come back to this question. */
function readDayInstead(reading: Reading<DayWish>): Reading<number> {
  if (reading.is === 'value') return { is: 'other', question: 'day', value: reading.value };
  if (reading.is !== 'doubt') return reading;
  const choices = reading.choices.map(({ label, action }): Choice => {
    if (action.a !== 'answer') return { label, action };
    const value = action.value === OTHER ? OTHER_DAY : `${DAY}${action.value}`;
    return { label, action: { ...action, q: 'slot', value } };
  });
  return { ...reading, choices };
}

/** The day that a bare hour belongs to: that of the slot already chosen, else the one that was answered. */
function dayInForce({ answers }: Asking): DayWish {
  const slot = answers['slot'];
  return typeof slot === 'number' ? wholeDay(parisAt(slot).date) : (answers['day'] as DayWish);
}

async function takeHour(
  asking: Asking,
  date: IsoDate,
  time: LocalTime,
  free: readonly Slot[],
): Promise<Reading<number>> {
  const { turn } = asking;
  const slot = slotAt(date, time, free);
  if (slot !== undefined && (await takeSlot(turn, slot.start))) {
    const when = slotInParis(slot.start, slot.end, turn.t.language, turn.today);
    return { is: 'value', value: slot.start, readBack: turn.t('callback.slot.noted', { when }) };
  }
  const left = free.filter((other) => other !== slot);
  const choices = [...hourChoices(asking, nearestHours(date, time, left)), otherDay(asking)];
  return { is: 'doubt', said: refusedHour(asking, date, time, left).said, choices };
}

async function whichHour(asking: Asking, day: DayWish, free: readonly Slot[]): Promise<Reading<number>> {
  const within = slotsWithin(day, free);
  const [only, second] = within;
  if (only !== undefined && second === undefined) return takeHour(asking, only.date, only.time, free);
  const { said, choices } = askHours(asking, day, within);
  return { is: 'doubt', said, choices: choices ?? [] };
}

function askHours(asking: Asking, day: DayWish, within: readonly Slot[]): Ask {
  const { turn, key } = asking;
  const help = 'callback.help.hour';
  if (within.length <= FEW)
    return { said: hourOf(turn, day.date), choices: [...hourChoices(asking, within), otherDay(asking)], help };
  const parts = Object.entries(partsOfDay)
    .filter(([, { from, to }]) => within.some((slot) => slot.time >= from && slot.time < to))
    .map(([name, { label }]) => answerChoice(turn, key, 'slot', label, name));
  const said = turn.t('callback.ask.hour', { day: longDate(day.date, turn.t.language, turn.today) });
  return { said, choices: [...parts, otherDay(asking)], help };
}

function hourChoices({ turn, key }: Asking, hours: readonly Slot[]): Choice[] {
  return hours.slice(0, FEW).map((slot) => {
    const label = clockTime(slot.time, turn.t.language);
    return {
      label: { label, row: label, tiny: label },
      action: { a: 'answer', v: 1, k: key, q: 'slot', value: `${slot.date}T${slot.time}` },
    };
  });
}

function otherDay({ turn, key }: Asking): Choice {
  return answerChoice(turn, key, 'slot', 'callbackOtherDay', OTHER_DAY);
}

function hourOf(turn: Turn, date: IsoDate): Said {
  return turn.t('callback.ask.hourOf', { day: longDate(date, turn.t.language, turn.today) });
}

function refusedHour({ turn }: Asking, date: IsoDate, time: LocalTime, free: readonly Slot[]): { said: Said } {
  const { language } = turn.t;
  const day = longDate(date, language, turn.today);
  const hour = clockTime(time, language);
  switch (hourRefusal(turn, date, time, free)) {
    case 'tooSoon':
      return { said: turn.t('callback.hour.tooSoon', { hour }) };
    case 'closed': {
      const state = dayState(turn.services.brand, date);
      if (state.is === 'closed') return { said: hourOf(turn, date) };
      const [open, close] = [clockTime(state.open, language), clockTime(state.close, language)];
      return { said: turn.t('callback.hour.closed', { day, open, close }) };
    }
    default:
      return { said: turn.t('callback.hour.full', { hour, day }) };
  }
}
