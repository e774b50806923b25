import assert from 'node:assert/strict';
import type { Block, Card } from '../../src/cards/answer.ts';
import { reimbursementCard } from '../../src/cards/reimbursement.card.ts';
import { brokenLimits } from '../../src/channels/directLine/renderLimits.ts';
import { addsUp, amcFormula } from '../../src/domain/arithmetic.ts';
import type { Reimbursement } from '../../src/domain/reimbursement.ts';
import { translators } from '../../src/locales/translator.ts';
import { files, today } from './seededFiles.ts';

const lines = files.flatMap((file) => file.reimbursements.map(({ key, line }) => ({ key, line })));

/** Cents of "1 234,56 €", "− 20,05 €", "€1,234.56". */
function cents(text: string): number {
  const sign = text.includes('\u2212') ? -1 : 1;
  return sign * Number(text.replace(/[^\d]/g, ''));
}

function amountsIn(text: string): number[] {
  return [...text.matchAll(/€?\d[\d\u202f,.]*[.,]\d{2}(?:\u00a0€)?/g)].map(([amount]) => cents(amount));
}

const sumOf = (card: Card) => card.blocks.find((block) => block.kind === 'sum') as Extract<Block, { kind: 'sum' }>;
const texts = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : block.kind === 'fold' ? texts(block.blocks) : []));

describe('the card of a reimbursement', () => {
  it('has every state and every way of reckoning among the seeded lines', () => {
    assert.ok(lines.length > 30);
    for (const state of ['received', 'awaitingDocuments', 'validated', 'paid', 'refused', 'adjusted'] as const) {
      assert.ok(
        lines.some(({ line }) => line.state === state),
        state,
      );
    }
    assert.deepEqual([...new Set(lines.map(({ line }) => line.amcRule.kind))].sort(), [
      'full',
      'package',
      'parts',
      'percentOfTariff',
      'ticketModerateur',
    ]);
  });

  for (const language of ['fr', 'en'] as const) {
    for (const { key, line } of lines) {
      it(`adds up to the cent on ${key} (${language})`, () => {
        const card = reimbursementCard({ key: 'k', line, brand: 'eca assurances', today }, translators[language]);
        const [price, amo, amc, left] = sumOf(card).lines.map(({ value }) => cents(value));
        assert.equal((price ?? 0) + (amo ?? 0) + (amc ?? 0), left);
        assert.equal(left, line.leftCents);
        const reasons = texts(card.blocks).filter((text) => /^€?\d[^:]*:/.test(text.replace(/\u00a0€/g, '€')));
        assert.equal(
          reasons.reduce((sum, text) => sum + (amountsIn(text)[0] ?? 0), 0),
          line.leftCents,
          reasons.join(' | '),
        );
        assert.deepEqual(
          brokenLimits({ key: 'k', text: '', cards: [card], choices: [], plain: false, urgent: false }),
          [],
        );
        assert.ok(addsUp(line));
      });
    }
  }

  it('uses a true minus sign, and takes nothing from nothing', () => {
    const line = lines.find(({ key }) => key === 'lea-refund-1')?.line as Reimbursement;
    const card = reimbursementCard({ key: 'k', line, brand: 'eca assurances', today }, translators.fr);
    assert.deepEqual(
      sumOf(card).lines.map(({ value }) => value),
      ['23,00\u00a0€', '0,00\u00a0€', '\u2212\u00a023,00\u00a0€', '0,00\u00a0€'],
    );
  });

  it('shows formulas that come out at what we paid', () => {
    for (const { key, line } of lines) {
      const formula = amcFormula(line);
      if (formula.kind === 'nothing') assert.equal(line.amcPaidCents, 0, key);
      else if (formula.kind === 'parts')
        assert.equal(
          formula.parts.reduce((sum, part) => sum + part.cents, 0),
          line.amcPaidCents,
          key,
        );
      else if (formula.cappedBy === null) assert.equal(formula.baseCents - formula.minusCents, line.amcPaidCents, key);
      else assert.ok(formula.baseCents - formula.minusCents > line.amcPaidCents, key);
    }
  });

  it('writes the formula of a percentage as the contract does', () => {
    const line = lines.find(({ key }) => key === 'camille-refund-4')?.line as Reimbursement;
    const card = reimbursementCard({ key: 'k', line, brand: 'eca assurances', today }, translators.fr);
    const all = texts(card.blocks)
      .join('\n')
      .replace(/[\u00a0\u202f]/g, ' ');
    assert.match(all, /150 % × 31,50 € − 22,05 € = 25,20 €/);
    assert.match(all, /2,00 € : participation forfaitaire, jamais remboursée/);
    assert.match(all, /7,75 € : dépassement d’honoraires/);
  });

  it('says what is missing, why it was refused and how to contest, and shows no account whole', () => {
    for (const { line } of lines) {
      const card = reimbursementCard({ key: 'k', line, brand: 'eca assurances', today }, translators.fr);
      const all = texts(card.blocks).join('\n');
      const buttons = card.buttons.map(({ label }) => label.label);
      for (const paper of line.missing) assert.ok(all.toLowerCase().includes(paper.fr.toLowerCase()));
      if (line.state === 'awaitingDocuments') assert.match(all, /5 jours ouvrés après réception/);
      if (line.refusal !== null) {
        assert.ok(all.includes(line.refusal.reason.fr) && all.includes(`Article ${line.refusal.clause}`));
        assert.match(all, /contester/);
        assert.equal(buttons[0], 'Contester ce refus');
        assert.doesNotMatch(all, /au-dessus du montant maximum/);
      }
      assert.doesNotMatch(JSON.stringify(card), /FR76/);
    }
  });
});
