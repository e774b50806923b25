import assert from 'node:assert/strict';
import type { Block } from '../../src/cards/answer.ts';
import { coverageCard } from '../../src/cards/coverage.card.ts';
import { guaranteeCard } from '../../src/cards/guarantee.card.ts';
import { exclusionsCard, guaranteeCards, guaranteeChoices } from '../../src/cards/guaranteeList.card.ts';
import { brokenLimits } from '../../src/channels/directLine/renderLimits.ts';
import { verdictOn } from '../../src/dialogs/lookups/coverVerdict.ts';
import type { Contract, Guarantee } from '../../src/domain/contract.ts';
import { translators } from '../../src/locales/translator.ts';
import { files } from './seededFiles.ts';

const contracts = files.flatMap((file) => file.contracts);
const answer = { key: 'k', text: '', choices: [], plain: false, urgent: false };
const today = '2026-11-24';
type Pair = { contract: Contract; guarantee: Guarantee };
/** The verdict of somebody who has told nothing that decides. */
const verdictOf = ({ contract, guarantee }: Pair) =>
  verdictOn({ contract, guarantee, said: '', told: new Map(), person: null, today, on: today });
const coverOf = (pair: Pair, t = translators.fr) =>
  coverageCard({ key: 'c', ...pair, verdict: verdictOf(pair), reference: 'GAR-7K3M2P', today, on: today }, t);
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const gauges = (blocks: readonly Block[]) => blocks.filter((block) => block.kind === 'gauge');

describe('the card of a guarantee', () => {
  const pairs = contracts.flatMap(({ contract, guarantees }) =>
    guarantees.map((guarantee) => ({ contract, guarantee })),
  );

  for (const language of ['fr', 'en'] as const) {
    it(`keeps the limits of a card for each of ${pairs.length} seeded guarantees (${language})`, () => {
      for (const pair of pairs) {
        const cards = [
          guaranteeCard({ key: 'k', ...pair }, translators[language]),
          coverOf(pair, translators[language]),
        ];
        assert.deepEqual(brokenLimits({ ...answer, cards }), []);
      }
    });
  }

  it('never hides an exclusion of an included guarantee, and always names the clause and the version', () => {
    for (const { contract, guarantee } of pairs) {
      const view = { key: 'k', contract, guarantee };
      const verdict = verdictOf(view);
      for (const card of [guaranteeCard(view, translators.fr), coverOf(view)]) {
        const all = JSON.stringify(card.blocks);
        assert.ok(all.includes(`Article ${guarantee.clause}`) && all.includes(contract.termsVersion));
        if (!guarantee.included || verdict.is === 'notCovered') continue;
        assert.ok(guarantee.exclusions.length > 0, guarantee.code);
        for (const { fr } of guarantee.exclusions) assert.ok(all.includes(fr), guarantee.code);
      }
    }
  });

  it('keeps exclusions in a fold whose title is in sight, and in plain sight while the verdict depends on them', () => {
    const [pair] = pairs.filter(({ guarantee }) => guarantee.included);
    assert.ok(pair !== undefined);
    const fold = guaranteeCard({ key: 'k', ...pair }, translators.fr).blocks.find(({ kind }) => kind === 'fold');
    assert.equal(fold?.kind === 'fold' && fold.title, 'Ce qui n’est pas couvert');
    const depending = pairs.filter((one) => verdictOf(one).is === 'conditional');
    assert.ok(depending.length > 20);
    for (const one of depending) assert.ok(coverOf(one).blocks.every(({ kind }) => kind !== 'fold'));
  });

  it('promises no payment', () => {
    for (const pair of pairs) {
      const words = JSON.stringify(coverOf(pair));
      assert.doesNotMatch(words, /vous serez (?:remboursé|indemnisé|couvert)|nous (?:paierons|rembourserons)/i);
      assert.match(words, /Ce n’est pas une décision de paiement/);
    }
  });

  it('says in words all that the gauge shows', () => {
    const { contract } = contracts.find(({ key }) => key === 'emma-health') ?? {};
    const guarantee = contracts
      .find(({ key }) => key === 'emma-health')
      ?.guarantees.find(({ code }) => code === 'soft_medicine') as Guarantee;
    assert.ok(contract !== undefined);
    const [gauge] = gauges(guaranteeCard({ key: 'k', contract, guarantee }, translators.fr).blocks);
    assert.ok(gauge?.kind === 'gauge');
    assert.match(plain(gauge.text), /^Utilisé 90 € sur 90 €\. Il reste 0 € jusqu’au \d+ \p{L}+ \d{4}\.$/u);
    assert.deepEqual([gauge.used, gauge.total], [9000, 9000]);
  });

  it('shows a maximum of each person, where each has one', () => {
    const { contract, guarantees } = contracts.find(({ key }) => key === 'camille-health') ?? {};
    const glasses = guarantees?.find(({ code }) => code === 'glasses_class_b_simple');
    assert.ok(contract !== undefined && glasses !== undefined);
    const shown = gauges(guaranteeCard({ key: 'k', contract, guarantee: glasses }, translators.fr).blocks);
    assert.equal(shown.length, 4);
    assert.ok(
      shown.some((gauge) => gauge.kind === 'gauge' && gauge.text.startsWith('Sacha Exemple') && gauge.used === 25_000),
    );
  });

  it('shows the deductible of the personal terms', () => {
    const { contract, guarantees } = contracts.find(({ key }) => key === 'bruno-car') ?? {};
    const theft = guarantees?.find(({ code }) => code === 'theft');
    assert.ok(contract !== undefined && theft !== undefined);
    assert.match(
      plain(JSON.stringify(guaranteeCard({ key: 'k', contract, guarantee: theft }, translators.fr))),
      /500 € restent à votre charge/,
    );
  });
});

describe('the cards of all guarantees', () => {
  for (const { key, contract, guarantees } of contracts) {
    it(`shows each guarantee of ${key} once, six a card, four cards`, () => {
      for (const language of ['fr', 'en'] as const) {
        const view = { key: 'k', contract, guarantees };
        const cards = guaranteeCards(view, translators[language]);
        assert.deepEqual(brokenLimits({ ...answer, cards }), []);
        const lines = cards.flatMap((card) => card.blocks.map((block) => (block.kind === 'facts' ? block.facts : [])));
        assert.ok(lines.every((facts) => facts.length <= 6));
        assert.ok(cards.length <= 4);
        assert.deepEqual(
          lines
            .flat()
            .map(({ label }) => label)
            .sort(),
          guarantees.map(({ label }) => label[language]).sort(),
        );
        const labels = guaranteeChoices(view, translators[language]).map(({ label }) => label.label);
        assert.equal(new Set(labels).size, labels.length, labels.join(' | '));
        assert.deepEqual(brokenLimits({ ...answer, cards: [exclusionsCard(view, translators[language])] }), []);
      }
    });
  }

  it('puts guarantees that it does not know into a family of their own', () => {
    const { contract, guarantees } = contracts[0] ?? {};
    assert.ok(contract !== undefined && guarantees !== undefined);
    const other = { ...guarantees[0], code: 'pet_insurance' } as Guarantee;
    const cards = guaranteeCards({ key: 'k', contract, guarantees: [...guarantees, other] }, translators.fr);
    assert.equal(cards.at(-1)?.title, 'Autres garanties');
  });
});
