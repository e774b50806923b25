import type { LabelKey } from '../../locales/translator.ts';
import type { Question } from '../form/form.ts';
import { answerChoice } from '../form/formSays.ts';
import { askParts, commonParts, type QuestionSpec } from './questionSpec.ts';

export interface Option<Value extends string> {
  value: Value;
  label: LabelKey;
  /** How customers say it, both languages; tried in the order of the options. */
  says: RegExp;
}

/** A question with a few named answers; the label itself, its number ("2") or other words for it are understood. */
export function choiceQuestion<Value extends string>(
  spec: QuestionSpec & { options: readonly Option<Value>[] },
): Question<Value> {
  return {
    ...commonParts(spec),
    ask: ({ turn, key }) => ({
      ...askParts(turn, spec),
      choices: spec.options.map((option) => answerChoice(turn, key, spec.id, option.label, option.value)),
    }),
    read: ({ action, text }, { turn }) => {
      if (action?.a === 'answer') {
        const pressed = spec.options.find((option) => option.value === action.value);
        return pressed === undefined ? { is: 'nothing' } : { is: 'value', value: pressed.value };
      }
      const wanted = text.trim().toLowerCase();
      const named = spec.options.find((option) => turn.t.label(option.label).label.toLowerCase() === wanted);
      const numbered = /^[1-9]$/.test(wanted) ? spec.options[Number(wanted) - 1] : undefined;
      const said =
        named ??
        numbered ??
        (wanted.length <= 120 ? spec.options.find((option) => option.says.test(wanted)) : undefined);
      return said === undefined ? { is: 'nothing' } : { is: 'value', value: said.value };
    },
    show: (value, { turn }) => {
      const option = spec.options.find((candidate) => candidate.value === value);
      return option === undefined ? value : turn.t.label(option.label).label;
    },
  };
}
