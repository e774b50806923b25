import type { DialogContext } from 'botbuilder-dialogs';
import { speak } from '../../cards/answer.ts';
import { type Route, routes } from '../../dialogs/conversations.ts';
import { emergencyAnswer } from '../../dialogs/emergency/emergencyAnswer.ts';
import type { FormOptions } from '../../dialogs/form/formDialog.ts';
import { answerFromHelp } from '../../dialogs/help/sayHelp.ts';
import { endIdentification } from '../../dialogs/identify/signedIn.ts';
import { cancelNothing, changeLanguage, repeat, signOut } from '../../dialogs/patterns/control.ts';
import { goodbye, greet, help, mainChoices, outOfScope, thanks } from '../../dialogs/patterns/smallTalk.ts';
import { type Turn, turnOf } from '../../dialogs/turn.ts';
import type { Intent } from '../../intents/catalogue.ts';
import type { Understanding } from '../../intents/understanding.port.ts';

/** A named choice was taken: it begins with the sentence that made the choice necessary, if there was one. */
export async function chosen(dc: DialogContext, intent: Intent, slots: Understanding['slots']): Promise<void> {
  const turn = turnOf(dc);
  const said = turn.state.unclear;
  turn.state.unclear = null;
  if (intent === 'claim_file' && turn.state.endangered !== undefined) return declare(dc, turn.state.endangered.said);
  if (said === null) return follow(dc, routes[intent], { ...emptyUnderstanding(intent), slots });
  return follow(dc, routes[intent], { ...turn.understand(said), intent }, said);
}

export async function follow(
  dc: DialogContext,
  route: Route,
  understanding: Understanding,
  said?: string,
): Promise<void> {
  const turn = turnOf(dc);
  if ('dialog' in route) {
    if (route.dialog !== 'talk_to_advisor') delete turn.state.endangered;
    const options = route.options?.(understanding) ?? null;
    await dc.beginDialog(route.dialog, { options, ...(said === undefined ? {} : { said }) } satisfies FormOptions);
    return;
  }
  switch (route.pattern) {
    case 'greet':
      return greet(turn);
    case 'thanks':
      return thanks(turn);
    case 'goodbye':
      return goodbye(turn);
    case 'help':
      if (said !== undefined && answerFromHelp(turn, said)) return;
      return help(turn);
    case 'cancel':
      return cancelNothing(dc);
    case 'repeat':
      return repeat(dc);
    case 'language':
      return changeLanguage(dc);
    case 'signOut':
      return signOut(dc);
    case 'outOfScope':
      return outOfScope(turn);
    case 'emergency':
      keepForLater(turn);
      return emergencyAnswer(turn, understanding.danger ?? 'breakdown', { formWaits: false });
  }
}

export async function oldButton(dc: DialogContext): Promise<void> {
  const turn = turnOf(dc);
  turn.say(speak(turn.t('talk.oldButton'), { choices: dc.activeDialog === undefined ? mainChoices(turn) : [] }));
  return askOpenQuestionAgain(dc);
}

export async function askOpenQuestionAgain(dc: DialogContext): Promise<void> {
  if (await endIdentification(dc)) return;
  if (dc.activeDialog !== undefined) await dc.repromptDialog();
}

export async function declare(dc: DialogContext, said: string): Promise<void> {
  const turn = turnOf(dc);
  delete turn.state.endangered;
  await follow(dc, routes.claim_file, { ...turn.understand(said), intent: 'claim_file' }, said);
}

function emptyUnderstanding(intent: Intent): Understanding {
  return { intent, score: 1, band: 'act', alternatives: [], slots: {}, danger: null, language: null };
}

/** What happened may be declared afterwards, without being told again. */
export function keepForLater(turn: Turn): void {
  turn.state.endangered = { said: turn.input.text.slice(0, 2000), asked: false };
}
