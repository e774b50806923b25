import { mostParties, openFact, type PartyFact, type PartyTold } from '../../../domain/claimParty.ts';
import { fold } from '../../../intents/fold.ts';

const facts: readonly PartyFact[] = [
  'name',
  'phone',
  'email',
  'insurer',
  'policy',
  'plate',
  'sharePercent',
  'note',
] as const;

/**
 * What is known, with what was told since: a party that is known already gets the new facts, a new one is added.
 * `corrects` is true where the words change what is known ("la plaque, c'est …") rather than add somebody.
 */
export function mergeParties(before: readonly PartyTold[], told: readonly PartyTold[], corrects: boolean): PartyTold[] {
  const parties = [...before];
  for (const each of told) {
    const at = sameAs(parties, each, corrects);
    const known = parties[at];
    if (known !== undefined) parties[at] = { ...known, ...each, role: named(each) ? each.role : known.role };
    else if (parties.length < mostParties) parties.push(each);
  }
  return parties;
}

/** The place of the party that `told` speaks of; -1 for somebody new. */
function sameAs(parties: readonly PartyTold[], told: PartyTold, corrects: boolean): number {
  const known = parties.findIndex(
    (party) =>
      (told.name != null && party.name != null && sameName(party.name, told.name)) ||
      (told.plate != null && party.plate === told.plate) ||
      (told.phone != null && party.phone === told.phone),
  );
  if (known >= 0) return known;
  const fits = (party: PartyTold) =>
    party.role === told.role && facts.every((fact) => told[fact] === undefined || party[fact] == null);
  const open = openFact(parties);
  const asked = open === null ? undefined : parties[open.index];
  if (open !== null && asked !== undefined && fits(asked)) return open.index;
  if (!corrects) return parties.findIndex((party) => fits(party) && isUnnamed(party));
  const having = parties.flatMap((party, index) =>
    party.role === told.role && facts.some((fact) => told[fact] !== undefined && party[fact] != null) ? [index] : [],
  );
  const [only, ...others] = having;
  return only !== undefined && others.length === 0 ? only : parties.findIndex(fits);
}

/** Nothing tells it from another of its role yet. */
function isUnnamed({ name, plate, note }: PartyTold): boolean {
  return name == null && plate == null && note == null;
}

const named = ({ name, plate }: PartyTold) => name != null || plate != null;

const CIVIL = /^(?:m|mr|mme|mlle|monsieur|madame|mademoiselle|mrs|ms|miss|dr|docteur|maitre)\.? /;

/** "Mme Petit" and "Julie Petit" may be one person; "Mme Petit" and "Mme Grand" are not. */
function sameName(left: string, right: string): boolean {
  const words = (name: string) => fold(name).replace(CIVIL, '').split(/[ -]+/);
  const [one, other] = [words(left), words(right)];
  return one.every((word) => other.includes(word)) || other.every((word) => one.includes(word));
}

/** Who of the parties a text names: by name, plate, or as the only one of their role; -1 when it is not sure. */
export function partyNamed(parties: readonly PartyTold[], text: string, roles: readonly PartyTold['role'][]): number {
  const said = fold(text);
  const plain = said.replace(/[^a-z0-9]/g, '');
  const named = parties.flatMap(({ name, plate, note }, index) => {
    const last = name == null ? undefined : fold(name).replace(CIVIL, '').split(' ').at(-1);
    const byName = last !== undefined && last.length > 1 && new RegExp(`\\b${escaped(last)}\\b`).test(said);
    const byPlate = plate != null && plain.includes(fold(plate).replace(/[^a-z0-9]/g, ''));
    return byName || byPlate || (note != null && said.includes(fold(note))) ? [index] : [];
  });
  if (named.length === 1) return named[0] ?? -1;
  if (named.length > 1) return -1;
  const ofRole = parties.flatMap(({ role }, index) => (roles.includes(role) ? [index] : []));
  const [only, ...others] = ofRole;
  return only !== undefined && others.length === 0 ? only : -1;
}

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
