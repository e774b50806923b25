import type { Contract } from '../../domain/contract.ts';
import { fold } from '../../intents/fold.ts';

/** Somebody whom a contract covers. */
export interface CoveredPerson {
  name: string;
  link: 'holder' | 'spouse' | 'child';
}

/** Everybody whom these contracts cover, each once. */
export function peopleOf(contracts: readonly Contract[]): CoveredPerson[] {
  const people = contracts.flatMap(({ risk }) => (risk.kind === 'people' ? risk.people : []));
  return [...new Map(people.map(({ name, link }) => [name, { name, link }])).values()];
}

/** The covered person whom words name: by first name, by "moi", or by a family word when only one person fits. */
export function personNamed(contracts: readonly Contract[], said: string): CoveredPerson | null {
  return personAmong(peopleOf(contracts), said);
}

export function personAmong<Person extends CoveredPerson>(people: readonly Person[], said: string): Person | null {
  const folded = fold(said);
  const first = people.find(({ name }) => {
    const given = (fold(name).split(' ')[0] ?? '').replace(/[^a-z0-9-]/g, '');
    return given.length > 1 && new RegExp(`\\b${given}\\b`).test(folded);
  });
  if (first !== undefined) return first;
  const link = linkIn(folded);
  const fitting = people.filter((person) => person.link === link);
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** The family word of a sentence; "pour moi" is the holder. */
export function linkIn(folded: string): CoveredPerson['link'] | null {
  if (/\b(?:conjointe?|epou(?:x|se)|femme|mari|compagn(?:on|e)|husband|wife|spouse|partner)\b/.test(folded))
    return 'spouse';
  if (
    /\b(?:fils|filles?|enfants?|gamine?s?|bebe|petite? derniere?|aine|aines|sons?|daughters?|child(?:ren)?|kids?|baby)\b/.test(
      folded,
    )
  )
    return 'child';
  return /\b(?:pour|chez|a|de) moi\b|\bmoi[- ]meme\b|\bet moi\b|\bfor me\b|\bmyself\b|\band me\b/.test(folded)
    ? 'holder'
    : null;
}

/** "Qui est couvert par ma mutuelle ?", "les dates de naissance de mes bénéficiaires". */
export function asksWhoIsCovered(said: string): boolean {
  return /\b(?:qui|quelles? personnes?) (?:est|sont|c'est)[^.?!]{0,20}(?:couvert|assure|protege)|(?:date|dates) de naissance.{0,30}(?:assure|beneficiaire|contrat|mutuelle|famille|enfant)|\bwho(?:'s| is| are)? (?:is |are )?(?:covered|insured)|birth ?dates? (?:of|on) .{0,25}(?:contract|beneficiar|famil|children|insured)/.test(
    fold(said),
  );
}
