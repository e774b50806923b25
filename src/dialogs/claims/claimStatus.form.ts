import { show, speak } from '../../cards/answer.ts';
import { claimDraftCard } from '../../cards/claimDrafts.card.ts';
import { claimTimelineCard } from '../../cards/claimTimeline.card.ts';
import type { ClaimId } from '../../domain/ids.ts';
import { errorCodeOf } from '../../errors.ts';
import { sayTrouble } from '../backendTrouble.ts';
import { beginChoice } from '../beginChoice.ts';
import type { Form, Question } from '../form/form.ts';
import type { Turn } from '../turn.ts';
import { claimIsOpen, keptClaims } from './claimDraft.ts';
import { type ClaimWanted, type PickedClaim, pickClaimQuestion } from './pickClaim.question.ts';

const which = pickClaimQuestion('claimStatus.which');

/** "Où en est mon sinistre ?": one claim's steps, who moves next, and the declarations that wait to be finished. */
export const claimStatusForm: Form = {
  id: 'claimStatus',
  version: 1,
  title: 'claimStatus.title',
  needs: 'identified',
  questions: () => [which] as unknown as readonly Question<never>[],
  async finish({ turn, options, answers }) {
    const picked = answers['claim'] as PickedClaim;
    switch (picked.is) {
      case 'trouble':
        return { is: 'done' };
      case 'none':
        turn.say(speak(turn.t('claimStatus.none'), { choices: [beginChoice(turn, 'fileClaim', 'claim_file')] }));
        break;
      case 'claim':
        await sayClaim(turn, picked.id as ClaimId);
    }
    if (!namesOne((options as ClaimWanted | null) ?? {})) await sayDrafts(turn);
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

async function sayDrafts(turn: Turn): Promise<void> {
  if (claimIsOpen(turn)) return;
  const drafts = (await keptClaims(turn)).slice(0, 3);
  if (drafts.length === 0) return;
  const cards = drafts.map((draft, index) =>
    claimDraftCard({ ...draft, key: `draft.${turn.inboxId}.${index}` }, turn.t),
  );
  turn.say(show({ key: 'claim.draft.state', text: '' }, cards));
}

function namesOne({ id, slots }: ClaimWanted): boolean {
  return id !== undefined || slots?.claim_number !== undefined;
}
