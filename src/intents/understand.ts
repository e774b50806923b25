import { readFileSync } from 'node:fs';
import type { Language } from '../domain/identity.ts';
import { calibrated } from './calibration.ts';
import type { Intent } from './catalogue.ts';
import { certainIntent } from './certain.ts';
import { scoreText } from './classifier.ts';
import { findDanger, lifeAtStake, toneOf } from './danger/findDanger.ts';
import { likelyDanger } from './danger/likelyDanger.ts';
import { detectLanguage } from './detectLanguage.ts';
import { LONGEST_TEXT } from './fold.ts';
import { rank } from './foldOut.ts';
import { decodeModel, type Model } from './modelFile.ts';
import { readSlots } from './slots/readSlots.ts';
import type { Band, Danger, Understand } from './understanding.port.ts';

/** Share of the alarms of the danger rules that were right on sentences written apart. */
const DANGER_SCORE = 0.97;
const LIKELIER_THAN_NOT = 0.5;
/** Characters. The score falls with every sentence that tells of something beside the matter. */
const STORY_LENGTH = 200;

/** Loads both languages from their trained files. Throws MODEL_INVALID when one is missing or damaged. */
export function newUnderstand(folder = new URL('./model/', import.meta.url)): Understand {
  const models: Readonly<Record<Language, Model>> = {
    fr: decodeModel(readFileSync(new URL('fr.bin', folder))),
    en: decodeModel(readFileSync(new URL('en.bin', folder))),
  };
  return (text, { language, now }) => {
    const cut = text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT) : text;
    const written = detectLanguage(cut);
    const reader = written ?? language;
    const read = withStory(withCertainty(rankIntents(cut, models[reader]), cut), cut);
    const { ranking, danger } = withDanger(read, cut, reader);
    return {
      ...ranking,
      slots: readSlots(cut, { language: reader, intent: ranking.intent, now }),
      danger,
      language: written,
    };
  };
}

/** A number of ours alone outranks what the model makes of it. */
function withCertainty(read: Ranking, text: string): Ranking {
  const intent = certainIntent(text);
  if (intent === null) return read;
  const others = [{ intent: read.intent, score: 0 }, ...read.alternatives].filter((other) => other.intent !== intent);
  return {
    intent,
    score: 0.99,
    band: 'act',
    alternatives: others.slice(0, 4).map((other) => ({ ...other, score: 0 })),
  };
}

/** Nobody writes so much to ask for something else: a long text that is first of all a claim is its story. */
function withStory(read: Ranking, text: string): Ranking {
  return text.length >= STORY_LENGTH && read.intent === 'claim_file' && read.band === 'ask'
    ? { ...read, band: 'act' }
    : read;
}

/** What the danger rules and the ranking tell together: alarms outrank, and what is calm is no emergency. */
function withDanger(read: Ranking, text: string, language: Language): { ranking: Ranking; danger: Danger | null } {
  const heard = findDanger(text, language);
  if (heard !== null) return { ranking: inDanger(read), danger: heard };
  if (read.intent !== 'emergency_assistance') return { ranking: read, danger: null };
  const tone = toneOf(text, language);
  if (tone === 'calm') return { ranking: nextBest(read), danger: null };
  return { ranking: read, danger: tone === 'open' ? toldByWords(text, language, read) : null };
}

/** What help is wanted for: life at stake is said as soon as it is likelier than not, the rest when the model is sure. */
function toldByWords(text: string, language: Language, read: Ranking): Danger | null {
  const likely = likelyDanger(text, language);
  if (likely === null || callsForHelp(read)) return likely;
  return lifeAtStake.has(likely) && read.score >= LIKELIER_THAN_NOT ? likely : null;
}

/** The second reading first; never sure, as it had not won. */
function nextBest(read: Ranking): Ranking {
  const [next, ...others] = read.alternatives;
  if (next === undefined) return read;
  return { ...next, band: 'ask', alternatives: [...others, { intent: read.intent, score: others.at(-1)?.score ?? 0 }] };
}

/** Sure enough that help is wanted to say first what to do in such a case. */
function callsForHelp({ intent, band }: Ranking): boolean {
  return intent === 'emergency_assistance' && band === 'act';
}

/** A danger is help needed now, whatever else the sentence says; the rules that hear it are surer than the model. */
function inDanger({ intent, score, alternatives }: Ranking): Ranking {
  if (intent === 'emergency_assistance')
    return { intent, score: Math.max(score, DANGER_SCORE), band: 'act', alternatives };
  const others = [{ intent, score: Math.min(score, 1 - DANGER_SCORE) }, ...alternatives].filter(
    (other) => other.intent !== 'emergency_assistance',
  );
  return {
    intent: 'emergency_assistance',
    score: DANGER_SCORE,
    band: 'act',
    alternatives: others.slice(0, 4).map((other) => ({ ...other, score: Math.min(other.score, 1 - DANGER_SCORE) })),
  };
}

interface Ranking {
  intent: Intent;
  score: number;
  band: Band;
  alternatives: { intent: Intent; score: number }[];
}

function rankIntents(text: string, { classifier, calibration }: Model): Ranking {
  const { scores, reading } = scoreText(text, classifier);
  const ranked = rank(scores);
  const [first = 0, ...others] = ranked;
  const best = scores[first] ?? 0;
  const second = scores[others[0] ?? 0] ?? 0;
  const score = calibrated({ best, second, unknown: reading.unknown, words: reading.words.length }, calibration);
  const left = best < 1 ? (1 - score) / (1 - best) : 0;
  // The labels of a model file are checked against the catalogue when it is trained.
  const intent = (label: number) => classifier.labels[label] as Intent;
  return {
    intent: intent(first),
    score,
    band: score >= calibration.act ? 'act' : score >= calibration.ask ? 'ask' : 'unsure',
    alternatives: others.map((label) => ({
      intent: intent(label),
      score: Math.min(score, (scores[label] ?? 0) * left),
    })),
  };
}
