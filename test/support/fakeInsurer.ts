import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../../src/clock.ts';
import { parisAt } from '../../src/domain/calendar.ts';
import type { Claim, ClaimRequest } from '../../src/domain/claim.ts';
import type { ClaimId, CustomerRef } from '../../src/domain/ids.ts';
import type { InsurerEvent } from '../../src/domain/insurerEvent.ts';
import type { MailboxEntry, MessageRequest } from '../../src/domain/message.ts';
import type { RecentClaim } from '../../src/domain/recentClaim.ts';
import type { ReimbursementPage } from '../../src/domain/reimbursement.ts';
import { AppError, type ErrorCode } from '../../src/errors.ts';
import { claimBranch, claimNumber } from '../../src/insurer/claims/claimNumber.ts';
import { declarationFault, declaredClaim, withAttachment, withPhotoPlaces } from '../../src/insurer/claims/declare.ts';
import { messageFault, renderMessage } from '../../src/insurer/messages/renderMessage.ts';
import { findPartners } from '../../src/insurer/partners/findPartners.ts';
import { estimateCare } from '../../src/insurer/reimbursements/estimate.ts';
import { withPaper } from '../../src/insurer/reimbursements/withPaper.ts';
import { lastDemoSequence } from '../../src/insurer/seed/claims/claims.ts';
import type { CustomerKey } from '../../src/insurer/seed/customers.ts';
import { formulasOf } from '../../src/insurer/seed/formulas.ts';
import { guaranteesOn } from '../../src/insurer/seed/guarantees/guaranteesOn.ts';
import { type CustomerFile, demoFiles } from '../../src/insurer/seed/seed.ts';
import { emailKey, numberKey, personKey } from '../../src/insurer/store/lookupKeys.ts';
import type { CustomerGateway, InsurerPort, ReimbursementFilter } from '../../src/services/insurer.port.ts';
import { type FakeAccount, newFakeAccount } from './fakeAccount.ts';
import { type FakePapers, newFakePapers } from './fakePapers.ts';

export interface SentMessage extends MailboxEntry {
  key: string;
  request: MessageRequest;
  /** The one-time code, when it carries one. */
  code: string | null;
}

export interface SubmittedClaim {
  ref: CustomerRef;
  key: string;
  request: ClaimRequest;
  claim: Claim;
}

/** An insurer in memory with the demo customers, for conversations: no HTTP, no database. */
export interface FakeInsurer extends InsurerPort {
  /** Messages that reached somebody, oldest first. One for a decoy reference is accepted and not kept. */
  readonly sent: SentMessage[];
  /** Claims declared through it, oldest first. */
  readonly claims: SubmittedClaim[];
  /** Files pushed to claims, oldest first. */
  readonly attachments: { claimId: ClaimId; sha256: string; name: string; bytes: number }[];
  /** Papers pushed to refunds, oldest first. */
  readonly linePapers: { lineId: string; sha256: string; name: string; bytes: number }[];
  /** Papers made through it. */
  readonly papers: FakePapers;
  /** Changes asked for and pages for payment opened through it. */
  readonly account: FakeAccount;
  /** What it says was reported, whoever asks and since whenever. */
  readonly reported: InsurerEvent[];
  /** The claims that it lists as recent, of whomever. */
  readonly recent: RecentClaim[];
  /** While true every call rejects with INSURER_UNREACHABLE. */
  down: boolean;
  /** Milliseconds that every call takes. */
  slow: number;
  /** The reference that a demo customer is known by. */
  refOf(key: CustomerKey): CustomerRef;
  /** The customer's data, to be changed by a test. */
  file(key: CustomerKey): CustomerFile;
  /** The code of the last message that carried one. */
  lastCode(): string;
}

