import type { z } from 'zod';
import { accountOperations } from './accountOperations.ts';
import type { InsurerSchemaName, insurerSchemas } from './insurerSchemas.ts';

/** Raised with every change that an insurer has to follow. */
export const insurerContractVersion = '1.2.0';

/** One thing that the assistant may ask of an insurer's API. */
export interface InsurerOperation {
  method: 'GET' | 'POST' | 'PUT';
  /** Path template as in OpenAPI: `/customers/{ref}`. */
  path: `/${string}`;
  /** `credentials`: HTTP Basic with the client's id and secret; `bearer`: a token obtained by them. */
  access: 'open' | 'credentials' | 'bearer';
  /** `optional`: the assistant does without; `reference`: only the reference insurer has it. */
  need: 'required' | 'optional' | 'reference';
  query?: InsurerSchemaName;
  /** Carries an `Idempotency-Key`: a repeat under the same key changes nothing. */
  idempotencyKey?: true;
  body?: { type: 'application/json' | 'application/x-www-form-urlencoded'; schema: InsurerSchemaName } | FileBody;
  /** Statuses of success, the usual one first. */
  success: readonly number[];
  answer:
    | { schema: InsurerSchemaName; list: boolean }
    | { document: 'text/html' | 'application/json' | 'application/pdf' };
  /** Statuses of refusal with the codes that the reference insurer gives; an insurer may choose other codes. */
  refusals: Readonly<Record<number, readonly string[]>>;
}

export interface FileBody {
  type: 'application/octet-stream';
  largestBytes: number;
}

const one = <const Name extends InsurerSchemaName>(schema: Name) => ({ schema, list: false }) as const;
const many = <const Name extends InsurerSchemaName>(schema: Name) => ({ schema, list: true }) as const;
const json = (schema: InsurerSchemaName) => ({ type: 'application/json', schema }) as const;

const guarded = { 401: ['TOKEN_INVALID'] };
const owned = { ...guarded, 404: ['NOT_FOUND'] };
const keyed = { 400: ['BODY_INVALID', 'IDEMPOTENCY_KEY_MISSING'], 409: ['IDEMPOTENCY_CONFLICT'] };
const sized = { 413: ['BODY_TOO_LARGE'] };

const attach = {
  method: 'PUT',
  access: 'bearer',
  query: 'AttachmentQuery',
  body: { type: 'application/octet-stream', largestBytes: 10 * 1024 * 1024 },
  success: [201, 200],
  answer: one('AttachmentReceipt'),
  refusals: { 400: ['SHA256_INVALID'], ...owned, 413: ['FILE_TOO_LARGE'] },
} as const;

const read = { method: 'GET', access: 'bearer', need: 'required', success: [200], refusals: owned } as const;

/**
 * The whole contract between the assistant and an insurer. The reference insurer's routes, the OpenAPI document and
 * the conformance checks are made from this list; `src/services/insurer.client.ts` is its caller.
 */
