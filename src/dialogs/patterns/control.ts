import type { DialogContext } from 'botbuilder-dialogs';
import { speak } from '../../cards/answer.ts';
import { readShown } from '../shown.ts';
import { turnOf } from '../turn.ts';
import { languageChoice, mainChoices } from './smallTalk.ts';

/** "Annuler" with nothing under way; a form answers its own cancel. */
export function cancelNothing(dc: DialogContext): void {
  const turn = turnOf(dc);
  turn.say(speak(turn.t('talk.nothingToCancel'), { choices: mainChoices(turn) }));
}

/** Asks the open question again, or says the last answers once more. */
export async function repeat(dc: DialogContext): Promise<void> {
  const turn = turnOf(dc);
  if (dc.activeDialog !== undefined) {
    await dc.repromptDialog();
    return;
  }
  const rows =
    turn.state.lastTurnId === null
      ? []
      : await turn.db
          .selectFrom('transcript')
          .select('body')
          .where('conversation_id', '=', turn.conversationId)
          .where('turn_id', '=', turn.state.lastTurnId)
          .orderBy('seq')
          .execute();
  const answers = rows
    .map((row) => readShown(row.body))
    .flatMap((shown) => (shown.kind === 'answered' ? [shown.answer] : []));
  if (answers.length === 0) turn.say(speak(turn.t('talk.nothingToRepeat'), { choices: mainChoices(turn) }));
  for (const answer of answers) turn.say(answer);
}

/** Goes on in the language that was asked for, and asks the open question again in it. */
export async function changeLanguage(dc: DialogContext): Promise<void> {
  const turn = turnOf(dc);
  const wanted = turn.understanding.slots.language;
  if (wanted === undefined) {
    const choices = [languageChoice(turn, 'fr'), languageChoice(turn, 'en')];
    turn.say(speak(turn.t('talk.languageUnavailable'), { choices }));
    return;
  }
  await speakIn(dc, wanted);
}

export async function speakIn(dc: DialogContext, language: 'fr' | 'en'): Promise<void> {
  const turn = turnOf(dc);
  turn.setLanguage(language);
  turn.say(turn.t('talk.languageChanged'));
  if (dc.activeDialog !== undefined) await dc.repromptDialog();
}

/** Forgets who writes: the conversation ends, and a new one shows nothing of it. */
export async function signOut(dc: DialogContext): Promise<void> {
  const turn = turnOf(dc);
  if (turn.identity === null) {
    turn.say(turn.t('talk.notSignedIn'));
    if (dc.activeDialog !== undefined) await dc.repromptDialog();
    return;
  }
  await dc.cancelAllDialogs();
  turn.say(turn.t('talk.signedOut'));
  turn.endConversation('signedOut');
}
