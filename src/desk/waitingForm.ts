import { forms } from '../dialogs/conversations.ts';
import type { Answers, Asking, Question } from '../dialogs/form/form.ts';
import { applicable } from '../dialogs/form/formState.ts';
import type { Turn } from '../dialogs/turn.ts';
import { parisAt } from '../domain/calendar.ts';
import type { RequestDetail } from './deskView.ts';
import { maskPhones } from './maskPhones.ts';
import type { Viewing } from './requestView.ts';

/** A form that waits for its customer, as the advisor reads it; null for one that the program no longer has. */
export function waitingForm(
  form: { id: string; answers: Answers },
  { t, now, brand }: Viewing,
): NonNullable<RequestDetail['draft']> | null {
  const known = forms.find((candidate) => candidate.id === form.id);
  if (known === undefined) return null;
  const { answers } = form;
  const questions = applicable(known.questions(answers), answers);
  const words = (key: Question['label']) => t.words(key as 'common.yes');
  const asking = { turn: { t, today: parisAt(now).date } as Turn, answers, key: '', options: null, said: '' };
  return {
    title: words(known.title),
    answers: questions
      .filter((question) => answers[question.id] !== undefined)
      .map((question) => ({
        label: words(question.label),
        value: maskPhones(shown(question, answers[question.id], asking), brand),
      })),
    missing: questions
      .filter((question) => answers[question.id] === undefined)
      .map((question) => words(question.label)),
  };
}

/**
 * An answer in the words of its own question. A question shows values with the language and the day alone; one that
 * would need more, or an answer of an older version, is shown as it is kept.
 */
function shown(question: Question<never>, value: unknown, asking: Asking): string {
  if (value === null) return asking.turn.t.words('desk.draft.unknown');
  try {
    return question.show(value as never, asking);
  } catch {
    return typeof value === 'string' ? value : JSON.stringify(value);
  }
}
