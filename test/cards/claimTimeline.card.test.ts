import assert from 'node:assert/strict';
import type { Block, Card } from '../../src/cards/answer.ts';
import { claimTimelineCard } from '../../src/cards/claimTimeline.card.ts';
import { brokenLimits } from '../../src/channels/directLine/renderLimits.ts';
import { demoFiles } from '../../src/insurer/seed/seed.ts';
import { translators } from '../../src/locales/translator.ts';

const today = '2026-11-24';
const files = demoFiles({ today, idOf: (prefix, key) => `${prefix}_${key}` });
const claims = files.flatMap((file) => file.claims);
const claimOf = (key: string) => {
  const found = claims.find((each) => each.key === key);
  if (found === undefined) throw new RangeError(key);
  return found.claim;
};
const cardOf = (key: string, language: 'fr' | 'en' = 'fr'): Card =>
  claimTimelineCard({ key: 'k', claim: claimOf(key), today }, translators[language]);
const blocks = <Kind extends Block['kind']>(card: Card, kind: Kind) =>
  card.blocks.filter((block): block is Extract<Block, { kind: Kind }> => block.kind === kind);
const cents = (euros: string) => Number(euros.replace('\u2212', '-').replace(/[^\d-]/g, ''));

describe('the card of a claim', () => {
  for (const language of ['fr', 'en'] as const) {
    it(`keeps every limit for every demo claim (${language})`, () => {
      for (const { claim } of claims) {
        const card = claimTimelineCard({ key: 'k', claim, today }, translators[language]);
        const answer = { key: 'k', text: '', cards: [card], choices: [], plain: false, urgent: false };
        assert.deepEqual(brokenLimits(answer), [], claim.number);
        assert.match(card.summary, new RegExp(claim.number));
      }
    });
  }

  it('gives the sum of the offer to the cent: 620 − 75 = 545', () => {
    const [sum] = blocks(cardOf('camille-glass'), 'sum');
    assert.deepEqual(
      sum?.lines.map(({ value }) => value),
      ['620,00\u00a0€', '\u221275,00\u00a0€', '545,00\u00a0€'],
    );
  });

  it('adds up in every offer, wear included', () => {
    for (const { claim } of claims) {
      const [sum] = blocks(claimTimelineCard({ key: 'k', claim, today }, translators.fr), 'sum');
      if (claim.offer === null) {
        assert.equal(sum, undefined);
        continue;
      }
      const lines = sum?.lines ?? [];
      const total = cents(lines.at(-1)?.value ?? '');
      assert.equal(
        lines.slice(0, -1).reduce((added, { value }) => added + cents(value), 0),
        total,
        claim.number,
      );
      assert.equal(total, claim.offer.netCents, claim.number);
    }
  });

  it('shows five steps at most, and the older ones behind a title that counts them', () => {
    const card = cardOf('camille-accident');
    assert.equal(blocks(card, 'steps')[0]?.steps.length, 5);
    const [fold] = blocks(card, 'fold');
    assert.match(fold?.title ?? '', /2 de plus/);
  });

  it('says who moves next, and before when', () => {
    const [facts] = blocks(cardOf('camille-glass'), 'facts');
    assert.deepEqual(
      facts?.facts.map(({ label }) => label),
      ['Prochaine étape', 'Qui', 'Avant le'],
    );
    assert.equal(facts?.facts[1]?.value, 'Vous');
  });

  it('names the papers that are missing', () => {
    const card = cardOf('karim-burglary');
    assert.equal(card.tone, 'warning');
    const words = blocks(card, 'text').map(({ text }) => text);
    assert.ok(
      words.some((text) => /^Documents attendus\u00a0: .* et .*\.$/.test(text)),
      words.join('|'),
    );
  });

  it('gives a refusal with its reason, its article and the way to contest, first', () => {
    const card = cardOf('hugo-tyre');
    assert.equal(card.tone, 'attention');
    const [reason, way] = blocks(card, 'text');
    assert.match(reason?.text ?? '', /pneu.*\(article 4\.1\)/);
    assert.match(way?.text ?? '', /médiateur/);
    assert.deepEqual(card.buttons[0], {
      label: translators.fr.label('claim.contest'),
      action: { a: 'begin', v: 1, k: 'k', intent: 'complaint' },
    });
  });

  it('speaks English to an English customer', () => {
    const card = cardOf('emma-dental', 'en');
    assert.match(card.title, /^Dental quote, \d+ November 2026$/);
    assert.ok(blocks(card, 'steps')[0]?.steps.some(({ title }) => title === 'File under study'));
  });
});
