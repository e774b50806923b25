import type { Question } from '../form/form.ts';
import { answerChoice } from '../form/formSays.ts';
import { saysWord } from '../form/formWords.ts';
import { askParts, commonParts, type QuestionSpec } from './questionSpec.ts';

/** A question answered by yes or no, in words or by button. */
export function yesNoQuestion(spec: QuestionSpec): Question<boolean> {
  return {
    ...commonParts(spec),
    ask: ({ turn, key }) => ({
      ...askParts(turn, spec),
      choices: [answerChoice(turn, key, spec.id, 'yes', true), answerChoice(turn, key, spec.id, 'no', false)],
    }),
    read: ({ action, text }, { turn }) => {
      if (action?.a === 'answer' && typeof action.value === 'boolean') return { is: 'value', value: action.value };
      if (saysWord(text, 'yes', turn.t.language) || /^(?:oui|yes)\b/iu.test(text)) return { is: 'value', value: true };
      if (saysWord(text, 'no', turn.t.language) || /^(?:non|no)\b/iu.test(text)) return { is: 'value', value: false };
      return { is: 'nothing' };
    },
    show: (value, { turn }) => turn.t.words(value ? 'common.yes' : 'common.no'),
  };
}
