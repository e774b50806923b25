import { speak } from '../cards/answer.ts';
import { AppError } from '../errors.ts';
import type { Intent } from '../intents/catalogue.ts';
import { beginChoice } from './beginChoice.ts';
import { otherWays } from './otherWays.ts';
import type { Turn } from './turn.ts';

/** What was being done, and the request that "try again" begins; null where trying again belongs to the form itself. */
const topics = {
  profile: null,
  partners: 'partners',
  contracts: 'contracts_overview',
  guarantees: 'guarantees',
  coverage: 'coverage_question',
  reimbursements: 'reimbursement_status',
  formulas: null,
  estimate: null,
  documents: 'documents',
  payments: 'payment_schedule',
  claims: 'claim_status',
  claimSending: null,
  identity: 'sign_in',
} as const satisfies Record<string, Intent | null>;

export type TroubleTopic = keyof typeof topics;

/**
 * Tells the customer that a backend failed, without a code and never as their fault: what did not work, what is kept,
 * what to do, and another way. `keeps` adds that their answers are kept: say it only where it is true.
 *
 * Rethrows everything that is no failure of a backend: a bug of ours must reach the log and the general apology.
 */
export function sayTrouble(turn: Turn, thrown: unknown, what: TroubleTopic, { keeps = false } = {}): void {
  if (!isBackendTrouble(thrown)) throw thrown;
  if (thrown.code === 'INSURER_NOT_FOUND') {
    turn.say(speak(turn.t('trouble.notFound'), { choices: otherWays(turn) }));
    return;
  }
  const words = { what: turn.t.words(`trouble.what.${what}`), kept: keeps };
  const intent = topics[what];
  if (thrown.class !== 'unreachable') {
    turn.say(speak(turn.t('trouble.refused', words), { choices: otherWays(turn) }));
    return;
  }
  const retry = intent === null ? [] : [beginChoice(turn, 'retry', intent)];
  turn.say(speak(turn.t('trouble.unreachable', words), { choices: [...retry, ...otherWays(turn)] }));
}

/** True for a backend that did not answer, or answered no: what `sayTrouble` can say. */
export function isBackendTrouble(thrown: unknown): thrown is AppError {
  return thrown instanceof AppError && (thrown.class === 'unreachable' || thrown.class === 'refused');
}
