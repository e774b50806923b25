import assert from 'node:assert/strict';
import { intents } from '../../src/intents/catalogue.ts';
import { readCorpus } from '../../src/intents/corpus.ts';
import { fold } from '../../src/intents/fold.ts';

const least = { fr: 120, en: 65 } as const;
const plain = (text: string) =>
  fold(text)
    .replace(/[^\p{L}\p{N}\p{S}?!]+/gu, ' ')
    .trim();

describe('the corpus', () => {
  for (const language of ['fr', 'en'] as const) {
    const examples = readCorpus(language);

    it(`has enough sentences of every intent (${language})`, () => {
      for (const intent of intents) {
        const count = examples.filter(({ label }) => label === intent).length;
        assert.ok(count >= least[language], `${intent}: ${count}`);
      }
      assert.ok(examples.filter(({ label }) => label === 'out_of_scope').length >= 600);
    });

    it(`says nothing twice, and nothing under two intents (${language})`, () => {
      const seen = new Map<string, string>();
      for (const { text, label } of examples) {
        const key = plain(text);
        if (key === '') continue;
        assert.equal(seen.get(key), undefined, `"${text}" stands under ${label} and ${seen.get(key)}`);
        seen.set(key, label);
      }
    });

    it(`holds one tidy sentence a line (${language})`, () => {
      for (const { text } of examples) {
        assert.ok(text.length <= 400, text);
        assert.doesNotMatch(text, /\t| {2,}/, text);
      }
    });
  }
});
