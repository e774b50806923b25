import { anyQuestion } from '../form/anyQuestion.ts';
import type { Form } from '../form/form.ts';
import { readLookupOptions } from '../lookups/lookupOptions.ts';
import { filesQuestion } from '../prompts/files.prompt.ts';
import { customerOf } from './change.ts';
import { filesIn } from './changeForm.ts';

/** Papers that a change waits for, sent after it. */
export const changePapersForm: Form = {
  id: 'changePapers',
  version: 1,
  title: 'change.papers.title',
  needs: 'identified',
  questions: () => [
    anyQuestion(
      filesQuestion({
        id: 'papers',
        ask: 'change.papers.ask',
        help: 'change.help.papers',
        label: 'change.label.papers',
      }),
    ),
  ],
  async finish({ turn, options, answers, key }) {
    const { action } = readLookupOptions(options);
    const fileIds = filesIn(answers['papers']);
    if (action?.a !== 'changePapers' || fileIds.length === 0) {
      turn.say(turn.t('prompt.files.none'));
      return { is: 'done' };
    }
    const payload = { changeId: action.id, customerRef: customerOf(turn), fileIds };
    turn.startJob({ kind: 'change.attach', key: `change.attach.${key}`, payload });
    turn.say(turn.t('change.sending'));
    return { is: 'done', result: { quiet: true } };
  },
};
