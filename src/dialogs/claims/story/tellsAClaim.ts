import { fold } from '../../../intents/fold.ts';
import type { Understanding } from '../../../intents/understanding.port.ts';
import { tellsWhatHappened } from '../claimOpening.ts';
import { typeTold } from './typeTold.ts';

/** How many readings behind the first one count. */
const NEAR = 2;

/**
 * True for a story of something that plainly happened, where the trained reading wavers: who tells of an operation or of
 * a dismissal in several facts wants it taken in, and is not asked what they mean.
 */
export function tellsAClaim(text: string, { intent, alternatives }: Understanding): boolean {
  if (text.includes('?')) return false;
  if (announcesAStay(text)) return true;
  const near = [intent, ...alternatives.slice(0, NEAR).map((other) => other.intent)];
  const type = typeTold(text);
  if (type === 'legal' && tellsWhatHappened(text) && OPPOSES.test(fold(text))) return true;
  // A few words are enough where the trained reading leans to it: "we've been burgled".
  const leans = intent === 'claim_file' || (intent === 'emergency_assistance' && near.includes('claim_file'));
  const tells = leans || (near.includes('claim_file') && tellsWhatHappened(text));
  return tells && HAPPENED.test(text) && type !== undefined;
}

/** "Je serai hospitalisé le 12 mars", "une prise en charge hospitalière": a stay to come is asked for like a claim. */
function announcesAStay(text: string): boolean {
  const plain = fold(text);
  return ANNOUNCES.test(plain) && !ASKS_COVER.test(plain);
}

const ANNOUNCES =
  /\b(?:serai|sera|vais|va|allons|dois|doit|devons)\b.{0,25}\b(?:hospitalis|oper[eé]|admis)|(?<!\b(?:suis|est) )\b(?:entre|rentre)\b.{0,20}\b(?:hopital|clinique)\b|\bprise en charge (?:hospitaliere|a l'hopital|pour (?:une|mon|ma) (?:hospitalisation|operation))|\b(?:will|'ll|going to|due to|have to|must)\b.{0,25}\b(?:hospitali[sz]ed|operated|admitted|have surgery|an operation)\b/;

/** Whoever wants to know what is paid is answered that. */
const ASKS_COVER =
  /\b(?:rembours\w*|couvert\w*|couvr\w*|combien|garanti\w*|devis|covered?|coverage|how much|refund\w*|quote|rapatri\w*|etranger|abroad)\b/;

/** Somebody in particular, who is not the insurer, refuses something. */
const OPPOSES =
  /\b(?:mon|ma|notre|le|la|my|our|the|un|une|a) (?:ancien(?:ne)? )?(?:patronn?e?|employeur|proprietaire|bailleur|garagiste|artisan|vendeur|vendeuse|voisine?|entrepreneur|landlord|employer|boss|seller|builder|garage)\b.{0,120}\b(?:refuse\w*|ne (?:veut|repond|rend|paie)|doit|has kept|won't|does not|doesn't|owes)\b/;

/** The past tense of somebody to whom it happened, or the bare name of what did. */
const HAPPENED =
  /(?<!\p{L})(?:j['’]?ai|on a|nous avons|je (?:me )?suis|on (?:m['’]|nous )a|(?:mon|ma|mes|notre|nos) [\p{L}-]+ (?:a|ont|est|était)|il y a eu|incendie|fuite|vol|choc|accrochage|collision|(?:a|ont) été \p{L}+(?:é|i|u|is|it|ert)(?:e|s|es)?|i was|i(?:['’]ve| have)?\s\p{L}+ed|my [\p{L}-]+ (?:was|is|has|broke)|we(?:['’]ve| were| had| have)|there was)(?!\p{L})/iu;
