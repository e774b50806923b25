import type { DialogTurnResult } from 'botbuilder-dialogs';
import type { Action } from '../../cards/action.ts';
import { type Choice, speak } from '../../cards/answer.ts';
import type { Said } from '../../locales/translator.ts';
import { countedButton } from '../offered.ts';
import { asksForElse, digress, digressAtTheEnd } from './digressing.ts';
import { saveForLater } from './endings.ts';
import type { Question, Reading } from './form.ts';
import { sayChange } from './formSays.ts';
import { doesNotKnow, saysWord } from './formWords.ts';
import { finish, proceed } from './proceed.ts';
import { edit, oldButton } from './revisiting.ts';
import {
  askedQuestion,
  askingOf,
  namedQuestions,
  questionsOf,
  type RunningForm,
  sayProblem,
  setOne,
  wait,
} from './runningForm.ts';

/** An answer as long as this may tell more than was asked. */
const TELLS_MORE = 40;

/** Goes on with what a question made of the message. */
export async function take(
  run: RunningForm,
  question: Question<never>,
  reading: Reading<unknown>,
): Promise<DialogTurnResult> {
  switch (reading.is) {
    case 'value':
      if (reading.stays !== undefined) return answerAndStay(run, question, reading, reading.stays);
      return answer(run, question, reading.value, reading.readBack ?? null);
    case 'doubt':
      run.turn.say(speak(reading.said, { choices: reading.choices }));
      run.state.asked = question.id;
      return wait(run);
    case 'fault':
      await sayProblem(run, question, reading.said);
      return wait(run);
    case 'other': {
      const other = questionsOf(run).find((candidate) => candidate.id === reading.question);
      if (other === undefined || reading.value === undefined) return edit(run, reading.question);
      return answer(run, other, reading.value, reading.readBack ?? null);
    }
    case 'nothing':
      return noAnswer(run, question);
  }
}

/** Keeps an answer that the customer may want to mend at once, with the means to do so. */
async function answerAndStay(
  run: RunningForm,
  question: Question<never>,
  { value, readBack }: Extract<Reading<unknown>, { is: 'value' }>,
  choices: Choice[],
): Promise<DialogTurnResult> {
  setOne(run, question.id, value);
  run.state.phase = 'asking';
  run.state.asked = question.id;
  if (readBack !== undefined) run.turn.say(speak(readBack, { choices, plain: true }));
  return wait(run);
}

/** Keeps an answer, tells what it changed, and asks the next question. */
export async function answer(
  run: RunningForm,
  question: Question<never>,
  value: unknown,
  readBack: Said | null,
): Promise<DialogTurnResult> {
  const { turn, state } = run;
  const changed = state.answers[question.id] !== undefined;
  // A photo that came early was not asked for: "back" does not lead to it.
  const early = question.takesFiles === true && state.asked !== question.id;
  const dropped = setOne(run, question.id, value, !early);
  const grows = question.grows === true && state.asked === question.id;
  if (changed && question.takesFiles !== true && !grows)
    sayChange(askingOf(run), question, value, namedQuestions(run, dropped));
  else if (readBack !== null) turn.say(readBack);
  if (question.freeText !== true && turn.input.action === null) {
    // What the answer asks for comes before the next question.
    state.phase = 'asking';
    const { asked } = state;
    state.asked = null;
    const digressed = await digressAtTheEnd(run);
    if (digressed !== null) return digressed;
    state.asked = asked;
  }
  const more = grows || turn.input.text.length < TELLS_MORE ? null : hearMore(run);
  return proceed(run, more);
}

/** Keeps what a text tells beside its answer, or instead of one; null when it tells nothing. */
function hearMore(run: RunningForm): Said | null {
  const { form, turn } = run;
  const more = asksForElse(run) ? null : form.hearsMore?.(askingOf(run), turn.input.text);
  if (more === undefined || more === null) return null;
  for (const [id, value] of Object.entries(more.answers)) setOne(run, id, value, false);
  return more.noted;
}

/** A button was pressed while the form runs. */
export async function pressed(run: RunningForm): Promise<DialogTurnResult> {
  const { turn, state } = run;
  const { action } = turn.input;
  if (action === null || !action.k.startsWith(state.key)) return oldButton(run);
  if (action.a === 'edit') return edit(run, action.q);
  if (action.a === 'send' && state.phase === 'summary') return finish(run);
  if (action.a === 'saveAndQuit') return saveForLater(run);
  if (action.a !== 'answer' || action.q !== state.asked || state.phase !== 'asking') return oldButton(run);
  const question = askedQuestion(run);
  return question === null ? oldButton(run) : answerByButton(run, question, action);
}

/** What is no answer: "I do not know", a counted button, another conversation, or something unclear. */
async function noAnswer(run: RunningForm, question: Question<never>): Promise<DialogTurnResult> {
  const { turn, state } = run;
  const { text } = turn.input;
  const { language } = turn.t;
  const counted = countedButton(text, turn.state.offered ?? []);
  if (counted?.a === 'answer' && counted.k === state.key && counted.q === question.id)
    return answerByButton(run, question, counted);
  const passes = saysWord(text, question.freeText ? 'skip' : 'pass', language);
  if (question.optional === 'unknown' && (passes || doesNotKnow(text, language)))
    return answer(run, question, null, turn.t('form.unknownNoted'));
  const leaves = saysWord(text, 'skip', language) || saysWord(text, 'unknown', language);
  if (question.optional === 'skip' && leaves) return answer(run, question, null, null);
  const bare = saysWord(text, 'no', language) || saysWord(text, 'yes', language);
  if (bare && offersAnswers(run)) {
    await sayProblem(run, question, turn.t('form.chooseOne'));
    return wait(run);
  }
  if (leaves) {
    await sayProblem(run, question, turn.t('form.cannotSkip'));
    return wait(run);
  }
  const { band, intent } = turn.understanding;
  const told = band === 'act' && intent !== 'claim_file' ? null : hearMore(run);
  if (told !== null) return proceed(run, told);
  const digressed = await digress(run);
  if (digressed !== null) return digressed;
  // It sounded like another wish and was none: more of what is told here.
  const late = text.length < TELLS_MORE ? null : hearMore(run);
  if (late !== null) return proceed(run, late);
  await sayProblem(run, question, turn.t('form.notUnderstood'));
  return wait(run);
}

/** A button of the open question was pressed, typed or counted. */
async function answerByButton(
  run: RunningForm,
  question: Question<never>,
  action: Extract<Action, { a: 'answer' }>,
): Promise<DialogTurnResult> {
  const { turn } = run;
  if (action.value === null) {
    if (question.optional === undefined) return oldButton(run);
    return answer(run, question, null, question.optional === 'unknown' ? turn.t('form.unknownNoted') : null);
  }
  const reading = await question.read({ ...turn.input, action }, askingOf(run));
  return take(run, question, reading as Reading<unknown>);
}

/** True when the open question has named answers beside "I do not know". */
function offersAnswers({ turn, state }: RunningForm): boolean {
  const { offered = [] } = turn.state;
  const named = offered.filter(
    ({ action }) => action.a === 'answer' && action.k === state.key && action.value !== null,
  );
  return named.length > 1;
}
