import { show, speak } from '../../cards/answer.ts';
import { arrearsCard } from '../../cards/arrears.card.ts';
import { contractName } from '../../cards/contractWords.ts';
import { nextPaymentsCard, type Paid } from '../../cards/schedule.card.ts';
import { fold } from '../../intents/fold.ts';
import { euros, longDate } from '../../locales/format.ts';
import { sayTrouble } from '../backendTrouble.ts';
import type { Form } from '../form/form.ts';
import { otherWays } from '../otherWays.ts';
import type { Turn } from '../turn.ts';
import { paidOf } from './paidOf.ts';

const inParts =
  /\b(?:plusieurs fois|en (?:deux|trois|quatre|[2-9]) fois|etal\w*|echelonn\w*|delai|instal?ments|several times|spread)\b/;
const otherMeans = /\b(?:cheques?|virements?|especes|ordre|transfer|cheque|check|cash)\b/;

/** "J’ai un impayé, je veux régler": what is owed, by when, and where it can be paid. No payment is taken here. */
export const payPremiumForm: Form = {
  id: 'payPremium',
  version: 1,
  title: 'payments.title',
  needs: 'identified',
  questions: () => [],
  async finish({ turn, said }) {
    try {
      const paid = await paidOf(turn);
      const late = paid.filter(({ contract }) => contract.arrears !== null);
      for (const one of late) sayLate(turn, one);
      if (late.length === 0) sayUpToDate(turn, paid);
      const plain = fold(said).replace(/['’]/g, ' ');
      if (inParts.test(plain)) turn.say(turn.t('payments.plan'));
      else if (otherMeans.test(plain)) turn.say(turn.t('payments.otherWays'));
      turn.say(speak(turn.t('payments.how'), { choices: otherWays(turn) }));
    } catch (thrown) {
      sayTrouble(turn, thrown, 'payments');
    }
    return { is: 'done' };
  },
};

function sayLate(turn: Turn, one: Paid): void {
  const { t, today, services } = turn;
  const { contract } = one;
  if (contract.arrears === null) return;
  const words = {
    owed: euros(contract.arrears.owedCents, t.language),
    name: contractName(contract, t),
    date: longDate(contract.arrears.suspendedOn, t.language, today),
  };
  const suspended = contract.state === 'suspended' || contract.arrears.suspendedOn <= today;
  const card = arrearsCard({ ...one, key: services.newId('card'), payPath: services.brand.siteUrl, today }, t);
  const said = t(suspended ? 'payments.lateSuspended' : 'payments.late', words);
  turn.say(show(said, card === null ? [] : [card]));
  if (suspended) turn.say(t('payments.resume'));
}

function sayUpToDate(turn: Turn, paid: readonly Paid[]): void {
  const due = paid.filter(({ schedule }) => schedule.next !== null);
  if (due.length === 0) {
    turn.say(turn.t('payments.nothingOwed'));
    return;
  }
  const { card, choices } = nextPaymentsCard(
    { key: turn.services.newId('card'), paid: due, today: turn.today },
    turn.t,
  );
  turn.say(show(turn.t('payments.nothingOwed'), [card], { choices }));
}
