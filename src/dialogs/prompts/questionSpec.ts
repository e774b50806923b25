import type { LabelKey, MessageKey } from '../../locales/translator.ts';
import type { Answers, Question } from '../form/form.ts';
import type { Turn } from '../turn.ts';

/** What every kind of question is told by the form that uses it. */
export interface QuestionSpec {
  id: string;
  /** Key of the question; a key that takes no parameters. */
  ask: MessageKey;
  help?: MessageKey;
  label: MessageKey;
  edit?: LabelKey;
  called?: Question['called'];
  dependsOn?: readonly string[];
  applies?(answers: Answers): boolean;
  optional?: 'unknown' | 'skip';
}

/** The parts of a question that do not depend on its kind. */
export function commonParts(spec: QuestionSpec) {
  return {
    id: spec.id,
    label: spec.label,
    ...(spec.edit === undefined ? {} : { edit: spec.edit }),
    ...(spec.called === undefined ? {} : { called: spec.called }),
    ...(spec.dependsOn === undefined ? {} : { dependsOn: spec.dependsOn }),
    ...(spec.applies === undefined ? {} : { applies: spec.applies }),
    ...(spec.optional === undefined ? {} : { optional: spec.optional }),
  };
}

/** The sentence of a key that takes no parameters. */
export function plainSaid(turn: Turn, key: MessageKey) {
  return turn.t(key as 'common.yes');
}

export function askParts(turn: Turn, spec: QuestionSpec) {
  return { said: plainSaid(turn, spec.ask), ...(spec.help === undefined ? {} : { help: spec.help }) };
}
