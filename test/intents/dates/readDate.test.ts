import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parisInstant } from '../../../src/domain/calendar.ts';
import { readDate } from '../../../src/intents/dates/readDate.ts';

interface Phrase {
  text: string;
  locale: 'fr' | 'en';
  reference: string;
  direction: 'past' | 'future';
  expected: unknown;
}

const phrases = readFileSync(new URL('./phrases.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Phrase);
const reference = parisInstant('2026-11-19', '10:00');
const french = (text: string, direction: 'past' | 'future') => readDate(text, { language: 'fr', reference, direction });

describe('readDate', () => {
  for (const { text, locale, reference: local, direction, expected } of phrases) {
    it(`reads "${text}" (${locale}, ${direction})`, () => {
      const at = parisInstant(local.slice(0, 10), local.slice(11, 16));
      assert.deepEqual(readDate(text, { language: locale, reference: at, direction })?.value ?? null, expected);
    });
  }

  it('says where the words stand, accents and apostrophes counted as written', () => {
    const text = "L’été a été long ; c’est arrivé hier matin vers 8h sur l'A7";
    const reading = french(text, 'past');
    assert.equal(text.slice(...(reading?.span ?? [0, 0])), 'hier matin vers 8h');
  });

  it('doubts a weekday that is today’s, one that is near, and one that is not the date’s', () => {
    assert.deepEqual(french('jeudi', 'future')?.doubts, [{ type: 'date', value: '2026-11-19' }]);
    assert.deepEqual(french('vendredi prochain', 'future')?.doubts, [{ type: 'date', value: '2026-11-27' }]);
    assert.deepEqual(french('lundi 17 novembre', 'past')?.doubts, [{ type: 'date', value: '2026-11-16' }]);
    assert.deepEqual(french('le 12 novembre', 'past')?.doubts, []);
  });

  it('doubts two weeks for fifteen days, and the hour that has passed', () => {
    assert.deepEqual(french('il y a 15 jours', 'past')?.doubts, [{ type: 'date', value: '2026-11-05' }]);
    assert.equal(french('rappelez-moi à 9h', 'future')?.doubts.length, 1);
  });

  it('counts hours across the change to winter time', () => {
    const after = parisInstant('2026-10-25', '04:00');
    const reading = readDate('il y a 3 heures', { language: 'fr', reference: after, direction: 'past' });
    assert.deepEqual(reading?.value, { type: 'datetime', value: '2026-10-25T02:00' });
  });

  it('stays linear on hostile texts', () => {
    french('demain', 'past');
    for (const part of ['1', '1 ', 'lundi ', '1/1/', 'le 1 le 2 ', 'il y a ', 'entre 1 et ', 'é']) {
      const text = part.repeat(Math.ceil(4000 / part.length)).slice(0, 4000);
      const fastest = Math.min(...[1, 2, 3].map(() => millisecondsOf(() => french(text, 'future'))));
      assert.ok(fastest < 20, `${part}: ${fastest.toFixed(1)} ms`);
    }
  });
});

function millisecondsOf(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}
