import type { PartyRole, PartyTold } from '../../../domain/claimParty.ts';
import { type PartyToken, partyTokens } from './partyTokens.ts';

export interface ReadingParties {
  /**
   * The role of whoever is named without one, where a question asks for it; null in a story, in which only who is
   * plainly said to be a witness, a driver or the like counts.
   */
  role: PartyRole | null;
  /** The plate on the customer's contract, which is no other vehicle's. */
  ownPlate?: string | null;
}

interface Open {
  party: PartyTold | { role: null };
  /** Its role comes from the question: a role that follows at once is its own. */
  implied: boolean;
  many: boolean;
  end: number;
}

/** How far a fact may stand from what it belongs to in a story, characters. */
const REACH = 60;
/** Facts that only a driver has, in a story. */
const DRIVES: ReadonlySet<string> = new Set(['plate', 'insurer']);
const GOES_ON =
  /^\s*(?:(?:il|elle|ils|elles|son|sa|leur|nom|plaque|num[ée]ro|assur[ée]e?|he|she|they|his|her|their|plate|insured)(?!\p{L})|s['’]appelle|t[ée]l|immatricul|registration)/iu;
const SENTENCE = /(?<!\b(?:M|Mme|Mlle|Mr|Mrs|Ms|Dr|[Tt][ée]l))[.!?\n]\s+/u;

/** "Il y avait deux voitures et un témoin, Mme Petit, 06…": who is told of, with what is told of them. */
export function readParties(text: string, { role, ownPlate = null }: ReadingParties): PartyTold[] {
  const parties: Open[] = [];
  let open: Open | null = null;
  const begin = (of: PartyRole | null, implied: boolean, many: boolean, end: number): Open => {
    const next: Open = { party: { role: of } as Open['party'], implied, many, end };
    parties.push(next);
    return next;
  };
  for (const token of partyTokens(text.slice(0, 4000), { bareNames: role !== null })) {
    if (role === null && open !== null && breaks(text, open, token)) open = null;
    const { says } = token;
    if ('role' in says) {
      if (open !== null && ((open.implied && isOnlyNamed(open)) || (open.party.role === says.role && isBare(open)))) {
        open.party = { ...open.party, role: says.role } as PartyTold;
        Object.assign(open, { implied: false, many: says.many, end: token.end });
      } else if (open === null || open.party.role !== says.role || says.many) {
        open = begin(says.role, false, says.many, token.end);
      }
      continue;
    }
    if (says.fact === 'plate' && bare(String(says.value)) === bare(ownPlate ?? '')) continue;
    if (says.fact === 'sharePercent') {
      // A witness has no part in the fault: "elle a reconnu ses torts" is said of the driver before.
      const driver = parties.findLast((each) => each.party.role !== 'witness' && each.party.role !== null);
      if (driver !== undefined) driver.party = { ...driver.party, sharePercent: Number(says.value) } as PartyTold;
      continue;
    }
    const has = open !== null && (open.party as PartyTold)[says.fact] !== undefined;
    if (open === null) {
      // A plate that is not the customer's own is another vehicle's, whatever else is said.
      const of = role ?? (says.fact === 'plate' ? 'otherDriver' : null);
      open = begin(of, role !== null || of === null, false, token.end);
    } else if (has && says.fact !== 'insurer') open = begin(open.party.role, false, open.many, token.end);
    else if (has) continue;
    open.party = { ...open.party, [says.fact]: says.value } as PartyTold;
    // Who has a plate or an insurer drives.
    if (open.party.role === null && DRIVES.has(says.fact))
      open.party = { ...(open.party as object), role: 'otherDriver' } as PartyTold;
    open.end = token.end;
  }
  return parties
    .filter((each): each is Open & { party: PartyTold } => each.party.role !== null)
    .filter((each) => !isBare(each) || each.party.role === 'witness')
    .map(({ party }) => party);
}

/** Two facts belong to two matters when too much stands between them, or the end of a sentence. */
function breaks(text: string, open: Open, token: PartyToken): boolean {
  const between = text.slice(open.end, token.at);
  if (between.length > REACH) return true;
  const sentence = SENTENCE.exec(between);
  return sentence !== null && !GOES_ON.test(text.slice(open.end + sentence.index + sentence[0].length));
}

function isBare({ party }: Open): boolean {
  return Object.keys(party).length === 1;
}

/** Somebody of whom nothing shows yet what they have to do with it. */
function isOnlyNamed({ party }: Open): boolean {
  return Object.keys(party).every((fact) => ['role', 'name', 'phone', 'email'].includes(fact));
}

function bare(plate: string): string {
  return plate.replace(/[^A-Za-z0-9]/g, '').toUpperCase();
}
