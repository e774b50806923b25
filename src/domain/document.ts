import { z } from 'zod';
import type { ContractKind } from './contract.ts';
import { languages } from './identity.ts';
import type { ContractId, DocumentId } from './ids.ts';

/** The papers that an insurer makes on demand, from the customer's own data. */
export const documentKinds = [
  'home_certificate',
  'liability_certificate',
  'school_certificate',
  'vehicle_memo',
  'no_claims_statement',
  'health_card',
  'membership_certificate',
  'benefit_statement',
  'due_notice',
  'schedule',
  'premium_statement',
  'guarantee_table',
  'specific_terms',
  'joint_report',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

const everyKind: readonly ContractKind[] = ['health', 'home', 'car', 'legal'];

/** The kinds of contract that each paper is made for. */
export const contractKindsOfDocument: Readonly<Record<DocumentKind, readonly ContractKind[]>> = {
  home_certificate: ['home'],
  liability_certificate: ['home'],
  school_certificate: ['home'],
  vehicle_memo: ['car'],
  no_claims_statement: ['car'],
  health_card: ['health'],
  membership_certificate: ['health'],
  benefit_statement: ['health'],
  due_notice: everyKind,
  schedule: everyKind,
  premium_statement: everyKind,
  guarantee_table: everyKind,
  specific_terms: everyKind,
  joint_report: ['car'],
};

const bilingual = z.object({ fr: z.string(), en: z.string() });
const contractId = z.string().transform((value) => value as ContractId);

/** A paper that can be made now. */
export const documentOffer = z.object({
  kind: z.enum(documentKinds),
  contractId,
  contractNumber: z.string(),
  name: bilingual,
  /** Who it can be made for, where it names one person (a child at school); empty where nobody has to be chosen. */
  people: z.array(z.string()),
});
export type DocumentOffer = z.infer<typeof documentOffer>;

/** A paper that was made: an entry of the register. */
export const issuedDocument = z.object({
  id: z.string().transform((value) => value as DocumentId),
  kind: z.enum(documentKinds),
  contractId,
  contractNumber: z.string(),
  name: bilingual,
  /** Whose name it bears. */
  person: z.string(),
  language: z.enum(languages),
  issuedOn: z.iso.date(),
  pages: z.int().positive(),
  bytes: z.int().positive(),
  /** Of the file, in hex: a changed file has another one. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Printed on the paper; whoever receives it can check it by this number. */
  checkNumber: z.string().min(1),
});
export type IssuedDocument = z.infer<typeof issuedDocument>;

export const customerDocuments = z.object({
  offers: z.array(documentOffer),
  /** Newest first. */
  issued: z.array(issuedDocument),
});
export type CustomerDocuments = z.infer<typeof customerDocuments>;

export const documentRequest = z.object({
  kind: z.enum(documentKinds),
  contractId,
  language: z.enum(languages),
  /** One of the offer's people; null where it has none. */
  person: z.string().trim().min(1).max(120).nullable(),
});
export type DocumentRequest = z.infer<typeof documentRequest>;

/** What anybody who holds a paper may learn of it: enough to trust it, nothing about the customer. */
export const documentCheck = z.discriminatedUnion('state', [
  z.object({
    /** `outdated`: genuine, but the period it speaks of is over. */
    state: z.enum(['valid', 'outdated']),
    kind: z.enum(documentKinds),
    name: bilingual,
    /** All but the last three characters hidden. */
    contractNumber: z.string(),
    issuedOn: z.iso.date(),
    sha256: z.string(),
  }),
  z.object({ state: z.literal('unknown') }),
]);
export type DocumentCheck = z.infer<typeof documentCheck>;