export function newFakeInsurer(options: { clock: Clock; overrides?: Partial<InsurerPort> }): FakeInsurer {
  const { clock } = options;
  const files = demoFiles({ today: parisAt(clock.now()).date, idOf: (prefix, key) => `${prefix}_${key}` });
  const accepted = new Map<string, string>();
  let sequence = lastDemoSequence;

  const answer = async <Value>(value: () => Value): Promise<Value> => {
    if (fake.slow > 0) await sleep(fake.slow);
    if (fake.down) throw new AppError('INSURER_UNREACHABLE');
    return structuredClone(value());
  };
  const fileOf = (ref: CustomerRef) => found(files.find(({ customer }) => customer.ref === ref));

  const fake: FakeInsurer = {
    sent: [],
    claims: [],
    attachments: [],
    linePapers: [],
    reported: [],
    recent: [],
    papers: newFakePapers(clock),
    account: newFakeAccount(clock, (owner) => fake.file(owner as CustomerKey)),
    down: false,
    slow: 0,
    refOf: (key) => fake.file(key).customer.ref,
    file: (key) => found(files.find((file) => file.key === key)),
    lastCode: () => found(fake.sent.findLast(({ code }) => code !== null)?.code),

    forCustomer: (ref): CustomerGateway => ({
      profile: () => answer(() => fileOf(ref).customer),
      contracts: () => answer(() => contractsOf(fileOf(ref))),
      guarantees: (id, on) =>
        answer(() => {
          const { contract, guarantees } = found(fileOf(ref).contracts.find((one) => one.contract.id === id));
          return guaranteesOn(contract, guarantees, on);
        }),
      formulas: (id) =>
        answer(() => {
          const one = found(fileOf(ref).contracts.find(({ contract }) => contract.id === id));
          return formulasOf(one.contract, one.guarantees);
        }),
      estimate: (id, query) =>
        answer(() => {
          const one = found(fileOf(ref).contracts.find(({ contract }) => contract.id === id));
          const estimated = estimateCare(one.contract, one.guarantees, query, parisAt(clock.now()).date);
          return estimated.is === 'estimate' ? estimated.estimate : refuse('INSURER_REFUSED');
        }),
      reimbursements: (filter) => answer(() => pageOf(fileOf(ref), filter ?? {})),
      reimbursement: (id) => answer(() => found(fileOf(ref).reimbursements.find(({ line }) => line.id === id)).line),
      claims: () => answer(() => claimsOf(fileOf(ref))),
      claim: (id) => answer(() => found(fileOf(ref).claims.find(({ claim }) => claim.id === id)).claim),
      documents: () => answer(() => fake.papers.documents(fileOf(ref))),
      makeDocument: async (key, request) => {
        const file = await answer(() => fileOf(ref));
        return fake.papers.make(file, key, request);
      },
      documentContent: (id) => answer(() => fake.papers.content(fileOf(ref), id)),
      payments: () => answer(() => fake.papers.payments(fileOf(ref))),
      openPayment: (key, request) => answer(() => fake.account.open(fileOf(ref), key, request)),
      payment: (id) => answer(() => fake.account.payment(fileOf(ref), id)),
      changes: () => answer(() => fake.account.changes(fileOf(ref))),
      stopChange: (id) => answer(() => fake.account.stop(fileOf(ref), id)),
      setPhotoPlaces: (id, places) =>
        answer(() => {
          const row = found(fileOf(ref).claims.find(({ claim }) => claim.id === id));
          row.claim = withPhotoPlaces(row.claim, places);
          return row.claim;
        }),
      preferences: () => answer(() => fake.account.preferences(fileOf(ref))),
    }),

    match: ({ identifier, birthDate }) =>
      answer(() => {
        const one = files.find(
          ({ customer }) =>
            customer.number === numberKey(identifier) || emailKey(customer.email) === emailKey(identifier),
        );
        const decoy = createHash('sha256')
          .update(`${emailKey(identifier)} ${birthDate}`)
          .digest('base64url')
          .slice(0, 22);
        const reference = one?.customer.birthDate === birthDate ? one.customer.ref : (`cus_${decoy}` as CustomerRef);
        return { reference, channels: ['sms', 'email'] };
      }),

    submitClaim: (ref, key, request) =>
      answer(() => {
        const before = fake.claims.find((one) => one.ref === ref && one.key === key);
        if (before !== undefined) {
          return JSON.stringify(before.request) === JSON.stringify(request) ? before.claim : refuse('INSURER_CONFLICT');
        }
        const file = fileOf(ref);
        const now = clock.now();
        const contracts = contractsOf(file);
        if (declarationFault(request, contracts, now) !== null) return refuse('INSURER_REFUSED');
        const number = claimNumber(parisAt(now).date.slice(0, 4), claimBranch(request.type), ++sequence);
        const contract = found(contracts.find(({ id }) => id === request.contractId));
        const claim = declaredClaim(request, contract, { id: `clm_${sequence}` as ClaimId, number, now });
        file.claims.push({ key: claim.id, claim });
        fake.claims.push({ ref, key, request: structuredClone(request), claim });
        return claim;
      }),

    claimByKey: (ref, key) =>
      answer(() => {
        const id = fake.claims.find((one) => one.ref === ref && one.key === key)?.claim.id;
        return fileOf(ref).claims.find(({ claim }) => claim.id === id)?.claim ?? null;
      }),

    attachToClaim: (ref, claimId, file) =>
      answer(() => {
        const row = found(fileOf(ref).claims.find(({ claim }) => claim.id === claimId));
        row.claim = withAttachment(row.claim, file, clock.now());
        const { sha256, name, content } = file;
        if (!fake.attachments.some((one) => one.claimId === claimId && one.sha256 === sha256)) {
          fake.attachments.push({ claimId, sha256, name, bytes: content.length });
        }
      }),

    attachToReimbursement: (ref, lineId, { sha256, name, content }) =>
      answer(() => {
        const row = found(fileOf(ref).reimbursements.find(({ line }) => line.id === lineId));
        const before = fake.linePapers.filter((one) => one.lineId === lineId);
        if (before.some((one) => one.sha256 === sha256)) return;
        if (row.line.state !== 'awaitingDocuments' && before.length === 0) return refuse('INSURER_REFUSED');
        if (row.line.state === 'awaitingDocuments') row.line = withPaper(row.line, clock.now());
        fake.linePapers.push({ lineId, sha256, name, bytes: content.length });
      }),

    requestChange: (ref, key, request) => answer(() => fake.account.request(fileOf(ref), key, request)),

    attachToChange: (ref, changeId, { sha256, name }) =>
      answer(() => fake.account.attach(fileOf(ref), changeId, { sha256, name })),

    events: () => answer(() => ({ items: fake.reported, nextCursor: null })),
    recentClaims: () => answer(() => ({ items: fake.recent, nextCursor: null })),
    partners: (query) => answer(() => findPartners(query)),

    sendMessage: (key, request) =>
      answer(() => {
        const body = JSON.stringify(request);
        const before = accepted.get(key);
        if (before !== undefined) return before === body ? undefined : refuse('INSURER_CONFLICT');
        if (messageFault(request) !== null) return refuse('INSURER_REFUSED');
        accepted.set(key, body);
        const customer = files.find((file) => file.customer.ref === request.customerRef)?.customer;
        if (customer === undefined) return undefined;
        const createdAt = new Date(clock.now()).toISOString();
        const code = request.parameters['code'] ?? null;
        fake.sent.push({
          ...renderMessage(request, customer),
          createdAt,
          key,
          request: structuredClone(request),
          code,
        });
        return undefined;
      }),

    mailbox: () =>
      answer(() => fake.sent.map(({ key: _key, request: _request, code: _code, ...entry }) => entry).reverse()),

    healthy: async () => !fake.down,
    ...options.overrides,
  };
  return fake;
}

