import type { ClaimType } from '../../../domain/claim.ts';
import { type ClaimParty, mostParties, type PartyTold, wholeParty } from '../../../domain/claimParty.ts';
import type { Answers } from '../../form/form.ts';
import { contractIn } from '../questions/claimContract.question.ts';
import { type Extra, isOpened } from '../questions/extra.ts';
import { extrasByType } from '../questions/extrasByType.ts';
import { mergeParties } from './mergeParties.ts';
import { closed, ownOf, partiesOf } from './partiesOf.ts';
import { readParties } from './readParties.ts';

export type PartiesExtra = Extract<Extra, { kind: 'parties' }>;

/** The questions about other people that a type asks, in order. */
export function partyExtras(type: ClaimType): PartiesExtra[] {
  return extrasByType[type].filter((extra): extra is PartiesExtra => extra.kind === 'parties');
}

export function partyIds(type: ClaimType): ReadonlySet<string> {
  return new Set(partyExtras(type).map(({ id }) => id));
}

/** Everybody that a declaration names, each once, as they are sent. */
export function partiesIn(type: ClaimType, answers: Answers): ClaimParty[] {
  const all = partyExtras(type)
    .filter((extra) => isOpened(extra, answers))
    .flatMap(({ id, role, roles }) => ownOf(roles, partiesOf(answers[id], role)));
  return all.slice(0, mostParties).map(wholeParty);
}

/**
 * Whom more of the story adds to answers that were given already, by question id; what a new fact changes of somebody
 * who is known counts too.
 */
export function partiesAdded(type: ClaimType, text: string, answers: Answers): Record<string, PartyTold[]> {
  const told = readParties(text, { role: null, ownPlate: contractIn(answers)?.plate ?? null });
  const added: Record<string, PartyTold[]> = {};
  for (const { id, role, roles, ...extra } of partyExtras(type)) {
    const own = ownOf(roles, told).filter((party) => Object.keys(party).length > 1);
    if (own.length === 0 || answers[id] === undefined || !isOpened(extra, answers)) continue;
    const before = partiesOf(answers[id], role);
    const after = mergeParties(before, own, false);
    if (JSON.stringify(after) !== JSON.stringify(before)) added[id] = closed(after);
  }
  return added;
}
