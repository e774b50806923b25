import type { Language } from '../../domain/identity.ts';
import { fold } from '../fold.ts';
import type { Danger } from '../understanding.port.ts';
import { alarmChance, type Suspicion, signsOf } from './alarm.ts';
import { findDanger, type Tone } from './findDanger.ts';

/** What was heard: the danger to name, if the alarm is raised; how likely there is one; how the text speaks of it. */
export interface Hearing {
  danger: Danger | null;
  /** 0 to 1. */
  chance: number;
  tone: Tone;
}

/** Below it in both heads the rules are not asked: no alarm of theirs could outweigh so little. */
const NOT_A_WORD_OF_IT = 0.005;
/**
 * Characters. Longer texts are stories of what happened: there only the rules alarm. It stays a rule, as the corpus
 * has too few such texts to learn it from; how few words a text has, the weights know by themselves.
 */
const LONGEST = 240;
/** Water that ran is told to declare it. One letter parts it from water that runs, which the heads confuse. */
const HAS_RUN = /\b(?:a|ont|has|have|had) (?:\w+ )?(?:coule|deborde|inonde|fui|leaked|flooded|overflowed)\b/;
/** Chances from which the alarm is raised: what a rule names, what nothing takes back, what is asked or looked back on. */
const ALARM = { ruled: 0.12, open: 0.45, distant: 0.85 } as const;
/** Chance that the second head must give to one danger where no rule speaks: a call for help alone names none. */
const NAMED = 0.2;
/** What a rule names loosely and the model better: where it happens, or who is there. */
const REFINED = 0.75;
const refined: Partial<Record<Danger, Danger>> = {
  breakdown: 'motorway',
  violence: 'intruder',
  injury: 'medicalAbroad',
};

/**
 * The danger that a text tells of: the rules, the two heads and the tone are weighed together. Rules are precise and
 * know the words; the heads know indirect sentences, and figures of speech that the rules take literally.
 */
export function hearDanger(
  text: string,
  language: Language,
  suspicion: Suspicion,
  weights: readonly number[],
): Hearing {
  const { help, likely, danger, share } = suspicion;
  if (text.length > LONGEST) return { danger: findDanger(text, language), chance: likely, tone: 'open' };
  if (Math.max(help, likely) < NOT_A_WORD_OF_IT) return { danger: null, chance: 0, tone: 'open' };
  const signs = signsOf(text, language, suspicion);
  const chance = alarmChance(signs, weights);
  const { ruled, tone } = signs;
  if (ruled !== null && chance >= ALARM.ruled)
    return { danger: refined[ruled] === danger && share >= REFINED ? danger : ruled, chance, tone };
  const raised = tone !== 'calm' && chance >= ALARM[tone] && share >= NAMED && !HAS_RUN.test(fold(text));
  return { danger: raised ? danger : null, chance, tone };
}