const stateOrder = ['active', 'pending', 'suspended', 'ended'];

function contractsOf(file: CustomerFile) {
  const contracts = file.contracts.map(({ contract }) => contract);
  return contracts.sort((a, b) => stateOrder.indexOf(a.state) - stateOrder.indexOf(b.state));
}

function claimsOf(file: CustomerFile) {
  return file.claims.map(({ claim }) => claim).sort((a, b) => (a.declaredAt < b.declaredAt ? 1 : -1));
}

function pageOf(file: CustomerFile, filter: ReimbursementFilter): ReimbursementPage {
  const person = filter.person === undefined ? null : personKey(filter.person);
  const lines = file.reimbursements
    .map(({ line }) => line)
    .filter((line) => {
      const name = personKey(line.person.name);
      return person === null || name === person || name.startsWith(`${person} `);
    })
    .filter((line) => filter.from === undefined || line.careOn >= filter.from)
    .filter((line) => filter.to === undefined || line.careOn <= filter.to)
    .filter((line) => filter.state === undefined || line.state === filter.state)
    .sort((a, b) => (a.careOn < b.careOn ? 1 : -1));
  const start = Number(filter.cursor ?? 0);
  const end = start + (filter.limit ?? 20);
  return { items: lines.slice(start, end), nextCursor: end < lines.length ? String(end) : null };
}

function found<Value>(value: Value | undefined | null): Value {
  if (value === undefined || value === null) throw new AppError('INSURER_NOT_FOUND');
  return value;
}

function refuse(code: ErrorCode): never {
  throw new AppError(code);
}
