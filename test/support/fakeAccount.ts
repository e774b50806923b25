import type { Clock } from '../../src/clock.ts';
import { parisAt } from '../../src/domain/calendar.ts';
import type { Change, ChangeRequest } from '../../src/domain/change.ts';
import type { NotificationPreferences } from '../../src/domain/notification.ts';
import type { Payment, PaymentRequest } from '../../src/domain/payment.ts';
import { AppError } from '../../src/errors.ts';
import { changedContract, changedCustomer, dayOf, restoredCustomer } from '../../src/insurer/changes/applyChange.ts';
import { changeFault, plannedChange } from '../../src/insurer/changes/changePlan.ts';
import type { CustomerFile } from '../../src/insurer/seed/seed.ts';
import { usualPreferences } from '../../src/insurer/store/changes.store.ts';

interface Made {
  owner: string;
  key: string;
  request: ChangeRequest;
  change: Change;
  before: CustomerFile['customer'];
}

/** What customers change and pay at the insurer in memory. */
export interface FakeAccount {
  /** Changes that were asked for, oldest first. */
  readonly made: Made[];
  /** Payment pages that were opened, oldest first. */
  readonly pages: { owner: string; key: string; payment: Payment }[];
  /** Files pushed to changes. */
  readonly files: { changeId: string; sha256: string }[];
  request(file: CustomerFile, key: string, request: ChangeRequest): Change;
  changes(file: CustomerFile): Change[];
  stop(file: CustomerFile, id: string): Change;
  attach(file: CustomerFile, id: string, sent: { sha256: string; name: string }): void;
  preferences(file: CustomerFile): NotificationPreferences;
  open(file: CustomerFile, key: string, request: PaymentRequest): Payment;
  payment(file: CustomerFile, id: string): Payment;
  /** The customer pays on the page. */
  pay(id: string): void;
}

export function newFakeAccount(clock: Clock, fileOf: (owner: string) => CustomerFile): FakeAccount {
  const contractsOf = (file: CustomerFile) => file.contracts.map(({ contract }) => contract);
  const preferences = new Map<string, NotificationPreferences>();
  const account: FakeAccount = {
    made: [],
    pages: [],
    files: [],
    request(file, key, request) {
      const before = account.made.find((one) => one.owner === file.key && one.key === key);
      if (before !== undefined) {
        if (JSON.stringify(before.request) !== JSON.stringify(request)) throw new AppError('INSURER_CONFLICT');
        return before.change;
      }
      const now = clock.now();
      const subject = {
        customer: file.customer,
        contracts: contractsOf(file),
        changes: account.changes(file),
        isTaken: () => false,
      };
      if (changeFault(request, subject, now) !== null) throw new AppError('INSURER_REFUSED');
      const number = account.made.length + 1;
      const made = { id: `chg_${number}`, reference: `MOD-TEST${String(number).padStart(2, '2')}`, now };
      const change = plannedChange(request, subject, made);
      account.made.push({ owner: file.key, key, request: structuredClone(request), change, before: file.customer });
      const { content } = request;
      if (change.state === 'applied') {
        file.customer = changedCustomer(file.customer, content);
        if (content.kind === 'preferences') preferences.set(file.key, content.preferences);
      }
      if (change.effectiveAt !== null) {
        const when = { effectiveOn: dayOf(change.effectiveAt), today: parisAt(now).date };
        for (const row of file.contracts) row.contract = changedContract(row.contract, content, when);
      }
      return change;
    },
    changes: (file) =>
      account.made
        .filter(({ owner }) => owner === file.key)
        .map(({ change }) => change)
        .reverse(),
    stop(file, id) {
      const row = account.made.find(({ owner, change }) => owner === file.key && change.id === id);
      if (row === undefined) throw new AppError('INSURER_NOT_FOUND');
      const { stoppableUntil } = row.change;
      if (stoppableUntil === null || Date.parse(stoppableUntil) < clock.now()) throw new AppError('INSURER_REFUSED');
      file.customer = restoredCustomer(file.customer, row.before, row.request.content);
      row.change = { ...row.change, state: 'stopped', effectiveAt: null };
      return row.change;
    },
    attach(file, id, sent) {
      const row = account.made.find(({ owner, change }) => owner === file.key && change.id === id);
      if (row === undefined) throw new AppError('INSURER_NOT_FOUND');
      account.files.push({ changeId: id, sha256: sent.sha256 });
      row.change = { ...row.change, attachments: [...row.change.attachments, sent] };
    },
    preferences: (file) => preferences.get(file.key) ?? usualPreferences,
    open(file, key, { contractId }) {
      const before = account.pages.find((one) => one.owner === file.key && one.key === key);
      if (before !== undefined) return before.payment;
      const contract = contractsOf(file).find(({ id }) => id === contractId);
      if (contract?.arrears == null) throw new AppError('INSURER_REFUSED');
      const id = `pay_${account.pages.length + 1}`;
      const payment: Payment = {
        id,
        contractId,
        contractNumber: contract.number,
        amountCents: contract.arrears.owedCents,
        state: 'open',
        url: `http://127.0.0.1:3979/pay/${id}`,
        expiresAt: new Date(clock.now() + 30 * 60_000).toISOString(),
        receipt: null,
        paidAt: null,
        coverResumesAt: null,
      };
      account.pages.push({ owner: file.key, key, payment });
      return payment;
    },
    payment(file, id) {
      const row = account.pages.find(({ owner, payment }) => owner === file.key && payment.id === id);
      if (row === undefined) throw new AppError('INSURER_NOT_FOUND');
      return row.payment;
    },
    pay(id) {
      const row = account.pages.find(({ payment }) => payment.id === id);
      if (row === undefined) throw new AppError('INSURER_NOT_FOUND');
      const contract = fileOf(row.owner).contracts.find((one) => one.contract.id === row.payment.contractId)?.contract;
      if (contract !== undefined) contract.arrears = null;
      const paidAt = new Date(clock.now()).toISOString();
      row.payment = { ...row.payment, state: 'paid', receipt: 'PAY-2026-000001', paidAt };
    },
  };
  return account;
}
