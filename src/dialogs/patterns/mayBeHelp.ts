import { questionKinds } from '../../intents/help/questionKind.ts';
import { type HelpHit, searchHelp } from '../../intents/help/searchHelp.ts';
import type { Turn } from '../turn.ts';

/** From which signs on a question of the help base is worth offering, though not worth answering unasked. */
const OFFERED_FROM = { words: 0.4, letters: 0.45 };

/** The entry of the help base that the message may be about; null when it asks nothing or nothing is near. */
export function mayBeHelp({ input: { text }, understanding, t: { language } }: Turn): HelpHit | null {
  if (questionKinds(text, language).length === 0) return null;
  if (understanding.intent === 'out_of_scope' && understanding.band !== 'unsure') return null;
  const [hit] = searchHelp(text, language, 1);
  if (hit === undefined || hit.shared < 2) return null;
  return hit.words >= OFFERED_FROM.words && hit.letters >= OFFERED_FROM.letters ? hit : null;
}
