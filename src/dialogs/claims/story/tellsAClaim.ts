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
  if (text.includes('?') || !tellsWhatHappened(text)) return false;
  const near = [intent, ...alternatives.slice(0, NEAR).map((other) => other.intent)];
  return near.includes('claim_file') && HAPPENED.test(text) && typeTold(text) !== undefined;
}

/** The past tense of somebody to whom it happened, or the bare name of what did. */
const HAPPENED =
  /(?<!\p{L})(?:j['’]?ai|on a|nous avons|je (?:me )?suis|on (?:m['’]|nous )a|(?:mon|ma|mes|notre|nos) [\p{L}-]+ (?:a|ont|est|était)|il y a eu|incendie|fuite|vol|(?:a|ont) été \p{L}+(?:é|i|u|is|it|ert)(?:e|s|es)?|i was|i(?:['’]ve| have)?\s\p{L}+ed|my [\p{L}-]+ (?:was|is|has|broke)|we (?:were|had|have)|there was)(?!\p{L})/iu;
