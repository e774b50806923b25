import { speak } from '../../cards/answer.ts';
import { findAdvisor } from '../../domain/advisors.ts';
import { parisAt } from '../../domain/calendar.ts';
import { clockTime, momentInParis, phoneNumber, slotInParis } from '../../locales/format.ts';
import type { Said } from '../../locales/translator.ts';
import { findDeskRequest } from '../../store/deskRequests.repository.ts';
import type { DeskRequestRow } from '../../store/tables.ts';
import { beginChoice } from '../beginChoice.ts';
import type { Turn } from '../turn.ts';

export interface DeskNews {
  requestId: string;
  change: 'taken' | 'done' | 'noAnswer';
}

/** Tells the customer what an advisor has done with their request. */
export async function deskNews(turn: Turn, { requestId, change }: DeskNews): Promise<void> {
  const request = await findDeskRequest(turn.db, requestId);
  // The row names its conversation: news of another one would be somebody else's.
  if (request === undefined || request.conversation_id !== turn.conversationId) return;
  switch (change) {
    case 'taken':
      turn.say(takenSaid(turn, request));
      return;
    case 'done':
      turn.say(
        turn.t(request.kind === 'callback' ? 'deskNews.callDone' : 'deskNews.done', { reference: request.reference }),
      );
      return;
    case 'noAnswer':
      sayNoAnswer(turn, request);
  }
}

function takenSaid(turn: Turn, request: DeskRequestRow): Said {
  const advisor = findAdvisor(request.advisor)?.firstName ?? turn.services.brand.name;
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
