import { randomBytes } from 'node:crypto';
import type { Clock } from '../../clock.ts';
import { parisAt } from '../../domain/calendar.ts';
import { type CustomerDocuments, documentRequest } from '../../domain/document.ts';
import type { Customer } from '../../domain/identity.ts';
import type { DocumentId } from '../../domain/ids.ts';
import { checkNumber } from '../documents/checkNumber.ts';
import { checkPage, checkPageHeaders } from '../documents/checkPage.ts';
import { type DocumentFault, documentFault, makeDocument } from '../documents/makeDocument.ts';
import { offersOf } from '../documents/offers.ts';
import type { PaperSource } from '../documents/paper.ts';
import { maskedNumber } from '../documents/paperWords.ts';
import { idempotencyKey, parseBody } from '../http/json.ts';
import { notFound, ok, type Reply, refusal } from '../http/reply.ts';
import type { Call, Handle } from '../http/route.ts';
import { type Mandate, scheduleOf } from '../payments/scheduleOf.ts';
import type { ClaimsStore } from '../store/claims.store.ts';
import type { CustomersStore } from '../store/customers.store.ts';
import { type DocumentsStore, plainNumber } from '../store/documents.store.ts';
import type { ReimbursementsStore } from '../store/reimbursements.store.ts';

export interface DocumentRouteContext {
  customers: CustomersStore;
  claims: ClaimsStore;
  reimbursements: ReimbursementsStore;
  documents: DocumentsStore;
  idOf(prefix: string, purpose: string, words: string): string;
  clock: Clock;
  /** Root of the public address, without a final slash. */
  publicUrl(): string;
  /** The direct debit of a customer; null where none is on file. */
  mandateOf(customer: Customer): Mandate | null;
  /** False when this address has asked too often. */
  mayCheck(address: string): boolean;
}

type Operation = 'documents' | 'makeDocument' | 'documentContent' | 'documentCheck' | 'payments';

const faultMessages: Record<DocumentFault, string> = {
  DOCUMENT_NOT_OFFERED: 'This paper cannot be made of this contract today',
  PERSON_UNKNOWN: 'The offer names the people whom this paper can be made for',
};

/** Papers on demand, their register and its public check; and the calendar of payments that some of them print. */
export function documentApiRoutes(context: DocumentRouteContext): Record<Operation, Handle> {
  const { customers, claims, documents, clock } = context;
  const today = () => parisAt(clock.now()).date;

  return {
    documents(call) {
      const ref = call.param('ref');
      if (customers.customer(ref) === null) return notFound();
      const contracts = customers.contracts(ref);
      const own = claims.all(ref);
      const offers = contracts.flatMap((contract) => offersOf(contract, contracts, today(), own));
      return ok({ offers, issued: documents.all(ref) } satisfies CustomerDocuments);
    },

    async makeDocument(call) {
      const ref = call.param('ref');
      if (customers.customer(ref) === null) return notFound();
      const key = idempotencyKey(call);
      if ('refused' in key) return key.refused;
      const parsed = await parseBody(call, documentRequest);
      if ('refused' in parsed) return parsed.refused;
      const filing = { value: key.key, requestHash: parsed.hash };
      const before = documents.filed(ref, filing);
      if (before !== null) return filed(before);
      const source = sourceOf(context, ref, parsed.body.contractId, today());
      // Another customer's contract is answered like one that offers nothing.
      const fault = source === null ? 'DOCUMENT_NOT_OFFERED' : documentFault(parsed.body, source);
      if (source === null || fault !== null) {
        const code = fault ?? 'DOCUMENT_NOT_OFFERED';
        return refusal(422, code, faultMessages[code]);
      }
      const now = clock.now();
      const number = checkNumber(randomBytes(16));
      const made = await makeDocument(parsed.body, source, {
        id: context.idOf('doc', 'document', `${ref} ${key.key}`) as DocumentId,
        checkNumber: number,
        checkUrl: `${context.publicUrl()}/documents/check/${plainNumber(number)}`,
        now,
      });
      return filed(documents.file(ref, filing, made, new Date(now).toISOString()));
    },

    documentContent(call) {
      const bytes = documents.content(call.param('ref'), call.param('id'));
      if (bytes === null) return notFound();
      return { status: 200, bytes, headers: { 'content-type': 'application/pdf', 'cache-control': 'no-store' } };
    },

    documentCheck(call) {
      if (!context.mayCheck(call.request.socket.remoteAddress ?? '')) {
        return {
          ...refusal(429, 'TOO_MANY_CHECKS', 'Too many numbers were tried from here'),
          headers: { 'retry-after': '60' },
        };
      }
      return checked(call, context, today());
    },

    payments(call) {
      const ref = call.param('ref');
      const customer = customers.customer(ref);
      if (customer === null) return notFound();
      const mandate = context.mandateOf(customer);
      return ok(customers.contracts(ref).map((contract) => scheduleOf(contract, mandate, today())));
    },
  };
}

function filed(filing: ReturnType<DocumentsStore['file']>): Reply {
  if (filing.kind === 'conflict') {
    return refusal(409, 'IDEMPOTENCY_CONFLICT', 'This key was used with another body');
  }
  return { status: filing.kind === 'stored' ? 201 : 200, body: filing.document };
}

function sourceOf(
  { customers, claims, reimbursements, mandateOf }: DocumentRouteContext,
  ref: string,
  contractId: string,
  today: string,
): PaperSource | null {
  const customer = customers.customer(ref);
  const found = customers.contract(ref, contractId);
  if (customer === null || found === null) return null;
  const { contract, guarantees } = found;
  return {
    customer,
    contract,
    contracts: customers.contracts(ref),
    guarantees,
    reimbursements: contract.kind === 'health' ? reimbursements.page(ref, { limit: 100 }).items : [],
    claims: claims.all(ref),
    schedule: scheduleOf(contract, mandateOf(customer), today),
    today,
  };
}

/** The same for a number that never was and for one mistyped; a page for people, JSON for programs. */
function checked(call: Call, { documents }: DocumentRouteContext, today: string): Reply {
  const found = documents.byNumber(call.param('number').slice(0, 60));
  const body =
    found === null
      ? { state: 'unknown' as const }
      : {
          state: found.validUntil === null || found.validUntil >= today ? ('valid' as const) : ('outdated' as const),
          kind: found.document.kind,
          name: found.document.name,
          contractNumber: maskedNumber(found.document.contractNumber),
          issuedOn: found.document.issuedOn,
          sha256: found.document.sha256,
        };
  const headers = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' };
  if (!(call.header('accept') ?? '').includes('text/html')) return { status: 200, body, headers };
  const language = /^en/i.test(call.header('accept-language') ?? '') ? 'en' : 'fr';
  return { status: 200, text: checkPage(body, language), headers: { ...headers, ...checkPageHeaders } };
}
