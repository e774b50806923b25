import type { Language } from '../../domain/identity.ts';
import type { Question } from './form.ts';

const MARKERS: Readonly<Record<Language, RegExp>> = {
  fr: /^\s*(?:ah[ ,]+|euh[ ,]+|pardon[ ,:]+|attendez?[ ,]+)?(?:non[ ,]+)?(?:en fait|finalement|je me suis tromp[ée]e?|j['’]ai fait une erreur|erreur|correction|je corrige|je rectifie|plut[ôo]t|pardon|c['’]est (?:pas (?:ça|cela)|faux|une erreur)|non,? c['’]est pas (?:ça|cela))[ ,:.]*/iu,
  en: /^\s*(?:oh[ ,]+|wait[ ,]+)?(?:no[ ,]+)?(?:actually|sorry[ ,]+(?:i meant|it was|it is)|i meant|my mistake|i was wrong|i made a mistake|correction|rather)[ ,:.]*/iu,
};

const COMMANDS: Readonly<Record<Language, RegExp>> = {
  fr: /^\s*(?:je (?:veux|voudrais|souhaite|dois) )?(?:modifier|changer|corriger|rectifier|modifie|change|corrige|rectifie)\b[ :]*/iu,
  en: /^\s*(?:i (?:want|need|would like) to |please )?(?:change|edit|correct|modify|fix)\b[ :]*/iu,
};

export interface Correction {
  /** What the customer said after "en fait", "modifier …". */
  rest: string;
  /** True for "modifier la date": a request to be asked again rather than a new value. */
  command: boolean;
}

/** Recognises "en fait c'était lundi" and "modifier la date"; null for anything else. */
export function readCorrection(text: string, language: Language): Correction | null {
  if (text.length > 250) return null;
  for (const [pattern, command] of [
    [COMMANDS[language], true],
    [MARKERS[language], false],
  ] as const) {
    const match = pattern.exec(text);
    if (match !== null && match[0].length < text.length) return { rest: text.slice(match[0].length).trim(), command };
  }
  return null;
}

/** What follows the name of a question: "Lyon" in "le lieu, c'était Lyon"; empty when nothing does. */
export function afterName(rest: string, question: Pick<Question<never>, 'called'>, language: Language): string {
  const names = (question.called?.[language] ?? []).toSorted((left, right) => right.length - left.length);
  const name = names.map((each) => each.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/'/g, "['’]")).join('|');
  if (name === '') return '';
  const pattern = new RegExp(
    `^\\s*(?:le |la |les |l['’]|mon |ma |the |my )?(?:${name})\\s*(?::|=|,|(?:,? *c['’](?:est|[ée]tait)|est|était|is|was|en|par|to)(?!\\p{L}))\\s*(?:plut[ôo]t |[àa] )?(.+)$`,
    'iu',
  );
  return pattern.exec(rest)?.[1]?.trim() ?? '';
}

/** The answered question that the customer names ("la date", "the place"); the longest name wins. */
export function namedQuestion<Q extends Pick<Question<never>, 'id' | 'called'>>(
  rest: string,
  questions: readonly Q[],
  language: Language,
): Q | null {
  const text = ` ${rest
    .toLowerCase()
    .replace(/[’']/g, '’')
    .replace(/[^\p{L}\p{N}’]+/gu, ' ')} `;
  let best: { question: Q; length: number } | null = null;
  for (const question of questions) {
    for (const name of question.called?.[language] ?? []) {
      const at = text.indexOf(` ${name.replace(/'/g, '’')} `);
      if (at >= 0 && name.length > (best?.length ?? 0)) best = { question, length: name.length };
    }
  }
  return best?.question ?? null;
}
