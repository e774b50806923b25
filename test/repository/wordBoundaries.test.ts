import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';

/**
 * `\b` knows ASCII letters only, with any flag: in `\bà` and `é\b` the boundary stands between two non-letters, so that
 * the pattern matches nothing, or the middle of a word.
 */
const literal = /(?:^|[=(,:[!&|?{;+]|=>|return)\s*\/(?![/*])((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+)\/[dgimsuvy]*/gm;
/** Templates and strings that hold a pattern. */
const built = /`((?:\\.|[^`\\])*\\\\b(?:\\.|[^`\\])*)`|'((?:\\.|[^'\\\n])*\\\\b(?:\\.|[^'\\\n])*)'/g;

interface Edges {
  /** What it can begin or end with: a letter that `\b` does not know, or a `\b`. */
  first: ReadonlySet<'letter' | 'boundary'>;
  last: ReadonlySet<'letter' | 'boundary'>;
  /** True when it can match nothing. */
  empty: boolean;
}

const nothing: Edges = { first: new Set(), last: new Set(), empty: true };
const solid: Edges = { first: new Set(), last: new Set(), empty: false };
const letter: Edges = { first: new Set(['letter']), last: new Set(['letter']), empty: false };
const boundary: Edges = { first: new Set(['boundary']), last: new Set(['boundary']), empty: true };

const foreign = (text: string): boolean => /(?![A-Za-z])\p{L}/u.test(text.replace(/^\\./, ''));

const both = (one: Edges['first'], other: Edges['first']): Edges['first'] => new Set([...one, ...other]);

/** True when somewhere in the pattern a `\b` stands beside a letter that it does not know. */
function isBlind(pattern: string): boolean {
  let at = 0;
  let blind = false;

  function follow(left: Edges, right: Edges): Edges {
    const meets = (one: 'letter' | 'boundary', other: 'letter' | 'boundary') =>
      left.last.has(one) && right.first.has(other);
    if (meets('letter', 'boundary') || meets('boundary', 'letter')) blind = true;
    return {
      first: left.empty ? both(left.first, right.first) : left.first,
      last: right.empty ? both(right.last, left.last) : right.last,
      empty: left.empty && right.empty,
    };
  }
  function alternatives(): Edges {
    let all: Edges | null = null;
    do {
      if (pattern[at] === '|') at++;
      const one = sequence();
      all =
        all === null
          ? one
          : { first: both(all.first, one.first), last: both(all.last, one.last), empty: all.empty || one.empty };
    } while (pattern[at] === '|');
    return all;
  }
  function sequence(): Edges {
    let all = nothing;
    while (at < pattern.length && pattern[at] !== '|' && pattern[at] !== ')') {
      const piece = atom();
      const times = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/.exec(pattern.slice(at))?.[0] ?? '';
      at += times.length;
      all = follow(all, /^(?:[*?]|\{0)/.test(times) ? { ...piece, empty: true } : piece);
    }
    return all;
  }
  function atom(): Edges {
    const rest = pattern.slice(at);
    const open = /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/.exec(rest)?.[0];
    if (open !== undefined) {
      at += open.length;
      const inside = alternatives();
      at++;
      // What looks around says for itself what may stand there.
      return /[=!]$/.test(open) ? solid : inside;
    }
    const whole =
      /^(?:\$\{[^}]*\}|\\[pP]\{[^}]*\}|\\u\{?[\da-f]+\}?|\\.|\[(?:\\.|[^\]\\])*\]|.)/isu.exec(rest)?.[0] ?? ' ';
    at += whole.length;
    if (whole === '\\b') return boundary;
    if (whole === '^' || whole === '$') return nothing;
    const known = /^\\[pP]\{(?:L|Lu|Ll|Alphabetic)\}$/.test(whole) || (whole.startsWith('[') && /\\p\{L/.test(whole));
    return known || foreign(whole) ? letter : solid;
  }

  alternatives();
  return blind;
}

describe('patterns', () => {
  it('put no \\b beside a letter that it does not know', () => {
    const wrong: string[] = [];
    let count = 0;
    for (const file of globSync('src/**/*.{ts,tsx}')) {
      const text = readFileSync(file, 'utf8');
      const patterns = [
        ...[...text.matchAll(literal)].map((match) => match[1] ?? ''),
        ...[...text.matchAll(built)].map((match) => (match[1] ?? match[2] ?? '').replaceAll('\\\\', '\\')),
      ];
      count += patterns.length;
      wrong.push(...patterns.filter(isBlind).map((pattern) => `${file}: ${pattern.slice(0, 160)}`));
    }
    assert.ok(count > 1500, `${count} patterns`);
    assert.deepEqual(wrong, []);
  });

  it('are seen through where they are blind', () => {
    for (const blind of [
      '\\bà',
      '\\b(?:a|à) ',
      'caf(?:é|e)\\b',
      '\\b\\p{Lu}x',
      '(?:^|\\b)œuf',
      'x|\\bétage',
      '[eé]\\b',
      '\\b(?:x)?été',
    ])
      assert.ok(isBlind(blind), blind);
    for (const fine of ['\\ba(?:à)', 'é(?!\\p{L})', '\\bd[eé]j', 'à \\bla', '(?<!\\p{L})à', '\\b(?:le|la) été\\w'])
      assert.ok(!isBlind(fine), fine);
  });
});
