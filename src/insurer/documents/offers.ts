import type { IsoDate } from '../../domain/calendar.ts';
import type { Claim } from '../../domain/claim.ts';
import type { Contract } from '../../domain/contract.ts';
import {
  contractKindsOfDocument,
  type DocumentKind,
  type DocumentOffer,
  documentKinds,
} from '../../domain/document.ts';
import { documentName } from './documentNames.ts';
import type { Person } from './paper.ts';

/** Papers that tell of the past: made whatever has become of the contract. */
const always: ReadonlySet<DocumentKind> = new Set([
  'no_claims_statement',
  'membership_certificate',
  'benefit_statement',
  'premium_statement',
  'specific_terms',
  'joint_report',
]);

/** Papers that say "is covered": never made while cover is suspended. */
const ofCover: ReadonlySet<DocumentKind> = new Set([
  'home_certificate',
  'liability_certificate',
  'school_certificate',
  'vehicle_memo',
  'health_card',
]);

/** The papers that can be made of a contract today; `claims` are the customer's, newest first. */
export function offersOf(
  contract: Contract,
  contracts: readonly Contract[],
  today: IsoDate,
  claims: readonly Claim[],
): DocumentOffer[] {
  return documentKinds
    .filter((kind) => kind !== 'joint_report' || reportedClaim(contract, claims) !== null)
    .filter((kind) => contractKindsOfDocument[kind].includes(contract.kind) && isPossible(kind, contract, today))
    .map((kind) => ({
      kind,
      contractId: contract.id,
      contractNumber: contract.number,
      name: documentName(kind, contract),
      people: kind === 'school_certificate' ? childrenOf(contracts).map(({ name }) => name) : [],
    }))
    .filter(({ kind, people }) => kind !== 'school_certificate' || people.length > 0);
}

/** The newest claim of a contract that tells of a joint report; null when none does. */
export function reportedClaim({ id }: Pick<Contract, 'id'>, claims: readonly Claim[]): Claim | null {
  const reported = claims.filter((claim) => claim.contractId === id && claim.report !== undefined);
  return reported.sort((left, right) => right.declaredAt.localeCompare(left.declaredAt))[0] ?? null;
}

/** The children that the customer's file knows: those of the health contracts. */
export function childrenOf(contracts: readonly Contract[]): Person[] {
  const children = contracts.flatMap(({ risk }) =>
    risk.kind === 'people' ? risk.people.filter(({ link }) => link === 'child') : [],
  );
  return children.filter(({ name }, index) => children.findIndex((other) => other.name === name) === index);
}

function isPossible(kind: DocumentKind, contract: Contract, today: IsoDate): boolean {
  switch (contract.state) {
    case 'active': {
      const suspended = contract.arrears !== null && contract.arrears.suspendedOn <= today;
      return !suspended || !(ofCover.has(kind) || kind === 'membership_certificate');
    }
    case 'suspended':
      return !ofCover.has(kind) && kind !== 'membership_certificate';
    case 'ended':
      return always.has(kind);
    case 'pending':
      return kind === 'specific_terms' || kind === 'guarantee_table' || kind === 'schedule';
  }
}
