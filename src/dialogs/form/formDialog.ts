import type { TurnContext } from 'botbuilder';
import {
  Dialog,
  type DialogContext,
  type DialogInstance,
  type DialogReason,
  type DialogTurnResult,
} from 'botbuilder-dialogs';
import type { Action } from '../../cards/action.ts';
import type { Understanding } from '../../intents/understanding.port.ts';
import { saveDraft, setDraftStatus } from '../../store/drafts.repository.ts';
import { countedButton } from '../offered.ts';
import { type Turn, turnOf } from '../turn.ts';
import { afterName, namedQuestion, readCorrection } from './correction.ts';
import type { Ask, Asking, Form, Question, Reading } from './form.ts';
import { sayAsk, sayCancelQuestion, sayChange, sayFault, saySummary } from './formSays.ts';
import { applicable, type FormState, finalAnswers, previousQuestion, setAnswer } from './formState.ts';
import { doesNotKnow, politeAnswer, saysWord } from './formWords.ts';

/** Where a sentence that is no answer leads: another conversation, or nowhere. */
export type Digression = (understanding: Understanding, form: string) => { dialog: string; options: unknown } | null;

export interface FormOptions {
  /** A kept draft to go on with. */
  draft?: { id: string; answers: Record<string, unknown> };
  /** What the form's own `prefill` reads. */
  options?: unknown;
  /** The sentence that began it, when it was not the message of this turn. */
  said?: string;
}

interface KeptState extends FormState {
  options: unknown;
  said: string;
}

