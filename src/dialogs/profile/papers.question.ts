import { anyQuestion } from '../form/anyQuestion.ts';
import type { Question } from '../form/form.ts';
import { filesQuestion } from '../prompts/files.prompt.ts';

/** The papers that a change needs: now, or later from the same place. */
export const papersQuestion: Question<never> = anyQuestion(
  filesQuestion({
    id: 'papers',
    ask: 'change.ask.papers',
    help: 'change.help.papers',
    label: 'change.label.papers',
    optional: 'skip',
  }),
);
