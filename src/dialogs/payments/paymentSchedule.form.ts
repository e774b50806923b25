import { show, speak } from '../../cards/answer.ts';
import { contractLabels } from '../../cards/contractWords.ts';
import { nextPaymentsCard, type Paid, paidSoFar, paymentSumCard, scheduleCard } from '../../cards/schedule.card.ts';
import type { Instalment } from '../../domain/payment.ts';
import { AppError } from '../../errors.ts';
import { fold } from '../../intents/fold.ts';
import { euros, longDate } from '../../locales/format.ts';
import { sayTrouble } from '../backendTrouble.ts';
import type { Form } from '../form/form.ts';
import { findContracts } from '../lookups/findContracts.ts';
import { readLookupOptions } from '../lookups/lookupOptions.ts';
import { periodNamed } from '../lookups/periodNamed.ts';
import { otherWays } from '../otherWays.ts';
import type { Turn } from '../turn.ts';
import { paidOf } from './paidOf.ts';

/** Wishes for another day, rhythm or account. */
const wantsChange =
  /\b(?:chang\w*|decal\w*|recul\w*|report\w*|avanc\w*|modifi\w*|passer (?:en|au|de)|mensualis\w*|annualis\w*|frequence|prelever apres|au lieu du|move|chang\w*|switch|postpone|pay (?:monthly|yearly|quarterly))\b/;
/** Doubts about what was taken. */
const doubts =
  /\b(?:deux fois|double|trop|c est quoi|c koi|pourquoi|historique|est passe|avez[ -]vous preleve|m avez (?:pris|debite|preleve)|twice|double|too much|what is this|why|already taken)\b/;
/** "Combien j'ai payé cette année ?": what was paid, not what is to come. */
const hasPaid =
  /\bcombien\b.{0,20}\b(?:j ai|ai je|on a|avons nous|nous avons) (?:deja )?(?:paye|verse|regle|depense)|\b(?:j ai|ai je) (?:deja )?(?:paye|verse|regle) combien\b|\bhow much (?:have|did) (?:i|we) (?:already )?(?:paid|pay|spent|spend)\b/;
/** A whole year would be the calendar itself. */
const MOST_LINES = 6;
const nextYear = /\b(?:an prochain|annee prochaine|en janvier|augment\w*|next year|increase)\b/;

