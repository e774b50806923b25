import { show } from '../../cards/answer.ts';
import { claimSummaryCard } from '../../cards/claimSummary.card.ts';
import { type ClaimType, contractKindOf } from '../../domain/claim.ts';
import { coverDoubts, stakeOf } from '../../domain/claimCover.ts';
import { filesOfDraft } from '../../store/files.repository.ts';
import type { Answers, Form } from '../form/form.ts';
import { filesOf } from '../prompts/files.prompt.ts';
import type { Occurred } from '../prompts/occurred.prompt.ts';
import { claimArea } from './claimArea.ts';
import { CLAIM_VERSION, FILE_CLAIM } from './claimDraft.ts';
import { type ClaimOpening, moreTold } from './claimOpening.ts';
import { asksForPapers, claimPapers } from './claimPapers.ts';
import { claimRequestOf } from './claimRequestOf.ts';
import { doubtSaid } from './coverWords.ts';
import { amendParties } from './parties/amendParties.ts';
import { amendPhotoPlace } from './photoPlaces/amendPhotoPlace.ts';
import { type PhotoPlaceAnswer, refused } from './photoPlaces/photoPlace.question.ts';
import { contractIn } from './questions/claimContract.question.ts';
import { claimQuestions, commonIds } from './questions/claimQuestions.ts';
import { papersInWords } from './questions/common.questions.ts';
import { clockWords } from './questions/date.question.ts';
import { typeName } from './questions/type.question.ts';
import { sorryFor } from './sorrow.ts';
import { notedWords } from './story/notedWords.ts';
import { answersTold } from './story/readStory.ts';

/** Declares what happened, question by question; what the first sentence told is not asked again. */
export const fileClaimForm: Form = {
  id: FILE_CLAIM,
  version: CLAIM_VERSION,
  title: 'claim.title',
  needs: 'identifiedAtTheEnd',
  keepsDraft: true,
  showsProgress: true,
  questions: claimQuestions,
  prefill: (_turn, options) => ({ ...(options as ClaimOpening | null)?.answers }),

  /** Told again in the middle: what is new is kept, and so is another kind of thing that happened. */
  hears(result, answers) {
    const told = (result as { retold?: ClaimOpening } | undefined)?.retold?.answers ?? {};
    const before = answers['type'] as ClaimType | undefined;
    const story = [answers['story'], told['story']].filter((each) => typeof each === 'string').join('\n');
    return Object.fromEntries([
      ...Object.entries(told).filter(([id, value]) =>
        id === 'type' && before !== undefined
          ? contractKindOf(before) !== contractKindOf(value as ClaimType)
          : answers[id] === undefined,
      ),
      ...(told['story'] !== undefined && answers['story'] !== undefined ? [['story', story]] : []),
    ]);
  },

  hearsMore({ turn, answers }, text) {
    const told = moreTold(text, answers, turn);
    if (told === null) return saysAgain(text, answers) ? { answers: {}, noted: turn.t('claim.story.known') } : null;
    const { story: _story, ...facts } = told;
    const type = answers['type'] as ClaimType | undefined;
    const known = type === undefined ? {} : { type };
    const what = notedWords({ ...facts, ...known }, turn).slice(type === undefined ? 0 : 1);
    const appended = told['story'] !== undefined && answers['story'] !== undefined;
    if (what.length > 0) {
      const words = { what: what.join(', ') };
      const key = appended ? 'claim.story.addedNoted' : 'claim.story.noted';
      return { answers: told, noted: turn.t(key, words) };
    }
    if (told['story'] === undefined) return null;
    return { answers: told, noted: turn.t(appended ? 'claim.story.added' : 'claim.story.kept') };
  },

  opening(turn, answers) {
    const { t } = turn;
    const noted = notedWords(answers, turn);
    if (noted.length === 0) return t('claim.opening');
    const sorry = sorryFor(answers['type'] as ClaimType | undefined, t)?.text ?? '';
    return t('claim.opening.noted', { sorry, what: noted.join(', ') });
  },

  summary({ turn, answers, key }, lines) {
    const { t } = turn;
    const type = answers['type'] as ClaimType;
    const contract = contractIn(answers);
    const date = (answers['date'] as Occurred | undefined)?.date ?? null;
    const doubts = contract === null ? [] : coverDoubts(type, contract, date);
    const count = filesOf(answers['files']).length;
    const card = claimSummaryCard(
      {
        key: `${key}.${turn.inboxId}`,
        what: typeName(type, t),
        lines,
        common: commonIds,
        clock: clockWords(answers, turn),
        stake: contract === null ? null : stakeOf(type, contract),
        warnings: contract === null ? [] : doubts.map((doubt) => doubtSaid(doubt, contract.formula, t).text),
        papers: count > 0 ? '' : papersInWords(answers, { turn }),
      },
      t,
    );
    return show({ key: 'claim.summary.title', text: '' }, [card]);
  },

  /** "Quels documents faut-il ?" */
  aside: (asking, text) => (asksForPapers(text) ? claimPapers(asking) : null),

  /** "Ajoute un témoin, Mme Petit", "retire M. Martin", "enlevez le lieu des photos". */
  amends: (asking, text) => amendPhotoPlace(asking, text) ?? amendParties(asking, text),

  async finish({ turn, answers, key }) {
    const { identity, t } = turn;
    if (identity === null) return { is: 'again', questions: [] };
    const fileIds = filesOf(answers['files']);
    const files = await filesOfDraft(turn.db, { draftId: key, conversationId: turn.conversationId }, fileIds);
    const request = claimRequestOf(answers, { files, department: await claimArea(turn, answers) }, turn);
    const payload = { request, customerRef: identity.ref, fileIds: files.map(({ id }) => id), draftId: key };
    // Silence is no yes.
    if ((answers['photoPlace'] as PhotoPlaceAnswer | undefined)?.is !== 'yes') refused({ turn, answers });
    turn.startJob({ kind: 'claim.submit', key, payload });
    turn.say(t('claim.sending'));
    return { is: 'done' };
  },
};

/** True when a text tells what is known already: it is no riddle. */
function saysAgain(text: string, answers: Answers): boolean {
  const { type } = answers;
  if (type === undefined) return false;
  return Object.entries(answersTold(type as ClaimType, text, answers)).some(([id, value]) => answers[id] === value);
}
