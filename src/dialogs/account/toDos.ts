import type { Action } from '../../cards/action.ts';
import { contractName, isSuspended } from '../../cards/contractWords.ts';
import type { DashboardItem } from '../../cards/dashboard.card.ts';
import { fittedLabel } from '../../cards/fittedLabel.ts';
import { addDays } from '../../domain/calendar.ts';
import type { Claim } from '../../domain/claim.ts';
import type { Contract } from '../../domain/contract.ts';
import type { Customer } from '../../domain/identity.ts';
import type { Reimbursement } from '../../domain/reimbursement.ts';
import { euros, longDate } from '../../locales/format.ts';
import type { LabelKey } from '../../locales/translator.ts';
import { isBackendTrouble } from '../backendTrouble.ts';
import { ownCallbacks, whenOf } from '../callback/ownCallbacks.ts';
import { type ClaimDraft, claimIsOpen, keptClaims } from '../claims/claimDraft.ts';
import { typeName } from '../claims/questions/type.question.ts';
import { contractsOf } from '../lookups/contractsOf.ts';
import type { Turn } from '../turn.ts';

/** News of a claim is told for this long, and an end or a renewal this long before. In days. */
const CLAIM_NEWS = 10;
const CONTRACT_ENDS = 45;
const MOST_DRAFTS = 2;

/** What awaits a customer: `act` is for them to do, the rest is good to know. Most pressing first. */
export interface ToDo extends DashboardItem {
  act: boolean;
}

/** With the contracts that are not over. What could not be read is left out, and `whole` is then false: nothing may look settled that was not looked at. */
export async function toDosOf(
  turn: Turn,
  customer: Customer,
): Promise<{ toDos: ToDo[]; contracts: Contract[]; whole: boolean }> {
  const gateway = turn.gateway();
  let whole = true;
  const orNothing = async <Value>(reading: Promise<Value[]>): Promise<Value[]> => {
    try {
      return await reading;
    } catch (thrown) {
      if (!isBackendTrouble(thrown)) throw thrown;
      whole = false;
      return [];
    }
  };
  const [contracts, claims, refunds] = await Promise.all([
    orNothing(contractsOf(turn)),
    orNothing(gateway.claims()),
    orNothing(gateway.reimbursements({ state: 'awaitingDocuments', limit: 5 }).then(({ items }) => items)),
  ]);
  const toDos = [
    ...contracts.flatMap((contract) => unpaid(turn, contract)),
    ...claims.flatMap((claim) => claimToDo(turn, claim)),
    ...(await draftToDos(turn)),
    ...refunds.map((refund) => refundToDo(turn, refund)),
    ...missingContacts(turn, customer),
    ...(await appointments(turn)),
    ...contracts.flatMap((contract) => ending(turn, contract)),
  ];
  return {
    toDos: toDos.toSorted((left, right) => Number(right.act) - Number(left.act)),
    contracts: contracts.filter(({ state }) => state !== 'ended'),
    whole,
  };
}

function unpaid(turn: Turn, contract: Contract): ToDo[] {
  const { t, today } = turn;
  if (contract.arrears === null) return [];
  const words = {
    owed: euros(contract.arrears.owedCents, t.language),
    name: contractName(contract, t),
    date: longDate(contract.arrears.suspendedOn, t.language, today),
  };
  const text = isSuspended(contract, today)
    ? t.words('payments.lateSuspended', words)
    : t.words('payments.late', words);
  return [{ act: true, text, choice: choice(turn, 'dashboard.pay', begin(turn, 'pay_premium')), tone: 'attention' }];
}

