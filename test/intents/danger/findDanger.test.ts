import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { findDanger } from '../../../src/intents/danger/findDanger.ts';
import { newUnderstand } from '../../../src/intents/understand.ts';
import { dangers } from '../../../src/intents/understanding.port.ts';

const understand = newUnderstand();
const now = Date.parse('2026-11-19T09:00:00Z');
/** What the customer's sentence raises: the rules, and behind them the model. */
const heard = (text: string, language: 'fr' | 'en') => understand(text, { language, now }).danger;

/** One sentence a line: the danger or `-`, a tab, the sentence. */
function labelled(language: 'fr' | 'en'): { danger: string; text: string }[] {
  return readFileSync(new URL(`./${language}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [danger = '', text = ''] = line.split('\t');
      return { danger, text };
    });
}

/** Of the blind sets the sentences that are labelled with a danger or none. Nothing of them is trained on. */
function untried(set: string, language: 'fr' | 'en'): { danger: string | null; text: string }[] {
  return readFileSync(new URL(`../${set}.${language}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { danger?: string | null; text: string })
    .flatMap(({ danger, text }) => (danger === undefined ? [] : [{ danger, text }]));
}

describe('dangers', () => {
  for (const language of ['fr', 'en'] as const) {
    const all = labelled(language);
    const alarms = all.filter(({ danger }) => danger !== '-');
    const others = all.filter(({ danger }) => danger === '-');

    it(`hears at least 99 % of the dangers (${language})`, () => {
      const missed = alarms.filter(({ text }) => heard(text, language) === null);
      assert.ok(missed.length <= alarms.length * 0.01, missed.map(({ text }) => text).join('\n'));
    });

    it(`raises a false alarm for at most 2 % of what is none (${language})`, () => {
      const wrong = others.filter(({ text }) => heard(text, language) !== null);
      assert.ok(wrong.length <= others.length * 0.02, wrong.map(({ text }) => text).join('\n'));
    });

    it(`names the right danger (${language})`, () => {
      const wrong = alarms.filter(({ danger, text }) => heard(text, language) !== danger);
      assert.ok(wrong.length <= alarms.length * 0.05, wrong.map(({ text }) => text).join('\n'));
    });

    for (const [set, named, falsely] of [
      ['blindNext', 0.91, 0.04],
      ['blindDecember', language === 'fr' ? 0.65 : 0.82, 0.03],
      ['blindDanger', language === 'fr' ? 0.7 : 0.6, 0.06],
      ['blindFreshDanger', 0.86, 0.06],
      // Odd on purpose, and run once, after everything else.
      ['blindFinalDanger', language === 'fr' ? 0.53 : 0.6, 0.1],
    ] as const)
      it(`names indirect ones on sentences it has not seen (${set}, ${language})`, () => {
        const tried = untried(set, language);
        const told = tried.filter(({ danger }) => danger !== null);
        const right = told.filter(({ danger, text }) => heard(text, language) === danger);
        assert.ok(told.length >= 25 && right.length >= told.length * named, `named: ${right.length} of ${told.length}`);
        const none = tried.filter(({ danger }) => danger === null);
        const wrong = none.filter(({ text }) => heard(text, language) !== null).map(({ text }) => text);
        assert.ok(none.length >= 15 && wrong.length <= none.length * falsely, wrong.join('\n'));
      });

    it(`leads who needs help now to it, in whatever words, and few others (${language})`, () => {
      const lines = readFileSync(new URL(`../blindOtherDanger.${language}.jsonl`, import.meta.url), 'utf8').trim();
      const tried = lines.split('\n').map((line) => JSON.parse(line) as { text: string; alarm: boolean });
      const led = ({ text }: { text: string }) => understand(text, { language, now }).intent === 'emergency_assistance';
      const [told, none] = [tried.filter(({ alarm }) => alarm), tried.filter(({ alarm }) => !alarm)];
      const missed = told.filter((sentence) => !led(sentence)).map(({ text }) => text);
      const wrong = none.filter(led).map(({ text }) => text);
      assert.ok(missed.length <= told.length * 0.03, missed.join('\n'));
      assert.ok(wrong.length <= none.length * 0.09, wrong.join('\n'));
    });

    it(`knows every kind and has enough sentences (${language})`, () => {
      for (const danger of dangers)
        assert.ok(
          alarms.some((sentence) => sentence.danger === danger),
          danger,
        );
      assert.ok(all.length >= 150);
    });
  }

  it('stays linear on hostile texts', () => {
    for (const part of ['je suis en panne sur ', 'a ', 'ma femme est ', 'l eau ']) {
      const started = performance.now();
      findDanger(part.repeat(8000 / part.length), 'fr');
      assert.ok(performance.now() - started < 100);
    }
  });
});
