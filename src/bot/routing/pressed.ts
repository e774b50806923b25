import type { DialogContext } from 'botbuilder-dialogs';
import type { Action } from '../../cards/action.ts';
import { buttonRoutes } from '../../dialogs/conversations.ts';
import type { FormOptions } from '../../dialogs/form/formDialog.ts';
import { leaveSignIn } from '../../dialogs/identify/signInWait.ts';
import { speakIn } from '../../dialogs/patterns/control.ts';
import { noteForReview } from '../../dialogs/patterns/keepForReview.ts';
import { turnOf } from '../../dialogs/turn.ts';
import { intents } from '../../intents/catalogue.ts';
import { resumeAfterDanger } from './aroundDanger.ts';
import { chosen, oldButton } from './follow.ts';

export async function pressed(dc: DialogContext, action: Action): Promise<void> {
  const turn = turnOf(dc);
  if (action.a === 'safe') return resumeAfterDanger(dc);
  if (action.a === 'language') return speakIn(dc, action.language);
  if (action.a === 'begin') {
    const intent = intents.find((candidate) => candidate === action.intent);
    if (intent === undefined) return oldButton(dc);
    if (intent === 'cancel' && (await leaveSignIn(dc))) return;
    turn.state.misses = 0;
    if (action.said !== undefined) turn.state.unclear = action.said;
    noteForReview(turn, intent);
    return chosen(dc, intent, action.claimType === undefined ? {} : { claim_type: action.claimType });
  }
  const dialog: string | null = buttonRoutes[action.a];
  if (dialog !== null) {
    await dc.beginDialog(dialog, { options: action } satisfies FormOptions);
    return;
  }
  if (dc.activeDialog === undefined) return oldButton(dc);
  await dc.continueDialog();
}
