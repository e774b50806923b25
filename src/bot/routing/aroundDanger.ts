import type { DialogContext } from 'botbuilder-dialogs';
import { speak } from '../../cards/answer.ts';
import {
  emergencyAnswer,
  isSafeStatement,
  sayAfterwards,
  sayStillPaused,
} from '../../dialogs/emergency/emergencyAnswer.ts';
import { saysWord } from '../../dialogs/form/formWords.ts';
import { mainChoices } from '../../dialogs/patterns/smallTalk.ts';
import { turnOf } from '../../dialogs/turn.ts';
import type { Understanding } from '../../intents/understanding.port.ts';
import { askOpenQuestionAgain, declare, keepForLater } from './follow.ts';

export async function danger(dc: DialogContext, understanding: Understanding): Promise<void> {
  const turn = turnOf(dc);
  if (understanding.danger === null) return;
  const formWaits = dc.activeDialog !== undefined;
  turn.state.paused = formWaits;
  if (!formWaits) keepForLater(turn);
  emergencyAnswer(turn, understanding.danger, { formWaits });
}

export async function whilePaused(dc: DialogContext): Promise<void> {
  const turn = turnOf(dc);
  if (isSafeStatement(turn.input.text, turn.t.language)) return resumeAfterDanger(dc);
  if (turn.understanding.intent === 'talk_to_advisor' && turn.understanding.band === 'act') {
    await dc.beginDialog('talk_to_advisor', {});
    return;
  }
  sayStillPaused(turn);
}

export async function resumeAfterDanger(dc: DialogContext): Promise<void> {
  const turn = turnOf(dc);
  turn.state.paused = false;
  if (dc.activeDialog !== undefined) return askOpenQuestionAgain(dc);
  if (turn.state.endangered === undefined) {
    turn.say(speak(turn.t('talk.whatNext'), { choices: mainChoices(turn) }));
    return;
  }
  turn.state.endangered.asked = true;
  sayAfterwards(turn);
}

/** The first message after a danger, when it is about that danger. */
export async function afterDanger(dc: DialogContext): Promise<boolean> {
  const turn = turnOf(dc);
  const { endangered } = turn.state;
  if (endangered === undefined) return false;
  const { text } = turn.input;
  const { intent, band, slots } = turn.understanding;
  if (endangered.asked && saysWord(text, 'no', turn.t.language)) {
    delete turn.state.endangered;
    await resumeAfterDanger(dc);
    return true;
  }
  const agrees = endangered.asked && saysWord(text, 'yes', turn.t.language);
  if (agrees || (intent === 'claim_file' && band !== 'unsure')) {
    const before = turn.understand(endangered.said).slots.claim_type;
    const another = slots.claim_type !== undefined && before !== undefined && slots.claim_type !== before;
    if (another) return false;
    await declare(dc, agrees ? endangered.said : `${endangered.said}\n${text}`);
    return true;
  }
  if (endangered.asked || !isSafeStatement(text, turn.t.language)) return false;
  await resumeAfterDanger(dc);
  return true;
}