export const insurerOperations = {
  health: {
    method: 'GET',
    path: '/health',
    access: 'open',
    need: 'required',
    success: [200],
    answer: one('Health'),
    refusals: {},
  },
  token: {
    method: 'POST',
    path: '/oauth/token',
    access: 'credentials',
    need: 'required',
    body: { type: 'application/x-www-form-urlencoded', schema: 'TokenRequest' },
    success: [200],
    answer: one('Token'),
    refusals: { 400: ['unsupported_grant_type'], 401: ['invalid_client'], ...sized },
  },
  match: {
    method: 'POST',
    path: '/identity/match',
    access: 'bearer',
    need: 'required',
    body: json('MatchRequest'),
    success: [200],
    answer: one('MatchAnswer'),
    refusals: { 400: ['BODY_INVALID'], ...guarded, ...sized },
  },
  profile: { ...read, path: '/customers/{ref}', answer: one('Customer') },
  contracts: { ...read, path: '/customers/{ref}/contracts', answer: many('Contract') },
  contract: { ...read, path: '/customers/{ref}/contracts/{id}', need: 'optional', answer: one('Contract') },
  guarantees: {
    ...read,
    path: '/customers/{ref}/contracts/{id}/guarantees',
    query: 'GuaranteeQuery',
    answer: many('Guarantee'),
    refusals: { 400: ['QUERY_INVALID'], ...owned },
  },
  formulas: {
    ...read,
    path: '/customers/{ref}/contracts/{id}/formulas',
    need: 'optional',
    answer: many('Formula'),
  },
  estimate: {
    ...read,
    path: '/customers/{ref}/contracts/{id}/estimate',
    need: 'optional',
    query: 'EstimateQuery',
    answer: one('Estimate'),
    refusals: { 400: ['QUERY_INVALID'], ...owned, 422: ['NOT_A_HEALTH_CONTRACT', 'PERSON_NOT_COVERED'] },
  },
  reimbursements: {
    ...read,
    path: '/customers/{ref}/reimbursements',
    query: 'ReimbursementQuery',
    answer: one('ReimbursementPage'),
    refusals: { 400: ['QUERY_INVALID'], ...owned },
  },
  reimbursement: { ...read, path: '/customers/{ref}/reimbursements/{id}', answer: one('Reimbursement') },
  attachToReimbursement: {
    ...attach,
    path: '/customers/{ref}/reimbursements/{id}/attachments/{sha256}',
    need: 'optional',
    refusals: { ...attach.refusals, 422: ['SHA256_MISMATCH', 'TOO_MANY_PAPERS', 'NOTHING_AWAITED'] },
  },
  claims: { ...read, path: '/customers/{ref}/claims', answer: many('Claim') },
  submitClaim: {
    method: 'POST',
    path: '/customers/{ref}/claims',
    access: 'bearer',
    need: 'required',
    idempotencyKey: true,
    body: json('ClaimRequest'),
    success: [201, 200],
    answer: one('Claim'),
    refusals: {
      ...owned,
      ...keyed,
      ...sized,
      422: ['CONTRACT_UNKNOWN', 'CONTRACT_KIND_MISMATCH', 'OCCURRED_IN_FUTURE'],
    },
  },
  claimByKey: { ...read, path: '/customers/{ref}/claims/by-key/{key}', answer: one('Claim') },
  claim: { ...read, path: '/customers/{ref}/claims/{id}', answer: one('Claim') },
  attachToClaim: {
    ...attach,
    path: '/customers/{ref}/claims/{id}/attachments/{sha256}',
    need: 'required',
    refusals: { ...attach.refusals, 422: ['SHA256_MISMATCH', 'TOO_MANY_FILES'] },
  },
  setPhotoPlaces: {
    method: 'PUT',
    path: '/customers/{ref}/claims/{id}/photo-places',
    access: 'bearer',
    need: 'optional',
    body: json('PhotoPlaces'),
    success: [200],
    answer: one('Claim'),
    refusals: { 400: ['BODY_INVALID'], ...owned, ...sized },
  },
  documents: { ...read, path: '/customers/{ref}/documents', need: 'optional', answer: one('CustomerDocuments') },
  makeDocument: {
    method: 'POST',
    path: '/customers/{ref}/documents',
    access: 'bearer',
    need: 'optional',
    idempotencyKey: true,
    body: json('DocumentRequest'),
    success: [201, 200],
    answer: one('IssuedDocument'),
    refusals: { ...owned, ...keyed, ...sized, 422: ['DOCUMENT_NOT_OFFERED', 'PERSON_UNKNOWN'] },
  },
  documentContent: {
    ...read,
    path: '/customers/{ref}/documents/{id}/content',
    need: 'optional',
    answer: { document: 'application/pdf' },
  },
  documentCheck: {
    method: 'GET',
    path: '/documents/check/{number}',
    access: 'open',
    need: 'reference',
    success: [200],
    answer: one('DocumentCheck'),
    refusals: { 429: ['TOO_MANY_CHECKS'] },
  },
  payments: { ...read, path: '/customers/{ref}/payments', need: 'optional', answer: many('PaymentSchedule') },
  ...accountOperations,
  sendMessage: {
    method: 'POST',
    path: '/messages',
    access: 'bearer',
    need: 'required',
    idempotencyKey: true,
    body: json('MessageRequest'),
    success: [202],
    answer: one('MessageReceipt'),
    refusals: {
      ...keyed,
      ...guarded,
      ...sized,
      422: ['PARAMETER_MISSING', 'LINK_IN_SMS'],
      501: ['GATEWAY_NOT_CONFIGURED'],
    },
  },
  mailbox: { ...read, path: '/mailbox', need: 'reference', answer: many('MailboxEntry') },
  openapi: {
    method: 'GET',
    path: '/openapi.json',
    access: 'open',
    need: 'reference',
    success: [200],
    answer: { document: 'application/json' },
    refusals: {},
  },
  docs: {
    method: 'GET',
    path: '/docs',
    access: 'open',
    need: 'reference',
    success: [200],
    answer: { document: 'text/html' },
    refusals: {},
  },
} as const satisfies Record<string, InsurerOperation>;

export type InsurerOperationId = keyof typeof insurerOperations;

/** The same list, for whoever walks over it. */
export const operationList = Object.entries(insurerOperations) as readonly [InsurerOperationId, InsurerOperation][];

/** What an operation answers when it succeeds, as the assistant parses it. */
export type InsurerAnswer<Id extends InsurerOperationId> = (typeof insurerOperations)[Id]['answer'] extends {
  schema: infer Name extends InsurerSchemaName;
  list: infer List;
}
  ? List extends true
    ? z.infer<(typeof insurerSchemas)[Name]>[]
    : z.infer<(typeof insurerSchemas)[Name]>
  : never;

/** The operations that answer in one of the agreed shapes, and not with a document. */
export type ShapedOperationId = {
  [Id in InsurerOperationId]: (typeof insurerOperations)[Id]['answer'] extends { schema: InsurerSchemaName }
    ? Id
    : never;
}[InsurerOperationId];
