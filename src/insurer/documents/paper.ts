import type { IsoDate } from '../../domain/calendar.ts';
import type { Claim } from '../../domain/claim.ts';
import type { Contract, Guarantee } from '../../domain/contract.ts';
import type { Customer, Language } from '../../domain/identity.ts';
import type { PaymentSchedule } from '../../domain/payment.ts';
import type { Reimbursement } from '../../domain/reimbursement.ts';

/** One customer's data around one contract: all that a paper may be made from. */
export interface PaperSource {
  customer: Customer;
  contract: Contract;
  /** All of the customer's contracts: a child is known by the health contract, its school by the home contract. */
  contracts: readonly Contract[];
  guarantees: readonly Guarantee[];
  reimbursements: readonly Reimbursement[];
  claims: readonly Claim[];
  schedule: PaymentSchedule;
  today: IsoDate;
}

export interface Person {
  name: string;
  birthDate: IsoDate;
}

export interface PaperRequest extends PaperSource {
  language: Language;
  /** Whom the paper is about, where it is about one other person. */
  person: Person | null;
}

/** What stands on a paper, before it has a layout. */
export interface Paper {
  title: string;
  /** Line under the title; null = none. */
  subtitle: string | null;
  blocks: PaperBlock[];
  /** Last day that it speaks of; null when it tells of the past only and does not grow old. */
  validUntil: IsoDate | null;
}

export interface Fact {
  label: string;
  value: string;
}

export interface PaperSide {
  title: string;
  facts: Fact[];
}

export type PaperBlock =
  | { kind: 'heading'; text: string }
  | { kind: 'text'; text: string }
  /** Set in bold in a frame: exclusions and warnings, which the law wants very visible. */
  | { kind: 'notice'; text: string }
  | { kind: 'facts'; facts: Fact[] }
  | { kind: 'list'; items: string[] }
  | PaperTable
  /** Two columns side by side, such as the vehicles of an accident. */
  | { kind: 'pair'; left: PaperSide; right: PaperSide }
  /** A list with a box to tick on either side, and how many are ticked. */
  | { kind: 'ticks'; left: string; right: string; rows: { text: string; left: boolean; right: boolean }[] }
  /** A card to cut out: what a pharmacy reads. */
  | { kind: 'card'; title: string; facts: Fact[]; table: PaperTable };

export interface PaperTable {
  kind: 'table';
  columns: { title: string /** Share of the width. */; width: number; right?: true }[];
  rows: string[][];
  /** In bold under a rule. */
  total?: string[];
}
