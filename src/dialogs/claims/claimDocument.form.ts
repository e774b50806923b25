import { speak } from '../../cards/answer.ts';
import { paperNames } from '../../cards/paperNames.ts';
import type { ClaimId } from '../../domain/ids.ts';
import { assignFilesToDraft } from '../../store/files.repository.ts';
import { isBackendTrouble } from '../backendTrouble.ts';
import { beginChoice } from '../beginChoice.ts';
import type { Asking, Form, Question } from '../form/form.ts';
import { phoneChoice } from '../pairing/phoneChoice.ts';
import { filesQuestion } from '../prompts/files.prompt.ts';
import { type PhotoPlaceAnswer, photoPlaceQuestion, refused } from './photoPlaces/photoPlace.question.ts';
import { type PickedClaim, pickClaimQuestion } from './pickClaim.question.ts';
import { takeLooseFiles } from './questions/common.questions.ts';

const which = pickClaimQuestion('claimStatus.whichForDocument');

const files = filesQuestion({ id: 'files', ask: 'claimDocument.ask', label: 'claim.files.label', optional: 'skip' });

/** Photos and papers for a claim that exists; what is still awaited is named. */
const filesForClaim: Question<string[]> = {
  ...files,
  infer: takeLooseFiles,
  // Papers may come before the claim is chosen.
  applies: ({ claim }) => claim === undefined || (claim as PickedClaim).is === 'claim',
  async ask(asking) {
    const asked = await files.ask(asking);
    const ask = { ...asked, choices: [...(asked.choices ?? []), phoneChoice(asking, 'files')] };
    const papers = await missingPapers(asking);
    return papers === '' ? ask : { ...ask, said: asking.turn.t('claimDocument.askMissing', { papers }) };
  },
};

const photoPlace = photoPlaceQuestion(({ claim }) => {
  const picked = claim as PickedClaim | undefined;
  return picked?.is === 'claim' ? picked.id : null;
});

/** "J'ai le constat à vous envoyer": to the right claim, from any conversation. */
export const claimDocumentForm: Form = {
  id: 'claimDocument',
  version: 1,
  title: 'claimDocument.title',
  needs: 'identified',
  questions: () => [which, filesForClaim, photoPlace] as unknown as readonly Question<never>[],
  async finish({ turn, answers, key }) {
    const picked = answers['claim'] as PickedClaim;
    if (picked.is === 'none')
      turn.say(speak(turn.t('claimStatus.none'), { choices: [beginChoice(turn, 'fileClaim', 'claim_file')] }));
    if (picked.is !== 'claim' || turn.identity === null) return { is: 'done' };
    const fileIds = (answers['files'] as string[] | null | undefined) ?? [];
    if (fileIds.length === 0) {
      turn.say(turn.t('claimDocument.nothing'));
      return { is: 'done' };
    }
    turn.write((tx) => assignFilesToDraft(tx, turn.conversationId, key, fileIds));
    if ((answers['photoPlace'] as PhotoPlaceAnswer | undefined)?.is !== 'yes') refused({ turn, answers });
    const payload = { claimId: picked.id, customerRef: turn.identity.ref, fileIds };
    turn.startJob({ kind: 'claim.attach', key, payload });
    turn.say(turn.t('claimDocument.sending'));
    return { is: 'done' };
  },
};

async function missingPapers({ turn, answers }: Asking): Promise<string> {
  const picked = answers['claim'] as PickedClaim | undefined;
  if (picked?.is !== 'claim') return '';
  try {
    const { missing } = await turn.gateway().claim(picked.id as ClaimId);
    return paperNames(missing, turn.t.language);
  } catch (thrown) {
    if (isBackendTrouble(thrown)) return '';
    throw thrown;
  }
}
