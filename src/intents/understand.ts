import { readFileSync } from 'node:fs';
import type { Language } from '../domain/identity.ts';
import { calibrated } from './calibration.ts';
import type { Intent } from './catalogue.ts';
import { scoreText } from './classifier.ts';
import { findDanger } from './danger/findDanger.ts';
import { detectLanguage } from './detectLanguage.ts';
import { LONGEST_TEXT } from './fold.ts';
import { rank } from './foldOut.ts';
import { decodeModel, type Model } from './modelFile.ts';
import { readSlots } from './slots/readSlots.ts';
import type { Band, Understand } from './understanding.port.ts';

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
    const ranking = rankIntents(cut, models[reader]);
    return {
      ...ranking,
      slots: readSlots(cut, { language: reader, intent: ranking.intent, now }),
      danger: findDanger(cut, reader),
      language: written,
    };
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
