import { addDays, parisAt } from '../../domain/calendar.ts';
import type { Claim } from '../../domain/claim.ts';
import type { InsurerNews, InsurerNewsKind } from '../../domain/insurerEvent.ts';
import type { ClaimsStore } from '../store/claims.store.ts';
import type { CustomersStore } from '../store/customers.store.ts';
import type { ReimbursementsStore } from '../store/reimbursements.store.ts';

const paper = { fr: 'Facture de réparation', en: 'Repair invoice' };
const WEEK = 7;

/** What may have happened to a demo customer, made of what is in their file; null where the file has nothing for it. */
export function demoNews(
  ref: string,
  kind: InsurerNewsKind,
  stores: { customers: CustomersStore; claims: ClaimsStore; reimbursements: ReimbursementsStore },
  now: number,
): { subject: string; news: InsurerNews } | null {
  const today = parisAt(now).date;
  const claim: Claim | undefined = stores.claims.all(ref)[0];
  const contract = stores.customers.contracts(ref)[0];
  const about = <Kind extends InsurerNewsKind>(subject: string, news: Extract<InsurerNews, { kind: Kind }>) => ({
    subject,
    news,
  });
  switch (kind) {
    case 'claim.step':
      return claim === undefined
        ? null
        : about(claim.id, { kind, claimId: claim.id, number: claim.number, state: nextStateOf(claim) });
    case 'claim.paperReceived':
      return claim === undefined ? null : about(claim.id, { kind, claimId: claim.id, number: claim.number, paper });
    case 'claim.paperMissing': {
      if (claim === undefined) return null;
      const before = addDays(today, 2 * WEEK);
      return about(claim.id, { kind, claimId: claim.id, number: claim.number, paper, before });
    }
    case 'refund.paid': {
      const line = stores.reimbursements.page(ref, { limit: 50 }).items.find(({ amcPaidCents }) => amcPaidCents > 0);
      if (line === undefined) return null;
      const { id: reimbursementId, careOn, amcPaidCents: amountCents } = line;
      return about(reimbursementId, { kind, reimbursementId, act: line.act.label, careOn, amountCents });
    }
    case 'payment.due':
    case 'payment.failed': {
      if (contract === undefined) return null;
      const dueOn = addDays(today, kind === 'payment.due' ? WEEK : -1);
      const { id: contractId, number: contractNumber } = contract;
      return about(contractId, {
        kind,
        contractId,
        contractNumber,
        amountCents: contract.premium.instalmentCents,
        dueOn,
      });
    }
    case 'document.ready':
      return about('documents', {
        kind,
        documentId: 'doc_demo',
        title: { fr: 'Attestation d’assurance', en: 'Insurance certificate' },
      });
    case 'account.passwordChanged':
      return about('account', { kind });
  }
}

function nextStateOf({ steps, state }: Claim): Claim['state'] {
  return steps.find(({ status }) => status === 'next')?.state ?? state;
}
