import type { Language } from '../../domain/identity.ts';
import { type HelpId, helpTexts } from '../../locales/help.ts';
import { newSpeller, repair, type Speller } from '../spelling.ts';
import { stem } from '../stem.ts';
import { tokenise } from '../tokenise.ts';
import { emptyWords } from './emptyWords.ts';
import { type QuestionKind, questionKinds } from './questionKind.ts';

/** One way of asking for an entry. */
export interface Phrase {
  id: HelpId;
  words: string;
  stems: ReadonlySet<string>;
  kinds: readonly QuestionKind[];
}

export interface HelpIndex {
  language: Language;
  phrases: readonly Phrase[];
  documents: readonly { id: HelpId; asked: string; answer: string }[];
  speller: Speller;
  /** How telling a stem is, rare ones more; a stem that no entry has is as telling as the rarest. */
  weight(stem: string): number;
}

/** Reads the help base of a language once. */
export function buildHelpIndex(language: Language): HelpIndex {
  const texts = Object.entries(helpTexts[language]) as [HelpId, (typeof helpTexts)['fr'][HelpId]][];
  const speller = newSpeller(
    wordsByUse(texts.map(([, { question, also }]) => `${question} ${also}`).join(' '), language),
  );
  const phrases = texts.flatMap(([id, { question, also }]) =>
    [question, ...also.split('|')].map((phrase) => ({
      id,
      words: phrase.trim(),
      stems: new Set(contentStems(phrase, language, null)),
      kinds: questionKinds(phrase, language),
    })),
  );
  const documents = texts.map(([id, { question, answer, also }]) => ({
    id,
    asked: contentStems(`${question} ${also}`, language, null).join(' '),
    answer: contentStems(answer, language, null).join(' '),
  }));
  const within = new Map<string, number>();
  for (const { asked } of documents)
    for (const each of new Set(asked.split(' '))) within.set(each, (within.get(each) ?? 0) + 1);
  return {
    language,
    phrases,
    documents,
    speller,
    weight: (each) => Math.log(1 + documents.length / (within.get(each) ?? 0.5)),
  };
}

/** What a text is about: its stems without the words that every question has, mended where nearly right. */
export function contentStems(text: string, language: Language, speller: Speller | null): string[] {
  const empty = emptyWords[language];
  return tokenise(text, language).flatMap((word) => {
    if (word < 'a' || empty.has(word)) return [];
    const known = mended(word, speller);
    return empty.has(known) || known.length < 2 ? [] : [stem(known, language)];
  });
}

/** Only long words, and only such as begin alike: "courtier" is no misspelt "courrier", "roue" no "route". */
function mended(word: string, speller: Speller | null): string {
  if (speller === null || word.length < 6 || speller.known.has(word)) return word;
  const found = repair(word, speller);
  if (found === null || found.slice(0, 3) !== word.slice(0, 3)) return word;
  const sameEnd = found.slice(-2) === word.slice(-2) || Math.abs(found.length - word.length) === 1;
  return sameEnd && !(found.length === word.length && word.length < 9) ? found : word;
}

function wordsByUse(text: string, language: Language): string[] {
  const counts = new Map<string, number>();
  for (const word of tokenise(text, language)) if (word >= 'a') counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([, left], [, right]) => right - left).map(([word]) => word);
}
