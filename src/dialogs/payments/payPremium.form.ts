import { z } from 'zod';
import { show, speak } from '../../cards/answer.ts';
import { arrearsCard } from '../../cards/arrears.card.ts';
import { contractName } from '../../cards/contractWords.ts';
import { nextPaymentsCard, type Paid } from '../../cards/schedule.card.ts';
import { parisAt } from '../../domain/calendar.ts';
import type { ContractId } from '../../domain/ids.ts';
import { fold } from '../../intents/fold.ts';
import { clockTime, euros, longDate } from '../../locales/format.ts';
import { outsidePath } from '../../services/outsideLink.ts';
import { isBackendTrouble, sayTrouble } from '../backendTrouble.ts';
import { beginChoice } from '../beginChoice.ts';
import type { Form } from '../form/form.ts';
import { readLookupOptions } from '../lookups/lookupOptions.ts';
import { otherWays } from '../otherWays.ts';
import type { Turn } from '../turn.ts';
import { paidOf } from './paidOf.ts';
import { sayPaid } from './paymentNews.ts';

const inParts =
  /\b(?:plusieurs fois|en (?:deux|trois|quatre|[2-9]) fois|etal\w*|echelonn\w*|delai|facilites?|instal?ments|several times|spread|(?:peux|pourrai|arrive|puis) (?:pas|plus) (?:a )?(?:tout )?(?:payer|regler)|pas les moyens|(?:cannot|can t|unable to) (?:afford|pay)|more time)\b/;
const otherMeans = /\b(?:cheques?|virements?|especes|ordre|transfer|cheque|check|cash)\b/;

/** "C’est payé": the customer comes back from the page. */
const hasPaid =
  /\b(?:c est (?:paye|regle|fait)|j ai (?:deja )?(?:paye|regle)|je viens de (?:payer|regler)|paiement (?:fait|effectue)|i(?: have| ve)? (?:just )?paid|it s paid|payment (?:done|made))\b/;
/** "Ai-je un retard de paiement ?": whoever only asks, and is up to date, need not hear how to pay. */
const asksIfLate =
  /\b(?:retards?|impayes?|a jour|combien je (?:vous )?dois|je (?:vous )?dois combien|overdue|arrears|late|up to date|how much do i owe)\b/;
const wantsToPay = /\b(?:pay(?:er|e|ez|ons|ing)?|regl(?:er|e|ement))\b/;
/** More would be more bubbles than one answer may have. */
const LATE_MOST = 3;

/**
 * "J’ai un impayé, je veux régler": what is owed, by when, and the insurer's own page for paying it. No payment is
 * taken here; a card number that is typed was erased before anybody saw it.
 */
export const payPremiumForm: Form = {
  id: 'payPremium',
  version: 1,
  title: 'payments.title',
  needs: 'identified',
  questions: () => [],
  async finish({ turn, said, options }) {
    try {
      const { action } = readLookupOptions(options);
      if (action?.a === 'checkPayment') {
        await sayWhetherPaid(turn, action.id);
        return { is: 'done' };
      }
      const plain = fold(said).replace(/['’]/g, ' ');
      const last = hasPaid.test(plain) ? await lastPage(turn) : undefined;
      if (last !== undefined) {
        await sayWhetherPaid(turn, last);
        return { is: 'done' };
      }
      const paid = await paidOf(turn);
      const late = paid.filter(({ contract }) => contract.arrears !== null).slice(0, LATE_MOST);
      for (const one of late) await sayLate(turn, one);
      if (late.length === 0) sayUpToDate(turn, paid);
      if (inParts.test(plain)) turn.say(turn.t('payments.plan'));
      else if (otherMeans.test(plain)) turn.say(turn.t('payments.otherWays'));
      const onlyAsks = asksIfLate.test(plain) && !wantsToPay.test(plain);
      if (late.length === 0 && !onlyAsks) turn.say(speak(turn.t('payments.how'), { choices: otherWays(turn) }));
    } catch (thrown) {
      sayTrouble(turn, thrown, 'payments');
    }
    return { is: 'done' };
  },
};

async function sayLate(turn: Turn, one: Paid): Promise<void> {
  const { t, today, services } = turn;
  const { contract } = one;
  if (contract.arrears === null) return;
  const words = {
    owed: euros(contract.arrears.owedCents, t.language),
    name: contractName(contract, t),
    date: longDate(contract.arrears.suspendedOn, t.language, today),
  };
  const suspended = contract.state === 'suspended' || contract.arrears.suspendedOn <= today;
  const page = await openPage(turn, contract.id);
  const card = arrearsCard({ ...one, key: services.newId('card'), page, today }, t);
  const said = t(suspended ? 'payments.lateSuspended' : 'payments.late', words);
  turn.say(show(said, card === null ? [] : [card]));
  if (suspended) turn.say(t('payments.resume'));
  turn.say(
    page === null
      ? speak(t('payments.how'), { choices: otherWays(turn) })
      : speak(t('payments.page', { time: clockTime(parisAt(page.until).time, t.language) }), {
          choices: otherWays(turn),
        }),
  );
}

/**
 * Opens the insurer's page and has it watched, so that the receipt is told by itself. Null where the insurer has no
 * such page or does not open it now: the customer is told the other ways.
 */
async function openPage(
  turn: Turn,
  contractId: ContractId,
): Promise<{ path: string; paymentId: string; until: number } | null> {
  const key = `payment.${turn.inboxId}.${contractId}`.slice(0, 250);
  try {
    const { id, url, expiresAt } = await turn.gateway().openPayment(key, { contractId, language: turn.t.language });
    const until = Date.parse(expiresAt);
    turn.startJob({
      kind: 'payment.watch',
      key: `payment.watch.${id}`,
      payload: { paymentId: id, customerRef: turn.identity?.ref },
    });
    return { path: outsidePath(turn.services.sealer, { url, expiresAt: until }), paymentId: id, until };
  } catch (thrown) {
    if (!isBackendTrouble(thrown)) throw thrown;
    return null;
  }
}

async function sayWhetherPaid(turn: Turn, id: string): Promise<void> {
  const made = await turn.gateway().payment(id);
  if (made.state === 'paid') return sayPaid(turn, made);
  const again = beginChoice(turn, 'payLate', 'pay_premium');
  if (made.state === 'expired') turn.say(speak(turn.t('payments.expired'), { choices: [again, ...otherWays(turn)] }));
  else turn.say(speak(turn.t('payments.notYet'), { choices: otherWays(turn) }));
}

/** The page that was opened last in this conversation. */
async function lastPage(turn: Turn): Promise<string | undefined> {
  const row = await turn.db
    .selectFrom('job')
    .select('payload')
    .where('conversation_id', '=', turn.conversationId)
    .where('kind', '=', 'payment.watch')
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? undefined : z.object({ paymentId: z.string() }).parse(JSON.parse(row.payload)).paymentId;
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
