import type { Language } from '../../domain/identity.ts';
import { fold } from '../fold.ts';
import type { Danger } from '../understanding.port.ts';
import { findDanger, lifeAtStake, toneOf } from './findDanger.ts';

/** What the trained half makes of a text: how likely it tells of a danger at all, and the likeliest one. */
export interface Suspicion {
  /** 0 to 1. */
  likely: number;
  danger: Danger;
  /** Chance of this danger, 0 to 1. */
  share: number;
}

/** Below it the rules are not asked: of 680 alarms of theirs in labelled sentences the right ones lie above 0.019. */
const NOT_A_WORD_OF_IT = 0.01;
/** Characters. In a longer text the alarm may drown among other requests: the rules are always asked. */
const SHORT = 120;
/** Words. "Par la fenêtre" answers a question; shorter alarms are the rules'. */
const FEWEST_WORDS = 4;
/** Characters. Longer texts are stories of what happened: there only the rules alarm. */
const LONGEST = 240;
/** Water that ran is told to declare it. */
const HAS_RUN = /\b(?:a|ont|has|have|had) (?:\w+ )?(?:coule|deborde|inonde|fui|leaked|flooded|overflowed)\b/;
/** Enough without a rule. Life at stake is told earlier than a breakdown. */
const LIKELY = { life: 0.4, other: 0.5 } as const;
/** Enough where the intent is a call for help for sure: some danger, and mostly this one. */
const WITH_HELP = { likely: 0.1, ofAll: 0.45, surely: 0.6 } as const;
/** Enough to alarm although the words around ask or look back. */
const SURE = 0.9;
const REFINED = 0.75;
/** What a rule names loosely and the model better: where it happens, or who is there. */
const refined: Partial<Record<Danger, Danger>> = {
  breakdown: 'motorway',
  violence: 'intruder',
  injury: 'medicalAbroad',
};

/**
 * The danger that a text tells of, by the rules first and the trained half behind them; null when there is none now.
 * Rules are precise and know the words; the trained half knows indirect sentences. `helpWanted`: the intent says so.
 */
export function hearDanger(
  text: string,
  language: Language,
  suspicion: Suspicion | null,
  helpWanted = false,
): Danger | null {
  if (suspicion === null) return findDanger(text, language);
  const { likely, danger, share } = suspicion;
  const ruled = likely < NOT_A_WORD_OF_IT && text.length < SHORT ? null : findDanger(text, language);
  if (ruled !== null) return refined[ruled] === danger && share >= REFINED ? danger : ruled;
  const named = helpWanted && likely >= WITH_HELP.likely && share / likely >= WITH_HELP.ofAll;
  if (!named && likely < (lifeAtStake.has(danger) ? LIKELY.life : LIKELY.other)) return null;
  if (text.trim().split(/\s+/).length < FEWEST_WORDS || text.length > LONGEST || HAS_RUN.test(fold(text))) return null;
  const tone = toneOf(text, language, danger);
  return tone === 'open' || (tone === 'distant' && likely >= (helpWanted ? WITH_HELP.surely : SURE)) ? danger : null;
}
