import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { type Language, languages } from '../../domain/identity.ts';
import { newUnderstand } from '../understand.ts';
import type { Understand } from '../understanding.port.ts';

const SHIPPED = new URL('../model/', import.meta.url);
const base = z.object({ base: z.string() });

/** Models that reviewers taught, beside the ones that ship; kept in a folder of the installation. */
export interface LearnedModels {
  /** The model that counts now, as bytes: the learned one while it descends from the shipped one. */
  current(language: Language): Uint8Array;
  publish(language: Language, model: Uint8Array): void;
}

export function openLearnedModels(folder: string): LearnedModels {
  const file = (language: Language) => join(folder, `${language}.bin`);
  const shipped = (language: Language) => readFileSync(new URL(`${language}.bin`, SHIPPED));
  const models: LearnedModels = {
    current: (language) => (descends(folder) ? readFileSync(file(language)) : shipped(language)),
    publish(language, model) {
      mkdirSync(folder, { recursive: true });
      const others = languages
        .filter((other) => other !== language)
        .map((other) => [other, models.current(other)] as const);
      for (const [name, bytes] of [...others, [language, model] as const]) replace(file(name), bytes);
      replace(join(folder, 'base.json'), JSON.stringify({ base: shippedBase() }));
    },
  };
  return models;
}

/** Reads sentences with the model that counts; `reload` takes up a model that was published meanwhile. */
export function newLearnedUnderstand(folder: string): { understand: Understand; reload(): void } {
  const load = () => newUnderstand(descends(folder) ? pathToFileURL(`${folder}/`) : SHIPPED);
  let current = load();
  return {
    understand: (text, options) => current(text, options),
    reload() {
      current = load();
    },
  };
}

/** False when nothing was learned, or when a release has brought other models since: lessons are then tried again. */
function descends(folder: string): boolean {
  try {
    return base.parse(JSON.parse(readFileSync(join(folder, 'base.json'), 'utf8'))).base === shippedBase();
  } catch {
    return false;
  }
}

function shippedBase(): string {
  const hash = createHash('sha256');
  for (const language of languages) hash.update(readFileSync(new URL(`${language}.bin`, SHIPPED)));
  return hash.digest('hex');
}

/** Whole or not at all, also when the power goes. */
function replace(path: string, content: string | Uint8Array): void {
  writeFileSync(`${path}.new`, content);
  renameSync(`${path}.new`, path);
}
