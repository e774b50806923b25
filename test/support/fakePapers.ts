import { createHash } from 'node:crypto';
import type { Clock } from '../../src/clock.ts';
import { parisAt } from '../../src/domain/calendar.ts';
import type { CustomerDocuments, DocumentRequest, IssuedDocument } from '../../src/domain/document.ts';
import type { DocumentId } from '../../src/domain/ids.ts';
import type { PaymentSchedule } from '../../src/domain/payment.ts';
import { AppError } from '../../src/errors.ts';
import { checkNumber } from '../../src/insurer/documents/checkNumber.ts';
import { documentFault, type MadeDocument, makeDocument } from '../../src/insurer/documents/makeDocument.ts';
import { offersOf } from '../../src/insurer/documents/offers.ts';
import type { PaperSource } from '../../src/insurer/documents/paper.ts';
import { mandateOf } from '../../src/insurer/payments/mandateOf.ts';
import { scheduleOf } from '../../src/insurer/payments/scheduleOf.ts';
import type { CustomerFile } from '../../src/insurer/seed/seed.ts';

/** The papers and payments of the insurer in memory. */
export interface FakePapers {
  /** What was made, oldest first. */
  readonly made: (MadeDocument & { owner: string; key: string })[];
  documents(file: CustomerFile): CustomerDocuments;
  make(file: CustomerFile, key: string, request: DocumentRequest): Promise<IssuedDocument>;
  content(file: CustomerFile, id: DocumentId): Uint8Array;
  payments(file: CustomerFile): PaymentSchedule[];
}

export function newFakePapers(clock: Clock): FakePapers {
  const today = () => parisAt(clock.now()).date;
  const papers: FakePapers = {
    made: [],
    documents(file) {
      const contracts = file.contracts.map(({ contract }) => contract);
      return {
        offers: contracts.flatMap((contract) =>
          offersOf(
            contract,
            contracts,
            today(),
            file.claims.map(({ claim }) => claim),
          ),
        ),
        issued: papers.made
          .filter(({ owner }) => owner === file.key)
          .map(({ document }) => document)
          .reverse(),
      };
    },
    async make(file, key, request) {
      const before = papers.made.find((one) => one.owner === file.key && one.key === key);
      if (before !== undefined) return before.document;
      const source = paperSource(file, request.contractId, today());
      if (source === null || documentFault(request, source) !== null) throw new AppError('INSURER_REFUSED');
      const id = `doc_${papers.made.length + 1}` as DocumentId;
      const number = checkNumber(createHash('sha256').update(id).digest().subarray(0, 16));
      const made = await makeDocument(request, source, {
        id,
        checkNumber: number,
        checkUrl: `http://127.0.0.1:3979/documents/check/${number.replaceAll('-', '')}`,
        now: clock.now(),
      });
      papers.made.push({ ...made, owner: file.key, key });
      return made.document;
    },
    content(file, id) {
      const found = papers.made.find((one) => one.owner === file.key && one.document.id === id);
      if (found === undefined) throw new AppError('INSURER_NOT_FOUND');
      return found.content;
    },
    payments: (file) => file.contracts.map(({ contract }) => scheduleOf(contract, mandateOf(file.customer), today())),
  };
  return papers;
}

/** What a paper of one contract is made from; null for a contract of somebody else. */
export function paperSource(file: CustomerFile, contractId: string, today: string): PaperSource | null {
  const found = file.contracts.find(({ contract }) => contract.id === contractId);
  if (found === undefined) return null;
  return {
    customer: file.customer,
    contract: found.contract,
    contracts: file.contracts.map(({ contract }) => contract),
    guarantees: found.guarantees,
    reimbursements: file.reimbursements.map(({ line }) => line),
    claims: file.claims.map(({ claim }) => claim),
    schedule: scheduleOf(found.contract, mandateOf(file.customer), today),
    today,
  };
}
