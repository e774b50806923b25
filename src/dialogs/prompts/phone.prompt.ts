import { readPhone } from '../../domain/phone.ts';
import { phoneNumber } from '../../locales/format.ts';
import type { Question } from '../form/form.ts';
import { askParts, commonParts, type QuestionSpec } from './questionSpec.ts';

/** A number that an advisor can call, kept in E.164. */
export function phoneQuestion(spec: QuestionSpec): Question<string> {
  return {
    ...commonParts(spec),
    ask: ({ turn }) => askParts(turn, spec),
    read: ({ text, action }, { turn }) => {
      const reading = readPhone(action?.a === 'answer' && typeof action.value === 'string' ? action.value : text);
      if (reading.is === 'number') return { is: 'value', value: reading.e164 };
      if (reading.is === 'premium') return { is: 'fault', said: turn.t('prompt.phone.premium') };
      return /\d{2}/.test(text) ? { is: 'fault', said: turn.t('prompt.phone.notUnderstood') } : { is: 'nothing' };
    },
    show: (value) => phoneNumber(value),
  };
}
