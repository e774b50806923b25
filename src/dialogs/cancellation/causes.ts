import type { CancellationGround } from '../../domain/change.ts';
import type { Contract } from '../../domain/contract.ts';
import { fold } from '../../intents/fold.ts';

/** Causes that customers name; each ends the contract by its own rule. */
interface Cause {
  ground: CancellationGround;
  says: RegExp;
  kinds: readonly Contract['kind'][];
}

const causes: readonly Cause[] = [
  {
    ground: 'sale',
    kinds: ['car'],
    says: /\b(?:vend\w*|cede\w*|cession|epave|detruit\w*|sold|selling|scrapp\w*)\b/,
  },
  {
    ground: 'move',
    kinds: ['home', 'health'],
    says: /\b(?:demenag\w*|quitte\w* (?:mon|le|l) ?(?:logement|appart\w*|maison)|mov(?:e|ed|ing))\b/,
  },
  {
    ground: 'employer',
    kinds: ['health'],
    says: /\b(?:mutuelle (?:de l |d )?entreprise|mutuelle obligatoire|employeur|mon travail|employer|company (?:cover|scheme))\b/,
  },
];

/** The cause that a sentence names for ending a contract of this kind, or of any. */
export function causeIn(said: string, kind?: Contract['kind']): Cause | undefined {
  const plain = fold(said).replace(/['’-]/g, ' ');
  return causes.find(({ kinds, says }) => (kind === undefined || kinds.includes(kind)) && says.test(plain));
}
