import { createRequire } from 'node:module';
import { scoreText, trainClassifier } from '../../src/intents/classifier.ts';
import type { SentenceSet } from './sentences.ts';

/** Intents of a text, the most likely first, with the confidence that says whether it is any of them. */
export type Rank = (text: string) => Promise<{ ranked: string[]; confidence: number }>;

export interface Contestant {
  name: string;
  train(set: SentenceSet): Promise<Rank>;
}

const ours: Contestant = {
  name: 'ours',
  async train({ train, language }) {
    const classifier = trainClassifier(
      train.map(({ text, intent }) => ({ text, label: intent })),
      language,
    );
    return async (text) => {
      const { scores } = scoreText(text, classifier);
      const order = [...scores.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
      // "Out of scope" is an intent of our corpus, and none of the others.
      const inside = order.filter((index) => classifier.labels[index] !== 'out_of_scope');
      return {
        ranked: inside.slice(0, 3).map((index) => classifier.labels[index] ?? ''),
        confidence: scores[inside[0] ?? 0] ?? 0,
      };
    };
  },
};

const require = createRequire(import.meta.url);

const natural: Contestant = {
  name: 'natural (Bayes)',
  async train({ train, language }) {
    const library = require('natural') as Natural;
    const classifier = new library.BayesClassifier(language === 'fr' ? library.PorterStemmerFr : library.PorterStemmer);
    for (const { text, intent } of train) classifier.addDocument(text, intent);
    classifier.train();
    return async (text) => {
      const all = classifier.getClassifications(text);
      const sum = all.reduce((total, { value }) => total + value, 0);
      return ranking(all.map(({ label, value }) => ({ label, value: value / sum })));
    };
  },
};

const nodeNlp: Contestant = {
  name: 'node-nlp',
  async train({ train, language }) {
    const { NlpManager } = require('node-nlp') as NodeNlp;
    const manager = new NlpManager({ languages: [language], forceNER: false, autoSave: false, nlu: { log: false } });
    for (const { text, intent } of train) manager.addDocument(language, text, intent);
    await manager.train();
    return async (text) => {
      const { classifications } = await manager.process(language, text);
      return ranking(classifications.map(({ intent, score }) => ({ label: intent, value: score })));
    };
  },
};

function ranking(all: { label: string; value: number }[]): Awaited<ReturnType<Rank>> {
  const inside = all.filter(({ label }) => label !== 'out_of_scope').sort((a, b) => b.value - a.value);
  return { ranked: inside.slice(0, 3).map(({ label }) => label), confidence: inside[0]?.value ?? 0 };
}

interface Natural {
  BayesClassifier: new (
    stemmer: unknown,
  ) => {
    addDocument(text: string, label: string): void;
    train(): void;
    getClassifications(text: string): { label: string; value: number }[];
  };
  PorterStemmer: unknown;
  PorterStemmerFr: unknown;
}

interface NodeNlp {
  NlpManager: new (
    settings: object,
  ) => {
    addDocument(language: string, text: string, intent: string): void;
    train(): Promise<void>;
    process(language: string, text: string): Promise<{ classifications: { intent: string; score: number }[] }>;
  };
}

export const contestants: readonly Contestant[] = [ours, natural, nodeNlp];
