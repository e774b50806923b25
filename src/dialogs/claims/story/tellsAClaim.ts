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
  return near.includes('claim_file') && tellsWhatHappened(text) && HAPPENED.test(text) && typeTold(text) !== undefined;
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

/** The past tense of somebody to whom it happened, or the bare name of what did. */
const HAPPENED =
  /(?<!\p{L})(?:j['’]?ai|on a|nous avons|je (?:me )?suis|on (?:m['’]|nous )a|(?:mon|ma|mes|notre|nos) [\p{L}-]+ (?:a|ont|est|était)|il y a eu|incendie|fuite|vol|(?:a|ont) été \p{L}+(?:é|i|u|is|it|ert)(?:e|s|es)?|i was|i(?:['’]ve| have)?\s\p{L}+ed|my [\p{L}-]+ (?:was|is|has|broke)|we (?:were|had|have)|there was)(?!\p{L})/iu;
