import type { DialogTurnResult } from 'botbuilder-dialogs';
import { sayCancelQuestion } from './formSays.ts';
import type { FormState } from './formState.ts';
import { saysWord } from './formWords.ts';
import { askAgain } from './proceed.ts';
import { closeCards, type RunningForm, wait } from './runningForm.ts';

/** "Annuler": asked back when there is something to lose. */
export async function cancelAsked(run: RunningForm): Promise<DialogTurnResult> {
  const { form, turn, state } = run;
  if (state.trail.length === 0 || form.summary === undefined) return endCancelled(run);
  state.phase = 'confirmCancel';
  sayCancelQuestion(turn, form, state);
  return wait(run);
}

/** The answer to "Voulez-vous arrêter ?"; null when the message says something else, and the form goes on with it. */
export async function answerToCancel(run: RunningForm): Promise<DialogTurnResult | null> {
  const { turn, state } = run;
  const { action, text } = turn.input;
  const { language } = turn.t;
  const pressed = action?.a === 'answer' && action.q === '_cancel' && action.k === state.key ? action.value : undefined;
  const saidYes = action === null && (saysWord(text, 'yes', language) || saysWord(text, 'cancel', language));
  if (pressed === true || saidYes) return endCancelled(run);
  state.phase = state.asked === null ? 'summary' : 'asking';
  return pressed === false || saysWord(text, 'no', language) ? askAgain(run) : null;
}

/** The identification was given up by the customer, or could not be done and said so (`quiet`). */
export async function endUnidentified(run: RunningForm, result: unknown): Promise<DialogTurnResult> {
  const { turn, state, dc } = run;
  const told = (result as { quiet?: boolean } | undefined)?.quiet === true;
  if (state.draftId !== null) turn.say(turn.t('form.savedForLater'));
  else if (!told) turn.say(turn.t('form.cancelled'));
  closeCards(run);
  return dc.endDialog({ cancelled: true, quiet: true });
}

/** "On verra plus tard": what is kept waits, and a form that keeps nothing ends. */
export async function stopForNow(run: RunningForm): Promise<DialogTurnResult> {
  return run.state.draftId === null ? cancelAsked(run) : saveForLater(run);
}

export async function saveForLater(run: RunningForm): Promise<DialogTurnResult> {
  run.turn.say(run.turn.t('form.savedForLater'));
  closeCards(run);
  return run.dc.endDialog({ saved: true, quiet: true });
}

/** What is filled in here was sent or deleted on another device: there is nothing left to ask. */
export async function endGone(run: RunningForm, gone: 'sent' | 'deleted'): Promise<DialogTurnResult> {
  run.turn.say(run.turn.t(gone === 'sent' ? 'form.sentElsewhere' : 'form.deletedElsewhere'));
  closeCards(run);
  return run.dc.endDialog({ cancelled: true, quiet: true });
}

async function endCancelled(run: RunningForm): Promise<DialogTurnResult> {
  const { form, turn, state, dc } = run;
  const kept = form.keepsDraft && state.draftId !== null;
  const [, below] = [...dc.stack].reverse();
  closeCards(run);
  // Who gives up the identification hears from the form that wanted it.
  if ((below?.state as FormState | undefined)?.phase === 'identifying') return dc.endDialog({ cancelled: true });
  if (below === undefined) turn.say(turn.t(kept ? 'form.cancelledDraft' : 'form.cancelled'));
  else turn.say(turn.t(kept ? 'form.stoppedDraft' : 'form.stopped'));
  return dc.endDialog({ cancelled: true });
}
