import { createHash } from 'node:crypto';
import { parisAt } from '../../domain/calendar.ts';
import type { DocumentRequest, IssuedDocument } from '../../domain/document.ts';
import type { DocumentId } from '../../domain/ids.ts';
import { documentName } from './documentNames.ts';
import { childrenOf, offersOf } from './offers.ts';
import type { PaperSource } from './paper.ts';
import { paperOf } from './papers/paperOf.ts';
import { renderPaper } from './renderPaper.ts';

/** An entry of the register with its file, which never changes once it is issued. */
export interface MadeDocument {
  document: IssuedDocument;
  content: Uint8Array;
  /** Last day that the paper speaks of; null when it does not grow old. */
  validUntil: string | null;
}

export type DocumentFault = 'DOCUMENT_NOT_OFFERED' | 'PERSON_UNKNOWN';

/** Why a paper cannot be made, or null. */
export function documentFault(request: DocumentRequest, source: PaperSource): DocumentFault | null {
  const offer = offersOf(source.contract, source.contracts, source.today, source.claims).find(
    ({ kind }) => kind === request.kind,
  );
  if (offer === undefined) return 'DOCUMENT_NOT_OFFERED';
  const chosen = request.person;
  if (offer.people.length === 0) return chosen === null ? null : 'PERSON_UNKNOWN';
  return chosen !== null && offer.people.includes(chosen) ? null : 'PERSON_UNKNOWN';
}

/** Makes the paper. Pure: the same request, source and identity give the same bytes. `now` is ms UTC. */
export async function makeDocument(
  request: DocumentRequest,
  source: PaperSource,
  entry: { id: DocumentId; checkNumber: string; checkUrl: string; now: number },
): Promise<MadeDocument> {
  const { kind, language } = request;
  const { contract, customer } = source;
  const person = childrenOf(source.contracts).find(({ name }) => name === request.person) ?? null;
  const paper = paperOf[kind]({ ...source, language, person });
  const issuedOn = parisAt(entry.now).date;
  const { content, pages } = await renderPaper(paper, {
    language,
    customer,
    contractNumber: contract.number,
    issuedOn,
    issuedAt: entry.now,
    checkNumber: entry.checkNumber,
    checkUrl: entry.checkUrl,
  });
  const document: IssuedDocument = {
    id: entry.id,
    kind,
    contractId: contract.id,
    contractNumber: contract.number,
    name: documentName(kind, contract),
    person: request.person ?? `${customer.firstName} ${customer.lastName}`,
    language,
    issuedOn,
    pages,
    bytes: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
    checkNumber: entry.checkNumber,
  };
  return { document, content, validUntil: paper.validUntil };
}
