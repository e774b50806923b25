import { speak } from '../../cards/answer.ts';
import type { Intent } from '../../intents/catalogue.ts';
import { beginChoice } from '../beginChoice.ts';
import type { Turn } from '../turn.ts';
import { mainChoices } from './smallTalk.ts';

/** Intents that are never worth proposing as "did you mean …?". */
const unnamed: readonly Intent[] = ['greet', 'thanks', 'goodbye', 'cancel', 'repeat', 'out_of_scope', 'help'];

/** Two or three named choices when the sentence may mean several things. */
export function unclear(turn: Turn): void {
  const { intent, alternatives } = turn.understanding;
  const named = [intent, ...alternatives.map((alternative) => alternative.intent)]
    .filter((candidate) => !unnamed.includes(candidate))
    .slice(0, 3);
  if (named.length === 0) {
    notUnderstood(turn);
    return;
  }
  turn.state.unclear = turn.input.text.slice(0, 2000);
  turn.say(
    speak(turn.t('talk.unclear'), {
      choices: named.map((candidate) => beginChoice(turn, `intent.${candidate}`, candidate)),
    }),
  );
}

/** The second message in a row that nobody understands brings a person. */
export function notUnderstood(turn: Turn): void {
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
