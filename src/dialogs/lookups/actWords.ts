import type { Reimbursement } from '../../domain/reimbursement.ts';
import { fold } from '../../intents/fold.ts';

/** What customers call a kind of care, and how its label, code or provider reads at the insurer's. Folded text. */
const kinds: readonly { said: RegExp; written: RegExp }[] = [
  { said: /\bcouronnes?\b|\bcrown/, written: /couronne|crown/ },
  { said: /dentiste|dentaire|\bdents?\b|dentist|dental|teeth|tooth/, written: /dent|couronne|crown/ },
  { said: /lentille|contact lens|contacts\b/, written: /lentille|contact lens/ },
  { said: /lunettes?|monture|opticien|optique|glasses|optician|specs\b/, written: /lunette|glasses/ },
  { said: /pharmac|medicament|ordonnance|medicine|drugs?\b|chemist|prescription/, written: /pharmac/ },
  { said: /analyses?\b|labo|prise de sang|bilan sanguin|blood test|\blab\b/, written: /analyse|laborat/ },
  {
    said: /radio(?:s|graphie|logie)?\b|\birm\b|scanner|echographie|x-?ray|\bmri\b|scan\b/,
    written: /radio|irm|scanner|echograph|x-ray/,
  },
  { said: /urgences?\b|emergency (?:room|department)|\ba&e\b|\ber\b/, written: /urgences|emergency/ },
  {
    said: /hopital|hospitali|operation|chirurgie|clinique|hospital|surgery/,
    written: /hopital|hospital|operation|surgery/,
  },
  { said: /osteo/, written: /osteo/ },
  { said: /\bkine|physio/, written: /kine|physio/ },
  {
    said: /specialiste|dermato|gyneco|cardio|ophtalmo|specialist/,
    written: /specialist|dermato|gyneco|cardio|ophtalmo/,
  },
  { said: /generaliste|\bgp\b/, written: /generaliste|\bgp\b/ },
  {
    said: /docteur|medecin|toubib|consultation|doctor/,
    written: /generaliste|specialiste|\bgp\b|consultation|visit/,
  },
];

/** True when a sentence names a kind of care by one of its usual words. */
export function careNamedIn(said: string): boolean {
  const folded = fold(said);
  return kinds.some(({ said: words }) => words.test(folded));
}

/** Words of an insurer's labels that tell nothing about one line. */
const common = new Set(
  'chez pour avec sans dans votre notre enfant moins visit with from health sante demo test simple'.split(' '),
);

/** True for the lines that a sentence names by the kind of care or by the provider; null when it names none. */
export function actNamedIn(said: string): ((line: Reimbursement) => boolean) | null {
  const folded = fold(said);
  const first = kinds.find(({ said: words }) => words.test(folded));
  if (first !== undefined) return (line) => first.written.test(writtenIn(line));
  const words = new Set([...folded.matchAll(/[a-z]{5,}/g)].map(([word]) => word).filter((word) => !common.has(word)));
  if (words.size === 0) return null;
  return (line) =>
    [...fold(`${line.provider} ${line.act.label.fr} ${line.act.label.en}`).matchAll(/[a-z]{5,}/g)].some(
      ([word]) => words.has(word) && !common.has(word),
    );
}

function writtenIn(line: Reimbursement): string {
  return fold(`${line.act.label.fr} ${line.act.label.en} ${line.act.code} ${line.provider}`);
}
