import { readFileSync } from 'node:fs';
import type { Language } from '../domain/identity.ts';
import { calibrated } from './calibration.ts';
import type { Intent } from './catalogue.ts';
import { certainIntent } from './certain.ts';
import { scoreText } from './classifier.ts';
import { suspicionOf } from './danger/alarm.ts';
import { findDanger, toneOf } from './danger/findDanger.ts';
import { type Hearing, hearDanger } from './danger/hearDanger.ts';
import { detectLanguage } from './detectLanguage.ts';
import { fold, LONGEST_TEXT } from './fold.ts';
import { rank } from './foldOut.ts';
import { decodeModel, type Model } from './modelFile.ts';
import { readSlots } from './slots/readSlots.ts';
import type { Band, Danger, Understand } from './understanding.port.ts';

/** Share of the alarms of the danger rules that were right on sentences written apart. */
const DANGER_SCORE = 0.97;
/** Chance of a danger below which a reading that is not sure of a call for help is taken for the next one. */
const UNLIKELY = 0.25;
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
    const { ranking: ranked, hearing } = rankIntents(cut, models[reader], reader);
    const read = withQuestionOfKind(withCertainty(ranked, cut), cut);
    const { ranking, danger } = withDanger(read, hearing);
    return {
      ...withStory(ranking, cut),
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

/** What was heard of a danger and the ranking together: alarms outrank, and what is calm is no emergency. */
function withDanger(read: Ranking, { danger, chance, tone }: Hearing): { ranking: Ranking; danger: Danger | null } {
  if (danger !== null) return { ranking: inDanger(read), danger };
  if (read.intent !== 'emergency_assistance') return { ranking: read, danger: null };
  const taken = tone === 'calm' || (chance < UNLIKELY && read.band !== 'act');
  return { ranking: taken ? nextBest(read) : read, danger: null };
}

/** "Êtes-vous un robot ou un humain ?" asks what we are; whoever wants a person says so. */
const WHAT_ARE_YOU =
  /(?:vous etes|etes-vous|tu es|t'es|es-tu|are you|is this) (?:une? |a )?(?:vraie? |real )?(?:robot|machine|bot|humain|personne|human|person)[^.!?]*\? *$/;

/** Words that ask for one thing so plainly that nothing need be asked back. */
const plainly: Partial<Record<Intent, RegExp>> = {
  coverage_question:
    /^\W*(?:et |mais |est-ce que |alors |and |but )*(?:suis-je|je suis|sommes-nous|on est|am i|are we) (?:bien |aussi |still )?(?:couverte?s?|covered) /,
  // A name that nobody has taught the model.
  reimbursement_status: /^\W*(?:et |and )?(?:les |the )?(?:remboursements (?:de |d')[a-z-]+|refunds of [a-z-]+)\W*$/,
  pay_premium:
    /^\W*(?:ca y est |voila |there )?(?:j'ai|i have|i've) (?:deja |bien |tout |just |already )?(?:paye|regle|paid)\W*$/,
};

function withQuestionOfKind(read: Ranking, text: string): Ranking {
  if (read.intent === 'talk_to_advisor' && read.band === 'act' && WHAT_ARE_YOU.test(fold(text)))
    return { ...read, band: 'ask' };
  if (read.band === 'ask' && plainly[read.intent]?.test(fold(text))) return { ...read, band: 'act' };
  return read;
}

/** The second reading first; never sure, as it had not won. */
function nextBest(read: Ranking): Ranking {
  const [next, ...others] = read.alternatives;
  if (next === undefined) return read;
  const last = { intent: read.intent, score: others.at(-1)?.score ?? 0 };
  return { ...next, band: 'ask', alternatives: [...others, last] };
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

function rankIntents(
  text: string,
  { classifier, calibration, alarm }: Model,
  language: Language,
): { ranking: Ranking; hearing: Hearing } {
  const read = scoreText(text, classifier);
  const { scores, reading } = read;
  const ranked = rank(scores);
  const [first = 0, ...others] = ranked;
  const best = scores[first] ?? 0;
  const second = scores[others[0] ?? 0] ?? 0;
  const score = calibrated({ best, second, unknown: reading.unknown, words: reading.words.length }, calibration);
  // Where every written word is strange and repair leaves one that is none, letters alone would guess.
  const readable =
    reading.unknown < 1 || reading.words.every((word) => word.length < 3 || classifier.speller.known.has(word));
  const left = best < 1 ? (1 - score) / (1 - best) : 0;
  // The labels of a model file are checked against the catalogue when it is trained.
  const intent = (label: number) => classifier.labels[label] as Intent;
  const suspicion = suspicionOf(read, classifier);
  return {
    ranking: {
      intent: intent(first),
      score,
      band: score >= calibration.act ? 'act' : score >= calibration.ask && readable ? 'ask' : 'unsure',
      alternatives: others.map((label) => ({
        intent: intent(label),
        score: Math.min(score, (scores[label] ?? 0) * left),
      })),
    },
    hearing:
      suspicion === null
        ? { danger: findDanger(text, language), chance: 0, tone: toneOf(text, language) }
        : hearDanger(text, language, suspicion, alarm),
  };
}
