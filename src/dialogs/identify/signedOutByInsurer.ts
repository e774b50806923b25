import type { DialogContext } from 'botbuilder-dialogs';
import { turnOf } from '../turn.ts';

/** The insurer ended the customer's sessions (a new password, a report): this conversation shows nothing more. */
export async function signedOutByInsurer(dc: DialogContext, ref: string): Promise<void> {
  const turn = turnOf(dc);
  if (turn.identity?.ref !== ref) return;
  await dc.cancelAllDialogs();
  turn.say(turn.t('news.signedOutByInsurer'));
  turn.endConversation('signedOut');
}
