import type { DialogContext } from 'botbuilder-dialogs';
import type { CustomerRef } from '../../domain/ids.ts';
import type { FormState } from '../form/formState.ts';
import { turnOf } from '../turn.ts';
import { codeForm } from './code.form.ts';
import { firstName, greetIdentified } from './greetIdentified.ts';
import { type IdentifyOptions, identifyForm } from './identify.form.ts';

/** The customer has signed in on the insurer's page: what waited for it goes on, as after a right code. */
export async function signedIn(dc: DialogContext, ref: CustomerRef): Promise<void> {
  const turn = turnOf(dc);
  // Identified meanwhile, by a code or in a second tab: there is nothing to add.
  if (turn.identity !== null) return;
  turn.identify(ref);
  if (await endIdentification(dc)) return;
  if (dc.activeDialog === undefined && !turn.state.paused) return greetIdentified(turn, undefined);
  turn.say(turn.t('signIn.noted', { name: await firstName(turn) }));
  if (dc.activeDialog !== undefined && !turn.state.paused) await dc.repromptDialog();
}

/**
 * Ends the identification that waits on top, when the customer is identified: true when it did. Silent while an
 * emergency lasts.
 */
export async function endIdentification(dc: DialogContext): Promise<boolean> {
  const turn = turnOf(dc);
  const active = dc.activeDialog;
  const waits = active?.id === identifyForm.id || active?.id === codeForm.id;
  if (active === undefined || !waits || turn.identity === null || turn.state.paused) return false;
  const { key, options } = active.state as FormState & { options: IdentifyOptions | null };
  await greetIdentified(turn, options?.why);
  const cards = turn.state.openCards.filter((card) => card.startsWith(key));
  if (cards.length > 0) turn.closeCards(cards);
  await dc.endDialog({ quiet: true });
  return true;
}
