import type { Choice } from '../cards/answer.ts';
import { beginChoice } from './beginChoice.ts';
import type { Turn } from './turn.ts';

/** A call back, or a person now: what is left when the assistant cannot do it. */
export function otherWays(turn: Turn): Choice[] {
  return [beginChoice(turn, 'callback', 'callback'), beginChoice(turn, 'person', 'talk_to_advisor')];
}
