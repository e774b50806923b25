import { randomUUID } from 'node:crypto';
import { addDays, parisAt } from '../../domain/calendar.ts';
import type { Claim } from '../../domain/claim.ts';
import type { InsurerNews, InsurerNewsKind } from '../../domain/insurerEvent.ts';
import { advancedClaim } from '../claims/advance.ts';
import type { ChangesStore } from '../store/changes.store.ts';
import type { ClaimsStore } from '../store/claims.store.ts';
import type { CustomersStore } from '../store/customers.store.ts';
import type { PaymentsStore } from '../store/payments.store.ts';
import type { ReimbursementsStore } from '../store/reimbursements.store.ts';

const paper = { fr: 'Facture de réparation', en: 'Repair invoice' };
const WEEK = 7;

export interface DemoStores {
  customers: CustomersStore;
  claims: ClaimsStore;
  reimbursements: ReimbursementsStore;
  changes: ChangesStore;
  payments: PaymentsStore;
}

export interface Happened {
  subject: string;
  news: InsurerNews;
}

/**
 * Lets something happen in a demo customer's file, as the insurer's own people and bank would: a claim moves, a refund
 * or a premium is paid, a change is validated. Null where the file has nothing for it.
 */
export function letHappen(
  ref: string,
  kind: InsurerNewsKind,
  stores: DemoStores,
  now: number,
  wanted: { claim?: Claim } = {},
): Happened | null {
  const today = parisAt(now).date;
  const claim: Claim | undefined = wanted.claim ?? claimToMove(stores.claims.all(ref));
  const contract = stores.customers.contracts(ref)[0];
  switch (kind) {
    case 'claim.step': {
      const moved = claim === undefined ? null : advancedClaim(claim, now);
      if (moved === null) return null;
      stores.claims.save(moved);
      return { subject: moved.id, news: { kind, claimId: moved.id, number: moved.number, state: moved.state } };
    }
    case 'claim.paperReceived':
      return claim === undefined
        ? null
        : { subject: claim.id, news: { kind, claimId: claim.id, number: claim.number, paper } };
    case 'claim.paperMissing': {
      if (claim === undefined) return null;
      const before = addDays(today, 2 * WEEK);
      return { subject: claim.id, news: { kind, claimId: claim.id, number: claim.number, paper, before } };
    }
    case 'refund.paid':
      return payRefund(ref, stores.reimbursements, today);
    case 'payment.due':
    case 'payment.failed': {
      if (contract === undefined) return null;
      const dueOn = addDays(today, kind === 'payment.due' ? WEEK : -1);
      const { id: contractId, number: contractNumber } = contract;
      const amountCents = contract.premium.instalmentCents;
      return { subject: contractId, news: { kind, contractId, contractNumber, amountCents, dueOn } };
    }
    case 'payment.received':
      return payLate(ref, stores, now);
    case 'change.applied': {
      const change = stores.changes.validate(ref, now);
      if (change === null) return null;
      const { id: changeId, reference } = change;
      return { subject: changeId, news: { kind, changeId, reference, change: change.kind } };
    }
    case 'document.ready':
      return {
        subject: 'documents',
        news: { kind, documentId: 'doc_demo', title: { fr: 'Attestation d’assurance', en: 'Insurance certificate' } },
      };
    case 'account.passwordChanged':
      return { subject: 'account', news: { kind } };
  }
}

/** The newest that can still move. */
function claimToMove(claims: readonly Claim[]): Claim | undefined {
  return claims.find(({ steps }) => steps.some(({ status }) => status === 'next')) ?? claims[0];
}

function payRefund(ref: string, reimbursements: ReimbursementsStore, today: string): Happened | null {
  const line = (['validated', 'received'] as const)
    .flatMap((state) => reimbursements.page(ref, { state, limit: 50 }).items)
    .find(({ amcPaidCents }) => amcPaidCents > 0);
  if (line === undefined) return null;
  reimbursements.save({ ...line, state: 'paid', stateOn: today, paidOn: today });
  const { id: reimbursementId, careOn, amcPaidCents: amountCents } = line;
  return {
    subject: reimbursementId,
    news: { kind: 'refund.paid', reimbursementId, act: line.act.label, careOn, amountCents },
  };
}

/** What is late is paid as on the insurer's page. */
function payLate(ref: string, { customers, payments }: DemoStores, now: number): Happened | null {
  const contract = customers.contracts(ref).find(({ arrears }) => arrears !== null);
  if (contract?.arrears == null) return null;
  const id = `pay_${randomUUID()}`;
  const wanted = { id, contract, amountCents: contract.arrears.owedCents, language: 'fr' as const };
  payments.open(ref, { value: id, requestHash: id }, wanted, now);
  const paid = payments.pay(id, now);
  if (paid === null) return null;
  const { contractId, contractNumber, amountCents, receipt } = paid;
  return {
    subject: contractId,
    news: { kind: 'payment.received', paymentId: id, contractId, contractNumber, amountCents, receipt: receipt ?? id },
  };
}
