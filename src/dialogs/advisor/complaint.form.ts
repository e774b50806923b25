import { show, speak } from '../../cards/answer.ts';
import { complaintCard } from '../../cards/complaint.card.ts';
import { parisAt } from '../../domain/calendar.ts';
import { complaintDeadlines } from '../../domain/complaintDeadlines.ts';
import type { MessageRequest } from '../../domain/message.ts';
import { fullDate, longDate } from '../../locales/format.ts';
import { beginChoice } from '../beginChoice.ts';
import type { Form } from '../form/form.ts';
import { recordPersonRequest } from './personRequest.ts';

/**
 * Discontent, whatever its words: recorded for a person at once, with the legal delays and the mediator, unasked. Who is
 * identified has it in writing too, by mail.
 */
export const complaintForm: Form = {
  id: 'complaint',
  version: 1,
  title: 'complaint.title',
  needs: 'anonymous',
  questions: () => [],
  async finish({ turn, key }) {
    const { t, today } = turn;
    const request = await recordPersonRequest(turn, { reason: 'complaint', topic: 'complaint' });
    const made = parisAt(request.createdAt).date;
    const { acknowledged, answered } = complaintDeadlines(made);
    const words = (date: string) => longDate(date, t.language, today);
    const card = complaintCard(
      {
        key: `${key}.${turn.inboxId}`,
        reference: request.reference,
        made: words(made),
        acknowledged: words(acknowledged),
        answered: words(answered),
      },
      t,
    );
    turn.say(show(t(request.status === 'recorded' ? 'complaint.recorded' : 'complaint.already'), [card]));
    if (request.status === 'recorded' && turn.identity !== null) {
      const payload: MessageRequest = {
        customerRef: turn.identity.ref,
        channel: 'email',
        template: 'complaint-received',
        parameters: { reference: request.reference, by: fullDate(answered, t.language) },
        language: t.language,
      };
      turn.startJob({ kind: 'message.send', key: `complaint:${request.reference}`, payload });
    }
    turn.say(speak(t('complaint.write'), { choices: [beginChoice(turn, 'callback', 'callback')] }));
    return { is: 'done' };
  },
};
