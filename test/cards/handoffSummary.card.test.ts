import assert from 'node:assert/strict';
import { handoffSummaryCard } from '../../src/cards/handoffSummary.card.ts';
import { translators } from '../../src/locales/translator.ts';

describe('what an advisor will read, as a card', () => {
  const spoken = (wanted: string, language: 'fr' | 'en' = 'fr') =>
    handoffSummaryCard({ key: 'k', wanted, facts: [], wait: '1 minute' }, translators[language]).summary;

  it('is read out with the customer’s own sign at the end of their sentence', () => {
    assert.match(spoken('J’attends un courrier.'), /«\u00a0J’attends un courrier\.\u00a0»\. Attente/);
    assert.match(spoken('Où en est mon dossier\u202f?'), /dossier\u202f\?\u00a0»\. Attente/);
    assert.match(spoken('Where is my file?', 'en'), /“Where is my file\?”\. /);
  });
});
