import type { Language } from '../../domain/identity.ts';
import type { Scores } from '../classifier.ts';
import { type Case, chanceOf, fitChance } from '../fitChance.ts';
import type { Danger } from '../understanding.port.ts';
import { findDanger, type Tone, toneOf } from './findDanger.ts';

/** What the trained half makes of a text: how likely it tells of a danger at all, and the likeliest one. */
export interface Suspicion {
  /** Chance of the intent that asks for help, 0 to 1. */
  help: number;
  /** Chance of any danger, 0 to 1. */
  likely: number;
  danger: Danger;
  /** Chance of this danger, 0 to 1. */
  share: number;
}

/** What is weighed before the alarm is raised. */
export interface Signs extends Suspicion {
  /** The danger that the rules name. */
  ruled: Danger | null;
  tone: Tone;
  words: number;
}

/** A sentence of the corpus that the heads had not learnt, and whether it tells of a danger. */
export interface Heard {
  signs: Signs;
  danger: boolean;
}

/** Null when the classifier was taught no dangers. */
export function suspicionOf(
  { scores, dangers }: Pick<Scores, 'scores' | 'dangers'>,
  classifier: { labels: readonly string[]; dangers: readonly string[] },
): Suspicion | null {
  const none = classifier.dangers.indexOf('-');
  if (none < 0 || dangers.length < 2) return null;
  let best = none === 0 ? 1 : 0;
  for (const [index, chance] of dangers.entries()) if (index !== none && chance > (dangers[best] ?? 0)) best = index;
  return {
    help: scores[classifier.labels.indexOf('emergency_assistance')] ?? 0,
    likely: 1 - (dangers[none] ?? 0),
    // The names of a model file are those of the corpus, which knows no others.
    danger: classifier.dangers[best] as Danger,
    share: dangers[best] ?? 0,
  };
}

export function signsOf(text: string, language: Language, suspicion: Suspicion): Signs {
  return {
    ...suspicion,
    ruled: findDanger(text, language),
    tone: toneOf(text, language, suspicion.danger),
    words: text.trim().split(/\s+/).length,
  };
}

/** Chance that somebody is in danger now, 0 to 1: the two heads, the rules and the tone weighed together. */
export function alarmChance(signs: Signs, weights: readonly number[]): number {
  return chanceOf(inputs(signs), weights);
}

/** Learns the weights from sentences that the heads had not seen: rules are trusted as far as they were right there. */
export function fitAlarm(heard: readonly Heard[]): number[] {
  const cases: Case[] = heard.map(({ signs, danger }) => ({ signs: inputs(signs), came: danger }));
  return fitChance(cases, 1e-6);
}

function inputs({ help, likely, share, ruled, tone, words }: Signs): number[] {
  return [
    1,
    odds(help),
    odds(likely),
    odds(share / Math.max(likely, 1e-5)),
    ruled === null ? 0 : 1,
    tone === 'distant' ? 1 : 0,
    tone === 'calm' ? 1 : 0,
    Math.log(1 + words),
  ];
}

function odds(chance: number): number {
  const bounded = Math.min(Math.max(chance, 1e-4), 1 - 1e-4);
  return Math.log(bounded / (1 - bounded));
}
