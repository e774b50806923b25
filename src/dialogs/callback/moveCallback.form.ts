import { parisAt } from '../../domain/calendar.ts';
import { SLOT_MS } from '../../domain/openingHours.ts';
import { AppError } from '../../errors.ts';
import { changeDeskRequest } from '../../store/deskRequests.repository.ts';
import { confirmSeat, freeSeat, releaseHolds } from '../../store/slotSeats.repository.ts';
import type { DeskRequestRow } from '../../store/tables.ts';
import { anyQuestion } from '../form/anyQuestion.ts';
import type { Answers, Form, FormEnd, Question } from '../form/form.ts';
import type { Turn } from '../turn.ts';
import { sendCallbackMessage } from './callbackMessage.ts';
import { sayCallbackState } from './callbackState.ts';
import { dayQuestion, wantedDay } from './day.question.ts';
import { freeSlots, holderOf, takeSlot } from './freeSlots.ts';
import { ownCallback, sayCallback, whenOf } from './ownCallbacks.ts';
import { slotQuestion } from './slot.question.ts';
import { whichQuestion } from './which.question.ts';
import { type DayWish, readWish } from './wish.ts';

/** Answers whether the call can still be moved; only when it can are a day and an hour asked. */
const movableQuestion: Question<boolean> = {
  id: 'movable',
  dependsOn: ['which'],
  label: 'callback.label.which',
  infer: async ({ turn, answers }) => (await ownCallback(turn, String(answers['which'])))?.status === 'open',
  ask: ({ turn }) => ({ said: turn.t('callback.ask.which') }),
  read: () => ({ is: 'nothing' }),
  show: () => '',
};

const movable = (answers: Answers) => answers['movable'] === true;
/** The day of a sentence such as "décaler mon rappel à jeudi". */
const newDay: Question<DayWish> = {
  ...dayQuestion,
  applies: movable,
  async infer({ turn, answers, said }) {
    const free = await freeSlots(turn);
    const wish = readWish(said, turn, 'day');
    const call = wish?.is === 'hour' ? await ownCallback(turn, String(answers['which'])) : undefined;
    const date = call?.slot_start == null ? null : parisAt(call.slot_start).date;
    if (wish?.is === 'hour' && date !== null && free.some((slot) => slot.date === date)) return { date, ...wish.hour };
    return wantedDay(turn, said, free);
  },
};
const newSlot: Question<number> = { ...slotQuestion, applies: movable };
const questions: readonly Question<never>[] = [
  anyQuestion(whichQuestion),
  anyQuestion(movableQuestion),
  anyQuestion(newDay),
  anyQuestion(newSlot),
];

/** Moves a call to another free half hour; its old seat is given back in the same write. */
export const moveCallbackForm: Form = {
  id: 'moveCallback',
  version: 1,
  title: 'callback.title.move',
  needs: 'anonymous',
  questions: () => questions,
  async finish({ turn, answers }): Promise<FormEnd> {
    const request = await ownCallback(turn, String(answers['which']));
    if (request === undefined || request.status !== 'open' || !movable(answers)) {
      await sayCallbackState(turn, request);
      return { is: 'done' };
    }
    const start = Number(answers['slot']);
    if (start === request.slot_start) {
      await releaseHolds(turn.db, holderOf(turn));
      turn.say(turn.t('callback.moved.same', { when: whenOf(turn, request) }));
      return { is: 'done' };
    }
    if (!(await takeSlot(turn, start))) {
      turn.say(turn.t('callback.slot.justTaken'));
      return { is: 'again', questions: ['slot'] };
    }
    move(turn, request, start);
    return { is: 'done' };
  },
};

function move(turn: Turn, request: DeskRequestRow, start: number): void {
  const slot = { slot_start: start, slot_end: start + SLOT_MS, due_at: start + SLOT_MS };
  const moved = { ...request, ...slot };
  const holder = holderOf(turn);
  turn.write(async (tx) => {
    const changed = await changeDeskRequest(
      tx,
      { id: request.id, status: ['open'], updatedAt: request.updated_at, now: turn.now },
      // What was said of the old time does not count for the new one.
      { ...slot, reminded_at: null, at_risk_at: null, escalated_at: null },
    );
    if (changed === undefined) throw new AppError('STORE_BUSY', { message: 'the call changed during the turn' });
    await freeSeat(tx, request.id);
    if (!(await confirmSeat(tx, start, holder, request.id)))
      throw new AppError('STORE_BUSY', { message: 'the hold of a seat ended during the turn' });
  });
  sendCallbackMessage(turn, 'moved', moved);
  const said = turn.t('callback.moved', {
    before: whenOf(turn, request),
    when: whenOf(turn, moved),
    reference: request.reference,
  });
  sayCallback(turn, said, turn.t.words('callback.moved.title'), moved);
}
