import { addWorkingDays, type IsoDate, parisAt, parisInstant } from '../../domain/calendar.ts';
import { endAfter, waysOut } from '../../domain/cancellation.ts';
import {
  BANK_PAUSE_MS,
  bankChangeFrom,
  type Change,
  type ChangeContent,
  type ChangeRequest,
  sensitiveKinds,
} from '../../domain/change.ts';
import type { Contract } from '../../domain/contract.ts';
import type { Customer } from '../../domain/identity.ts';
import { papersFor } from './papersFor.ts';

/** Why a change cannot be taken as it is. */
export type ChangeFault =
  | 'CONTRACT_UNKNOWN'
  | 'NOT_CONFIRMED'
  | 'CONTACT_JUST_CHANGED'
  | 'PERSON_UNKNOWN'
  | 'NOT_POSSIBLE';

/** What a change is held against. */
export interface ChangeSubject {
  customer: Customer;
  contracts: readonly Contract[];
  /** Those that were asked for before. */
  changes: readonly Change[];
  /** True when somebody else's file has this mail address. */
  isTaken(email: string): boolean;
}

/** How long a change can be undone, in ms. */
const STOP_MS = 72 * 3_600_000;
/** Debits that are nearer than this are at the bank already, in working days. */
const DEBIT_NOTICE = 5;

export function changeFault(request: ChangeRequest, subject: ChangeSubject, now: number): ChangeFault | null {
  const { content, confirmedBy } = request;
  if (sensitiveKinds.has(content.kind) && confirmedBy === null) return 'NOT_CONFIRMED';
  if (content.kind === 'bank' && bankChangeFrom(subject.changes, now) !== null) return 'CONTACT_JUST_CHANGED';
  if (!('contractId' in content)) return null;
  const contract = subject.contracts.find(({ id }) => id === content.contractId);
  if (contract === undefined) return 'CONTRACT_UNKNOWN';
  const { risk } = contract;
  const today = parisAt(now).date;
  switch (content.kind) {
    case 'beneficiaryAdded':
      if (risk.kind !== 'people' || contract.state === 'ended' || content.birthDate > today) return 'NOT_POSSIBLE';
      return risk.people.some((person) => sameName(person.name, content.name)) ? 'NOT_POSSIBLE' : null;
    case 'beneficiaryRemoved': {
      if (risk.kind !== 'people') return 'NOT_POSSIBLE';
      const person = risk.people.find(({ name }) => sameName(name, content.name));
      return person === undefined ? 'PERSON_UNKNOWN' : person.link === 'holder' ? 'NOT_POSSIBLE' : null;
    }
    case 'debitDay':
    case 'frequency':
      return contract.state === 'ended' || contract.premium.nextDueOn === null ? 'NOT_POSSIBLE' : null;
    case 'cancellation':
      return contract.state === 'ended' || contract.endsOn !== null ? 'NOT_POSSIBLE' : null;
  }
}

/** The change that a request becomes. */
export function plannedChange(
  request: ChangeRequest,
  subject: ChangeSubject,
  made: { id: string; reference: string; now: number },
): Change {
  const { content } = request;
  const papers = papersFor(content, subject.contracts);
  const from = papers.length > 0 ? null : holdsFrom(request, subject, made.now);
  // A mail address of somebody else's is looked at by a person; the answer does not say why.
  const looked = content.kind === 'email' && subject.isTaken(content.email);
  return {
    id: made.id,
    reference: made.reference,
    kind: content.kind,
    contractId: 'contractId' in content ? content.contractId : null,
    state: looked ? 'underReview' : from === null ? 'awaitingPapers' : from > made.now ? 'scheduled' : 'applied',
    requestedAt: iso(made.now),
    effectiveAt: from === null || looked ? null : iso(from),
    stoppableUntil: content.kind === 'preferences' ? null : iso(made.now + STOP_MS),
    papers,
    attachments: [],
  };
}

/** The instant from which a change holds, ms UTC. */
function holdsFrom({ content, confirmedBy }: ChangeRequest, { contracts }: ChangeSubject, now: number): number {
  const today = parisAt(now).date;
  const contract = 'contractId' in content ? contracts.find(({ id }) => id === content.contractId) : undefined;
  switch (content.kind) {
    case 'bank':
      return now + BANK_PAUSE_MS;
    case 'debitDay':
      return parisInstant(firstDebit(content.day, today));
    case 'frequency':
      return parisInstant(contract?.renewsOn ?? addWorkingDays(today, DEBIT_NOTICE));
    case 'cancellation':
      return parisInstant(contract === undefined ? content.endsOn : endOf(content, contract, today));
    default:
      return sensitiveKinds.has(content.kind) && confirmedBy === 'email' ? now + BANK_PAUSE_MS : now;
  }
}

/** The first debit on this day of the month that is not at the bank yet. */
export function firstDebit(day: number, today: IsoDate): IsoDate {
  const earliest = addWorkingDays(today, DEBIT_NOTICE);
  const month = earliest.slice(0, 8) + String(day).padStart(2, '0');
  if (month >= earliest) return month;
  const [year = 0, at = 1] = earliest.split('-').map(Number);
  return new Date(Date.UTC(year, at, day)).toISOString().slice(0, 10);
}

/** The day that holds: the one asked for, or the first that the ground allows. Never an argument for staying. */
function endOf(content: Extract<ChangeContent, { kind: 'cancellation' }>, contract: Contract, today: IsoDate): IsoDate {
  const way = waysOut(contract, today).find(({ ground }) => ground === content.ground);
  const earliest = way?.endsOn ?? endAfter(content.ground, today);
  return content.endsOn > earliest ? content.endsOn : earliest;
}

export const sameName = (left: string, right: string): boolean => nameKey(left) === nameKey(right);

const nameKey = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();

const iso = (instant: number): string => new Date(instant).toISOString();
