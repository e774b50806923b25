import { readFileSync } from 'node:fs';
import type { Language } from '../../domain/identity.ts';
import { calibrated } from '../calibration.ts';
import type { Intent } from '../catalogue.ts';
import {
  type Classifier,
  type Example,
  scoreText,
  shippedOptions,
  type TrainingOptions,
  trainClassifier,
} from '../classifier.ts';
import { readCorpus } from '../corpus.ts';
import { outcomeOf, rank } from '../foldOut.ts';
import { decodeModel, encodeModel, type Model } from '../modelFile.ts';

/** A sentence with the intent that a reviewer gave it. */
export interface Lesson {
  text: string;
  label: Intent;
}

/** A sentence of the frozen set, and what each model made of it. */
export interface Change extends Lesson {
  before: string;
  after: string;
}

/** What new lessons would do, before anything is published. */
export interface Trial {
  language: Language;
  /** Sentences of the frozen set that were right, of how many. */
  before: number;
  after: number;
  total: number;
  fixed: Change[];
  /** One is enough to refuse. */
  broken: Change[];
  /** Lessons that contradict what the model is sure of: a slip of the reviewer, or a matter for the corpus. */
  contradicting: Change[];
  /** Lessons that the new model still misses. */
  missed: Change[];
  accepted: boolean;
}

export interface Training {
  language: Language;
  /** The model that answers now. */
  current: Uint8Array;
  /** Published before, by reviewers. */
  known: readonly Lesson[];
  /** New ones, to be tried. */
  lessons: readonly Lesson[];
  /** Cases that reviewers kept, beside the set that ships. */
  kept: readonly Lesson[];
  /** How thoroughly it is learnt; as the shipped models without it. */
  effort?: TrainingOptions;
}

/** One sentence among thousands changes nothing: each lesson counts as several. */
const WEIGHT = 4;

/**
 * Trains on a copy of the corpus with the lessons, and tries it on the frozen set. Takes seconds of a core: run it in
 * a thread (retrainApart). What was fitted out of fold stays that of the shipped model.
 */
export function retrain({ language, current, known, lessons, kept, effort = shippedOptions }: Training): {
  trial: Trial;
  model: Uint8Array;
} {
  const before = decodeModel(current);
  const taught = [...known, ...lessons];
  const examples: Example[] = [
    ...readCorpus(language),
    ...taught.flatMap((lesson) => new Array<Lesson>(WEIGHT).fill(lesson)),
  ];
  const classifier = trainClassifier(examples, language, effort);
  const cases = [...readFrozen(language), ...kept];
  const seen = cases.map((each) => change(each, before.classifier, classifier));
  const right = (made: 'before' | 'after') => seen.filter((each) => each[made] === each.label).length;
  const broken = seen.filter((each) => each.before === each.label && each.after !== each.label);
  const tried = lessons.map((lesson) => change(lesson, before.classifier, classifier));
  const contradicting = tried.filter((each) => contradicts(each, before));
  const trial: Trial = {
    language,
    before: right('before'),
    after: right('after'),
    total: seen.length,
    fixed: [...seen, ...tried].filter((each) => each.before !== each.label && each.after === each.label),
    broken,
    contradicting,
    missed: tried.filter((each) => each.after !== each.label),
    accepted: broken.length === 0 && contradicting.length === 0,
  };
  return { trial, model: encodeModel({ ...before, classifier }) };
}

export function readFrozen(language: Language): Lesson[] {
  return readFileSync(new URL(`frozen.${language}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => ({ label: line.slice(0, line.indexOf(': ')) as Intent, text: line.slice(line.indexOf(': ') + 2) }));
}

function change({ text, label }: Lesson, before: Classifier, after: Classifier): Change {
  return { text, label, before: bestOf(text, before), after: bestOf(text, after) };
}

/** The old model was sure of another intent; what it took for foreign may well be ours. */
function contradicts({ text, label, before }: Change, model: Model): boolean {
  if (before === label || before === 'out_of_scope') return false;
  return calibrated(outcomeOf({ text, label }, model.classifier), model.calibration) >= model.calibration.act;
}

function bestOf(text: string, classifier: Classifier): string {
  const [best = 0] = rank(scoreText(text, classifier).scores, 1);
  return classifier.labels[best] ?? '';
}
