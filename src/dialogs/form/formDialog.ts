import type { TurnContext } from 'botbuilder';
import type { DialogContext, DialogInstance, DialogReason, DialogTurnResult } from 'botbuilder-dialogs';
import { Dialog } from '../sdk.ts';
import { turnOf } from '../turn.ts';
import { nextBeside } from './digressing.ts';
import { takeUpDraft } from './draftElsewhere.ts';
import { endGone, endUnidentified } from './endings.ts';
import type { Form } from './form.ts';
import { sayCancelQuestion, sayChange } from './formSays.ts';
import { hear } from './hearing.ts';
import { answeredMeanwhile, askAgain, identify, openForm, proceed } from './proceed.ts';
import {
  askedQuestion,
  askingOf,
  type Digression,
  type FormOptions,
  type KeptState,
  keep,
  namedQuestions,
  type RunningForm,
  runningForm,
  sayQuestion,
  setOne,
  showSummary,
  wait,
} from './runningForm.ts';

export type { Digression, FormOptions } from './runningForm.ts';

/** What is kept of the sentence that began the form: enough for a whole story. */
const LONGEST_SAID = 2000;

/**
 * Runs a form question by question. The customer may answer, correct, go back, skip, ask for something else, stop;
 * every way leads back to the question that waits, and no answer is lost that still means something.
 */
export class FormDialog extends Dialog {
  readonly #form: Form;
  readonly #digression: Digression;

  constructor(form: Form, digression: Digression) {
    super(form.id);
    this.#form = form;
    this.#digression = digression;
  }

  override async beginDialog(dc: DialogContext, options?: object): Promise<DialogTurnResult> {
    const turn = turnOf(dc);
    const given = (options ?? {}) as FormOptions;
    const run = this.#run(dc, {
      form: this.#form.id,
      version: this.#form.version,
      key: given.draft?.id ?? turn.services.newId('f'),
      draftId: given.draft?.id ?? null,
      answers: given.draft?.answers ?? {},
      phase: 'asking',
      asked: null,
      trail: Object.keys(given.draft?.answers ?? {}),
      faults: 0,
      options: given.options ?? null,
      said: (given.said ?? (turn.input.action === null ? turn.input.text : '')).slice(0, LONGEST_SAID),
    });
    keep(run);
    return this.#form.needs === 'identified' && turn.identity === null ? identify(run) : openForm(run);
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const run = this.#resumed(dc);
    const gone = await takeUpDraft(run);
    return gone === null ? hear(run) : endGone(run, gone);
  }

  override async resumeDialog(dc: DialogContext, _reason: DialogReason, result?: unknown): Promise<DialogTurnResult> {
    const run = this.#resumed(dc);
    const { turn, state, form } = run;
    if (state.phase === 'identifying') {
      if (turn.identity === null) return endUnidentified(run, result);
      state.phase = 'asking';
      return form.needs === 'identified' ? openForm(run) : proceed(run);
    }
    // An emergency interrupted the form: it stays silent until the customer is safe.
    if (turn.state.paused) return wait(run);
    const heard = hearResult(run, result);
    const next = await nextBeside(run);
    if (next !== null) return next;
    if (heard || (await answeredMeanwhile(run))) return proceed(run);
    // What was just shown belongs to the open question, and brings its replies: asking again would push it away.
    if ((result as { stays?: boolean } | null | undefined)?.stays === true) return wait(run);
    const quiet = (result as { quiet?: boolean } | null | undefined)?.quiet === true;
    return askAgain(run, quiet ? null : turn.t('form.resume', { title: turn.t.words(form.title as 'common.yes') }));
  }

  override async repromptDialog(context: TurnContext, instance: DialogInstance): Promise<void> {
    const turn = turnOf({ context } as DialogContext);
    const run = { form: this.#form, turn, state: instance.state as KeptState };
    if (run.state.phase === 'summary') return showSummary(run);
    if (run.state.phase === 'confirmCancel') return sayCancelQuestion(turn, this.#form, run.state);
    const question = askedQuestion(run);
    if (question !== null) await sayQuestion(run, question);
  }

  #resumed(dc: DialogContext): RunningForm {
    return this.#run(dc, dc.activeDialog?.state as KeptState);
  }

  #run(dc: DialogContext, state: KeptState): RunningForm {
    return runningForm(this.#form, this.#digression, dc, state);
  }
}

/** Takes answers from the result of the conversation that interrupted; true when there were any. */
function hearResult(run: RunningForm, result: unknown): boolean {
  const { form, state } = run;
  const heard = Object.entries(form.hears?.(result, state.answers) ?? {});
  for (const [id, value] of heard) {
    const [question] = namedQuestions(run, [id]);
    const changes = state.answers[id] !== undefined;
    const dropped = setOne(run, id, value);
    if (changes && question !== undefined) sayChange(askingOf(run), question, value, namedQuestions(run, dropped));
  }
  return heard.length > 0;
}
