import type { Question } from '../form/form.ts';
import { saysWord } from '../form/formWords.ts';
import { askParts, commonParts, type QuestionSpec } from './questionSpec.ts';

/** Free words. `story` takes any text of that length; without it short control words are no answer. */
export function textQuestion(spec: QuestionSpec & { min?: number; max: number; story?: boolean }): Question<string> {
  return {
    ...commonParts(spec),
    ...(spec.story ? { freeText: true } : {}),
    ask: ({ turn }) => askParts(turn, spec),
    read: ({ text }, { turn }) => {
      const { language } = turn.t;
      if (text === '') return { is: 'nothing' };
      if (saysWord(text, 'yes', language)) return { is: 'fault', said: turn.t('prompt.text.tooShort') };
      if (saysWord(text, 'no', language)) return { is: 'nothing' };
      if (spec.optional !== undefined && (saysWord(text, 'unknown', language) || saysWord(text, 'skip', language)))
        return { is: 'nothing' };
      if (text.length < (spec.min ?? 1)) return { is: 'fault', said: turn.t('prompt.text.tooShort') };
      if (text.length > spec.max) return { is: 'fault', said: turn.t('prompt.text.tooLong', { max: spec.max }) };
      return { is: 'value', value: text };
    },
    show: (value) => value,
  };
}
