import { speak } from '../../cards/answer.ts';
import { findDraft, setDraftStatus } from '../../store/drafts.repository.ts';
import type { DraftRow } from '../../store/tables.ts';
import { beginChoice } from '../beginChoice.ts';
import type { Asking, Form, Question } from '../form/form.ts';
import { answerChoice } from '../form/formSays.ts';
import { yesNoQuestion } from '../prompts/yesNo.prompt.ts';
import type { Turn } from '../turn.ts';
import { claimDraft, claimIsOpen, FILE_CLAIM, isClaimDraft } from './claimDraft.ts';

/** The button "Reprendre" of a kept declaration. */
export const resumeDraftForm: Form = {
  id: 'resumeDraft',
  version: 1,
  title: 'claim.title',
  needs: 'anonymous',
  questions: () => [],
  async finish({ turn, options }) {
    if (claimIsOpen(turn)) {
      turn.say(turn.t('claim.draft.alreadyOpen'));
      return { is: 'done', result: { quiet: true } };
    }
    const row = await ownDraft(turn, options);
    if (row === null) return { is: 'done' };
    turn.say(turn.t('claim.draft.resuming'));
    return { is: 'begin', dialog: FILE_CLAIM, draft: { id: row.id, answers: claimDraft(row, turn).answers } };
  },
};

const confirm: Question<boolean> = {
  ...yesNoQuestion({ id: 'confirm', ask: 'claim.draft.deleted', label: 'claim.draft.label' }),
  infer: async ({ turn, options }) => ((await ownDraft(turn, options)) === null ? false : undefined),
  async ask({ turn, key, options }: Asking) {
    const row = await findOwn(turn, options);
    const date = row === null ? '' : claimDraft(row, turn).date;
    return {
      said: turn.t('claim.draft.confirmDelete', { date }),
      choices: [
        answerChoice(turn, key, 'confirm', 'claim.confirmDelete', true),
        answerChoice(turn, key, 'confirm', 'claim.keepDraft', false),
      ],
    };
  },
};

/** The button "Supprimer" of a kept declaration; asked once more, because nothing brings it back. */
export const deleteDraftForm: Form = {
  id: 'deleteDraft',
  version: 1,
  title: 'claim.title',
  needs: 'anonymous',
  questions: () => [confirm] as unknown as readonly Question<never>[],
  async finish({ turn, options, answers }) {
    const row = await findOwn(turn, options);
    if (row === null) return { is: 'done' };
    if (answers['confirm'] === true) {
      turn.write((tx) => setDraftStatus(tx, row.id, 'deleted', turn.now));
      turn.say(turn.t('claim.draft.deleted'));
    } else turn.say(turn.t('claim.draft.kept'));
    return { is: 'done' };
  },
};

/** The draft that a button names, if it is open and belongs to whoever presses; else says so. */
async function ownDraft(turn: Turn, options: unknown): Promise<DraftRow | null> {
  const row = await findOwn(turn, options);
  if (row !== null) return row;
  if (turn.identity === null)
    turn.say(speak(turn.t('claim.draft.signIn'), { choices: [beginChoice(turn, 'intent.sign_in', 'sign_in')] }));
  else turn.say(speak(turn.t('claim.draft.gone'), { choices: [beginChoice(turn, 'fileClaim', 'claim_file')] }));
  return null;
}

async function findOwn(turn: Turn, options: unknown): Promise<DraftRow | null> {
  const row = await findDraft(turn.db, (options as { id: string }).id);
  if (row === undefined || row.status !== 'open' || row.expires_at <= turn.now || !isClaimDraft(row)) return null;
  const own =
    row.customer_ref === null
      ? row.conversation_id === turn.conversationId
      : row.customer_ref === (turn.identity?.ref ?? null);
  return own ? row : null;
}
