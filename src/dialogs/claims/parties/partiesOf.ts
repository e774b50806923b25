import { openFact, type PartyRole, type PartyTold } from '../../../domain/claimParty.ts';
import type { Answers } from '../../form/form.ts';
import { readParties } from './readParties.ts';

interface OfQuestion {
  id: string;
  roles: readonly PartyRole[];
}

/** The parties in an answer; an older draft kept words, which then describe one of them. */
export function partiesOf(value: unknown, role: PartyRole): PartyTold[] {
  if (typeof value === 'string') return [{ role, note: value.slice(0, 300) }];
  return Array.isArray(value) ? (value as PartyTold[]) : [];
}

/** The parties that belong to a question. */
export function ownOf(roles: readonly PartyRole[], parties: readonly PartyTold[]): PartyTold[] {
  return parties.filter(({ role }) => roles.includes(role));
}

/** Whom words name for a question, and whom an answer to another question named for it. */
export function partiesTold({ id, roles }: OfQuestion, words: string, answers: Answers): PartyTold[] {
  const elsewhere = Object.entries(answers).flatMap(([other, value]) =>
    other !== id && isList(value) ? ownOf(roles, value) : [],
  );
  return elsewhere.length > 0 ? elsewhere : ownOf(roles, readParties(words, { role: null }));
}

/** Nothing more is asked of them. */
export function closed(parties: readonly PartyTold[]): PartyTold[] {
  let all = [...parties];
  for (let open = openFact(all); open !== null; open = openFact(all)) {
    const { index, fact } = open;
    all = all.map((each, at) => (at === index ? { ...each, [fact]: null } : each));
  }
  return all;
}

function isList(value: unknown): value is PartyTold[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'object' && each !== null && 'role' in each);
}
