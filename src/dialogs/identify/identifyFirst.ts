import { parisAt } from '../../domain/calendar.ts';
import type { Intent } from '../../intents/catalogue.ts';
import { clockTime, momentInParis } from '../../locales/format.ts';
import type { Said } from '../../locales/translator.ts';
import type { Turn } from '../turn.ts';

/** Requests that wait for the identification which is under way: beginning them would ask for it a second time. */
const needIdentity: ReadonlySet<Intent> = new Set<Intent>([
  'sign_in',
  'contracts_overview',
  'guarantees',
  'reimbursement_status',
  'claim_status',
  'claim_add_document',
  'documents',
  'pay_premium',
  'payment_schedule',
  'update_profile',
  'beneficiaries',
  'notifications',
]);

export function asksForOwnData(turn: Turn): boolean {
  return turn.input.text !== '' && turn.understanding.band !== 'unsure' && needIdentity.has(turn.understanding.intent);
}

/** Tells from when on a limit lets the customer try again. `until` is ms UTC. */
export function tooMany(turn: Turn, until: number): Said {
  const after = until + 60_000;
  const { date, time } = parisAt(after);
  const { language } = turn.t;
  const words = date === turn.today ? clockTime(time, language) : momentInParis(after, language, turn.today);
  return turn.t('identify.tooMany', { until: words });
}
