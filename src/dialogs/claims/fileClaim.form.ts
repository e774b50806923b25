import { show } from '../../cards/answer.ts';
import { claimSummaryCard } from '../../cards/claimSummary.card.ts';
import { type ClaimType, contractKindOf } from '../../domain/claim.ts';
import { coverDoubts } from '../../domain/claimCover.ts';
import { usefulPapers } from '../../domain/claimPapers.ts';
import { listed } from '../../locales/format.ts';
import { filesOfDraft } from '../../store/files.repository.ts';
import type { Answers, Form } from '../form/form.ts';
import { type Occurred, showOccurred } from '../prompts/occurred.prompt.ts';
import { CLAIM_VERSION, FILE_CLAIM } from './claimDraft.ts';
import type { ClaimOpening } from './claimOpening.ts';
import { claimRequestOf } from './claimRequestOf.ts';
import { doubtSaid } from './coverWords.ts';
import { contractIn } from './questions/claimContract.question.ts';
import { claimQuestions, commonIds } from './questions/claimQuestions.ts';
import { clockWords } from './questions/date.question.ts';
import { typeName } from './questions/type.question.ts';
import { sorryFor } from './sorrow.ts';

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
    return Object.fromEntries(
      Object.entries(told).filter(([id, value]) =>
        id === 'type' && before !== undefined
          ? contractKindOf(before) !== contractKindOf(value as ClaimType)
          : answers[id] === undefined,
      ),
    );
  },

  opening(turn, answers) {
    const { t } = turn;
    const type = answers['type'] as ClaimType | undefined;
    const date = answers['date'] as Occurred | undefined;
    const place = answers['place'] as string | undefined;
    const noted = [
      ...(type === undefined ? [] : [typeName(type, t)]),
      ...(date === undefined ? [] : [showOccurred(date, turn)]),
      ...(place === undefined || place === null ? [] : [t.words('claim.opening.place', { place })]),
      ...(answers['story'] === undefined ? [] : [t.words('claim.opening.story')]),
    ];
    if (noted.length === 0) return t('claim.opening');
    return t('claim.opening.noted', { sorry: sorryFor(type, t)?.text ?? '', what: noted.join(', ') });
  },

  summary({ turn, answers, key }, lines) {
    const { t } = turn;
    const type = answers['type'] as ClaimType;
    const contract = contractIn(answers);
    const date = (answers['date'] as Occurred | undefined)?.date ?? null;
    const doubts = contract === null ? [] : coverDoubts(type, contract, date);
    const count = filesIn(answers).length;
    const card = claimSummaryCard(
      {
        key: `${key}.${turn.inboxId}`,
        what: typeName(type, t),
        lines,
        common: commonIds,
        clock: clockWords(answers, turn),
        warnings: contract === null ? [] : doubts.map((doubt) => doubtSaid(doubt, contract.formula, t).text),
        papers:
          count > 0
            ? ''
            : listed(
                usefulPapers[type].map((code) => t.words(`claim.paper.${code}`)),
                t.language,
              ),
      },
      t,
    );
    return show({ key: 'claim.summary.title', text: '' }, [card]);
  },

  async finish({ turn, answers, key }) {
    const { identity, t } = turn;
    if (identity === null) return { is: 'again', questions: [] };
    const fileIds = filesIn(answers);
    const files = await filesOfDraft(turn.db, { draftId: key, conversationId: turn.conversationId }, fileIds);
    const request = claimRequestOf(answers, files, turn);
    const payload = { request, customerRef: identity.ref, fileIds: files.map(({ id }) => id), draftId: key };
    turn.startJob({ kind: 'claim.submit', key, payload });
    turn.say(t('claim.sending'));
    return { is: 'done' };
  },
};

function filesIn(answers: Answers): string[] {
  const { files } = answers;
  return Array.isArray(files) ? files.filter((id): id is string => typeof id === 'string') : [];
}
