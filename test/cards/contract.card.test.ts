import assert from 'node:assert/strict';
import { contractCard } from '../../src/cards/contract.card.ts';
import { contractCards, contractListCard } from '../../src/cards/contractList.card.ts';
import { contractLabels } from '../../src/cards/contractWords.ts';
import { brokenLimits } from '../../src/channels/directLine/renderLimits.ts';
import type { Contract } from '../../src/domain/contract.ts';
import { translators } from '../../src/locales/translator.ts';
import { files, today } from './seededFiles.ts';

const answer = { key: 'k', text: '', choices: [], plain: false, urgent: false };
const contractsOf = (key: string) =>
  files.find((file) => file.key === key)?.contracts.map(({ contract }) => contract) ?? [];
const words = (card: object) => JSON.stringify(card).replace(/[\u00a0\u202f]/g, ' ');
const detail = (contract: Contract) => contractCard({ key: 'k', contract, alone: false, today }, translators.fr);

describe('the cards of contracts', () => {
  for (const file of files) {
    it(`keep the limits of a card for ${file.key}`, () => {
      const contracts = contractsOf(file.key);
      for (const language of ['fr', 'en'] as const) {
        const t = translators[language];
        const cards = [
          ...contractCards({ key: 'k', contracts, today }, t),
          contractListCard({ key: 'l', contracts, today }, t),
          ...contracts.map((contract) => contractCard({ key: 'd', contract, alone: false, today }, t)),
        ];
        assert.deepEqual(brokenLimits({ ...answer, cards: cards.slice(0, 10) }), []);
        const labels = contractLabels(contracts, t).map(({ label }) => label);
        assert.equal(new Set(labels).size, labels.length, labels.join(' | '));
      }
    });
  }

  it('say the place in words, never by position alone', () => {
    const titles = contractCards({ key: 'k', contracts: contractsOf('camille'), today }, translators.fr);
    assert.ok(titles.every((card, index) => words(card).includes(`Contrat ${index + 1} sur 3`)));
  });

  it('tell two homes apart by their city', () => {
    assert.deepEqual(
      contractLabels(contractsOf('karim'), translators.fr).map(({ label }) => label),
      ['Habitation, Lille', 'Habitation, Le Touquet', 'Auto Tiers'],
    );
  });

  it('say arrears with the sum, the consequence and its day', () => {
    const [car] = contractsOf('yanis');
    assert.ok(car !== undefined);
    const card = detail(car);
    assert.match(
      words(card),
      /Il reste 75,82 € à payer\. Sans paiement, vos garanties s’arrêtent le samedi 12 décembre\./,
    );
    assert.equal(card.tone, 'warning');
    assert.equal(card.buttons[0]?.label.label, 'Payer');
    const late = contractCard({ key: 'k', contract: car, alone: true, today: '2026-12-12' }, translators.fr);
    assert.match(words(late), /suspendues depuis le samedi 12 décembre/);
    assert.equal(late.tone, 'attention');
  });

  it('say who is covered, with birth dates', () => {
    const [health] = contractsOf('camille');
    assert.ok(health !== undefined);
    assert.match(words(detail(health)), /Zoé Exemple","value":"9 octobre 2022/);
  });

  it('say an end that is known and one that is past, and offer no payment after it', () => {
    const [health, home] = contractsOf('hugo');
    assert.ok(health !== undefined && home !== undefined);
    assert.match(words(detail(health)), /Ce contrat est terminé depuis le lundi 24 août/);
    assert.doesNotMatch(words(detail(health)), /Prochain paiement/);
    assert.match(words(detail(home)), /Ce contrat se termine le jeudi 24 décembre/);
  });
});
