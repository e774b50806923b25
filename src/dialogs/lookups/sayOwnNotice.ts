import { speak } from '../../cards/answer.ts';
import { isBackendTrouble } from '../backendTrouble.ts';
import { beginChoice } from '../beginChoice.ts';
import type { Turn } from '../turn.ts';
import { asksOfNotice, ownNotice } from './contractDates.ts';
import { contractsOf } from './contractsOf.ts';

/** After a general word on formal notices and suspensions, what it means for the customer who is in arrears. */
export async function sayOwnNotice(turn: Turn): Promise<void> {
  if (turn.identity === null || !asksOfNotice(turn.input.text)) return;
  try {
    const said = ownNotice(await contractsOf(turn), turn);
    if (said !== null) turn.say(speak(said, { choices: [beginChoice(turn, 'payLate', 'pay_premium')] }));
  } catch (thrown) {
    // The general word stands without it.
    if (!isBackendTrouble(thrown)) throw thrown;
  }
}