/** "C’est quand le prélèvement", "mon échéancier auto", and the button that opens one contract's calendar. */
export const paymentScheduleForm: Form = {
  id: 'paymentSchedule',
  version: 1,
  title: 'payments.title',
  needs: 'identified',
  questions: () => [],
  async finish({ turn, options, said }) {
    try {
      const paid = await paidOf(turn);
      const { action, slots } = readLookupOptions(options);
      if (action?.a === 'openSchedule') {
        const one = paid.find(({ contract }) => contract.id === action.id);
        if (one === undefined) throw new AppError('INSURER_NOT_FOUND');
        sayOne(turn, one);
        return { is: 'done' };
      }
      const plain = fold(said).replace(/['’]/g, ' ');
      if (wantsChange.test(plain) && paid.some(({ schedule }) => schedule.next !== null))
        return {
          is: 'begin',
          dialog: /\b(?:iban|rib|compte|banque|account)\b/.test(plain) ? 'changeBank' : 'paymentTerms',
          options,
        };
      const chosen = meant(paid, said, slots);
      if (hasPaid.test(plain)) {
        sayPaidSoFar(turn, chosen);
        return { is: 'done' };
      }
      if (!doubts.test(plain) && sayDueThen(turn, chosen, said)) return { is: 'done' };
      sayPayments(turn, chosen);
      if (nextYear.test(plain)) turn.say(speak(turn.t('payments.nextYear'), { choices: otherWays(turn) }));
      else if (doubts.test(plain)) turn.say(speak(turn.t('payments.question'), { choices: otherWays(turn) }));
    } catch (thrown) {
      sayTrouble(turn, thrown, 'payments');
    }
    return { is: 'done' };
  },
};

/** The contracts that the words name; those with something to come or late where they name none. */
function meant(paid: readonly Paid[], said: string, slots: Parameters<typeof findContracts>[1]['slots']): Paid[] {
  const contracts = paid.map(({ contract }) => contract);
  const found = findContracts(contracts, { said, slots }).contracts;
  const named = paid.filter(({ contract }) => found.includes(contract));
  const alive = named.filter(({ contract, schedule }) => schedule.next !== null || contract.arrears !== null);
  return alive.length === 0 ? named : alive;
}

function sayPayments(turn: Turn, paid: readonly Paid[]): void {
  const [first, ...others] = paid;
  if (first === undefined) {
    turn.say(turn.t('payments.none'));
    return;
  }
  if (others.length === 0) {
    sayOne(turn, first);
    return;
  }
  const { t, today } = turn;
  const { card, choices } = nextPaymentsCard({ key: turn.services.newId('card'), paid, today }, t);
  const due = paid.flatMap(({ schedule }) => schedule.next ?? []);
  const total = due.reduce((sum, { amountCents }) => sum + amountCents, 0);
  const said = t('payments.next.several', { count: due.length, total: euros(total, t.language) });
  turn.say(show(said, [card], { choices: choices.slice(0, 10) }));
}

function sayPaidSoFar(turn: Turn, paid: readonly Paid[]): void {
  const { t } = turn;
  const names = contractLabels(
    paid.map(({ contract }) => contract),
    t,
  );
  const lines = paid.map(({ schedule }, index) => ({
    ...{ name: names[index]?.label ?? '', dueOn: null },
    cents: paidSoFar(schedule),
  }));
  const total = lines.reduce((sum, { cents }) => sum + cents, 0);
  const view = { key: turn.services.newId('card'), title: t.words('payments.card.paid'), lines };
  turn.say(show(t('payments.paidSoFar', { total: euros(total, t.language) }), [paymentSumCard(view, t)]));
}

const isToCome = (state: Instalment['state']) => state === 'upcoming' || state === 'pending';

/** The debits of a month or a day that is named; false when none is, or nothing falls due then. */
function sayDueThen(turn: Turn, paid: readonly Paid[], said: string): boolean {
  const { t } = turn;
  const period = periodNamed(turn, said, 'future');
  if (period === null) return false;
  const names = contractLabels(
    paid.map(({ contract }) => contract),
    t,
  );
  const lines = paid.flatMap(({ schedule }, index) =>
    schedule.instalments
      .filter(({ dueOn, state }) => isToCome(state) && dueOn >= period.from && dueOn <= period.to)
      .map(({ dueOn, amountCents }) => ({ name: names[index]?.label ?? '', dueOn, cents: amountCents })),
  );
  if (lines.length === 0 || lines.length > MOST_LINES) return false;
  lines.sort((one, other) => one.dueOn.localeCompare(other.dueOn));
  const total = lines.reduce((sum, { cents }) => sum + cents, 0);
  const view = { key: turn.services.newId('card'), title: t.words('payments.card.then'), lines };
  const words = { count: lines.length, total: euros(total, t.language) };
  turn.say(show(t('payments.then', words), [paymentSumCard(view, t)]));
  return true;
}

function sayOne(turn: Turn, one: Paid): void {
  const { t, today } = turn;
  const { next } = one.schedule;
  const { endsOn, state } = one.contract;
  const said =
    next !== null
      ? t('payments.next', {
          amount: euros(next.amountCents, t.language),
          date: longDate(next.dueOn, t.language, today),
        })
      : state === 'ended' && endsOn !== null
        ? t('payments.ended', { date: longDate(endsOn, t.language, today) })
        : t('payments.schedule');
  turn.say(show(said, [scheduleCard({ ...one, key: turn.services.newId('card'), today }, t)]));
}
