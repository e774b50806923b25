import type { DialogTurnResult } from 'botbuilder-dialogs';
import type { Said } from '../../locales/translator.ts';
import { setDraftStatus } from '../../store/drafts.repository.ts';
import { Dialog } from '../sdk.ts';
import { applicable, finalAnswers } from './formState.ts';
import {
  askedQuestion,
  askingOf,
  closeCards,
  type FormOptions,
  keep,
  questionsOf,
  type RunningForm,
  sayQuestion,
  setOne,
  showSummary,
  wait,
} from './runningForm.ts';

/** Takes what was told already, and begins. */
export async function openForm(run: RunningForm): Promise<DialogTurnResult> {
  const { form, turn, state } = run;
  const prefilled = (await form.prefill?.(turn, state.options, state.said)) ?? {};
  for (const [id, value] of Object.entries(prefilled)) {
    if (value !== undefined && state.answers[id] === undefined) setOne(run, id, value);
  }
  const opening = form.opening?.(turn, state.answers) ?? null;
  if (opening !== null) turn.say(opening);
  return proceed(run);
}

/** Asks the next open question, or ends. `lead` is said in the bubble of the question. */
export async function proceed(run: RunningForm, lead: Said | null = null): Promise<DialogTurnResult> {
  const { form, turn, state } = run;
  for (;;) {
    const waiting = applicable(questionsOf(run), state.answers).filter(
      (question) => state.answers[question.id] === undefined,
    );
    const question = waiting.find((candidate) => !candidate.identified || turn.identity !== null) ?? null;
    if (question === null && waiting.length > 0) return identify(run);
    if (question === null) {
      if (form.needs === 'identifiedAtTheEnd' && turn.identity === null) return identify(run);
      return form.summary === undefined ? finish(run) : reachSummary(run, lead);
    }
    const inferred = await question.infer?.(askingOf(run));
    if (inferred === undefined) {
      await sayQuestion(run, question, lead);
      keep(run);
      return Dialog.EndOfTurn;
    }
    setOne(run, question.id, inferred, false);
  }
}

/** The question that waits, or the summary, once more. */
export async function askAgain(run: RunningForm, lead: Said | null = null): Promise<DialogTurnResult> {
  const question = askedQuestion(run);
  if (run.state.phase === 'summary') showSummary(run, lead);
  else if (question === null) return proceed(run, lead);
  else await sayQuestion(run, question, lead);
  return wait(run);
}

/** True when a digression made the open question pointless: who identified on the way is not asked again. */
export async function answeredMeanwhile(run: RunningForm): Promise<boolean> {
  const { state } = run;
  const question = askedQuestion(run);
  if (state.phase !== 'asking' || question === null || state.answers[question.id] !== undefined) return false;
  const inferred = await question.infer?.(askingOf(run));
  if (inferred !== undefined) setOne(run, question.id, inferred);
  return inferred !== undefined;
}

export async function identify(run: RunningForm): Promise<DialogTurnResult> {
  run.state.phase = 'identifying';
  keep(run);
  return run.dc.beginDialog('identify', { options: { why: run.form.title } } satisfies FormOptions);
}

/** Does what the form is for. */
export async function finish(run: RunningForm): Promise<DialogTurnResult> {
  const { form, turn, state, dc } = run;
  const asking = { ...askingOf(run), answers: finalAnswers(questionsOf(run), state.answers) };
  const end = await form.finish(asking);
  switch (end.is) {
    case 'again':
      for (const id of end.questions) delete state.answers[id];
      state.trail = state.trail.filter((id) => !end.questions.includes(id));
      state.phase = 'asking';
      return proceed(run);
    case 'begin':
      closeCards(run);
      return dc.replaceDialog(end.dialog, {
        options: end.options,
        ...(end.said === undefined ? {} : { said: end.said }),
        ...(end.draft === undefined ? {} : { draft: end.draft }),
      } satisfies FormOptions);
    case 'done': {
      closeCards(run);
      const { draftId } = state;
      if (draftId !== null) turn.write((tx) => setDraftStatus(tx, draftId, 'sending', turn.now));
      return dc.endDialog(end.result);
    }
  }
}

function reachSummary(run: RunningForm, lead: Said | null): DialogTurnResult {
  run.state.phase = 'summary';
  run.state.asked = null;
  showSummary(run, lead);
  return wait(run);
}
