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
  if (elsewhere.length > 0) return elsewhere;
  const plainly = ownOf(roles, readParties(words, { role: null }));
  return plainly.length > 0 ? plainly : namedAs(roles, words);
}

/** Where a story speaks of a neighbour, of whoever was harmed or is to blame, the first who is named with a title. */
function namedAs(roles: readonly PartyRole[], words: string): PartyTold[] {
  const [role] = roles;
  const from = role === undefined ? undefined : SPOKEN_OF[role]?.exec(words)?.index;
  if (role === undefined || from === undefined) return [];
  const first = readParties(words.slice(from, from + REACH), { role }).find(({ name }) => TITLED.test(name ?? ''));
  return first === undefined ? [] : [{ ...first, role }];
}

/** Characters behind the word in which the name stands. */
const REACH = 120;
const TITLED = /^(?:M|Mme|Mlle|Mr|Mrs|Ms|Monsieur|Madame|Docteur|Dr)\b/u;
const SPOKEN_OF: Readonly<Partial<Record<PartyRole, RegExp>>> = {
  neighbour: /(?<!\p{L})(?:voisine?s?|neighbou?rs?)(?!\p{L})/iu,
  harmed:
    /(?<!\p{L})(?:voisine?s?|parents?|copain|copine|camarade|ami|amie|dame|monsieur|passante?|coll[eè]gue|propri[ée]taire|neighbou?rs?|friend|lady|man|woman|owner)(?!\p{L})/iu,
  atFault: /(?<!\p{L})(?:conduct(?:eur|rice)|automobiliste|cycliste|responsable|driver|cyclist|owner)(?!\p{L})/iu,
};

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
