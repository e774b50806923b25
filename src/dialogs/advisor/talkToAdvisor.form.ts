import { speak } from '../../cards/answer.ts';
import { parisAt } from '../../domain/calendar.ts';
import { dayState, isOpen, nextOpening } from '../../domain/openingHours.ts';
import { clockTime, momentInParis, phoneNumber, slotInParis } from '../../locales/format.ts';
import type { Said } from '../../locales/translator.ts';
import { activeCallbacks } from '../../store/deskRequests.repository.ts';
import { findStaff } from '../../store/staff.repository.ts';
import { beginChoice } from '../beginChoice.ts';
import type { Form, FormEnd } from '../form/form.ts';
import type { Turn } from '../turn.ts';
import { handoffForm, handoffOptions, putInQueue } from './handoff.form.ts';
import { type RecordedRequest, recordPersonRequest } from './personRequest.ts';

/**
 * A person is wanted. Works at every turn, inside any form. While an advisor is there, the conversation is put through;
 * else the request is recorded with everything the assistant knows, and the customer is told when and how an advisor
 * can be reached.
 */
export const talkToAdvisorForm: Form = {
  id: 'talk_to_advisor',
  version: 1,
  title: 'advisor.title',
  needs: 'anonymous',
  questions: () => [],
  async finish({ turn }): Promise<FormEnd> {
    const reason = turn.state.misses >= 2 ? 'botFailed' : 'userRequest';
    const live = await handoffOptions(turn, reason);
    if (live !== null && !live.urgent) return { is: 'begin', dialog: handoffForm.id, options: live };
    if (live !== null) {
      // Who is in danger reads no summary: the advisor sees it anyway.
      await putInQueue(turn, { reason, words: null });
      return { is: 'done', result: { quiet: true } };
    }
    const request = await recordPersonRequest(turn, { reason });
    turn.say(await recordedSaid(turn, request));
    // Under a form that goes on, only what changes the plan is told: its question must stay in sight.
    const formWaits = turn.state.dialogs.dialogStack.length > 1;
    const open = isOpen(turn.services.brand, turn.now);
    if (!open || !formWaits) await sayHowToReach(turn);
    return { is: 'done', result: { quiet: !open } };
  },
};

/** When advisors are there, and the offer of a call; a call that is booked already is recalled instead. */
export async function sayHowToReach(turn: Turn): Promise<void> {
  const calls = await activeCallbacks(turn.db, {
    customerRef: turn.identity?.ref ?? null,
    conversationId: turn.conversationId,
  });
  const [call] = calls;
  const choices = [beginChoice(turn, 'callback', 'callback')];
  if (call?.slot_start != null && call.slot_end !== null) {
    turn.say(hoursSaid(turn));
    const when = slotInParis(call.slot_start, call.slot_end, turn.t.language, turn.today);
    turn.say(turn.t('advisor.callbackBooked', { when }));
  } else if (isOpen(turn.services.brand, turn.now)) {
    turn.say(speak(hoursSaid(turn), { choices }));
  } else {
    turn.say(hoursSaid(turn));
    turn.say(speak(turn.t('advisor.offerCallback'), { choices }));
  }
}

async function recordedSaid(turn: Turn, { status, reference, advisor }: RecordedRequest): Promise<Said> {
  if (status === 'recorded') return turn.t('advisor.recorded', { reference });
  const name = (await findStaff(turn.db, advisor))?.firstName;
  if (status === 'taken' && name !== undefined) return turn.t('advisor.alreadyTaken', { advisor: name, reference });
  return turn.t('advisor.already', { reference });
}

function hoursSaid(turn: Turn): Said {
  const { brand } = turn.services;
  const { language } = turn.t;
  const phone = phoneNumber(brand.phone);
  const day = dayState(brand, turn.today);
  if (day.is === 'open' && isOpen(brand, turn.now)) {
    return turn.t('advisor.hours', { close: clockTime(day.close, language), phone });
  }
  const opening = nextOpening(brand, turn.now);
  if (opening === null) return turn.t('advisor.noHours', { phone });
  const today = parisAt(opening).date === turn.today;
  const words = today ? clockTime(parisAt(opening).time, language) : momentInParis(opening, language, turn.today);
  return turn.t('advisor.closed', { opening: words, phone });
}
