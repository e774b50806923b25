import type { Language } from '../../domain/identity.ts';
import { fold } from '../fold.ts';
import { editDistance, newSpeller, repair, type Speller } from '../spelling.ts';
import { tokenise } from '../tokenise.ts';
import type { Danger } from '../understanding.port.ts';
import type { DangerPatterns, Guards } from './patterns.ts';
import { guardsEn, patternsEn } from './patternsEn.ts';
import { guardsFr, patternsFr } from './patternsFr.ts';

interface Compiled {
  rules: readonly { danger: Danger; now: RegExp; told: RegExp | null }[];
  not: string;
  asking: RegExp;
  past: RegExp;
  present: RegExp;
  paper: RegExp;
  over: RegExp;
  speller: Speller;
}

/** In the others a word such as "site" or "facture" shows that no car and no door is meant. */
const lifeAtStake: ReadonlySet<Danger> = new Set([
  'injury',
  'fire',
  'gas',
  'intruder',
  'violence',
  'despair',
  'waterRunning',
]);

const placed: ReadonlySet<Danger> = new Set(['motorway', 'medicalAbroad']);

const compiled: Readonly<Record<Language, Compiled>> = {
  fr: compile(patternsFr, guardsFr),
  en: compile(patternsEn, guardsEn),
};

/** The gravest danger that a text says is there now; null when it speaks of none, of a past one, or only asks. */
export function findDanger(text: string, language: Language): Danger | null {
  const rules = compiled[language];
  const clauses = clausesOf(text, language, rules.speller);
  const pairs = [...clauses, ...clauses.slice(1).map((clause, index) => `${clauses[index]} ${clause}`)];
  const isAsked = rules.asking.test(clauses.at(-1) ?? '');
  const isOver = clauses.some((clause) => rules.over.test(clause));
  for (const { danger, now, told } of rules.rules) {
    // Where and what may be told in two clauses: "je suis à l’étranger, hospitalisé".
    for (const clause of placed.has(danger) ? pairs : clauses) {
      if (rules.asking.test(clause) || (isAsked && !lifeAtStake.has(danger))) continue;
      const past = rules.past.test(clause);
      const paper = rules.paper.test(clause);
      const present = danger === 'despair' || !past || rules.present.test(clause);
      const material = !lifeAtStake.has(danger);
      if (
        present &&
        !(isOver && danger !== 'despair' && danger !== 'injury') &&
        !(material && paper) &&
        stands(now, clause, rules.not)
      )
        return danger;
      const gone = isOver || past || paper;
      if (told !== null && !gone && stands(told, clause, rules.not)) return danger;
    }
  }
  return null;
}

/** True when the pattern is there and not denied by the words before it. */
function stands(pattern: RegExp, clause: string, not: string): boolean {
  for (const match of clause.matchAll(pattern)) {
    const before = clause.slice(0, match.index).trimEnd();
    const denied = new RegExp(`(?:^| )${not}$`).test(before.split(' ').slice(-6).join(' '));
    const deniedInside = new RegExp(
      `^(?:\\S+ ){0,5}${not} (?:bless|feu|fum|flam|gaz|fuite|danger|hurt|injur|fire|smoke|gas|leak|panne|mort)`,
    ).test(match[0]);
    if (!denied && !deniedInside) return true;
  }
  return false;
}

const MOST_CLAUSES = 120;

function clausesOf(text: string, language: Language, speller: Speller): string[] {
  const breaks = language === 'fr' ? /[.;:!?,\n()]+| - | mais | sauf que /g : /[.;:!?,\n()]+| - | but /g;
  return fold(text)
    .replace(/(\d)[.,](\d)/g, '$1 $2')
    .split(breaks)
    .slice(0, MOST_CLAUSES)
    .map((clause) =>
      tokenise(clause, language)
        .map((word) =>
          word.length < 5 || word.startsWith('#') || speller.known.has(word) ? word : nearWord(word, speller),
        )
        .join(' '),
    )
    .filter((clause) => clause !== '');
}

/** One slip only: with two, harmless words would turn into alarming ones. */
function nearWord(word: string, speller: Speller): string {
  const found = repair(word, speller);
  return found !== null && editDistance(word, found, 1) === 1 ? found : word;
}

function compile(patterns: readonly DangerPatterns[], guards: Guards): Compiled {
  const whole = (sources: readonly string[]) => new RegExp(`(?<![^ ])(?:${sources.map(gaps).join('|')})(?![^ ])`, 'g');
  return {
    rules: patterns.map(({ danger, now, told }) => ({
      danger,
      now: whole(now),
      told: told.length === 0 ? null : whole(told),
    })),
    not: guards.not,
    asking: new RegExp(guards.asking),
    past: new RegExp(guards.past),
    present: new RegExp(guards.present),
    paper: new RegExp(guards.paper),
    over: new RegExp(guards.over),
    speller: newSpeller(guards.words.split(' ')),
  };
}

/** `~?` stands for up to four words in between. */
function gaps(source: string): string {
  return source.replaceAll('~?', '(?:\\S+ ){0,4}?');
}
