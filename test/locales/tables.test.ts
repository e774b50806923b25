import assert from 'node:assert/strict';
import { en, labelsEn } from '../../src/locales/en.ts';
import { fr, labelsFr } from '../../src/locales/fr.ts';

describe('locale tables', () => {
  it('have the same keys and the same kind of value in both languages', () => {
    assert.deepEqual(Object.keys(en).sort(), Object.keys(fr).sort());
    for (const key of Object.keys(fr) as (keyof typeof fr)[]) assert.equal(typeof en[key], typeof fr[key], key);
    assert.deepEqual(Object.keys(labelsEn).sort(), Object.keys(labelsFr).sort());
  });

  it('keep labels within 40, 24 and 20 characters, and cut none with dots', () => {
    const wrong = [...Object.entries(labelsFr), ...Object.entries(labelsEn)].filter(
      ([, { label, row, tiny }]) =>
        label.length > 40 || row.length > 24 || tiny.length > 20 || /…$/.test(`${row}${tiny}`),
    );
    assert.deepEqual(wrong, []);
  });

  it('set French typography: narrow space before ; ! ?, fixed space before :, curly apostrophes', () => {
    const texts = [
      ...Object.entries(fr),
      ...Object.entries(labelsFr).map(([key, label]) => [key, label.label] as const),
    ].map(
      ([key, value]) =>
        [
          key,
          typeof value === 'function'
            ? value
                .toString()
                .replace(/\$\{[^}]*\}/g, 'X')
                .replace(/^[^`'"]*/s, '')
            : value,
        ] as const,
    );
    const wrong = texts.filter(
      ([, text]) =>
        /[^\u202f\s][?!;](?=\s|$|['`"])/u.test(text.replace(/\(\?\)/g, '')) &&
        !text.includes('=>') &&
        !/\\u202f[?!;]/.test(text),
    );
    assert.deepEqual(
      wrong.filter(([, text]) => !text.startsWith('(')),
      [],
    );
    const straight = Object.entries(fr).filter(([, value]) => typeof value === 'string' && /\p{L}'\p{L}/u.test(value));
    assert.deepEqual(straight, []);
  });

  it('use no emoji, no exclamation of joy and no forbidden word', () => {
    const strings = Object.entries(fr).filter(
      (entry): entry is [keyof typeof fr, Extract<(typeof fr)[keyof typeof fr], string>] =>
        typeof entry[1] === 'string',
    );
    const wrong = strings.filter(([, text]) =>
      /\p{Extended_Pictographic}|oups|veuillez|afin de|dans le cadre de|nous vous invitons/iu.test(text),
    );
    assert.deepEqual(wrong, []);
  });
});
