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
  denied: RegExp;
  deniedInside: RegExp;
  calm: RegExp;
  asking: RegExp;
  past: RegExp;
  present: RegExp;
  paper: RegExp;
  over: RegExp;
  speller: Speller;
  leave: ReadonlySet<string>;
}

/** In the others a word such as "site" or "facture" shows that no car and no door is meant. */
export const lifeAtStake: ReadonlySet<Danger> = new Set([
  'injury',
  'fire',
  'gas',
  'intruder',
  'violence',
  'despair',
  'waterRunning',
]);

const placed: ReadonlySet<Danger> = new Set(['motorway', 'medicalAbroad']);

/** Words that show that despair is asked about as a clause of a contract. */
const CONTRACT = /(?:^| )(?:assurance|garantie?s?|contrat|capital|clause|insurance|cover|policy|benefit)(?: |$)/;

const DENIABLE = 'bless|feu|fum|flam|gaz|fuite|danger|hurt|injur|fire|smoke|gas|leak|panne|mort';

const compiled: Readonly<Record<Language, Compiled>> = {
  fr: compile(patternsFr, guardsFr),
  en: compile(patternsEn, guardsEn),
};

/** The gravest danger that a text says is there now; null when it speaks of none, of a past one, or only asks. */
export function findDanger(text: string, language: Language): Danger | null {
  const rules = compiled[language];
  const clauses = clausesOf(text, language, rules);
  const pairs = [...clauses, ...clauses.slice(1).map((clause, index) => `${clauses[index]} ${clause}`)];
  for (const { danger, now, told } of rules.rules) {
    // Where and what may be told in two clauses: "je suis à l’étranger, hospitalisé".
    for (const clause of placed.has(danger) ? pairs : clauses) {
      if (stands(now, clause, rules) && isNow(danger, clause, clauses, rules)) return danger;
      if (told !== null && stands(told, clause, rules) && isOpen(danger, clause, clauses, rules)) return danger;
    }
  }
  return null;
}

/** How a sentence speaks of a danger. */
export type Tone = 'calm' | 'distant' | 'open';

/**
 * How a sentence without an alarm speaks of dangers: `calm` when it says that there is none or no more, `open` when
 * nothing takes it back. Where life is at stake, a television or a bill in the sentence takes nothing back.
 */
export function toneOf(text: string, language: Language, danger?: Danger): Tone {
  const rules = compiled[language];
  const clauses = clausesOf(text, language, rules);
  if (isOver(clauses, rules) || clauses.some((clause) => rules.calm.test(clause))) return 'calm';
  // "If I were gone nobody would notice" asks nothing.
  if (danger === 'despair') return clauses.some((clause) => CONTRACT.test(clause)) ? 'distant' : 'open';
  const atStake = danger !== undefined && lifeAtStake.has(danger);
  const taken = atStake ? [rules.asking, rules.past] : [rules.asking, rules.past, rules.paper];
  return clauses.some((clause) => taken.some((guard) => guard.test(clause))) ? 'distant' : 'open';
}

/** Words of the present alarm unless somebody only asks, or a past day stands beside them alone. */
function isNow(danger: Danger, clause: string, clauses: readonly string[], rules: Compiled): boolean {
  if (danger === 'despair') return !CONTRACT.test(clause);
  if (isAsked(danger, clause, clauses, rules)) return false;
  if (rules.past.test(clause) && !rules.present.test(clause)) return false;
  if (danger !== 'injury' && isOver(clauses, rules)) return false;
  return lifeAtStake.has(danger) || !rules.paper.test(clause);
}

/** What was told alarms only when nothing says that it is over or a matter of papers. */
function isOpen(danger: Danger, clause: string, clauses: readonly string[], rules: Compiled): boolean {
  if (isAsked(danger, clause, clauses, rules) || rules.past.test(clause) || rules.paper.test(clause)) return false;
  return !rules.asking.test(clauses.at(-1) ?? '') && !isOver(clauses, rules);
}

function isAsked(danger: Danger, clause: string, clauses: readonly string[], rules: Compiled): boolean {
  return rules.asking.test(clause) || (!lifeAtStake.has(danger) && rules.asking.test(clauses.at(-1) ?? ''));
}

function isOver(clauses: readonly string[], rules: Compiled): boolean {
  return clauses.some((clause) => rules.over.test(clause));
}

/** True when the pattern is there and not denied by the words before it or in it. */
function stands(pattern: RegExp, clause: string, { denied, deniedInside }: Compiled): boolean {
  // Not matchAll, which copies the pattern each time.
  pattern.lastIndex = 0;
  for (let match = pattern.exec(clause); match !== null; match = pattern.exec(clause)) {
    if (match[0] === '') pattern.lastIndex++;
    const before = clause.slice(0, match.index).trimEnd().split(' ').slice(-6).join(' ');
    if (!denied.test(before) && !deniedInside.test(match[0])) return true;
  }
  return false;
}

const MOST_REMEMBERED = 10_000;
const MOST_CLAUSES = 120;

function clausesOf(text: string, language: Language, { speller, leave }: Compiled): string[] {
  const breaks = language === 'fr' ? /[.;:!?,\n()]+| - | mais | sauf que /g : /[.;:!?,\n()]+| - | but /g;
  return fold(text)
    .replace(/(\d)[.,](\d)/g, '$1 $2')
    .split(breaks)
    .slice(0, MOST_CLAUSES)
    .map((clause) =>
      tokenise(clause, language)
        .map((word) =>
          word.length < 5 || word.startsWith('#') || speller.known.has(word) || leave.has(word)
            ? word
            : nearWord(word, speller),
        )
        .join(' '),
    )
    .filter((clause) => clause !== '');
}

const remembered = new WeakMap<Speller, Map<string, string>>();

/** One slip only: with two, harmless words would turn into alarming ones. */
function nearWord(word: string, speller: Speller): string {
  let cache = remembered.get(speller);
  if (cache === undefined || cache.size > MOST_REMEMBERED) {
    cache = new Map();
    remembered.set(speller, cache);
  }
  let near = cache.get(word);
  if (near === undefined) {
    const found = repair(word, speller);
    near = found !== null && editDistance(word, found, 1) === 1 ? found : word;
    cache.set(word, near);
  }
  return near;
}

function compile(patterns: readonly DangerPatterns[], guards: Guards): Compiled {
  const whole = (sources: readonly string[]) => new RegExp(`(?<![^ ])(?:${sources.map(gaps).join('|')})(?![^ ])`, 'g');
  return {
    rules: patterns.map(({ danger, now, told }) => ({
      danger,
      now: whole(now),
      told: told.length === 0 ? null : whole(told),
    })),
    denied: new RegExp(`(?:^| )${guards.not}$`),
    deniedInside: new RegExp(`^(?:\\S+ ){0,5}${guards.not} (?:${DENIABLE})`),
    calm: new RegExp(`(?:^| )(?:${guards.not} (?:${DENIABLE})|${guards.calm})`),
    asking: new RegExp(guards.asking),
    past: new RegExp(guards.past),
    present: new RegExp(guards.present),
    paper: new RegExp(guards.paper),
    over: new RegExp(guards.over),
    speller: newSpeller(guards.words.split(' ')),
    leave: new Set(guards.leave.split(' ')),
  };
}

/** `~?` stands for up to four words in between. */
function gaps(source: string): string {
  return source.replaceAll('~?', '(?:\\S+ ){0,4}?');
}
