import type { Answer, Choice } from '../../cards/answer.ts';
import { speak } from '../../cards/answer.ts';
import { listed } from '../../locales/format.ts';
import type { LabelKey, MessageKey, Said } from '../../locales/translator.ts';
import type { Turn } from '../turn.ts';
import type { Ask, Asking, Form, Question, SummaryLine } from './form.ts';
import { applicable, type FormState } from './formState.ts';

type AnyQuestion = Question<never>;

/** A choice that answers a question; `value` null is "I do not know" or "skip". */
export function answerChoice(
  turn: Turn,
  key: string,
  question: string,
  label: LabelKey,
  value: string | boolean | null,
): Choice {
  return { label: turn.t.label(label), action: { a: 'answer', v: 1, k: key, q: question, value } };
}

export function sayAsk(
  turn: Turn,
  key: string,
  question: AnyQuestion,
  ask: Ask,
  progress: { step: number; of: number } | null,
  lead: Said | null = null,
): void {
  const choices = withEscape(turn, key, question, ask);
  if (ask.answer !== undefined) {
    turn.say(after(lead, { ...ask.answer, choices: [...ask.answer.choices, ...choices] }));
    return;
  }
  const text =
    progress === null ? ask.said.text : turn.t.words('form.progress', { ...progress, question: ask.said.text });
  turn.say(after(lead, speak({ key: ask.said.key, text }, { choices })));
}

/** One bubble: what leads back to a form, then what it says. */
function after(lead: Said | null, answer: Answer): Answer {
  return lead === null ? answer : { ...answer, text: [lead.text, answer.text].filter((part) => part !== '').join(' ') };
}

/** The reason first, then the same choices; after a second fault a person is offered too. */
export function sayFault(turn: Turn, key: string, question: AnyQuestion, ask: Ask, said: Said, faults: number): void {
  const choices = withEscape(turn, key, question, ask);
  if (faults < 2) {
    turn.say(speak(said, { choices }));
    return;
  }
  const person: Choice = {
    label: turn.t.label('person'),
    action: { a: 'begin', v: 1, k: key, intent: 'talk_to_advisor' },
  };
  turn.say(
    speak(said.key === 'form.notUnderstood' ? turn.t('form.notUnderstoodTwice') : said, {
      choices: choices.some(({ label }) => label.label === person.label.label) ? choices : [...choices, person],
    }),
  );
}

export function sayChange(
  asking: Asking,
  question: AnyQuestion,
  value: unknown,
  dropped: readonly AnyQuestion[],
): void {
  const { turn } = asking;
  const label = words(turn, question.label);
  const shown = value === null ? turn.t.words('form.unknown') : question.show(value as never, asking);
  if (dropped.length === 0) {
    turn.say(speak(turn.t('form.changed', { label, value: shown }), { plain: true }));
    return;
  }
  const names = listed(
    dropped.map((other) => words(turn, other.label).toLowerCase()),
    turn.t.language,
  );
  turn.say(speak(turn.t('form.changedAndDropped', { label, value: shown, dropped: names }), { plain: true }));
}

export function sayCancelQuestion(turn: Turn, form: Form, state: FormState): void {
  const title = words(turn, form.title);
  const choices = [
    answerChoice(turn, state.key, '_cancel', 'stop', true),
    answerChoice(turn, state.key, '_cancel', 'continue', false),
  ];
  turn.say(speak(turn.t(form.keepsDraft ? 'form.confirmCancelDraft' : 'form.confirmCancel', { title }), { choices }));
}

export function saySummary(
  form: Form,
  asking: Asking,
  questions: readonly AnyQuestion[],
  lead: Said | null = null,
): void {
  if (form.summary === undefined) return;
  const { turn, answers } = asking;
  const lines: SummaryLine[] = applicable(questions, answers).map((question) => {
    const value = answers[question.id];
    const known = value !== null && value !== undefined;
    return {
      id: question.id,
      label: words(turn, question.label),
      value: known ? question.show(value as never, asking) : turn.t.words('form.unknown'),
      known,
      edit: question.edit ?? null,
    };
  });
  turn.say(after(lead, form.summary(asking, lines)));
}

function withEscape(turn: Turn, key: string, question: AnyQuestion, ask: Ask): Choice[] {
  const choices = [...(ask.choices ?? [])];
  if (question.optional === 'unknown') choices.push(answerChoice(turn, key, question.id, 'unknown', null));
  if (question.optional === 'skip') choices.push(answerChoice(turn, key, question.id, 'skip', null));
  return choices;
}

/** The words of a key that takes no parameters, known only at run time. */
function words(turn: Turn, key: MessageKey): string {
  return turn.t.words(key as 'common.yes');
}
