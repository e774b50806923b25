import type { DialogTurnResult } from 'botbuilder-dialogs';
import type { Question } from './form.ts';
import { applicable, previousQuestion } from './formState.ts';
import { askAgain } from './proceed.ts';
import { askingOf, questionsOf, type RunningForm, sayQuestion, wait } from './runningForm.ts';

/** Asks an earlier question once more. */
export async function edit(run: RunningForm, id: string): Promise<DialogTurnResult> {
  const question = applicable(questionsOf(run), run.state.answers).find((candidate) => candidate.id === id);
  if (question === undefined) return oldButton(run);
  run.state.phase = 'asking';
  await sayQuestion(run, question);
  return wait(run);
}

/** "Retour". */
export async function back(run: RunningForm): Promise<DialogTurnResult> {
  const { turn, state } = run;
  const id = previousQuestion(questionsOf(run), state.phase === 'summary' ? { ...state, asked: null } : state);
  if (id !== null) return edit(run, id);
  turn.say(turn.t('form.atTheBeginning'));
  return askAgain(run);
}

/** "Pourquoi ?" */
export async function explain(run: RunningForm, question: Question<never>): Promise<DialogTurnResult> {
  const ask = await question.ask(askingOf(run));
  run.turn.say(run.turn.t((ask.help ?? 'form.whyAsked') as 'form.whyAsked'));
  return askAgain(run);
}

/** A button that no longer counts: said, and where the form is. */
export async function oldButton(run: RunningForm): Promise<DialogTurnResult> {
  run.turn.say(run.turn.t('form.oldButton'));
  return askAgain(run);
}
