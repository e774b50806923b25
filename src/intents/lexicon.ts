import type { Language } from '../domain/identity.ts';
import { fold } from './fold.ts';
import { lexiconEn } from './lexicon/en.ts';
import { lexiconFr } from './lexicon/fr.ts';
import { stem } from './stem.ts';

interface Name {
  /** The stems after the first. */
  rest: readonly string[];
  concepts: string[];
}

/** From the first stem of a name to the names that begin with it, longest first. */
export type Lexicon = ReadonlyMap<string, readonly Name[]>;

const sources: Readonly<Record<Language, string>> = { fr: lexiconFr, en: lexiconEn };
const loaded = new Map<Language, Lexicon>();

export function lexiconOf(language: Language): Lexicon {
  let lexicon = loaded.get(language);
  if (lexicon === undefined) {
    lexicon = parse(sources[language], language);
    loaded.set(language, lexicon);
  }
  return lexicon;
}

/** Every word that the lexicon of a language knows, folded. */
export function lexiconWords(language: Language): string[] {
  return [...new Set(fold(sources[language].replace(/^\w+:/gm, '')).match(/[a-z]+/g) ?? [])];
}

/** The concepts named in a list of stems, in order; a longer name wins over a shorter one at the same place. */
export function conceptsIn(stems: readonly string[], lexicon: Lexicon): string[] {
  const found: string[] = [];
  for (let index = 0; index < stems.length; index++) {
    const names = lexicon.get(stems[index] ?? '');
    if (names === undefined) continue;
    const name = names.find(({ rest }) => rest.every((part, offset) => stems[index + 1 + offset] === part));
    if (name === undefined) continue;
    found.push(...name.concepts);
    index += name.rest.length;
  }
  return found;
}

function parse(source: string, language: Language): Lexicon {
  const lexicon = new Map<string, Name[]>();
  for (const line of source.split('\n')) {
    const colon = line.indexOf(':');
    if (colon < 0) continue;
    const concept = line.slice(0, colon);
    for (const written of line.slice(colon + 1).split(',')) {
      const [first, ...rest] = (fold(written).match(/[a-z0-9]+/g) ?? []).map((word) => stem(word, language));
      if (first === undefined) continue;
      const names = lexicon.get(first) ?? [];
      lexicon.set(first, names);
      const same = names.find((name) => name.rest.join(' ') === rest.join(' '));
      if (same === undefined) names.push({ rest, concepts: [concept] });
      else if (!same.concepts.includes(concept)) same.concepts.push(concept);
    }
  }
  for (const names of lexicon.values()) names.sort((left, right) => right.rest.length - left.rest.length);
  return lexicon;
}
