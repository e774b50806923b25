import assert from 'node:assert/strict';
import { deductiblesCard } from '../../src/cards/deductibles.card.ts';
import { brokenLimits } from '../../src/channels/directLine/renderLimits.ts';
import { translators } from '../../src/locales/translator.ts';
import { files } from './seededFiles.ts';

describe('the card of the deductibles of a contract', () => {
  const contracts = files.flatMap((file) => file.contracts).filter(({ contract }) => contract.kind !== 'health');

  for (const { contract, guarantees } of contracts) {
    it(`names every included guarantee of ${contract.id} once, within the limits of a card`, () => {
      for (const language of ['fr', 'en'] as const) {
        const card = deductiblesCard({ key: 'k', contract, guarantees }, translators[language]);
        const answer = { key: 'k', text: '', choices: [], plain: false, urgent: false, cards: [card] };
        assert.deepEqual(brokenLimits(answer), []);
        const facts = card.blocks.flatMap((block) => (block.kind === 'facts' ? block.facts : []));
        const charged = guarantees.filter(({ included, deductibleCents }) => included && deductibleCents > 0);
        assert.deepEqual(
          facts.map(({ label }) => label),
          charged.map(({ label }) => label[language]),
        );
        const last = card.blocks.at(-1);
        for (const { included, deductibleCents, label } of guarantees) {
          const isFree = last?.kind === 'text' && last.text.includes(label[language]);
          if (included && deductibleCents === 0) assert.ok(isFree, label[language]);
        }
      }
    });
  }
});
