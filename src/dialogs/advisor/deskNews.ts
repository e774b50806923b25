import type { DialogContext } from 'botbuilder-dialogs';
import { speak } from '../../cards/answer.ts';
import { parisAt } from '../../domain/calendar.ts';
import { isOpen, nextOpening } from '../../domain/openingHours.ts';
import { clockTime, momentInParis, phoneNumber, slotInParis } from '../../locales/format.ts';
import type { Said } from '../../locales/translator.ts';
import { findDeskRequest } from '../../store/deskRequests.repository.ts';
import { findStaff } from '../../store/staff.repository.ts';
import type { DeskRequestRow } from '../../store/tables.ts';
import { beginChoice } from '../beginChoice.ts';
import { sendCallbackMessage } from '../callback/callbackMessage.ts';
import type { FormOptions } from '../form/formDialog.ts';
import { type Turn, turnOf } from '../turn.ts';
import { comeBack, waitChoices } from './heldByDesk.ts';

export interface DeskNews {
  requestId: string;
  change:
    | 'taken'
    | 'done'
    | 'noAnswer'
    | 'returned'
    | 'closed'
    | 'stillWaiting'
    | 'callAtRisk'
    | 'callSoon'
    | 'callMoved';
}

/** Tells the customer what an advisor has done with their request. */
export async function deskNews(dc: DialogContext, { requestId, change }: DeskNews): Promise<void> {
  const turn = turnOf(dc);
  const request = await findDeskRequest(turn.db, requestId);
  // The row names its conversation: news of another one would be somebody else's.
  if (request === undefined || request.conversation_id !== turn.conversationId) return;
  switch (change) {
    case 'taken':
      turn.say(await takenSaid(turn, request));
      return;
    case 'done':
      turn.say(
        turn.t(request.kind === 'callback' ? 'deskNews.callDone' : 'deskNews.done', { reference: request.reference }),
      );
      return;
    case 'noAnswer':
      sayNoAnswer(turn, request);
      return;
    case 'returned':
      return returned(dc, request);
    case 'closed':
      return closedMeanwhile(dc, request);
    case 'stillWaiting':
      turn.say(speak(turn.t('handoff.long'), { choices: waitChoices(turn) }));
      return;
    case 'callSoon':
      turn.say(turn.t('handoff.callSoon', { when: slotOf(turn, request) }));
      return;
    case 'callMoved':
      turn.say(turn.t('deskNews.callMoved', { when: slotOf(turn, request), reference: request.reference }));
      sendCallbackMessage(turn, 'moved', request);
      return;
    case 'callAtRisk':
      turn.say(turn.t('handoff.callAtRisk', { when: slotOf(turn, request) }));
  }
}

/** The assistant is back: it says so, then asks how it went, unless that would hurt. */
async function returned(dc: DialogContext, request: DeskRequestRow): Promise<void> {
  const turn = turnOf(dc);
  comeBack(turn);
  const advisor = (await findStaff(turn.db, request.advisor))?.firstName ?? turn.services.brand.name;
  turn.say(request.outcome === 'customerSilent' ? turn.t('handoff.backIdle') : turn.t('handoff.back', { advisor }));
  const unfit =
    ['emergency', 'vulnerable', 'complaint'].includes(request.reason) || request.outcome === 'customerSilent';
  if (!unfit) {
    await dc.beginDialog('satisfaction', { options: { requestId: request.id } } satisfies FormOptions);
    return;
  }
  if (dc.activeDialog !== undefined) await dc.repromptDialog();
}

/** Nobody can come any more today: the request is kept, a call is offered, and the assistant answers again. */
async function closedMeanwhile(dc: DialogContext, request: DeskRequestRow): Promise<void> {
  const turn = turnOf(dc);
  if (request.status !== 'open' || request.queued_at !== null) return;
  comeBack(turn);
  const { brand } = turn.services;
  const opening = nextOpening(brand, turn.now);
  const said =
    isOpen(brand, turn.now) || opening === null
      ? turn.t('handoff.nobodyLeft')
      : turn.t('handoff.closedMeanwhile', {
          opening: momentInParis(opening, turn.t.language, turn.today),
          phone: phoneNumber(brand.phone),
        });
  turn.say(speak(said, { choices: [beginChoice(turn, 'callback', 'callback')] }));
  if (dc.activeDialog !== undefined) await dc.repromptDialog();
}

function slotOf(turn: Turn, { slot_start: start, slot_end: end }: DeskRequestRow): string {
  return slotInParis(start ?? 0, end ?? 0, turn.t.language, turn.today);
}

async function takenSaid(turn: Turn, request: DeskRequestRow): Promise<Said> {
  const advisor = (await findStaff(turn.db, request.advisor))?.firstName ?? turn.services.brand.name;
  const { slot_start: start, slot_end: end, reference } = request;
  if (request.kind !== 'callback' || start === null || end === null)
    return turn.t('deskNews.taken', { advisor, reference });
  return turn.t('deskNews.callTaken', { advisor, when: slotInParis(start, end, turn.t.language, turn.today) });
}

function sayNoAnswer(turn: Turn, request: DeskRequestRow): void {
  if (request.status === 'noAnswer') {
    const phone = phoneNumber(turn.services.brand.phone);
    turn.say(speak(turn.t('deskNews.gaveUp', { phone }), { choices: [beginChoice(turn, 'callback', 'callback')] }));
    return;
  }
  const { language } = turn.t;
  const next = parisAt(request.due_at);
  const words =
    next.date === turn.today ? clockTime(next.time, language) : momentInParis(request.due_at, language, turn.today);
  turn.say(turn.t('deskNews.noAnswer', { next: words }));
}
