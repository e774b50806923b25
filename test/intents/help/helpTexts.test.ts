import assert from 'node:assert/strict';
import { helpEntries } from '../../../src/intents/help/helpEntries.ts';
import { helpTexts } from '../../../src/locales/help.ts';

const languages = ['fr', 'en'] as const;
const all = languages.flatMap((language) =>
  Object.entries(helpTexts[language]).map(([id, text]) => ({ name: `${language} ${id}`, language, ...text })),
);

describe('the texts of the help base', () => {
  it('are at least 110 in each language, each with a source, and no two alike', () => {
    for (const language of languages) {
      const texts = Object.values(helpTexts[language]);
      assert.ok(texts.length >= 110);
      assert.equal(new Set(texts.map(({ question }) => question)).size, texts.length);
      assert.equal(new Set(texts.map(({ answer }) => answer)).size, texts.length);
    }
    assert.deepEqual(Object.keys(helpEntries).sort(), Object.keys(helpTexts.fr).sort());
  });

  it('fit a bubble, in sentences of at most twenty words', () => {
    const wrong = all.flatMap(({ name, answer }) => {
      const long = answer
        .split(/(?<=[.?!])\s+(?=\p{Lu})/u)
        .filter((sentence) => sentence.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length > 20);
      return answer.length > 320 ? [`${name}: ${answer.length} characters`] : long.map((each) => `${name}: ${each}`);
    });
    assert.deepEqual(wrong, []);
  });

  it('are set with French marks, and use no forbidden word', () => {
    const french = all.filter(({ language }) => language === 'fr');
    const wrong = french.filter(({ question, answer }) =>
      /'|[^\u202f] ?[?!;](?:\s|$)|[^\u00a0][:€%](?:\s|$)|veuillez|afin de|dans le cadre|nous vous invitons|oups/iu.test(
        `${question} ${answer}`.replace(/[\u202f\u00a0][?!;:€%]/g, ''),
      ),
    );
    assert.deepEqual(
      wrong.map(({ name }) => name),
      [],
    );
    assert.deepEqual(
      all.filter(({ answer }) => /\p{Extended_Pictographic}/u.test(answer)),
      [],
    );
  });

  it('say the same figures in both languages', () => {
    const figures = (text: string) =>
      [...text.replace(/[\u202f,](?=\d{3}\b)/g, '').matchAll(/\d+(?:[.,]\d+)?/g)]
        .map(([figure]) => figure.replace(',', '.'))
        .sort();
    const differing = Object.keys(helpTexts.fr).filter((id) => {
      const key = id as keyof typeof helpTexts.fr;
      return figures(helpTexts.fr[key].answer).join() !== figures(helpTexts.en[key].answer).join();
    });
    assert.deepEqual(differing, []);
  });
});
