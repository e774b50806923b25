import { show } from '../../cards/answer.ts';
import { callbackSummaryCard } from '../../cards/callback.card.ts';
import { type DeskReason, type DeskTopic, priorityOf } from '../../domain/deskRequest.ts';
import { SLOT_MS } from '../../domain/openingHours.ts';
import { AppError } from '../../errors.ts';
import { phoneNumber } from '../../locales/format.ts';
import { insertDeskRequest } from '../../store/deskRequests.repository.ts';
import { confirmSeat } from '../../store/slotSeats.repository.ts';
import type { NewDeskRequest } from '../../store/tables.ts';
import { briefOf } from '../advisor/conversationSummary.ts';
import { teamOf } from '../advisor/deskOutlook.ts';
import { briefColumns, knownPerson, newReference } from '../advisor/personRequest.ts';
import { anyQuestion } from '../form/anyQuestion.ts';
import type { Asking, Form, FormEnd, Question } from '../form/form.ts';
import { sendCallbackMessage } from './callbackMessage.ts';
import { callbackNameQuestion } from './callbackName.question.ts';
import { callbackPhoneQuestion, showPhone } from './callbackPhone.question.ts';
import { type CallbackPhone, numberIsBusy, readCallbackPhone } from './callbackPhone.ts';
import { callbackSubject } from './callbackSubject.ts';
import { dayQuestion, wantedDay } from './day.question.ts';
import { freeSlots, holderOf, takeSlot } from './freeSlots.ts';
import { ownCallbacks, sayCallback, topicWords, whenOf } from './ownCallbacks.ts';
import { slotQuestion } from './slot.question.ts';
import { subjectQuestion } from './subject.question.ts';
import type { DayWish } from './wish.ts';

/** Version of the sentence that the customer agrees to; raise it when its meaning changes. */
const CONSENT = 'callback-1';

/** "Demain" to "quel est le sujet ?" is the day: it is kept, and the subject is asked again. */
const subjectOrDay: typeof subjectQuestion = {
  ...subjectQuestion,
  async read(input, asking) {
    const reading = await subjectQuestion.read(input, asking);
    if (reading.is !== 'nothing' || input.text.length > 60) return reading;
    const day = await dayQuestion.read(input, asking);
    if (day.is !== 'value') return reading;
    const readBack = asking.turn.t('prompt.date.noted', { date: dayQuestion.show(day.value, asking) });
    return { is: 'other', question: 'day', value: day.value, readBack };
  },
};

const questions: readonly Question<never>[] = [
  anyQuestion(subjectOrDay),
  anyQuestion(dayQuestion),
  anyQuestion(slotQuestion),
  anyQuestion(callbackPhoneQuestion),
  anyQuestion(callbackNameQuestion),
];

/** Books a call: subject, day, half hour, number, name, a last look, then a seat that nobody else can have. */
export const bookCallbackForm: Form = {
  id: 'bookCallback',
  version: 1,
  title: 'callback.title',
  needs: 'anonymous',
  questions: () => questions,

  async prefill(turn, options, text) {
    const free = await freeSlots(turn);
    const phone = readCallbackPhone(text);
    return {
      subject: await callbackSubject(turn, options),
      day: wantedDay(turn, text, free),
      phone:
        phone.is === 'number' && !(await numberIsBusy(turn, phone.e164))
          ? ({ e164: phone.e164, onFile: false } satisfies CallbackPhone)
          : undefined,
    };
  },

  summary({ turn, answers, key }, lines) {
    const slot = Number(answers['slot']);
    const view = {
      when: whenOf(turn, { slot_start: slot, slot_end: slot + SLOT_MS }),
      phone: showPhone(answers['phone'] as CallbackPhone),
      topic: topicWords(String(answers['subject']), turn.t),
    };
    const cardKey = `${key}.${turn.inboxId}`;
    const card = callbackSummaryCard(
      {
        ...view,
        key: cardKey,
        // The day is part of the appointment, and an identified customer's name is the insurer's.
        lines: lines
          .filter((line) => line.id !== 'day')
          .map(({ edit, ...line }) => ({
            ...line,
            edit:
              edit === null || (line.id === 'name' && turn.identity !== null)
                ? null
                : { label: turn.t.label(edit), action: { a: 'edit', v: 1, k: cardKey, q: line.id } },
          })),
      },
      turn.t,
    );
    return show({ key: 'callback.summary', text: '' }, [card]);
  },

  async finish(asking): Promise<FormEnd> {
    const { turn, answers } = asking;
    const [call] = await ownCallbacks(turn);
    if (call !== undefined) {
      const said = turn.t('callback.existing', { when: whenOf(turn, call), reference: call.reference });
      sayCallback(turn, said, turn.t.words('callback.booked.title'), call);
      return { is: 'done' };
    }
    const phone = answers['phone'] as CallbackPhone;
    if (await numberIsBusy(turn, phone.e164)) {
      turn.say(turn.t('callback.phone.busy', { phone: phoneNumber(turn.services.brand.phone) }));
      return { is: 'again', questions: ['phone'] };
    }
    if (!(await takeSlot(turn, Number(answers['slot'])))) {
      // When the hour was typed, the question itself says that it is taken.
      if ((answers['day'] as DayWish).at === null) turn.say(turn.t('callback.slot.justTaken'));
      return { is: 'again', questions: ['slot'] };
    }
    await book(asking, phone);
    return { is: 'done' };
  },
};

async function book({ turn, answers, said: opening }: Asking, phone: CallbackPhone): Promise<void> {
  const brief = await briefOf(turn);
  const onFile = await knownPerson(turn);
  const topic = answers['subject'] as DeskTopic;
  const reason: DeskReason = brief.urgency ?? (topic === 'complaint' ? 'complaint' : 'userRequest');
  const start = Number(answers['slot']);
  // Nothing was dealt with before: what the customer wants is in the sentence that asked for the call.
  if (brief.summary.wanted.intent === 'talk_to_advisor')
    brief.summary.wanted = { intent: 'callback', words: opening === '' ? null : opening.slice(0, 300) };
  brief.summary.verified = [
    ...(onFile.name === answers['name'] ? (['name'] as const) : []),
    ...(phone.onFile ? (['phone'] as const) : []),
  ];
  brief.summary.consent = { version: CONSENT, at: turn.now };
  const request = {
    id: turn.services.newId('req'),
    reference: newReference(turn, 'callback'),
    kind: 'callback',
    status: 'open',
    priority: priorityOf[reason],
    ...briefColumns(turn, brief),
    topic,
    reason,
    customer_name: String(answers['name']),
    phone: phone.e164,
    slot_start: start,
    slot_end: start + SLOT_MS,
    due_at: start + SLOT_MS,
    team: teamOf(topic, turn.services.brand),
  } satisfies NewDeskRequest;
  const holder = holderOf(turn);
  turn.write(async (tx) => {
    if (!(await confirmSeat(tx, start, holder, request.id)))
      throw new AppError('STORE_BUSY', { message: 'the hold of a seat ended during the turn' });
    await insertDeskRequest(tx, request);
  });
  sendCallbackMessage(turn, 'booked', request);
  const said = turn.t('callback.booked', { when: whenOf(turn, request), reference: request.reference });
  sayCallback(turn, said, turn.t.words('callback.booked.title'), request);
}
