import type { Clock } from '../../clock.ts';
import { type Language, languages } from '../../domain/identity.ts';
import {
  decidedMisunderstood,
  decideMisunderstood,
  findMisunderstood,
  openMisunderstood,
} from '../../store/misunderstood.repository.ts';
import type { Db } from '../../store/openStore.ts';
import type { MisunderstoodRow } from '../../store/tables.ts';
import type { Intent } from '../catalogue.ts';
import type { TrainingOptions } from '../classifier.ts';
import type { LearnedModels } from './learnedModels.ts';
import type { Lesson, Trial } from './retrain.ts';
import { retrainApart } from './retrainApart.ts';

/** The right intent of a sentence that waits for review. */
export interface Labelling {
  id: string;
  label: Intent;
}

export type Published = { is: 'published' | 'refused'; trials: Trial[] } | { is: 'unknown'; id: string };

/** Misunderstood sentences and what reviewers make of them: for the command line and for the desk alike. */
export interface Learning {
  list(page?: { limit?: number; before?: number }): Promise<MisunderstoodRow[]>;
  /** False when the sentence is not there or decided already. */
  skip(id: string, by: string): Promise<boolean>;
  /** From now on no model is published that misses this sentence and knew it before. */
  keep(id: string, label: Intent, by: string): Promise<boolean>;
  /** Retrains on a copy and tells what would change; changes nothing. Seconds, in a thread of its own. */
  attempt(labels: readonly Labelling[]): Promise<Trial[]>;
  /** The same, and publishes the model unless a sentence of the frozen set would break. */
  label(labels: readonly Labelling[], by: string): Promise<Published>;
}

export interface LearningTools {
  db: Db;
  models: LearnedModels;
  clock: Clock;
  /** Less of it makes a trial quicker and its model worse: for tests. */
  effort?: TrainingOptions;
  onPublished?(): void;
}

export function newLearning(tools: LearningTools): Learning {
  const { db, models, clock } = tools;
  const decide = (id: string, decision: Parameters<typeof decideMisunderstood>[2], by: string) =>
    decideMisunderstood(db, id, decision, { name: by, now: clock.now() });

  const rowsOf = async (labels: readonly Labelling[]) =>
    Promise.all(
      labels.map(async ({ id, label }) => {
        const row = await findMisunderstood(db, id);
        return { id, label, row: row?.status === 'open' ? row : undefined };
      }),
    );

  const train = async (labels: readonly Labelling[]) => {
    const rows = await rowsOf(labels);
    const known = await decidedMisunderstood(db, 'labelled');
    const kept = await decidedMisunderstood(db, 'kept');
    const trained = [];
    for (const language of languages) {
      const lessons = rows.flatMap(({ row, label }) => (row?.language === language ? [{ text: row.text, label }] : []));
      if (lessons.length === 0) continue;
      trained.push({
        language,
        ...(await retrainApart({
          language,
          current: models.current(language),
          known: lessonsOf(known, language),
          lessons,
          kept: lessonsOf(kept, language),
          ...(tools.effort === undefined ? {} : { effort: tools.effort }),
        })),
      });
    }
    return trained;
  };

  return {
    list: (page) => openMisunderstood(db, page),
    skip: (id, by) => decide(id, { is: 'skipped' }, by),
    keep: (id, label, by) => decide(id, { is: 'kept', label }, by),
    attempt: async (labels) => (await train(labels)).map(({ trial }) => trial),
    async label(labels, by) {
      const missing = (await rowsOf(labels)).find(({ row }) => row === undefined);
      if (missing !== undefined) return { is: 'unknown', id: missing.id };
      const trained = await train(labels);
      const trials = trained.map(({ trial }) => trial);
      if (trials.some(({ accepted }) => !accepted)) return { is: 'refused', trials };
      for (const { language, model } of trained) models.publish(language, model);
      for (const { id, label } of labels) await decide(id, { is: 'labelled', label }, by);
      tools.onPublished?.();
      return { is: 'published', trials };
    },
  };
}

function lessonsOf(rows: readonly MisunderstoodRow[], language: Language): Lesson[] {
  return rows.flatMap((row) =>
    row.language === language && row.label !== null ? [{ text: row.text, label: row.label as Intent }] : [],
  );
}
