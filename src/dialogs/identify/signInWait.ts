import type { DialogContext } from 'botbuilder-dialogs';
import { speak } from '../../cards/answer.ts';
import { beginChoice } from '../beginChoice.ts';
import type { FormState } from '../form/formState.ts';
import { type Turn, turnOf } from '../turn.ts';
import { codeForm } from './code.form.ts';
import { identifyForm } from './identify.form.ts';

/** The customer went on to the insurer's sign-in page: the chat waits for them, with two ways out of waiting. */
export function signInOpened(dc: DialogContext, until: number): void {
  const turn = turnOf(dc);
  const asking = asksWho(dc);
  if (asking === null || turn.identity !== null || turn.state.paused || until <= turn.now) return;
  turn.state.signInUntil = until;
  turn.showStatus({ owner: 'assistant', signInUntil: until });
  const byCode = { a: 'answer', v: 1, k: `${asking.key}.${turn.inboxId}`, q: 'identifier', value: 'code' } as const;
  turn.say(
    speak(turn.t('signIn.waiting'), {
      choices: [{ label: turn.t.label('signInFails'), action: byCode }, beginChoice(turn, 'cancel', 'cancel')],
    }),
  );
}

/** After each turn: the waiting ends with the sign-in, with the question that it answers, and by itself. */
export function settleSignInWait(dc: DialogContext): void {
  const turn = turnOf(dc);
  const { signInUntil, ...rest } = turn.state;
  if (signInUntil === undefined) return;
  if (turn.identity === null && asksWho(dc) !== null && !choseCode(turn) && signInUntil > turn.now) return;
  delete turn.state.signInUntil;
  // The queue and an advisor tell their own.
  if (!rest.paused) turn.showStatus({ owner: 'assistant' });
}

/** "Annuler" pressed while somebody is asked who they are; false when nobody is. */
export async function leaveSignIn(dc: DialogContext): Promise<boolean> {
  const turn = turnOf(dc);
  const active = dc.activeDialog;
  if (active?.id !== identifyForm.id && active?.id !== codeForm.id) return false;
  const { key } = active.state as FormState;
  const cards = turn.state.openCards.filter((card) => card.startsWith(key));
  if (cards.length > 0) turn.closeCards(cards);
  // A conversation that waits for the identification says itself that it ends.
  if (dc.stack.length === 1) turn.say(turn.t('form.cancelled'));
  await dc.endDialog({ cancelled: true });
  return true;
}

/** The identification that waits for the customer to say who they are, when one does. */
function asksWho({ activeDialog }: DialogContext): FormState | null {
  if (activeDialog?.id !== identifyForm.id) return null;
  const state = activeDialog.state as FormState;
  return state.asked === 'identifier' ? state : null;
}

function choseCode({ input: { action } }: Turn): boolean {
  return action?.a === 'answer' && action.q === 'identifier' && action.value === 'code';
}
