import { AppError } from '../../errors.ts';
import { changeDeskRequest } from '../../store/deskRequests.repository.ts';
import { freeSeat } from '../../store/slotSeats.repository.ts';
import { anyQuestion } from '../form/anyQuestion.ts';
import type { Form, FormEnd, Question } from '../form/form.ts';
import { answerChoice } from '../form/formSays.ts';
import { saysWord } from '../form/formWords.ts';
import { sendCallbackMessage } from './callbackMessage.ts';
import { callbackAct } from './callbackSentence.ts';
import { sayCallbackState } from './callbackState.ts';
import { closeCallbackCards, ownCallback, whenOf } from './ownCallbacks.ts';
import { whichQuestion } from './which.question.ts';

/** "Faut-il annuler l’appel prévu …?": false at once when there is nothing left to cancel. */
const confirmQuestion: Question<boolean> = {
  id: 'confirm',
  dependsOn: ['which'],
  label: 'callback.label.which',
  async infer({ turn, answers }) {
    const request = await ownCallback(turn, String(answers['which']));
    return request?.status === 'open' || request?.status === 'taken' ? undefined : false;
  },
  async ask({ turn, answers, key }) {
    const request = await ownCallback(turn, String(answers['which']));
    const when = request === undefined ? '' : whenOf(turn, request);
    return {
      said: turn.t('callback.ask.cancel', { when }),
      choices: [
        answerChoice(turn, key, 'confirm', 'callbackCancelYes', true),
        answerChoice(turn, key, 'confirm', 'callbackCancelNo', false),
      ],
    };
  },
  read({ action, text }, { turn }) {
    if (action?.a === 'answer' && typeof action.value === 'boolean') return { is: 'value', value: action.value };
    const { language } = turn.t;
    if (saysWord(text, 'yes', language) || /^\s*(?:oui|yes)\b/iu.test(text)) return { is: 'value', value: true };
    if (saysWord(text, 'no', language) || /^\s*(?:non|no)\b/iu.test(text)) return { is: 'value', value: false };
    return callbackAct(text, language) === 'cancel' ? { is: 'value', value: true } : { is: 'nothing' };
  },
  show: (value, { turn }) => turn.t.words(value ? 'common.yes' : 'common.no'),
};

const questions: readonly Question<never>[] = [anyQuestion(whichQuestion), anyQuestion(confirmQuestion)];

/** Cancels a call and gives its seat back. A second time is answered honestly. */
export const cancelCallbackForm: Form = {
  id: 'cancelCallback',
  version: 1,
  title: 'callback.title.cancel',
  needs: 'anonymous',
  questions: () => questions,
  async finish({ turn, answers }): Promise<FormEnd> {
    const request = await ownCallback(turn, String(answers['which']));
    if (request === undefined || (request.status !== 'open' && request.status !== 'taken')) {
      await sayCallbackState(turn, request);
      return { is: 'done' };
    }
    const when = whenOf(turn, request);
    if (answers['confirm'] !== true) {
      turn.say(turn.t('callback.kept', { when }));
      return { is: 'done' };
    }
    turn.write(async (tx) => {
      const cancelled = await changeDeskRequest(
        tx,
        { id: request.id, status: ['open', 'taken'], updatedAt: null, now: turn.now },
        { status: 'cancelled' },
      );
      if (cancelled === undefined) throw new AppError('STORE_BUSY', { message: 'the call ended during the turn' });
      await freeSeat(tx, request.id);
    });
    closeCallbackCards(turn, request.id);
    sendCallbackMessage(turn, 'cancelled', request);
    turn.say(turn.t('callback.cancelled', { when, reference: request.reference }));
    return { is: 'done' };
  },
};
