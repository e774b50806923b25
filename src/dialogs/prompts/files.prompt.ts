import type { Question } from '../form/form.ts';
import { answerChoice } from '../form/formSays.ts';
import { saysWord } from '../form/formWords.ts';
import { askParts, commonParts, type QuestionSpec } from './questionSpec.ts';

/** Photos and papers: files are added as they come; "that is all" ends the question. Value: file ids, none included. */
export function filesQuestion(spec: QuestionSpec): Question<string[]> {
  return {
    ...commonParts(spec),
    takesFiles: true,
    ask: ({ turn, key, answers }) => ({
      ...askParts(turn, spec),
      choices: filesOf(answers[spec.id]).length === 0 ? [] : [answerChoice(turn, key, spec.id, 'done', true)],
    }),
    read: ({ files, text, action }, { turn, answers }) => {
      const before = filesOf(answers[spec.id]);
      if (files.length > 0) {
        const all = [...new Set([...before, ...files.map((file) => file.id)])];
        return { is: 'value', value: all, readBack: turn.t('prompt.files.received', { count: files.length }) };
      }
      if (action?.a === 'answer' && action.value === true) return { is: 'value', value: before };
      if (saysWord(text, 'skip', turn.t.language)) return { is: 'value', value: before };
      return { is: 'nothing' };
    },
    show: (value, { turn }) => turn.t.words('prompt.files.received', { count: value.length }),
  };
}

function filesOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : [];
}
