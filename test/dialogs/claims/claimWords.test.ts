import assert from 'node:assert/strict';
import { claimEn, claimLabelsEn } from '../../../src/locales/en/claim.ts';
import { claimCarEn, claimCarLabelsEn } from '../../../src/locales/en/claimCar.ts';
import { claimCareEn, claimCareLabelsEn } from '../../../src/locales/en/claimCare.ts';
import { claimHomeEn, claimHomeLabelsEn } from '../../../src/locales/en/claimHome.ts';
import { claimReceiptEn, claimReceiptLabelsEn } from '../../../src/locales/en/claimReceipt.ts';
import { claimStatusEn, claimStatusLabelsEn } from '../../../src/locales/en/claimStatus.ts';
import { claimTypesLabelsEn } from '../../../src/locales/en/claimTypes.ts';
import { claimFr, claimLabelsFr } from '../../../src/locales/fr/claim.ts';
import { claimCarFr, claimCarLabelsFr } from '../../../src/locales/fr/claimCar.ts';
import { claimCareFr, claimCareLabelsFr } from '../../../src/locales/fr/claimCare.ts';
import { claimHomeFr, claimHomeLabelsFr } from '../../../src/locales/fr/claimHome.ts';
import { claimReceiptFr, claimReceiptLabelsFr } from '../../../src/locales/fr/claimReceipt.ts';
import { claimStatusFr, claimStatusLabelsFr } from '../../../src/locales/fr/claimStatus.ts';
import { claimTypesLabelsFr } from '../../../src/locales/fr/claimTypes.ts';
import type { Label } from '../../../src/locales/translation.ts';

const sentences = {
  fr: { ...claimFr, ...claimCarFr, ...claimCareFr, ...claimHomeFr, ...claimReceiptFr, ...claimStatusFr },
  en: { ...claimEn, ...claimCarEn, ...claimCareEn, ...claimHomeEn, ...claimReceiptEn, ...claimStatusEn },
};
const labels: Record<'fr' | 'en', Record<string, Label>> = {
  fr: {
    ...claimLabelsFr,
    ...claimCarLabelsFr,
    ...claimCareLabelsFr,
    ...claimHomeLabelsFr,
    ...claimReceiptLabelsFr,
    ...claimStatusLabelsFr,
    ...claimTypesLabelsFr,
  },
  en: {
    ...claimLabelsEn,
    ...claimCarLabelsEn,
    ...claimCareLabelsEn,
    ...claimHomeLabelsEn,
    ...claimReceiptLabelsEn,
    ...claimStatusLabelsEn,
    ...claimTypesLabelsEn,
  },
};

/** What a sentence looks like with short words put in. */
function spoken(message: unknown): string {
  const short = new Proxy({}, { get: (_, name) => (name === 'count' ? 2 : 'mot') });
  return typeof message === 'function' ? String(message(short)) : String(message);
}

describe('what is said about claims', () => {
  for (const language of ['fr', 'en'] as const) {
    it(`has no sentence over 20 words, and asks one question at a time (${language})`, () => {
      for (const [key, message] of Object.entries(sentences[language])) {
        const text = spoken(message);
        for (const sentence of text.split(/(?<=[.!?…])\s+/)) {
          assert.ok(sentence.split(/\s+/).length <= 20, `${key}: ${sentence}`);
        }
        assert.ok((text.match(/\?/g) ?? []).length <= 1, `${key}: ${text}`);
        assert.ok(text.length <= 320, key);
      }
    });

    it(`has labels that fit every channel (${language})`, () => {
      for (const [key, { label, row, tiny }] of Object.entries(labels[language])) {
        assert.ok(label.length <= 40, `${key}: ${label}`);
        assert.ok(row.length <= 24, `${key}: ${row}`);
        assert.ok(tiny.length <= 20, `${key}: ${tiny}`);
      }
    });
  }

  it('keeps the spaces of French signs from breaking, and uses no straight apostrophe', () => {
    const all = [
      ...Object.values(sentences.fr).map(spoken),
      ...Object.values(labels.fr).flatMap((label) => Object.values(label)),
    ];
    for (const text of all) {
      assert.doesNotMatch(text, / [;!?:»€%]|« |'/, text);
      assert.doesNotMatch(text, /\p{L}[;!?:»]/u, text);
    }
  });

  it('blames nobody, promises nothing and shouts nowhere', () => {
    for (const text of Object.values(sentences.fr).map(spoken)) {
      assert.doesNotMatch(text, /!|veuillez|afin de|dans le cadre|erreur|échou|malheureusement/iu, text);
    }
  });
});
