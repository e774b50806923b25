import { addDays, type IsoDate } from '../../domain/calendar.ts';
import type { Change, ChangeRequest } from '../../domain/change.ts';
import type { Contract } from '../../domain/contract.ts';
import type { CustomerRef } from '../../domain/ids.ts';
import { findPartners } from '../partners/findPartners.ts';

/** Examples of the shapes by which a customer acts on their account. */
export function accountExamples(contract: Contract, today: IsoDate) {
  const at = `${today}T10:00:00.000Z`;
  const request: ChangeRequest = {
    content: { kind: 'bank', iban: 'FR7699999000010000000001085' },
    confirmedBy: 'sms',
    language: 'fr',
  };
  const change: Change = {
    id: 'chg_example',
    reference: 'MOD-7K3M2P',
    kind: 'bank',
    contractId: null,
    state: 'scheduled',
    requestedAt: at,
    effectiveAt: `${addDays(today, 1)}T10:00:00.000Z`,
    stoppableUntil: `${addDays(today, 3)}T10:00:00.000Z`,
    papers: [],
    attachments: [],
  };
  return {
    PaymentRequest: { contractId: contract.id, language: 'fr' },
    Payment: {
      id: 'pay_example',
      contractId: contract.id,
      contractNumber: contract.number,
      amountCents: 7582,
      state: 'open',
      url: 'https://insurer.example/pay/opaque-and-signed',
      expiresAt: `${today}T10:30:00.000Z`,
      receipt: null,
      paidAt: null,
      coverResumesAt: null,
    },
    ChangeRequest: request,
    Change: change,
    NotificationPreferences: {
      reimbursements: ['email'],
      claims: ['email', 'sms'],
      payments: ['email'],
      profile: ['email', 'sms'],
      requests: ['email'],
      offers: [],
    },
    EventQuery: { since: at, limit: 50 },
    EventPage: {
      items: [
        {
          id: 'evt_3f0c2d9a',
          at,
          customerRef: 'cus_7JQ2mZp0Vw' as CustomerRef,
          subject: 'clm_9sK1',
          sequence: 41,
          news: {
            kind: 'claim.step',
            claimId: 'clm_9sK1',
            number: `SIN-${today.slice(0, 4)}-AUT-000123`,
            state: 'offerSent',
          },
        },
      ],
      nextCursor: null,
    },
    RecentClaimQuery: { since: at, limit: 100 },
    RecentClaimPage: {
      items: [{ number: `SIN-${today.slice(0, 4)}-HAB-000123`, type: 'home_storm', department: '69', declaredAt: at }],
      nextCursor: null,
    },
    PartnerQuery: { kind: 'optician', near: '69003', limit: 5 },
    PartnerPage: findPartners({ kind: 'optician', near: '69003', limit: 2 }) ?? { place: '', items: [] },
  };
}
