import { readdirSync, readFileSync } from 'node:fs';
import type { Language } from '../domain/identity.ts';
import { AppError } from '../errors.ts';
import { intents } from './catalogue.ts';
import type { Example } from './classifier.ts';
import { type Danger, dangers } from './understanding.port.ts';

/** A sentence written for training. */
export interface CorpusExample extends Example {
  /** What the danger is, where help is wanted and the sentence says for what; `-` where there is none. */
  danger: Danger | '-' | null;
}

/** "gas: ça sent le gaz": in the file of emergencies a line may name its danger first. */
const NAMED = new RegExp(`^(${dangers.join('|')}): `);

/** The sentences written for training, by intent in the order of the catalogue, as they stand in the files. */
export function readCorpus(language: Language, folder = new URL('./corpus/', import.meta.url)): CorpusExample[] {
  const known = new Set<string>(intents);
  const examples: CorpusExample[] = [];
  for (const file of readdirSync(new URL(`${language}/`, folder)).sort()) {
    const label = file.replace(/\.txt$/, '');
    if (!known.has(label)) throw new AppError('MODEL_INVALID', { facts: { file } });
    for (const line of readFileSync(new URL(`${language}/${file}`, folder), 'utf8').split('\n')) {
      const text = line.trim();
      if (text !== '' && !text.startsWith('# ')) examples.push(example(text, label));
    }
  }
  return examples;
}

function example(line: string, label: string): CorpusExample {
  const [prefix, danger] = NAMED.exec(line) ?? [];
  if (prefix !== undefined) return { text: line.slice(prefix.length), label, danger: danger as Danger };
  return { text: line, label, danger: label === 'emergency_assistance' ? null : '-' };
}
