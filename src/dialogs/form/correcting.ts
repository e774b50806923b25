import type { DialogTurnResult } from 'botbuilder-dialogs';
import { answer, take } from './answering.ts';
import { afterName, namedQuestion } from './correction.ts';
import type { Reading } from './form.ts';
import { applicable } from './formState.ts';
import { edit } from './revisiting.ts';
import { askingOf, questionsOf, type RunningForm, wait } from './runningForm.ts';

/**
 * Applies "en fait c'était lundi" or "modifier la date" to an earlier answer; null when it fits none. `command` is
 * true for a request to be asked again.
 */
export async function correct(run: RunningForm, rest: string, command: boolean): Promise<DialogTurnResult | null> {
  const { turn, state } = run;
  const answered = applicable(questionsOf(run), state.answers).filter(
    (question) => state.answers[question.id] !== undefined,
  );
  const asking = askingOf(run);
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
      if (reading?.is === 'value') return answer(run, question, reading.value, null);
      break;
    }
    const reading = (await question.read(input, asking)) as Reading<unknown>;
    if (reading.is === 'value') return answer(run, question, reading.value, null);
    // "Modifier la date" names no day: it is asked, without a reproach.
    if (named !== null && (reading.is === 'doubt' || (reading.is === 'fault' && !command)))
      return take(run, question, reading);
  }
  if (named !== null) return edit(run, named.id);
  if (!command) return null;
  turn.say(turn.t('form.whatToChange'));
  return wait(run);
}

/** True for "le lieu, c'était Lyon": an earlier question by its name, with a value. */
export function namesAnswered(run: RunningForm): boolean {
  const { input, t } = run.turn;
  const answered = questionsOf(run).filter(({ id }) => run.state.answers[id] !== undefined);
  const named = input.text.length > 250 ? null : namedQuestion(input.text, answered, t.language);
  return named !== null && afterName(input.text, named, t.language) !== '';
}
