import type { DialogTurnResult } from 'botbuilder-dialogs';
import { speak } from '../../cards/answer.ts';
import { answerFromHelp } from '../help/sayHelp.ts';
import { pressed, take } from './answering.ts';
import { asksInWords, asksMeaning, looksLikeRequest } from './asksInstead.ts';
import { correct, namesAnswered } from './correcting.ts';
import { namedQuestion, readCorrection } from './correction.ts';
import { digress, digressForSeveral, lookupBeside } from './digressing.ts';
import { answerToCancel, cancelAsked, saveForLater, stopForNow } from './endings.ts';
import type { Question, Reading } from './form.ts';
import { applicable } from './formState.ts';
import { plainlyPauses, politeAnswer, saysWord } from './formWords.ts';
import { askAgain, finish, proceed } from './proceed.ts';
import { back, edit, explain } from './revisiting.ts';
import { askedQuestion, askingOf, questionsOf, type RunningForm, setOne, wait } from './runningForm.ts';

/**
 * What a message means to a form that waits. The order matters: leaving comes before answering, an answer before a
 * digression, and a correction before an answer where any text would be one.
 */
export async function hear(run: RunningForm): Promise<DialogTurnResult> {
  const { form, turn, state } = run;
  const { action, text, files } = turn.input;
  const { language } = turn.t;
  if (state.phase === 'confirmCancel') {
    const answered = await answerToCancel(run);
    if (answered !== null) return answered;
  }
  if (action !== null) return pressed(run);
  if (files.length > 0) {
    const taker = applicable(questionsOf(run), state.answers).find((candidate) => candidate.takesFiles);
    if (taker !== undefined) return take(run, taker, await readBy(taker, run));
  }
  if (saysWord(text, 'cancel', language)) return cancelAsked(run);
  if (saysWord(text, 'goodbye', language) && state.draftId !== null) return saveForLater(run);
  const puts = putsOff(run);
  if (puts === 'plainly') return stopForNow(run);
  const polite = politeAnswer(turn);
  if (polite !== null) {
    turn.say(polite);
    return askAgain(run);
  }
  const aside = (await form.aside?.(askingOf(run), text)) ?? null;
  if (aside !== null) {
    turn.say(aside);
    return askAgain(run);
  }
  const amended = await amend(run);
  if (amended !== null) return amended;
  if (state.phase === 'summary') return atSummary(run);
  const question = askedQuestion(run);
  if (question === null) return proceed(run);
  if (saysWord(text, 'back', language)) return back(run);
  // "C'est quoi une franchise ?" asks for more than why this question is put; a strange word was read in the question.
  if (saysWord(text, 'why', language) || asksMeaning(text))
    return answerFromHelp(turn) ? askAgain(run) : explain(run, question);
  if (puts === 'maybe' && question.optional !== 'skip') {
    // "Je verrai plus tard" is an answer where it is offered.
    const offered = question.freeText ? null : await readBy(question, run);
    return offered?.is === 'value' ? take(run, question, offered) : stopForNow(run);
  }
  if (saysWord(text, 'submit', language) && form.summary !== undefined && question.takesFiles !== true) {
    turn.say(turn.t('form.notYet'));
    return askAgain(run);
  }
  return answerOrElse(run, question);
}

/** Applies "ajoute un témoin, Mme Petit"; null when the message changes nothing inside an answer. */
async function amend(run: RunningForm): Promise<DialogTurnResult | null> {
  const { form, turn } = run;
  const change = form.amends?.(askingOf(run), turn.input.text) ?? null;
  if (change === null) return null;
  if ('ask' in change) return edit(run, change.ask);
  for (const [id, value] of Object.entries(change.answers)) setOne(run, id, value);
  turn.say(speak(change.said, { plain: true }));
  return askAgain(run);
}

async function answerOrElse(run: RunningForm, question: Question<never>): Promise<DialogTurnResult> {
  const { turn } = run;
  const { text } = turn.input;
  const correction = readCorrection(text, turn.t.language);
  if (correction?.command || (correction !== null && question.freeText)) {
    const corrected = await correct(run, correction.rest, correction.command);
    if (corrected !== null) return corrected;
  }
  if (question.freeText !== true && correction === null) {
    const several = await digressForSeveral(run);
    if (several !== null) return several;
    // A name or an address takes any words, though not "c koi la franchise".
    if (asksInWords(text) && lookupBeside(run) === null && answerFromHelp(turn)) return askAgain(run);
  }
  const isHeard = question.hears?.includes(turn.understanding.intent) ?? true;
  if (question.freeText && isHeard && looksLikeRequest(text)) {
    const digressed = (await digressForSeveral(run)) ?? (await digress(run));
    if (digressed !== null) return digressed;
    // "What do you cover for a flat?" is no description of the flat.
    if (/\?\s*$/.test(text) && asksInWords(text)) return take(run, question, { is: 'nothing' });
  }
  const reading = await readBy(question, run);
  if (reading.is === 'nothing' && (correction !== null || namesAnswered(run))) {
    const { rest, command } = correction ?? { rest: text, command: false };
    const corrected = await correct(run, rest, command);
    if (corrected !== null) return corrected;
  }
  return take(run, question, reading);
}

async function atSummary(run: RunningForm): Promise<DialogTurnResult> {
  const { turn } = run;
  const { text } = turn.input;
  const { language } = turn.t;
  if (saysWord(text, 'send', language)) return finish(run);
  if (putsOff(run) === 'maybe') return stopForNow(run);
  if (saysWord(text, 'back', language)) return back(run);
  const read = readCorrection(text, language);
  const several = read === null && namedQuestion(text, questionsOf(run), language) === null;
  const begun = several ? await digressForSeveral(run) : null;
  if (begun !== null) return begun;
  const correction = read ?? { rest: text, command: false };
  const corrected = await correct(run, correction.rest, correction.command);
  if (corrected !== null) return corrected;
  const wantsChange = saysWord(text, 'edit', language) || saysWord(text, 'no', language);
  const digressed = wantsChange ? null : await digress(run);
  if (digressed !== null) return digressed;
  turn.say(turn.t(wantsChange ? 'form.whatToChange' : 'form.chooseSendOrEdit'));
  return wait(run);
}

/** Whether the message puts the form off: surely, or unless the open question takes it for an answer. */
function putsOff({ turn: { input, t } }: RunningForm): 'plainly' | 'maybe' | null {
  const { text } = input;
  if (plainlyPauses(text, t.language)) return 'plainly';
  return saysWord(text, 'later', t.language) || saysWord(text, 'pause', t.language) ? 'maybe' : null;
}

async function readBy(question: Question<never>, run: RunningForm): Promise<Reading<unknown>> {
  return (await question.read(run.turn.input, askingOf(run))) as Reading<unknown>;
}
