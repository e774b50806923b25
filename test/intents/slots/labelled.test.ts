import assert from 'node:assert/strict';
import { scoreSlots } from '../../../bench/intents/slots.ts';

/** What is reached today, less two points, so that a change for the worse is seen. */
const floors = { fr: 0.955, en: 0.955 } as const;

describe('slots of whole sentences', () => {
  for (const language of ['fr', 'en'] as const) {
    it(`are read with an F1 of at least ${floors[language]}, each frequent kind with 0.9 (${language})`, () => {
      const { scores, misses } = scoreSlots(language);
      const shown = misses.map(({ slot, text }) => `${slot}: ${text}`).join('\n');
      assert.ok((scores.find(({ slot }) => slot === 'all')?.f1 ?? 0) >= floors[language], shown);
      for (const { slot, f1, count } of scores) assert.ok(count < 10 || f1 >= 0.9, `${slot} ${f1}\n${shown}`);
    });
  }
});