const DEEPEST = 4;
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
    const state: KeptState = {
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
    };
    this.#keep(dc, state);
    if (this.#form.needs === 'identified' && turn.identity === null) return this.#identify(dc, state);
    return this.#open(dc, state);
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const state = this.#state(dc);
    const turn = turnOf(dc);
    const { action, text } = turn.input;
    const language = turn.t.language;

    if (state.phase === 'confirmCancel') return this.#confirmCancel(dc, state);
    if (action !== null) return this.#pressed(dc, state);
    if (turn.input.files.length > 0) {
      const taker = applicable(this.#questions(state), state.answers).find((candidate) => candidate.takesFiles);
      if (taker !== undefined)
        return this.#take(
          dc,
          state,
          taker,
          (await taker.read(turn.input, this.#asking(turn, state))) as Reading<unknown>,
        );
    }
    if (saysWord(text, 'cancel', language)) return this.#cancelAsked(dc, state);
    if (saysWord(text, 'goodbye', language) && state.draftId !== null) return this.#saveForLater(dc, state);
    const polite = politeAnswer(turn);
    if (polite !== null) {
      turn.say(polite);
      return this.#askAgain(dc, state);
    }
    if (state.phase === 'summary') return this.#atSummary(dc, state);

    const question = this.#asked(state);
    if (question === null) return this.#proceed(dc, state);
    if (saysWord(text, 'back', language)) return this.#back(dc, state);
    if (saysWord(text, 'why', language)) return this.#explain(dc, state, question);

    const asking = this.#asking(turn, state);
    if (this.#form.keepsDraft && saysWord(text, 'later', language) && question.optional !== 'skip') {
      // "Je verrai plus tard" is an answer where it is offered.
      const offered = question.freeText ? null : ((await question.read(turn.input, asking)) as Reading<unknown>);
      return offered?.is === 'value' ? this.#take(dc, state, question, offered) : this.#saveForLater(dc, state);
    }
    if (saysWord(text, 'submit', language) && this.#form.summary !== undefined && question.takesFiles !== true) {
      turn.say(turn.t('form.notYet'));
      return this.#askAgain(dc, state);
    }
    const correction = readCorrection(text, language);
    if (correction?.command || (correction !== null && question.freeText)) {
      const corrected = await this.#correct(dc, state, correction.rest, correction.command);
      if (corrected !== null) return corrected;
    }
    if (question.freeText && looksLikeRequest(text) && turn.understanding.band === 'act') {
      const digressed = await this.#digress(dc);
      if (digressed !== null) return digressed;
    }
    const reading = (await question.read(turn.input, asking)) as Reading<unknown>;
    if (reading.is === 'nothing' && (correction !== null || this.#names(state, turn))) {
      const { rest, command } = correction ?? { rest: text, command: false };
      const corrected = await this.#correct(dc, state, rest, command);
      if (corrected !== null) return corrected;
    }
    return this.#take(dc, state, question, reading);
  }

  override async resumeDialog(dc: DialogContext, _reason: DialogReason, result?: unknown): Promise<DialogTurnResult> {
    const state = this.#state(dc);
    const turn = turnOf(dc);
    if (state.phase === 'identifying') {
      if (turn.identity === null) return this.#endUnidentified(dc, state, result);
      const first = this.#form.needs === 'identified';
      state.phase = 'asking';
      return first ? this.#open(dc, state) : this.#proceed(dc, state);
    }
    // An emergency interrupted the form: it stays silent until the customer is safe.
    if (turn.state.paused) return this.#wait(dc, state);
    if (await this.#answeredMeanwhile(turn, state)) return this.#proceed(dc, state);
    const heard = Object.entries(this.#form.hears?.(result, state.answers) ?? {});
    for (const [id, value] of heard) {
      const [question] = this.#named(state, [id]);
      const changes = state.answers[id] !== undefined;
      const dropped = this.#set(turn, state, id, value);
      if (changes && question !== undefined)
        sayChange(this.#asking(turn, state), question, value, this.#named(state, dropped));
    }
    if (heard.length > 0) return this.#proceed(dc, state);
    if (result === undefined || (result as { quiet?: boolean } | null)?.quiet !== true) {
      turn.say(turn.t('form.resume', { title: turn.t.words(this.#form.title as 'common.yes') }));
    }
    return this.#askAgain(dc, state);
  }

  override async repromptDialog(context: TurnContext, instance: DialogInstance): Promise<void> {
    const turn = turnOf({ context } as DialogContext);
    const state = instance.state as KeptState;
    if (state.phase === 'summary') return this.#showSummary(turn, state);
    if (state.phase === 'confirmCancel') return sayCancelQuestion(turn, this.#form, state);
    const question = this.#asked(state);
    if (question !== null) await this.#sayQuestion(turn, state, question);
  }

  async #open(dc: DialogContext, state: KeptState): Promise<DialogTurnResult> {
    const turn = turnOf(dc);
    const prefilled = (await this.#form.prefill?.(turn, state.options)) ?? {};
    for (const [id, value] of Object.entries(prefilled)) {
      if (value !== undefined && state.answers[id] === undefined) this.#set(turn, state, id, value);
    }
    const opening = this.#form.opening?.(turn, state.answers) ?? null;
    if (opening !== null) turn.say(opening);
    return this.#proceed(dc, state);
  }

  /** True when the digression made the open question pointless: who identified on the way is not asked again. */
  async #answeredMeanwhile(turn: Turn, state: KeptState): Promise<boolean> {
    const question = this.#asked(state);
    if (state.phase !== 'asking' || question === null || state.answers[question.id] !== undefined) return false;
    const inferred = await question.infer?.(this.#asking(turn, state));
    if (inferred !== undefined) this.#set(turn, state, question.id, inferred);
    return inferred !== undefined;
  }

  /** Asks the next open question, or ends. */
  async #proceed(dc: DialogContext, state: KeptState): Promise<DialogTurnResult> {
    const turn = turnOf(dc);
    for (;;) {
      const questions = this.#questions(state);
      const waiting = applicable(questions, state.answers).filter(
        (question) => state.answers[question.id] === undefined,
      );
      const question = waiting.find((candidate) => !candidate.identified || turn.identity !== null) ?? null;
      if (question === null && waiting.length > 0) return this.#identify(dc, state);
      if (question === null) {
        if (this.#form.needs === 'identifiedAtTheEnd' && turn.identity === null) return this.#identify(dc, state);
        return this.#form.summary === undefined ? this.#finish(dc, state) : this.#reachSummary(dc, state);
      }
      const inferred = await question.infer?.(this.#asking(turn, state));
      if (inferred === undefined) {
        await this.#sayQuestion(turn, state, question);
        this.#keep(dc, state);
        return Dialog.EndOfTurn;
      }
      this.#set(turn, state, question.id, inferred, false);
    }
  }

  async #take(
    dc: DialogContext,
    state: KeptState,
    question: Question<never>,
    reading: Reading<unknown>,
  ): Promise<DialogTurnResult> {
    const turn = turnOf(dc);
    const language = turn.t.language;
    switch (reading.is) {
      case 'value':
        return this.#answer(dc, state, question, reading.value, reading.readBack ?? null);
      case 'doubt':
        turn.say({ ...sayPlain(reading.said), choices: reading.choices });
        state.asked = question.id;
        return this.#wait(dc, state);
      case 'fault':
        await this.#fault(turn, state, question, reading.said);
        return this.#wait(dc, state);
      case 'other': {
        const other = this.#questions(state).find((candidate) => candidate.id === reading.question);
        if (other === undefined || reading.value === undefined) return this.#edit(dc, state, reading.question);
        return this.#answer(dc, state, other, reading.value, reading.readBack ?? null);
      }
      case 'nothing': {
        const counted = countedButton(turn.input.text, turn.state.offered ?? []);
        if (counted?.a === 'answer' && counted.k === state.key && counted.q === question.id)
          return this.#answered(dc, state, question, counted);
        const bareNo = saysWord(turn.input.text, 'no', language);
        const passes = saysWord(turn.input.text, question.freeText ? 'skip' : 'pass', language);
        if (question.optional === 'unknown' && (passes || doesNotKnow(turn.input.text, language))) {
          return this.#answer(dc, state, question, null, turn.t('form.unknownNoted'));
        }
        if (
          question.optional === 'skip' &&
          (saysWord(turn.input.text, 'skip', language) || saysWord(turn.input.text, 'unknown', language))
        ) {
          return this.#answer(dc, state, question, null, null);
        }
        if (this.#offersAnswers(turn, state) && (bareNo || saysWord(turn.input.text, 'yes', language))) {
          await this.#fault(turn, state, question, turn.t('form.chooseOne'));
          return this.#wait(dc, state);
        }
        if (saysWord(turn.input.text, 'unknown', language) || saysWord(turn.input.text, 'skip', language)) {
          await this.#fault(turn, state, question, turn.t('form.cannotSkip'));
          return this.#wait(dc, state);
        }
        const digressed = await this.#digress(dc);
        if (digressed !== null) return digressed;
        await this.#fault(turn, state, question, turn.t('form.notUnderstood'));
        return this.#wait(dc, state);
      }
    }
  }

  async #answer(
    dc: DialogContext,
    state: KeptState,
    question: Question<never>,
    value: unknown,
    readBack: ReturnType<Turn['t']> | null,
  ): Promise<DialogTurnResult> {
    const turn = turnOf(dc);
    const changed = state.answers[question.id] !== undefined;
    // A photo that came early was not asked for: "back" does not lead to it.
    const early = question.takesFiles === true && state.asked !== question.id;
    const dropped = this.#set(turn, state, question.id, value, !early);
    if (changed) sayChange(this.#asking(turn, state), question, value, this.#named(state, dropped));
    else if (readBack !== null) turn.say(readBack);
    return this.#proceed(dc, state);
  }

  async #pressed(dc: DialogContext, state: KeptState): Promise<DialogTurnResult> {
    const turn = turnOf(dc);
    const action = turn.input.action;
    if (action === null || !action.k.startsWith(state.key)) return this.#oldButton(dc, state);
    if (action.a === 'edit') return this.#edit(dc, state, action.q);
    if (action.a === 'send' && state.phase === 'summary') return this.#finish(dc, state);
    if (action.a === 'saveAndQuit') return this.#saveForLater(dc, state);
    if (action.a !== 'answer' || action.q !== state.asked || state.phase !== 'asking')
      return this.#oldButton(dc, state);
    const question = this.#asked(state);
    return question === null ? this.#oldButton(dc, state) : this.#answered(dc, state, question, action);
  }

  /** A button of the open question was pressed, typed or counted. */
  async #answered(
    dc: DialogContext,
    state: KeptState,
    question: Question<never>,
    action: Extract<Action, { a: 'answer' }>,
  ): Promise<DialogTurnResult> {
    const turn = turnOf(dc);
    if (action.value === null) {
      if (question.optional === undefined) return this.#oldButton(dc, state);
      return this.#answer(
        dc,
        state,
        question,
        null,
        question.optional === 'unknown' ? turn.t('form.unknownNoted') : null,
      );
    }
    const reading = await question.read({ ...turn.input, action }, this.#asking(turn, state));
    return this.#take(dc, state, question, reading as Reading<unknown>);
  }

  /** True when the open question has named answers beside "I do not know". */
  #offersAnswers({ state: { offered = [] } }: Turn, state: KeptState): boolean {
    return (
      offered.filter(({ action }) => action.a === 'answer' && action.k === state.key && action.value !== null).length >
      1
    );
  }

  async #oldButton(dc: DialogContext, state: KeptState): Promise<DialogTurnResult> {
    const turn = turnOf(dc);
    turn.say(turn.t('form.oldButton'));
    return this.#askAgain(dc, state);
  }

  async #atSummary(dc: DialogContext, state: KeptState): Promise<DialogTurnResult> {
    const turn = turnOf(dc);
    const { text } = turn.input;
    const language = turn.t.language;
    if (saysWord(text, 'send', language)) return this.#finish(dc, state);
    if (this.#form.keepsDraft && saysWord(text, 'later', language)) return this.#saveForLater(dc, state);
    if (saysWord(text, 'back', language)) return this.#back(dc, state);
    const correction = readCorrection(text, language) ?? { rest: text, command: false };
    const corrected = await this.#correct(dc, state, correction.rest, correction.command);
    if (corrected !== null) return corrected;
    if (!saysWord(text, 'edit', language) && !saysWord(text, 'no', language)) {
      const digressed = await this.#digress(dc);
      if (digressed !== null) return digressed;
    }
    turn.say(
      turn.t(
        saysWord(text, 'edit', language) || saysWord(text, 'no', language)
          ? 'form.whatToChange'
          : 'form.chooseSendOrEdit',
      ),
    );
    return this.#wait(dc, state);
  }

  /** Applies "en fait c'était lundi" or "modifier la date" to an earlier answer; null when it fits none. */
  async #correct(
    dc: DialogContext,
    state: KeptState,
    rest: string,
    command: boolean,
  ): Promise<DialogTurnResult | null> {
    const turn = turnOf(dc);
    const answered = applicable(this.#questions(state), state.answers).filter(
      (question) => state.answers[question.id] !== undefined,
    );
    const asking = this.#asking(turn, state);
    const input = { ...turn.input, text: rest };
    const named = namedQuestion(rest, answered, turn.t.language);
    const candidates =
      named === null
        ? answered.filter((question) => question.called !== undefined && !question.freeText).reverse()
        : [named];
    for (const question of candidates) {
      if (question.freeText) {
        const value = named === null ? '' : afterName(rest, named, turn.t.language);
        const reading = value === '' ? null : await question.read({ ...input, text: value }, asking);
        if (reading?.is === 'value') return this.#answer(dc, state, question, reading.value, null);
        break;
      }
      const reading = (await question.read(input, asking)) as Reading<unknown>;
      if (reading.is === 'value') return this.#answer(dc, state, question, reading.value, null);
      if (named !== null && (reading.is === 'doubt' || reading.is === 'fault'))
        return this.#take(dc, state, question, reading);
    }
    if (named !== null) return this.#edit(dc, state, named.id);
    if (!command) return null;
    turn.say(turn.t('form.whatToChange'));
    return this.#wait(dc, state);
  }

  async #edit(dc: DialogContext, state: KeptState, id: string): Promise<DialogTurnResult> {
    const question = applicable(this.#questions(state), state.answers).find((candidate) => candidate.id === id);
    if (question === undefined) return this.#oldButton(dc, state);
    state.phase = 'asking';
    await this.#sayQuestion(turnOf(dc), state, question);
    return this.#wait(dc, state);
  }

  async #back(dc: DialogContext, state: KeptState): Promise<DialogTurnResult> {
    const turn = turnOf(dc);
    const id = previousQuestion(this.#questions(state), state.phase === 'summary' ? { ...state, asked: null } : state);
    if (id !== null) return this.#edit(dc, state, id);
    turn.say(turn.t('form.atTheBeginning'));
    return this.#askAgain(dc, state);
  }

  async #explain(dc: DialogContext, state: KeptState, question: Question<never>): Promise<DialogTurnResult> {
    const turn = turnOf(dc);
    const ask = await question.ask(this.#asking(turn, state));
    turn.say(turn.t((ask.help ?? 'form.whyAsked') as 'form.whyAsked'));
    return this.#askAgain(dc, state);
  }

  async #digress(dc: DialogContext): Promise<DialogTurnResult | null> {
    const turn = turnOf(dc);
    if (turn.input.text === '' || turn.understanding.band !== 'act' || dc.stack.length >= DEEPEST) return null;
    const target = this.#digression(turn.understanding, this.#form.id);
    return target === null ? null : dc.beginDialog(target.dialog, { options: target.options } satisfies FormOptions);
  }

  async #cancelAsked(dc: DialogContext, state: KeptState): Promise<DialogTurnResult> {
    if (state.trail.length === 0 || this.#form.summary === undefined) return this.#endCancelled(dc, state);
    state.phase = 'confirmCancel';
    sayCancelQuestion(turnOf(dc), this.#form, state);
    return this.#wait(dc, state);
  }

  async #confirmCancel(dc: DialogContext, state: KeptState): Promise<DialogTurnResult> {
    const turn = turnOf(dc);
    const { action, text } = turn.input;
    const language = turn.t.language;
    const pressed =
      action?.a === 'answer' && action.q === '_cancel' && action.k === state.key ? action.value : undefined;
    if (
      pressed === true ||
      (action === null && (saysWord(text, 'yes', language) || saysWord(text, 'cancel', language)))
    )
      return this.#endCancelled(dc, state);
    state.phase = state.asked === null ? 'summary' : 'asking';
    if (pressed === false || saysWord(text, 'no', language)) return this.#askAgain(dc, state);
    return this.continueDialog(dc);
  }

  async #endCancelled(dc: DialogContext, state: KeptState): Promise<DialogTurnResult> {
    const turn = turnOf(dc);
    const kept = this.#form.keepsDraft && state.draftId !== null;
    const [, below] = [...dc.stack].reverse();
    closeCardsOf(turn, state.key);
    // Who gives up the identification hears from the form that wanted it.
    if ((below?.state as FormState | undefined)?.phase === 'identifying') return dc.endDialog({ cancelled: true });
    if (below === undefined) turn.say(turn.t(kept ? 'form.cancelledDraft' : 'form.cancelled'));
    else turn.say(turn.t(kept ? 'form.stoppedDraft' : 'form.stopped'));
    return dc.endDialog({ cancelled: true });
  }

  /** The identification was given up by the customer, or could not be done and said so (`quiet`). */
  async #endUnidentified(dc: DialogContext, state: KeptState, result: unknown): Promise<DialogTurnResult> {
    const turn = turnOf(dc);
    const told = (result as { quiet?: boolean } | undefined)?.quiet === true;
    if (state.draftId !== null) turn.say(turn.t('form.savedForLater'));
    else if (!told) turn.say(turn.t('form.cancelled'));
    closeCardsOf(turn, state.key);
    return dc.endDialog({ cancelled: true, quiet: true });
  }

  async #saveForLater(dc: DialogContext, state: KeptState): Promise<DialogTurnResult> {
    const turn = turnOf(dc);
    turn.say(turn.t('form.savedForLater'));
    closeCardsOf(turn, state.key);
    return dc.endDialog({ saved: true, quiet: true });
  }

  async #reachSummary(dc: DialogContext, state: KeptState): Promise<DialogTurnResult> {
    state.phase = 'summary';
    state.asked = null;
    this.#showSummary(turnOf(dc), state);
    return this.#wait(dc, state);
  }

  #showSummary(turn: Turn, state: KeptState): void {
    closeCardsOf(turn, state.key);
    saySummary(this.#form, this.#asking(turn, state), this.#questions(state));
  }

  async #finish(dc: DialogContext, state: KeptState): Promise<DialogTurnResult> {
    const turn = turnOf(dc);
    const asking = { ...this.#asking(turn, state), answers: finalAnswers(this.#questions(state), state.answers) };
    const end = await this.#form.finish(asking);
    switch (end.is) {
      case 'again':
        for (const id of end.questions) delete state.answers[id];
        state.trail = state.trail.filter((id) => !end.questions.includes(id));
        state.phase = 'asking';
        return this.#proceed(dc, state);
      case 'begin':
        closeCardsOf(turn, state.key);
        return dc.replaceDialog(end.dialog, {
          options: end.options,
          ...(end.draft === undefined ? {} : { draft: end.draft }),
        } satisfies FormOptions);
      case 'done': {
        closeCardsOf(turn, state.key);
        const { draftId } = state;
        if (draftId !== null) turn.write((tx) => setDraftStatus(tx, draftId, 'sending', turn.now));
        return dc.endDialog(end.result);
      }
    }
  }

  async #identify(dc: DialogContext, state: KeptState): Promise<DialogTurnResult> {
    state.phase = 'identifying';
    this.#keep(dc, state);
    return dc.beginDialog('identify', { options: { why: this.#form.title } } satisfies FormOptions);
  }

  async #askAgain(dc: DialogContext, state: KeptState): Promise<DialogTurnResult> {
    const question = this.#asked(state);
    if (state.phase === 'summary') this.#showSummary(turnOf(dc), state);
    else if (question === null) return this.#proceed(dc, state);
    else await this.#sayQuestion(turnOf(dc), state, question);
    return this.#wait(dc, state);
  }

  async #sayQuestion(turn: Turn, state: KeptState, question: Question<never>): Promise<void> {
    if (state.asked !== question.id) state.faults = 0;
    state.asked = question.id;
    const ask: Ask = await question.ask(this.#asking(turn, state));
    const counted = applicable(this.#questions(state), state.answers);
    const step = counted.findIndex((candidate) => candidate.id === question.id) + 1;
    sayAsk(turn, state.key, question, ask, this.#form.showsProgress ? { step, of: counted.length } : null);
  }

  async #fault(turn: Turn, state: KeptState, question: Question<never>, said: ReturnType<Turn['t']>): Promise<void> {
    state.faults += 1;
    state.asked = question.id;
    const ask = await question.ask(this.#asking(turn, state));
    sayFault(turn, state.key, question, ask, said, state.faults);
  }

  /** `said` is false for what nobody was asked: "back" does not lead there. */
  #set(turn: Turn, state: KeptState, id: string, value: unknown, said = true): string[] {
    const change = setAnswer(this.#questions(state), state.answers, id, value);
    state.answers = change.answers;
    const before = state.trail.filter((other) => other !== id && !change.dropped.includes(other));
    state.trail = said ? [...before, id] : before;
    state.faults = 0;
    if (this.#form.keepsDraft) {
      state.draftId ??= state.key;
      const draft = {
        id: state.draftId,
        conversationId: turn.conversationId,
        customerRef: turn.identity?.ref ?? null,
        form: this.#form.id,
        version: this.#form.version,
        answers: { ...state.answers },
        now: turn.now,
      };
      turn.write((tx) => saveDraft(tx, draft));
    }
    return change.dropped;
  }

  /** True for "le lieu, c'était Lyon": an earlier question by its name, with a value. */
  #names(state: KeptState, { input: { text }, t }: Turn): boolean {
    const answered = this.#questions(state).filter(({ id }) => state.answers[id] !== undefined);
    const named = text.length > 250 ? null : namedQuestion(text, answered, t.language);
    return named !== null && afterName(text, named, t.language) !== '';
  }

  #named(state: KeptState, ids: readonly string[]): Question<never>[] {
    return this.#questions(state).filter((question) => ids.includes(question.id));
  }

  #asked(state: KeptState): Question<never> | null {
    return this.#questions(state).find((question) => question.id === state.asked) ?? null;
  }

  #questions(state: KeptState): readonly Question<never>[] {
    return this.#form.questions(state.answers);
  }

  #asking(turn: Turn, state: KeptState): Asking {
    return { turn, answers: state.answers, key: state.key, options: state.options, said: state.said };
  }

  #state(dc: DialogContext): KeptState {
    return dc.activeDialog?.state as KeptState;
  }

  #keep(dc: DialogContext, state: KeptState): void {
    if (dc.activeDialog !== undefined) dc.activeDialog.state = state;
  }

  #wait(dc: DialogContext, state: KeptState): DialogTurnResult {
    this.#keep(dc, state);
    return Dialog.EndOfTurn;
  }
}

/** A question or a request rather than a piece of a story. */
function looksLikeRequest(text: string): boolean {
  return (
    text.length <= 160 &&
    (/\?\s*$/.test(text) ||
      /^\s*(?:je (?:veux|voudrais|souhaite)|est[- ]ce que|quel(?:le)?s?|comment|combien|o[uù] |pouvez|can |could |how |what |where |i (?:want|would like))/iu.test(
        text,
      ))
  );
}

function closeCardsOf(turn: Turn, key: string): void {
  const keys = turn.state.openCards.filter((card) => card.startsWith(key));
  if (keys.length > 0) turn.closeCards(keys);
}

function sayPlain(said: ReturnType<Turn['t']>) {
  return { key: said.key, text: said.text, cards: [], choices: [], plain: false, urgent: false };
}
