import type { EstimatedAct } from '../../domain/estimate.ts';
import type { Cents } from '../../domain/money.ts';
import { fold } from '../../intents/fold.ts';
import { amountIn } from './reimbursementQuery.ts';

/** What customers call the kinds of care, the most telling first. Folded text, both languages. */
const actWords: readonly { says: RegExp; act: EstimatedAct }[] = [
  { says: /\bimplants?\b/, act: 'implant' },
  {
    says: /(?:couronne|prothese dentaire|crown).{0,40}(?:100 ?%|sans reste|panier)|(?:100 ?% sante).{0,30}(?:couronne|crown)/,
    act: 'crown_full_cover',
  },
  { says: /couronnes?\b|prothese dentaire|\bbridge\b|\bcrowns?\b/, act: 'crown' },
  { says: /lentilles?\b|contact lens|\bcontacts\b/, act: 'contact_lenses' },
  { says: /progressi|verres complexes|varifocal|complex lens/, act: 'glasses_complex' },
  { says: /lunettes?\b|\bmonture|\bverres\b|\bglasses\b|spectacles/, act: 'glasses_simple' },
  {
    says: /(?:appareil|aide|prothese)s? auditi|audioprothese|audition|\boreilles?\b|hearing aid|\bears?\b/,
    act: 'hearing_aid',
  },
  { says: /osteo|chiropr/, act: 'osteopathy' },
  { says: /chambre (?:particuliere|individuelle|seule)|(?:single|private) room/, act: 'single_room' },
  { says: /\bcarie|detartrage|soins? dentaires?|dentiste|dentist|filling/, act: 'dental_care' },
  {
    says: /hors optam|non optam|(?:secteur|sector) (?:2|deux|two)|outside optam/,
    act: 'specialist_non_optam',
  },
  {
    says: /specialiste|dermato|gyneco|cardio|ophtalmo|\borl\b|rhumato|endocrino|specialist/,
    act: 'specialist_optam',
  },
  { says: /generaliste|\bmedecin\b|docteur|\bgp\b|\bdoctor\b/, act: 'gp' },
  { says: /analyses?\b|prise de sang|\blabo|blood test|lab test/, act: 'lab_test' },
];

export function actQuoted(said: string): EstimatedAct | null {
  const folded = fold(said);
  return actWords.find(({ says }) => says.test(folded))?.act ?? null;
}

/** A price in a sentence; a number alone counts only where `bare` says that a price was asked for. */
export function priceQuoted(said: string, bare = false): Cents | null {
  const folded = fold(said).replace(/(\d)[ \u202f\u00a0](?=\d{3}\b)/g, '$1');
  const amount = amountIn(folded);
  if (amount !== null || !bare) return amount;
  const match = /(?:^|\s)(\d{1,5})(?:[.,](\d{1,2}))?(?:\s|$)/.exec(folded.trim());
  return match === null ? null : Number(match[1]) * 100 + Number((match[2] ?? '0').padEnd(2, '0'));
}

const ASKS =
  /devis|combien|rembours|prise? en charge|prend(?:re|s|rez)? en charge|reste a (?:ma )?charge|reste(?:ra|rait)?[- ]t[- ]il|\bestim|je (?:vais |devrai |dois )?(?:payer|toucher|recevoir)|\bquote|how much|\bget back|refund|reimburs|\bcover/;
/** What is past, or is no care: another conversation. */
const NOT_QUOTED =
  /pourquoi|\bwhy\b|\bj'ai (?:paye|verse|regle|recu)|ou en est|deja (?:paye|rembourse)|\bi (?:have )?paid\b|cotisation|franchise|sinistre|voiture|pare-?brise|where is/;

/** Whoever has a quote with its price wants to know what it would bring; whoever wants one has no price yet. */
const HAS_QUOTE =
  /\b(?:j'ai|j'ai recu|on m'a (?:fait|donne|envoye)|voici|mon \S+ m'a fait) (?:recu )?(?:un|le|mon|deux) devis\b|\b(?:i have|i've got|i got|i received|here is) (?:a|the|my) quote\b/;

/** "Devis couronne 650 euros, combien je serai remboursé ?": a kind of care, a price that is still to be paid, and a wish to know. */
export function asksForEstimate(said: string): boolean {
  const folded = fold(said);
  if (NOT_QUOTED.test(folded) || !ASKS.test(folded)) return false;
  const named = actQuoted(said) !== null;
  if (HAS_QUOTE.test(folded) && priceQuoted(said) !== null) return true;
  return (named && priceQuoted(said) !== null) || (named && /\bdevis\b|\bestim|\bquote\b/.test(folded));
}
