import type { DialogContext, DialogTurnResult } from 'botbuilder-dialogs';
import type { RequestPart } from '../../intents/several/splitRequests.ts';
import type { Understanding } from '../../intents/understanding.port.ts';
import type { Said } from '../../locales/translator.ts';
import { changeDraft } from '../../store/drafts.repository.ts';
import { Dialog } from '../sdk.ts';
import { type Turn, turnOf } from '../turn.ts';
import type { Ask, Asking, Form, Question } from './form.ts';
import { sayAsk, sayFault, saySummary } from './formSays.ts';
import { counted, type FormState, setAnswer } from './formState.ts';

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

export interface KeptState extends FormState {
  options: unknown;
  said: string;
  /** Requests of one message that come before the open question is asked again, and the turn that named them all. */
  beside?: { parts: RequestPart[]; toldIn: string };
}

/** One form while it handles one message. */
export interface RunningForm {
  readonly form: Form;
  readonly digression: Digression;
  readonly dc: DialogContext;
  readonly turn: Turn;
  readonly state: KeptState;
}

export function runningForm(form: Form, digression: Digression, dc: DialogContext, state: KeptState): RunningForm {
  return { form, digression, dc, turn: turnOf(dc), state };
}

export function questionsOf({ form, state }: Pick<RunningForm, 'form' | 'state'>): readonly Question<never>[] {
  return form.questions(state.answers);
}

/** The question that waits for an answer; null before the first and at the summary. */
export function askedQuestion(run: Pick<RunningForm, 'form' | 'state'>): Question<never> | null {
  return questionsOf(run).find((question) => question.id === run.state.asked) ?? null;
}

export function namedQuestions(run: RunningForm, ids: readonly string[]): Question<never>[] {
  return questionsOf(run).filter((question) => ids.includes(question.id));
}

export function askingOf({ turn, state }: Pick<RunningForm, 'turn' | 'state'>): Asking {
  return { turn, answers: state.answers, key: state.key, options: state.options, said: state.said };
}

/** Puts the state back on the stack; what is changed after this and before the end of the turn is kept too. */
export function keep({ dc, state }: RunningForm): void {
  if (dc.activeDialog !== undefined) dc.activeDialog.state = state;
}

/** Ends the turn with the form waiting. */
export function wait(run: RunningForm): DialogTurnResult {
  keep(run);
  return Dialog.EndOfTurn;
}

/**
 * Sets one answer and keeps the draft. Returns the ids of the answers that were dropped with it. `said` is false for
 * what nobody was asked: "back" does not lead there.
 */
export function setOne(run: RunningForm, id: string, value: unknown, said = true): string[] {
  const { state, form } = run;
  const change = setAnswer(questionsOf(run), state.answers, id, value);
  state.answers = change.answers;
  const before = state.trail.filter((other) => other !== id && !change.dropped.includes(other));
  state.trail = said ? [...before, id] : before;
  state.faults = 0;
  if (form.keepsDraft) keepDraft(run, id, value, change.dropped);
  return change.dropped;
}

interface PendingDraft {
  set: Record<string, unknown>;
  dropped: Set<string>;
}

/** One write a turn, whatever number of answers it brings. */
const pendingDrafts = new WeakMap<Turn, Map<string, PendingDraft>>();

function keepDraft({ turn, state, form }: RunningForm, id: string, value: unknown, dropped: readonly string[]): void {
  state.draftId ??= state.key;
  const { draftId } = state;
  const ofTurn = pendingDrafts.get(turn) ?? new Map<string, PendingDraft>();
  pendingDrafts.set(turn, ofTurn);
  const known = ofTurn.get(draftId);
  const pending = known ?? { set: {}, dropped: new Set<string>() };
  for (const gone of dropped) {
    pending.dropped.add(gone);
    delete pending.set[gone];
  }
  pending.set[id] = value;
  if (known !== undefined) return;
  ofTurn.set(draftId, pending);
  turn.write((tx) => {
    const draft = {
      id: draftId,
      conversationId: turn.conversationId,
      customerRef: turn.identity?.ref ?? null,
      form: form.id,
      version: form.version,
      answers: { ...state.answers },
      now: turn.now,
    };
    return changeDraft(tx, draft, { set: pending.set, dropped: [...pending.dropped] });
  });
}

/** Asks a question; `lead` is said in the same bubble, before it. */
export async function sayQuestion(
  { form, turn, state }: Pick<RunningForm, 'form' | 'turn' | 'state'>,
  question: Question<never>,
  lead: Said | null = null,
): Promise<void> {
  if (state.asked !== question.id) state.faults = 0;
  state.asked = question.id;
  const ask: Ask = await question.ask(askingOf({ turn, state }));
  const all = counted(questionsOf({ form, state }), state.answers, question.id);
  const step = all.findIndex((candidate) => candidate.id === question.id) + 1;
  sayAsk(turn, state.key, question, ask, form.showsProgress ? { step, of: all.length } : null, lead);
}

/** Says why an answer cannot be taken, with the choices of its question. */
export async function sayProblem(run: RunningForm, question: Question<never>, said: Said): Promise<void> {
  const { turn, state } = run;
  state.faults += 1;
  state.asked = question.id;
  const ask = await question.ask(askingOf(run));
  sayFault(turn, state.key, question, ask, said, state.faults);
}

export function showSummary(run: Pick<RunningForm, 'form' | 'turn' | 'state'>, lead: Said | null = null): void {
  closeCards(run);
  saySummary(run.form, askingOf(run), questionsOf(run), lead);
}

/** Greys the cards of this form. */
export function closeCards({ turn, state }: Pick<RunningForm, 'turn' | 'state'>): void {
  const keys = turn.state.openCards.filter((card) => card.startsWith(state.key));
  if (keys.length > 0) turn.closeCards(keys);
}
