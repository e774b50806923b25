import assert from 'node:assert/strict';
import { reimbursementListCard } from '../../src/cards/reimbursementList.card.ts';
import { brokenLimits } from '../../src/channels/directLine/renderLimits.ts';
import { translators } from '../../src/locales/translator.ts';
import { files, today } from './seededFiles.ts';

const cursors = { more: 'cursor=x', byPerson: 'ask=person', byPeriod: 'ask=period' };

describe('the list of reimbursements', () => {
  for (const file of files.filter(({ reimbursements }) => reimbursements.length > 0)) {
    it(`keeps the limits of a card and tells the lines of ${file.key} apart`, () => {
      const all = file.reimbursements.map(({ line }) => line);
      for (let start = 0; start < all.length; start += 5) {
        for (const language of ['fr', 'en'] as const) {
          const view = { key: 'k', lines: all.slice(start, start + 5), person: null, today, cursors };
          const { card, choices } = reimbursementListCard(view, translators[language]);
          assert.deepEqual(
            brokenLimits({ key: 'k', text: '', cards: [card], choices, plain: false, urgent: false }),
            [],
          );
          const labels = choices.map(({ label }) => label.label);
          assert.equal(new Set(labels).size, labels.length, labels.join(' | '));
          assert.ok(choices.every(({ label }) => label.row.length <= 24 && label.tiny.length <= 20));
        }
      }
    });
  }
});
