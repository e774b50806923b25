import { show, speak } from '../../cards/answer.ts';
import { verdictAgainCard } from '../../cards/verdictAgain.card.ts';
import { verdictReferenceNamed } from '../../domain/verdictReference.ts';
import { findVerdict } from '../../store/coverVerdicts.repository.ts';
import { beginChoice } from '../beginChoice.ts';
import type { Form } from '../form/form.ts';

/** "GAR-7K3M2P": the answer on cover that has this reference, as it was told. Another customer's is as unknown as none. */
export const verdictAgainForm: Form = {
  id: 'verdictAgain',
  version: 1,
  title: 'verdictAgain.title',
  needs: 'identified',
  questions: () => [],
  async finish({ turn, said }) {
    const reference = verdictReferenceNamed(said) ?? '';
    const row = await findVerdict(turn.db, reference);
    const person = beginChoice(turn, 'person', 'talk_to_advisor');
    if (row === undefined || row.customer_ref !== turn.identity?.ref) {
      turn.say(speak(turn.t('verdictAgain.unknown', { reference }), { choices: [person] }));
      return { is: 'done' };
    }
    const card = verdictAgainCard(
      {
        key: turn.services.newId('card'),
        verdict: row.verdict,
        reason: row.reason,
        question: row.question,
        clause: row.clause,
        contract: row.contract_number,
        version: row.contract_version,
        reference: row.reference,
        toldAt: row.told_at,
        today: turn.today,
      },
      turn.t,
    );
    turn.say(show(turn.t('verdictAgain.found'), [card]));
    return { is: 'done' };
  },
};
