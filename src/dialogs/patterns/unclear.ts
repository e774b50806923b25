import { speak } from '../../cards/answer.ts';
import type { Intent } from '../../intents/catalogue.ts';
import { eitherOf } from '../../locales/format.ts';
import { helpTexts } from '../../locales/help.ts';
import { beginChoice } from '../beginChoice.ts';
import type { Turn } from '../turn.ts';
import { keepForReview } from './keepForReview.ts';
import { mayBeHelp } from './mayBeHelp.ts';
import { mainChoices } from './smallTalk.ts';

/** Intents that are never worth proposing as "did you mean …?". */
const unnamed: readonly Intent[] = ['greet', 'thanks', 'goodbye', 'cancel', 'repeat', 'out_of_scope', 'help'];
/** A third name below this is noise. */
const LEAST_THIRD = 0.04;
/** Two or three named choices when the sentence may mean several things; the second time in a row a person as well. */
export function unclear(turn: Turn, { intent, score, alternatives } = turn.understanding): void {
  const named = [{ intent, score }, ...alternatives]
    .filter((candidate) => !unnamed.includes(candidate.intent))
    .filter((candidate, place) => place < 2 || candidate.score >= LEAST_THIRD)
    .slice(0, 3)
    .map((candidate) => candidate.intent);
  if (offerHelp(turn)) return;
  if (named.length === 0) {
    notUnderstood(turn);
    return;
  }
  keepForReview(turn, 'unclear');
  turn.state.misses += 1;
  turn.state.unclear = turn.input.text.slice(0, 2000);
  const names = named.map((candidate) =>
    turn.t.words('talk.quoted', { name: turn.t.label(`intent.${candidate}`).label }),
  );
  const again = turn.state.misses > 1;
  const choices = named.map((candidate) => beginChoice(turn, `intent.${candidate}`, candidate));
  if (again && !named.includes('talk_to_advisor')) choices.push(beginChoice(turn, 'person', 'talk_to_advisor'));
  const parameters = { choices: eitherOf(names, turn.t.language) };
  turn.say(speak(again ? turn.t('talk.unclearTwice', parameters) : turn.t('talk.unclear', parameters), { choices }));
}

/** The second message in a row that nobody understands brings a person. */
export function notUnderstood(turn: Turn): void {
  if (turn.state.misses === 0 && offerHelp(turn)) return;
  keepForReview(turn, 'notUnderstood');
  turn.state.misses += 1;
  if (turn.state.misses < 2) {
    turn.say(speak(turn.t('talk.notUnderstood'), { choices: mainChoices(turn) }));
    return;
  }
  turn.say(
    speak(turn.t('talk.notUnderstoodTwice'), {
      choices: [beginChoice(turn, 'person', 'talk_to_advisor'), beginChoice(turn, 'callback', 'callback')],
    }),
  );
}

/** A question that the help base may well answer is offered before anything else; false when there is none. */
function offerHelp(turn: Turn): boolean {
  const { language } = turn.t;
  const { intent, alternatives } = turn.understanding;
  const hit = mayBeHelp(turn);
  if (hit === null) return false;
  keepForReview(turn, 'unclear');
  turn.state.misses += 1;
  const { question } = helpTexts[language][hit.id];
  const others = [intent, ...alternatives.map((other) => other.intent)].filter((other) => !unnamed.includes(other));
  turn.say(
    speak(turn.t('talk.helpOffer', { question }), {
      choices: [
        beginChoice(turn, 'helpOffer', 'help', question),
        ...others.slice(0, 1).map((other) => beginChoice(turn, `intent.${other}`, other)),
        beginChoice(turn, 'person', 'talk_to_advisor'),
      ],
    }),
  );
  return true;
}
