import { newStemmer } from 'snowball-stemmers';
import type { Language } from '../domain/identity.ts';

const stemmers = { fr: newStemmer('french'), en: newStemmer('english') };
const caches = { fr: new Map<string, string>(), en: new Map<string, string>() };
const CACHE_SIZE = 20_000;

/** The Snowball stem of a folded word. Words come from customers: the cache is emptied when it is full. */
export function stem(word: string, language: Language): string {
  const cache = caches[language];
  let found = cache.get(word);
  if (found === undefined) {
    found = word.length < 3 ? word : stemmers[language].stem(word);
    if (cache.size >= CACHE_SIZE) cache.clear();
    cache.set(word, found);
  }
  return found;
}
