import MiniSearch from 'minisearch';
import { type Language, languages } from '../../domain/identity.ts';
import type { HelpId } from '../../locales/help.ts';
import { fold } from '../fold.ts';
import { buildHelpIndex, contentStems, type HelpIndex, type Phrase } from './helpIndex.ts';
import { newLikeness } from './likeness.ts';
import { isRequest, type QuestionKind, questionKinds } from './questionKind.ts';

/** One entry that may answer. The signs go from 0 to 1 and are found in different ways. */
export interface HelpHit {
  id: HelpId;
  /** How much of what the question says, weighed by how telling it is, the entry and its nearest wording share. */
  words: number;
  /** Likeness of letters with that wording: typing errors and endings change it little. */
  letters: number;
  /** How many words they share. */
  shared: number;
  /** What the entries are ordered by: both signs, the library's own score, and whether the kind of question fits. */
  rank: number;
}

/**
 * From which signs on an answer is given without asking. Chosen on test/intents/help/dev.*.txt, tried on
 * heldOut.*.txt; docs/measurements.md has the figures. A sentence that asks nothing has to be nearer.
 */
export const sureFrom = {
  asking: { words: 0.42, letters: 0.42, lead: 0.03 },
  telling: { words: 0.62, letters: 0.56, lead: 0.12 },
} as const;

interface Searcher extends HelpIndex {
  library: MiniSearch<HelpIndex['documents'][number]>;
  likeness: (text: string) => Map<HelpId, number>;
  wordings: ReadonlyMap<HelpId, readonly Phrase[]>;
  /** The entry of each wording, written plainly. */
  wordingOf: ReadonlyMap<string, HelpId>;
  /** The last search: one turn asks the same more than once. */
  last: { text: string; hits: HelpHit[] };
}

const searchers = new Map<Language, Searcher>();
const MOST_STEMS = 40;
const MOST_HITS = 10;
/** Of the library's hits: what stands lower is never first. */
const MOST_LOOKED_AT = 14;

/** The entries nearest to a text, best first. Synchronous, about a millisecond; never throws. */
export function searchHelp(text: string, language: Language, most = 3): HelpHit[] {
  const searcher = searcherOf(language);
  if (searcher.last.text !== text) searcher.last = { text, hits: hitsOf(text, searcher) };
  return searcher.last.hits.slice(0, most);
}

function hitsOf(text: string, searcher: Searcher): HelpHit[] {
  const { language } = searcher;
  const stems = [...new Set(contentStems(text.slice(0, 400), language, searcher.speller))].slice(0, MOST_STEMS);
  if (stems.length === 0) return [];
  const alike = searcher.likeness(stems.join(' '));
  const asked = questionKinds(text, language);
  const hits = searcher.library.search(stems.join(' ')).slice(0, MOST_LOOKED_AT);
  const highest = hits[0]?.score ?? 1;
  return hits
    .map(({ id, score }) => {
      const own = searcher.wordings.get(id as HelpId) ?? [];
      const words = sharedWords(stems, own, searcher);
      const shared = stems.filter((each) => own.some((phrase) => phrase.stems.has(each))).length;
      const letters = alike.get(id as HelpId) ?? 0;
      const rank = words + letters + 0.4 * (score / highest) + 0.25 * fits(asked, own);
      return { id: id as HelpId, words, letters, shared, rank };
    })
    .sort((left, right) => right.rank - left.rank)
    .slice(0, MOST_HITS);
}

/** Reads the base of both languages, which the first question would wait for. */
export function warmHelp(): void {
  for (const language of languages) searcherOf(language);
}

/** The entry that answers, or null: both signs have to point at it, and clearly before the next one. */
export function sureHit(text: string, language: Language): HelpHit | null {
  if (isRequest(text, language)) return null;
  const [first, second] = searchHelp(text, language, 2);
  const asks = text.includes('?') || questionKinds(text, language).length > 0;
  const from = asks ? sureFrom.asking : sureFrom.telling;
  if (first === undefined || first.words < from.words || first.letters < from.letters) return null;
  return first.rank - (second?.rank ?? 0) < from.lead ? null : first;
}

/** The entry that one of its wordings puts in just these words, whatever stands before or after them; or null. */
export function entryPutSo(text: string, language: Language): HelpId | null {
  return searcherOf(language).wordingOf.get(plainWording(text)) ?? null;
}

const LEAD =
  /^(?:(?:bonjour|bonsoir|et|mais|alors|sinon|du coup|au fait|en fait|euh|ok|hello|hi|and|but|so|by the way)[ ,]+)+/;

function plainWording(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9' ]/g, ' ')
    .replace(/ +/g, ' ')
    .trim()
    .replace(LEAD, '');
}

/** Half for what the whole entry knows of the question, half for the nearest of its wordings in both directions. */
function sharedWords(stems: readonly string[], own: readonly Phrase[], { weight }: HelpIndex): number {
  const whole = stems.reduce((sum, each) => sum + weight(each), 0);
  const known = new Set(own.flatMap((phrase) => [...phrase.stems]));
  const covered = stems.reduce((sum, each) => sum + (known.has(each) ? weight(each) : 0), 0) / whole;
  let nearest = 0;
  for (const phrase of own) {
    let both = 0;
    let size = 0;
    for (const each of phrase.stems) size += weight(each);
    for (const each of stems) if (phrase.stems.has(each)) both += weight(each);
    nearest = Math.max(nearest, (2 * both) / (whole + size));
  }
  return (covered + nearest) / 2;
}

function fits(asked: readonly QuestionKind[], own: readonly Phrase[]): number {
  if (asked.length === 0) return 0;
  const first = own[0]?.kinds ?? [];
  if (asked.some((kind) => first.includes(kind))) return 1;
  return own.some(({ kinds }) => asked.some((kind) => kinds.includes(kind))) ? 0.6 : 0;
}

function searcherOf(language: Language): Searcher {
  let searcher = searchers.get(language);
  if (searcher === undefined) {
    const index = buildHelpIndex(language);
    const library = new MiniSearch<HelpIndex['documents'][number]>({
      fields: ['asked', 'answer'],
      // The stems are made by us: the library only weighs them.
      tokenize: (text) => text.split(' '),
      processTerm: (term) => term,
      searchOptions: { boost: { asked: 3 } },
    });
    library.addAll(index.documents);
    const wordings = index.phrases.map(({ id, stems }) => ({ id, phrases: [[...stems].join(' ')] }));
    searcher = {
      ...index,
      library,
      likeness: newLikeness(wordings),
      wordings: Map.groupBy(index.phrases, ({ id }) => id),
      wordingOf: new Map(index.phrases.map(({ id, words }) => [plainWording(words), id])),
      last: { text: '', hits: [] },
    };
    searchers.set(language, searcher);
  }
  return searcher;
}
