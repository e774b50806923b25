import type { IsoDate } from '../domain/calendar.ts';
import type { Change, ChangeRequest } from '../domain/change.ts';
import type { Claim, ClaimRequest } from '../domain/claim.ts';
import type { Contract, Guarantee } from '../domain/contract.ts';
import type { CustomerDocuments, DocumentRequest, IssuedDocument } from '../domain/document.ts';
import type { CareEstimate, EstimateQuery } from '../domain/estimate.ts';
import type { FormulaOffer } from '../domain/formula.ts';
import type { Customer, MatchAnswer, MatchRequest } from '../domain/identity.ts';
import type { ClaimId, ContractId, CustomerRef, DocumentId } from '../domain/ids.ts';
import type { EventQuery, InsurerEventPage } from '../domain/insurerEvent.ts';
import type { MailboxEntry, MessageRequest } from '../domain/message.ts';
import type { NotificationPreferences } from '../domain/notification.ts';
import type { PartnerPage, PartnerQuery } from '../domain/partner.ts';
import type { Payment, PaymentRequest, PaymentSchedule } from '../domain/payment.ts';
import type { PhotoPlaces } from '../domain/photoPlace.ts';
import type { RecentClaimPage, RecentClaimQuery } from '../domain/recentClaim.ts';
import type { Reimbursement, ReimbursementPage, ReimbursementState } from '../domain/reimbursement.ts';

/** Carried from the inbound message to every call it causes, as `X-Correlation-Id`. */
export interface CallContext {
  correlationId: string;
}

/**
 * What an identified customer may read of their own file. Made by `InsurerPort.forCustomer` from an identity session;
 * no method takes a customer's id, so no text, model or button can name another customer.
 *
 * Every method rejects with `AppError`: `INSURER_UNREACHABLE` (no answer within 5 s, one fast retry included),
 * `INSURER_WRONG_SHAPE` (an answer outside the contract), `INSURER_PAUSED` (circuit open), `INSURER_NOT_FOUND`
 * (unknown id, or another customer's: the same), `INSURER_REFUSED` (any other 4xx).
 */
export interface CustomerGateway {
  profile(): Promise<Customer>;
  /** Active ones first, then pending, suspended and ended. */
  contracts(): Promise<Contract[]>;
  /** As the terms stand, or as they stood on a day: what happened before a change is judged by the terms of its day. */
  guarantees(contractId: ContractId, on?: IsoDate): Promise<Guarantee[]>;
  /** The formulas of a contract's product, cheapest first; empty where there is one only. */
  formulas(contractId: ContractId): Promise<FormulaOffer[]>;
  /** What a quoted price would bring. `INSURER_REFUSED` where the contract refunds no care or covers no such person. */
  estimate(contractId: ContractId, query: EstimateQuery): Promise<CareEstimate>;
  /** Most recent care first, at most `limit` (default 20). */
  reimbursements(filter?: ReimbursementFilter): Promise<ReimbursementPage>;
  reimbursement(id: string): Promise<Reimbursement>;
  /** Most recently declared first. */
  claims(): Promise<Claim[]>;
  claim(id: ClaimId): Promise<Claim>;
  /** The papers that can be made now, and those that were. */
  documents(): Promise<CustomerDocuments>;
  /**
   * Makes a paper, or gives back the one that was made under this key. The one write outside jobs: it changes nothing
   * for the customer, and a turn that runs again repeats the key. `INSURER_REFUSED` when it cannot be made.
   */
  makeDocument(key: string, request: DocumentRequest): Promise<IssuedDocument>;
  /** The PDF. */
  documentContent(id: DocumentId): Promise<Uint8Array>;
  /** In the order of `contracts`. */
  payments(): Promise<PaymentSchedule[]>;
  /**
   * Opens the insurer's page for what a contract owes, or gives back the one that was opened under this key. It takes
   * no money by itself, so it is no job. `INSURER_REFUSED` when nothing is owed.
   */
  openPayment(key: string, request: PaymentRequest): Promise<Payment>;
  payment(id: string): Promise<Payment>;
  /** Newest first. */
  changes(): Promise<Change[]>;
  /**
   * The places of a claim's photos, all of them; an empty list takes every place away. A repeat is harmless.
   * `INSURER_NOT_FOUND` also where the insurer keeps no places.
   */
  setPhotoPlaces(id: ClaimId, places: PhotoPlaces): Promise<Claim>;
  /** "It was not me": undoes a change. `INSURER_REFUSED` when it is too late. */
  stopChange(id: string): Promise<Change>;
  preferences(): Promise<NotificationPreferences>;
}

export interface ReimbursementFilter {
  person?: string;
  from?: string;
  to?: string;
  state?: ReimbursementState;
  cursor?: string;
  limit?: number;
}

/** Writes are made by jobs only, each under an idempotency key that a retry repeats. */
export interface InsurerPort {
  forCustomer(ref: CustomerRef, context: CallContext): CustomerGateway;

  match(request: MatchRequest, context: CallContext): Promise<MatchAnswer>;

  /**
   * Declares a claim. The same key with the same body gives the stored claim again; with another body
   * `INSURER_CONFLICT`.
   */
  submitClaim(ref: CustomerRef, key: string, request: ClaimRequest, context: CallContext): Promise<Claim>;

  /** The claim that was declared under a key, or null: asked before any retry of an unknown outcome. */
  claimByKey(ref: CustomerRef, key: string, context: CallContext): Promise<Claim | null>;

  /** Pushes the bytes of an attachment; the sha256 is its key, so a repeat is harmless. */
  attachToClaim(
    ref: CustomerRef,
    claimId: ClaimId,
    file: { sha256: string; name: string; contentType: string; content: Uint8Array },
    context: CallContext,
  ): Promise<void>;

  /** Pushes the bytes of a paper that a refund waits for; the sha256 is its key. */
  attachToReimbursement(
    ref: CustomerRef,
    lineId: string,
    file: { sha256: string; name: string; contentType: string; content: Uint8Array },
    context: CallContext,
  ): Promise<void>;

  /** Asks for a change. The same key with the same body gives the stored change again. */
  requestChange(ref: CustomerRef, key: string, request: ChangeRequest, context: CallContext): Promise<Change>;

  /** Pushes a paper that a change waits for; a repeat is harmless. */
  attachToChange(
    ref: CustomerRef,
    changeId: string,
    file: { sha256: string; name: string; contentType: string; content: Uint8Array },
    context: CallContext,
  ): Promise<void>;

  /** The nearest partners of a kind; null for a place that the insurer does not know. */
  partners(query: PartnerQuery, context: CallContext): Promise<PartnerPage | null>;

  /** What was reported since an instant, a page, oldest first: for news whose delivery was missed. */
  events(query: EventQuery, context: CallContext): Promise<InsurerEventPage>;

  /** The claims of all customers since an instant, a page, oldest first, as kinds and places. */
  recentClaims(query: RecentClaimQuery, context: CallContext): Promise<RecentClaimPage>;

  /** Hands a mail or an SMS to the insurer's gateway, once per key. */
  sendMessage(key: string, request: MessageRequest, context: CallContext): Promise<void>;

  /** Everything that was sent, newest first; the reference insurer in demo mode only. */
  mailbox(context: CallContext): Promise<MailboxEntry[]>;

  /** True when the insurer answers its health check within a second. */
  healthy(): Promise<boolean>;
}
