import { z } from 'zod';
import { change, changeRequest } from './change.ts';
import { claim, claimRequest } from './claim.ts';
import { contract, guarantee, guaranteeQuery } from './contract.ts';
import { customerDocuments, documentCheck, documentRequest, issuedDocument } from './document.ts';
import { careEstimate, estimateQuery } from './estimate.ts';
import { formulaOffer } from './formula.ts';
import { customer, matchAnswer, matchRequest } from './identity.ts';
import { eventQuery, insurerEventPage } from './insurerEvent.ts';
import { mailboxEntry, messageRequest } from './message.ts';
import { notificationPreferences } from './notification.ts';
import { partnerPage, partnerQuery } from './partner.ts';
import { payment, paymentRequest, paymentSchedule } from './payment.ts';
import { photoPlaces } from './photoPlace.ts';
import { recentClaimPage, recentClaimQuery } from './recentClaim.ts';
import { reimbursement, reimbursementPage, reimbursementStates } from './reimbursement.ts';

/** RFC 6749 §4.4.2; the credentials travel by HTTP Basic. */
const tokenRequest = z.object({ grant_type: z.literal('client_credentials') });

/** RFC 6749 §5.1. */
const token = z.object({
  access_token: z.string().min(1),
  token_type: z.string().regex(/^[Bb]earer$/),
  expires_in: z.number().positive(),
});

/** RFC 6749 §5.2: the one error that has a shape of its own. */
const tokenError = z.object({ error: z.string().min(1) });

/** Every other refusal. The code goes into the assistant's log; the message is for engineers and names no customer. */
const insurerError = z.object({
  error: z.object({ code: z.string().regex(/^[A-Z0-9_]{1,60}$/), message: z.string() }),
});

export const reimbursementQuery = z.object({
  person: z.string().trim().min(1).max(120).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  state: z.enum(reimbursementStates).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

/** Every shape that crosses the wire between the assistant and an insurer, by the name it has in the documents. */
export const insurerSchemas = {
  Health: z.object({ status: z.literal('ok') }),
  TokenRequest: tokenRequest,
  Token: token,
  TokenError: tokenError,
  Error: insurerError,
  MatchRequest: matchRequest,
  MatchAnswer: matchAnswer,
  Customer: customer,
  Contract: contract,
  Guarantee: guarantee,
  GuaranteeQuery: guaranteeQuery,
  Formula: formulaOffer,
  EstimateQuery: estimateQuery,
  Estimate: careEstimate,
  ReimbursementQuery: reimbursementQuery,
  ReimbursementPage: reimbursementPage,
  Reimbursement: reimbursement,
  ClaimRequest: claimRequest,
  Claim: claim,
  AttachmentQuery: z.object({ name: z.string().max(200).optional() }),
  AttachmentReceipt: z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/), name: z.string() }),
  PhotoPlaces: photoPlaces,
  CustomerDocuments: customerDocuments,
  DocumentRequest: documentRequest,
  IssuedDocument: issuedDocument,
  DocumentCheck: documentCheck,
  PaymentSchedule: paymentSchedule,
  PaymentRequest: paymentRequest,
  Payment: payment,
  ChangeRequest: changeRequest,
  Change: change,
  NotificationPreferences: notificationPreferences,
  PartnerQuery: partnerQuery,
  PartnerPage: partnerPage,
  EventQuery: eventQuery,
  EventPage: insurerEventPage,
  RecentClaimQuery: recentClaimQuery,
  RecentClaimPage: recentClaimPage,
  MessageRequest: messageRequest,
  MessageReceipt: z.object({ accepted: z.literal(true) }),
  MailboxEntry: mailboxEntry,
} as const satisfies Record<string, z.ZodType>;

export type InsurerSchemaName = keyof typeof insurerSchemas;
