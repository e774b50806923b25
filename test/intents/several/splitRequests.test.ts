import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { splitRequests } from '../../../src/intents/several/splitRequests.ts';
import { newUnderstand } from '../../../src/intents/understand.ts';
import type { Understand } from '../../../src/intents/understanding.port.ts';

const NOW = Date.parse('2026-11-24T09:00:00Z');

describe('several requests in one message', () => {
  let understand: Understand;
  before(() => {
    understand = newUnderstand();
  });
  const split = (text: string, language: 'fr' | 'en') =>
    splitRequests(text, language, (part) => understand(part, { language, now: NOW }));

  for (const [file, language, least] of [
    ['fr', 'fr', 0.9],
    ['heldOut.fr', 'fr', 0.75],
    ['en', 'en', 0.9],
    ['blind.fr', 'fr', 0.7],
    ['blind.en', 'en', 0.7],
  ] as const) {
    const lines = readFileSync(new URL(`${file}.txt`, import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => ({
        wanted: line.slice(0, line.indexOf(': ')).split(' '),
        text: line.slice(line.indexOf(': ') + 2),
      }));

    it(`${file}: no single request and no story is taken apart`, () => {
      const whole = lines.filter(({ wanted }) => wanted.length === 1);
      assert.ok(whole.length > 15);
      const taken = whole.filter(({ text }) => split(text, language).length > 0).map(({ text }) => text);
      assert.ok(taken.length / whole.length < 0.02, taken.join('\n'));
    });

    it(`${file}: at least ${100 * least} % of the messages with several are taken apart rightly`, () => {
      const several = lines.filter(({ wanted }) => wanted.length > 1);
      const right = several.filter(
        ({ wanted, text }) =>
          split(text, language)
            .map(({ intent }) => intent)
            .join() === wanted.join(),
      );
      assert.ok(right.length / several.length >= least, `${right.length} of ${several.length}`);
    });
  }

  it('leaves sentences of one intent whole, whoever wrote them', () => {
    for (const language of ['fr', 'en'] as const) {
      const rows = readFileSync(new URL(`../dev.${language}.jsonl`, import.meta.url), 'utf8')
        .trim()
        .split('\n');
      const taken = rows.filter((row) => split((JSON.parse(row) as { text: string }).text, language).length > 0);
      assert.ok(taken.length / rows.length < 0.01, taken.join('\n'));
    }
  });

  it('gives a part that was short its beginning back', () => {
    assert.deepEqual(
      split('je voudrais mon attestation habitation et être rappelé demain', 'fr').map(({ text }) => text),
      ['je voudrais mon attestation habitation', 'je voudrais être rappelé demain'],
    );
  });

  it('reads hostile text in no time', () => {
    const started = performance.now();
    for (const text of ['et '.repeat(3000), ', '.repeat(4000), 'je veux '.repeat(50), `${'a'.repeat(399)}`])
      assert.deepEqual(split(text, 'fr'), []);
    assert.ok(performance.now() - started < 300);
  });
});
