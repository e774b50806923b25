import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { intents } from '../../src/intents/catalogue.ts';
import { newRandom } from '../../src/intents/logistic.ts';
import { newUnderstand } from '../../src/intents/understand.ts';

const now = Date.parse('2026-11-19T09:00:00Z');
const understand = newUnderstand();
type Language = 'fr' | 'en';

/**
 * `dev` and `heldOut` have steered the corpus: where they were weak, sentences on the same themes were added. The
 * `blind` sets were written when they were needed, a set at a time; none of their sentences is trained on. Keep it so.
 * Of `blindNext` the sentences with an even number (from 0) were looked at, the others only counted. `blindDecember` is
 * every eighth of the 3,600 sentences written in December, held back from the corpus; rare ways of speaking abound in it.
 * `blindOther` was written from the description of the intents alone, by somebody who had not seen the corpus.
 */
const names = [
  'dev',
  'heldOut',
  'blindStart',
  'blindEnd',
  'blindLast',
  'blindNext',
  'blindDecember',
  'blindOther',
] as const;
type Name = (typeof names)[number];

function labelled(name: Name, language: Language): { text: string; intent: string }[] {
  return (
    readFileSync(new URL(`./${name}.${language}.jsonl`, import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as { text: string; intent: string })
      // What is labelled with its danger instead is tried in danger/findDanger.test.ts.
      .filter(({ intent }) => intent !== undefined)
  );
}

const devSet = (language: Language) => labelled('dev', language);

const shareOf = <Item>(items: readonly Item[], fits: (item: Item) => boolean) =>
  items.filter(fits).length / items.length;
const first = (text: string, language: Language) => understand(text, { language, now }).intent;

/** What was measured, less two points. */
const floors = {
  dev: { fr: { first: 0.93, inThree: 0.965 }, en: { first: 0.865, inThree: 0.95 } },
  heldOut: { fr: { first: 0.87, inThree: 0.97 }, en: { first: 0.89, inThree: 0.97 } },
  blindStart: { fr: { first: 0.88, inThree: 0.95 }, en: { first: 0.89, inThree: 0.96 } },
  blindEnd: { fr: { first: 0.915, inThree: 0.965 }, en: { first: 0.9, inThree: 0.96 } },
  blindLast: { fr: { first: 0.845, inThree: 0.925 }, en: { first: 0.825, inThree: 0.96 } },
  blindNext: { fr: { first: 0.93, inThree: 0.97 }, en: { first: 0.93, inThree: 0.97 } },
  blindDecember: { fr: { first: 0.82, inThree: 0.95 }, en: { first: 0.79, inThree: 0.945 } },
  blindOther: { fr: { first: 0.94, inThree: 0.97 }, en: { first: 0.935, inThree: 0.97 } },
} as const;

describe('understand', () => {
  for (const language of ['fr', 'en'] as const) {
    const dev = devSet(language);
    const read = dev.map(({ text, intent }) => ({ intent, found: understand(text, { language, now }) }));

    for (const name of names) {
      it(`finds the intent of sentences it has not seen (${name}, ${language})`, () => {
        const tried = labelled(name, language).map(({ text, intent }) => ({
          intent,
          found: understand(text, { language, now }),
        }));
        const right = shareOf(tried, ({ intent, found }) => found.intent === intent);
        const inThree = shareOf(tried, ({ intent, found }) =>
          [found.intent, ...found.alternatives.slice(0, 2).map((other) => other.intent)].some(
            (name) => name === intent,
          ),
        );
        assert.ok(right >= floors[name][language].first, `first: ${right}`);
        assert.ok(inThree >= floors[name][language].inThree, `in three: ${inThree}`);
      });
    }

    it(`acts only where it is right 95 times in a hundred (${language})`, () => {
      const acted = read.filter(({ found }) => found.band === 'act');
      assert.ok(acted.length > read.length * 0.3);
      assert.ok(shareOf(acted, ({ intent, found }) => found.intent === intent) >= 0.95);
    });

    it(`stands typing without accents and apostrophes, and slips of the finger (${language})`, () => {
      const right = shareOf(dev, ({ text, intent }) => first(text, language) === intent);
      const bare = shareOf(dev, ({ text, intent }) => first(withoutSigns(text), language) === intent);
      const random = newRandom(7);
      const slipped = shareOf(dev, ({ text, intent }) => first(withSlips(text, random), language) === intent);
      assert.ok(right - bare <= 0.03, `without signs: ${bare} of ${right}`);
      assert.ok(right - slipped <= 0.06, `with slips: ${slipped} of ${right}`);
    });
  }

  it('knows shorthand', () => {
    assert.equal(first('jai oublié mon mdp svp', 'fr'), 'reset_password');
    assert.equal(first('bjr', 'fr'), 'greet');
    assert.equal(first('g perdu ma carte mutuel', 'fr'), 'documents');
    assert.equal(first('forgot pw', 'en'), 'reset_password');
  });

  it('hears a danger before anything else', () => {
    const reading = understand('ma femme est blessée on a eu un accident', { language: 'fr', now });
    assert.equal(reading.danger, 'injury');
    assert.equal(reading.intent, 'emergency_assistance');
    assert.equal(understand('accrochage, personne n’est blessé', { language: 'fr', now }).danger, null);
  });

  it('takes what is over, or is none, for no emergency', () => {
    for (const text of ['il n’y a plus de feu', 'il ne saigne pas', 'le feu est éteint, les pompiers sont repartis']) {
      const reading = understand(text, { language: 'fr', now });
      assert.equal(reading.danger, null, text);
      assert.notEqual(reading.intent, 'emergency_assistance', text);
    }
  });

  it('reads a sentence in the language it is written in', () => {
    const reading = understand('I want to cancel my policy', { language: 'fr', now });
    assert.equal(reading.language, 'en');
    assert.equal(reading.intent, 'cancel_contract');
    assert.equal(understand('ok', { language: 'fr', now }).language, null);
  });

  it('gives scores that go down, and alternatives that are others', () => {
    for (const { text } of devSet('fr').slice(0, 60)) {
      const { intent, score, alternatives } = understand(text, { language: 'fr', now });
      assert.ok(score >= 0 && score <= 1);
      assert.ok(
        alternatives.length <= 4 && alternatives.every((other) => other.intent !== intent && other.score <= score),
      );
      for (const [index, other] of alternatives.entries())
        assert.ok(other.score <= (alternatives[index - 1]?.score ?? 1));
    }
  });

  it('never throws, whatever the text', () => {
    const random = newRandom(42);
    const letters = "abcdefghijklmnopqrstuvwxyzéèàçœ ’'-.,;:!?0123456789€\n\t{}<>$#@😀🚗漢字ß\u0000\ud800";
    for (let round = 0; round < 2_000; round++) {
      const text = Array.from(
        { length: Math.floor(random() * 60) },
        () => letters[Math.floor(random() * letters.length)],
      ).join('');
      const { intent } = understand(text, { language: round % 2 === 0 ? 'fr' : 'en', now });
      assert.ok(intents.includes(intent));
    }
  });

  it('takes time in proportion to the length, up to 8,000 characters and beyond', () => {
    for (const part of ['a', 'xq zk ', 'mon assurense voitur ', '1', 'é', 'hier à 14h il y a le feu ', '😀']) {
      const long = part.repeat(Math.ceil(20_000 / part.length));
      const times = [1, 2, 3].map(() => millisecondsOf(() => understand(long, { language: 'fr', now })));
      // The best of three: other suites share the machine.
      assert.ok(Math.min(...times) < 150, `${part}: ${times.join()}`);
    }
  });

  it('answers well under a millisecond', () => {
    const texts = [...devSet('fr'), ...devSet('fr')].map(({ text }) => text);
    for (const text of texts) understand(text, { language: 'fr', now });
    const times = texts
      .map((text) => millisecondsOf(() => understand(text, { language: 'fr', now })))
      .sort((left, right) => left - right);
    const median = times[Math.floor(times.length / 2)] ?? 0;
    assert.ok(median < 0.5, `median ${median} ms`);
  });
});

function withoutSigns(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/['’]/g, '').toLowerCase();
}

/** One letter in twenty is lost, doubled or swapped with its neighbour. */
function withSlips(text: string, random: () => number): string {
  const letters = [...text];
  for (let index = 0; index < letters.length - 1; index++) {
    if (!/\p{L}/u.test(letters[index] ?? '') || random() > 0.05) continue;
    const kind = random();
    if (kind < 0.34) letters[index] = '';
    else if (kind < 0.67) letters[index] = `${letters[index]}${letters[index]}`;
    else [letters[index], letters[index + 1]] = [letters[index + 1] ?? '', letters[index] ?? ''];
  }
  return letters.join('');
}

function millisecondsOf(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}
