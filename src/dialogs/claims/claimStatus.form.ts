import { show, speak } from '../../cards/answer.ts';
import { claimDraftCard } from '../../cards/claimDrafts.card.ts';
import { claimTimelineCard } from '../../cards/claimTimeline.card.ts';
import type { ClaimId } from '../../domain/ids.ts';
import { errorCodeOf } from '../../errors.ts';
import { sayTrouble } from '../backendTrouble.ts';
import { beginChoice } from '../beginChoice.ts';
import type { Form, FormEnd, Question } from '../form/form.ts';
import type { Turn } from '../turn.ts';
import { type ClaimDraft, FILE_CLAIM, keptClaims } from './claimDraft.ts';
import { type PickedClaim, pickClaimQuestion } from './pickClaim.question.ts';

const which = pickClaimQuestion('claimStatus.which', { withDrafts: true });

/** "Où en est mon sinistre ?": one claim's steps, who moves next, and the declarations that wait to be finished. */
export const claimStatusForm: Form = {
  id: 'claimStatus',
  version: 1,
  title: 'claimStatus.title',
  needs: 'identified',
  questions: () => [which] as unknown as readonly Question<never>[],
  async finish({ turn, answers }) {
    const picked = answers['claim'] as PickedClaim;
    switch (picked.is) {
      case 'trouble':
        return { is: 'done' };
      case 'none':
        turn.say(speak(turn.t('claimStatus.none'), { choices: [beginChoice(turn, 'fileClaim', 'claim_file')] }));
        break;
      case 'claim':
        await sayClaim(turn, picked.id as ClaimId);
        break;
      case 'draft': {
        const draft = (await keptClaims(turn)).find(({ id }) => id === picked.id);
        if (draft === undefined) turn.say(turn.t('claim.draft.gone'));
        // Whoever chose it goes on with it; who asked where it stands sees that first.
        else if (picked.chosen) return goOn(turn, draft);
        else sayDraft(turn, draft);
      }
    }
    return { is: 'done' };
  },
};

async function sayClaim(turn: Turn, id: ClaimId): Promise<void> {
  try {
    const claim = await turn.gateway().claim(id);
    const card = claimTimelineCard({ key: `claim.${turn.inboxId}`, claim, today: turn.today }, turn.t);
    turn.say(show({ key: 'claimStatus.card', text: '' }, [card]));
  } catch (thrown) {
    // Another customer's claim and one that does not exist are the same to us.
    if (errorCodeOf(thrown) === 'INSURER_NOT_FOUND') turn.say(turn.t('claimStatus.unknown'));
    else sayTrouble(turn, thrown, 'claims');
  }
}

function goOn(turn: Turn, { id, answers }: ClaimDraft): FormEnd {
  turn.say(turn.t('claim.draft.resuming'));
  return { is: 'begin', dialog: FILE_CLAIM, draft: { id, answers } };
}

function sayDraft(turn: Turn, draft: ClaimDraft): void {
  turn.say(show(turn.t('claimStatus.notSent'), [claimDraftCard({ ...draft, key: `draft.${turn.inboxId}` }, turn.t)]));
}
