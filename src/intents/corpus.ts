import { readdirSync, readFileSync } from 'node:fs';
import type { Language } from '../domain/identity.ts';
import { AppError } from '../errors.ts';
import { intents } from './catalogue.ts';
import type { Example } from './classifier.ts';

/** The sentences written for training, by intent in the order of the catalogue, as they stand in the files. */
export function readCorpus(language: Language, folder = new URL('./corpus/', import.meta.url)): Example[] {
  const known = new Set<string>(intents);
  const examples: Example[] = [];
  for (const file of readdirSync(new URL(`${language}/`, folder)).sort()) {
    const label = file.replace(/\.txt$/, '');
    if (!known.has(label)) throw new AppError('MODEL_INVALID', { facts: { file } });
    for (const line of readFileSync(new URL(`${language}/${file}`, folder), 'utf8').split('\n')) {
      const text = line.trim();
      if (text !== '' && !text.startsWith('# ')) examples.push({ text, label });
    }
  }
  return examples;
}
