import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { newUnderstand } from '../../src/intents/understand.ts';

const understand = newUnderstand();

/** What may be answered (one or several intents), the language of the page, the kind, the message. */
const lines = readFileSync(new URL('./rejection.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [wanted = '', language = '', kind = '', text = ''] = line.split('\t');
    return { wanted: wanted.split('|'), language: language === 'en' ? 'en' : 'fr', kind, text } as const;
  });

describe('messages that are not ours, odd or mixed', () => {
  for (const [kind, least] of Object.entries({
    rival: 0.6,
    chat: 0.9,
    attack: 0.9,
    gibberish: 0.95,
    other: 0.8,
    mixed: 0.85,
    emoji: 0.85,
    word: 0.95,
    voice: 0.95,
  }))
    it(`${kind}: at least ${100 * least} % are answered as they should`, () => {
      const tried = lines.filter((line) => line.kind === kind);
      const wrong = tried.filter(({ wanted, language, text }) => {
        const { intent } = understand(text, { language, now: Date.parse('2026-11-19T09:00:00Z') });
        return !wanted.includes(intent);
      });
      assert.ok(tried.length >= 10);
      assert.ok(wrong.length <= tried.length * (1 - least), wrong.map(({ text }) => text).join('\n'));
    });
});