function claimToDo(turn: Turn, claim: Claim): ToDo[] {
  const { t, today } = turn;
  const what = typeName(claim.type, t);
  const open: Action = { a: 'openClaim', v: 1, k: keyOf(turn), id: claim.id };
  const labelled = (label: 'dashboard.claimLabel' | 'dashboard.papersLabel') => ({
    label: fittedLabel(t.words(label, { what })),
    action: open,
  });
  if (claim.missing.length > 0) {
    const text = t.words('dashboard.claimPapers', { what, count: claim.missing.length });
    return [{ act: true, text, choice: labelled('dashboard.papersLabel'), tone: 'warning' }];
  }
  // That a refusal may be contested is good to know; nobody has to.
  if (claim.nextAct.who === 'customer' && claim.state !== 'refused') {
    const before = claim.nextAct.before === null ? null : longDate(claim.nextAct.before, t.language, today);
    const text = t.words('dashboard.claimAct', { what, act: claim.nextAct.sentence[t.language], before });
    return [{ act: true, text, choice: labelled('dashboard.claimLabel'), tone: 'warning' }];
  }
  const current = claim.steps.findLast(({ status }) => status !== 'next');
  if (current?.on == null || current.on < addDays(today, -CLAIM_NEWS)) return [];
  const text = t.words('dashboard.claimNews', {
    what,
    date: longDate(current.on, t.language, today),
    news: current.sentence[t.language],
  });
  return [{ act: false, text, choice: labelled('dashboard.claimLabel'), tone: 'plain' }];
}

/** What was begun on any channel and not sent; the newest ones. */
async function draftToDos(turn: Turn): Promise<ToDo[]> {
  if (claimIsOpen(turn)) return [];
  return (await keptClaims(turn)).slice(0, MOST_DRAFTS).map((draft) => draftToDo(turn, draft));
}

function draftToDo(turn: Turn, { id, what, date, done, of }: ClaimDraft): ToDo {
  const { t } = turn;
  const label = fittedLabel(t.words('dashboard.draftLabel', { what }));
  const action: Action = { a: 'resumeDraft', v: 1, k: keyOf(turn), id };
  const text = t.words('dashboard.draft', { what, date, done, of });
  return { act: true, text, choice: { label, action }, tone: 'plain' };
}

function refundToDo(turn: Turn, refund: Reimbursement): ToDo {
  const { t } = turn;
  const text = t.words('dashboard.refundPapers', {
    what: refund.act.label[t.language],
    date: longDate(refund.careOn, t.language, turn.today),
  });
  const action: Action = { a: 'openReimbursement', v: 1, k: keyOf(turn), id: refund.id };
  return { act: true, text, choice: choice(turn, 'dashboard.refund', action), tone: 'warning' };
}

/** Without a mobile no code can be sent by SMS: changes then take a day. */
function missingContacts(turn: Turn, { mobile }: Customer): ToDo[] {
  if (mobile !== null) return [];
  const text = turn.t.words('dashboard.noMobile');
  return [{ act: true, text, choice: choice(turn, 'dashboard.mobile', begin(turn, 'update_profile')), tone: 'plain' }];
}

async function appointments(turn: Turn): Promise<ToDo[]> {
  const calls = await ownCallbacks(turn);
  return calls.map((call) => ({
    act: false,
    text: turn.t.words('dashboard.call', { when: whenOf(turn, call) }),
    choice: choice(turn, 'dashboard.call', begin(turn, 'callback')),
    tone: 'plain',
  }));
}

function ending(turn: Turn, contract: Contract): ToDo[] {
  const { t, today } = turn;
  const { endsOn } = contract;
  if (endsOn === null || endsOn <= today || endsOn > addDays(today, CONTRACT_ENDS)) return [];
  const name = contractName(contract, t);
  const text = t.words('dashboard.ending', { name, date: longDate(endsOn, t.language, today) });
  const action: Action = { a: 'openContract', v: 1, k: keyOf(turn), id: contract.id };
  return [{ act: false, text, choice: { label: fittedLabel(name), action }, tone: 'plain' }];
}

const keyOf = (turn: Turn): string => `dashboard.${turn.inboxId}`;

const begin = (turn: Turn, intent: string): Action => ({ a: 'begin', v: 1, k: keyOf(turn), intent });

const choice = (turn: Turn, label: LabelKey, action: Action) => ({ label: turn.t.label(label), action });
