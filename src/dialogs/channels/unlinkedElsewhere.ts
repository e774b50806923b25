import type { DialogContext } from 'botbuilder-dialogs';
import { turnOf } from '../turn.ts';

/** The customer unlinked this chat from another one: it has ended in the store, and says so to whoever reads it. */
export async function unlinkedElsewhere(dc: DialogContext): Promise<void> {
  const turn = turnOf(dc);
  await dc.cancelAllDialogs();
  turn.say(turn.t('channels.unlinkedHere'));
  turn.endConversation('signedOut');
}
