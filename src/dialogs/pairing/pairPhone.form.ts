import { show } from '../../cards/answer.ts';
import { pairPhoneCard } from '../../cards/pairPhone.card.ts';
import { newPairingCode, PAIRING_CODE_LIFE } from '../../domain/pairingCode.ts';
import { openPairing } from '../../store/pairings.repository.ts';
import type { Form } from '../form/form.ts';
import { answerChoice } from '../form/formSays.ts';
import { waitsForm } from './waitsForm.ts';

/** The button "from my phone" of a question for photos: a code that lets a phone add to that question. */
export const pairPhoneForm: Form = {
  id: 'pairPhone',
  version: 1,
  title: 'phone.title',
  needs: 'anonymous',
  questions: () => [],
  async finish({ turn, options }) {
    const { k: formKey, q: question } = options as { k: string; q: string };
    if (!waitsForm(turn.state, formKey)) {
      turn.say(turn.t('phone.late'));
      return { is: 'done', result: { quiet: true } };
    }
    const code = newPairingCode();
    const { conversationId, now } = turn;
    const codeHash = pairingHash(turn.services.codeHmac, code);
    const pairing = { codeHash, conversationId, formKey, now, expiresAt: now + PAIRING_CODE_LIFE };
    turn.write((tx) => openPairing(tx, pairing));
    const view = { key: `${formKey}.phone.${turn.inboxId}`, code, minutes: PAIRING_CODE_LIFE / 60_000 };
    const skip = answerChoice(turn, formKey, question, 'skip', null);
    turn.say(show({ key: 'phone.card.how', text: '' }, [pairPhoneCard(view, turn.t)], { choices: [skip] }));
    return { is: 'done', result: { stays: true } };
  },
};

/** What is stored of a code. */
export function pairingHash(codeHmac: (text: string) => string, code: string): string {
  return codeHmac(`pairing.${code}`);
}
