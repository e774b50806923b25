import type { Answers, Question } from './form.ts';

/** What is kept of a form between two turns. Plain data. */
export interface FormState {
  form: string;
  version: number;
  key: string;
  draftId: string | null;
  answers: Record<string, unknown>;
  phase: 'asking' | 'summary' | 'confirmCancel' | 'identifying';
  /** Id of the question that was asked last; null before the first. */
  asked: string | null;
  /** Ids in the order they were answered, for "back". */
  trail: string[];
  /** Answers in a row that could not be taken. */
  faults: number;
}

type Questions = readonly Pick<Question<never>, 'id' | 'dependsOn' | 'applies'>[];

/** The questions that count, given the answers so far. What a hidden question once had for an answer opens no other. */
export function applicable<Q extends Questions[number]>(questions: readonly Q[], answers: Answers): Q[] {
  let seen: Record<string, unknown> | null = null;
  return questions.filter((question) => {
    if (question.applies?.(seen ?? answers) ?? true) return true;
    if (answers[question.id] === undefined) return false;
    seen ??= { ...answers };
    delete seen[question.id];
    return false;
  });
}

/** The questions of which a customer is told how many there are. */
export function counted<Q extends Pick<Question<never>, 'id' | 'applies' | 'dependsOn' | 'rare'>>(
  questions: readonly Q[],
  answers: Answers,
  asked: string | null = null,
): Q[] {
  return applicable(questions, answers).filter(
    ({ id, rare }) => rare !== true || id === asked || answers[id] !== undefined,
  );
}

/** The first question that counts and has no answer yet; null when the form is complete. */
export function nextQuestion<Q extends Questions[number]>(questions: readonly Q[], answers: Answers): Q | null {
  return applicable(questions, answers).find((question) => answers[question.id] === undefined) ?? null;
}

export interface Change {
  answers: Record<string, unknown>;
  /** Answers that were dropped because they depended on the changed one. */
  dropped: string[];
}

/**
 * Sets one answer. A first answer drops nothing, so the order of answers never matters; a changed one drops exactly
 * the answers that depend on it, directly or through others.
 */
export function setAnswer(questions: Questions, answers: Answers, id: string, value: unknown): Change {
  const before = answers[id];
  const next: Record<string, unknown> = { ...answers, [id]: value };
  if (before === undefined || same(before, value)) return { answers: next, dropped: [] };
  const dropped = dependents(questions, id).filter((dependent) => next[dependent] !== undefined);
  for (const dependent of dropped) delete next[dependent];
  return { answers: next, dropped };
}

/** Everything that depends on a question, in the order of the form. */
export function dependents(questions: Questions, id: string): string[] {
  const found = new Set([id]);
  for (let grew = true; grew; ) {
    grew = false;
    for (const question of questions) {
      if (found.has(question.id) || !question.dependsOn?.some((other) => found.has(other))) continue;
      found.add(question.id);
      grew = true;
    }
  }
  return questions.map((question) => question.id).filter((other) => other !== id && found.has(other));
}

/** Only what counts in the end: answers to questions that apply. */
export function finalAnswers(questions: Questions, answers: Answers): Record<string, unknown> {
  return Object.fromEntries(
    applicable(questions, answers)
      .filter((question) => answers[question.id] !== undefined)
      .map((question) => [question.id, answers[question.id]]),
  );
}

/** The question before the one being asked, for "back"; null at the beginning. */
export function previousQuestion(
  questions: Questions,
  state: Pick<FormState, 'trail' | 'answers' | 'asked'>,
): string | null {
  const counted = new Set(applicable(questions, state.answers).map((question) => question.id));
  const at = state.asked === null ? -1 : state.trail.indexOf(state.asked);
  const before = at < 0 ? state.trail : state.trail.slice(0, at);
  return before.findLast((id) => id !== state.asked && counted.has(id)) ?? null;
}

function same(left: unknown, right: unknown): boolean {
  return left === right || JSON.stringify(left) === JSON.stringify(right);
}
