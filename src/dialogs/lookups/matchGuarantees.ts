import type { ContractKind, Guarantee } from '../../domain/contract.ts';
import { fold } from '../../intents/fold.ts';
import { guaranteeWords } from './guaranteeWords.ts';

/** What a sentence is about, by kind of contract: one list of guarantee codes per thing named, the closest code first. */
export type NamedGuarantees = Readonly<Record<ContractKind, readonly (readonly string[])[]>>;

/** What the customer wants to know of a guarantee. */
export type Aspect = 'deductible' | 'exclusions' | 'limit' | null;

export function guaranteesNamedIn(said: string): NamedGuarantees {
  const folded = fold(said);
  const named: Record<ContractKind, (readonly string[])[]> = { health: [], home: [], car: [], legal: [] };
  const groups = new Set<string>();
  for (const { group, says, codes } of guaranteeWords) {
    if (groups.has(group) || !says.test(folded)) continue;
    groups.add(group);
    for (const [kind, list] of Object.entries(codes) as [ContractKind, readonly string[]][]) named[kind].push(list);
  }
  return named;
}

/**
 * The kinds of contract that what was named belongs to: "dégât des eaux chez le voisin" names two things of a home and
 * one of a car, and is about the home. Undefined when nothing was named.
 */
export function kindsOf(named: NamedGuarantees): ContractKind[] | undefined {
  const kinds = Object.keys(named) as ContractKind[];
  const most = Math.max(...kinds.map((kind) => named[kind].length));
  return most === 0 ? undefined : kinds.filter((kind) => named[kind].length === most);
}

/** The guarantees of a contract that a sentence names; where no known word helps, the words of their own labels. */
export function matchGuarantees(guarantees: readonly Guarantee[], kind: ContractKind, said: string): Guarantee[] {
  const codes = new Set(guaranteesNamedIn(said)[kind].flat());
  const known = [...codes].flatMap((code) => guarantees.filter((guarantee) => guarantee.code === code));
  if (known.length > 0) return known;
  const words = tellingWords(said);
  return guarantees.filter((guarantee) =>
    tellingWords(`${guarantee.label.fr} ${guarantee.label.en}`).some((word) => words.includes(word)),
  );
}

/** Those of them that answer a question of cover: the closest of each thing named; two where one thing has two tariffs. */
export function closestGuarantees(guarantees: readonly Guarantee[], kind: ContractKind, said: string): Guarantee[] {
  const named = guaranteesNamedIn(said)[kind];
  if (named.length === 0) return matchGuarantees(guarantees, kind, said).slice(0, 2);
  const perThing = kind === 'health' && named.length === 1 ? 2 : 1;
  const codes = new Set(named.flatMap((list) => list.slice(0, perThing)));
  return [...codes].flatMap((code) => guarantees.filter((guarantee) => guarantee.code === code)).slice(0, 2);
}

export function aspectOf(said: string): Aspect {
  const folded = fold(said);
  if (/franchise|deductible|\bexcess\b/.test(folded)) return 'deductible';
  if (/exclu|pas couvert|non couvert|not cover|pas pris en charge/.test(folded)) return 'exclusions';
  if (/plafond|maximum|limite|combien|il me reste|reste-t-il|ceiling|limit|how much/.test(folded)) return 'limit';
  return null;
}

/** True when maximums are asked for, beside deductibles perhaps. */
export function asksLimits(said: string): boolean {
  return /plafond|maximum|limit|ceiling/.test(fold(said));
}

/** "Qu'est-ce qu'il me reste ?": the maximums that are counted, whatever they are for. */
export function asksWhatIsLeft(said: string): boolean {
  return /\b(?:il (?:me|nous|lui|leur) reste|me reste|reste[- ]t[- ]il|il reste|reste (?:combien|encore)|deja (?:utilise|consomme)|plafonds? (?:restants?|utilises?))\b|\b(?:(?:what|how much)(?:'s| is| do (?:i|we) have)? left|have left|remaining|used up)\b/.test(
    fold(said),
  );
}

/** Words that many labels and every question share. */
const common = new Set(
  'garantie garanties contrat contrats plafond plafonds franchise franchises maximum annuel sante habitation voiture assurance quelles quels votre notre couvert couverte guarantee guarantees contract cover covered covers rembourse remboursee remboursement refunded reimbursed refund limit health house insurance formule charge prise under years before after'.split(
    ' ',
  ),
);

function tellingWords(text: string): string[] {
  return [...fold(text).matchAll(/[a-z]{5,}/g)]
    .map(([word]) => word.replace(/s$/, ''))
    .filter((word) => !common.has(word) && !common.has(`${word}s`));
}
