import assert from 'node:assert/strict';
import {
  amountIn,
  findReimbursements,
  readCursor,
  readReimbursementQuery,
  writeCursor,
} from '../../../src/dialogs/lookups/reimbursementQuery.ts';
import { demoFiles } from '../../../src/insurer/seed/seed.ts';
import { fold } from '../../../src/intents/fold.ts';
import type { DateValue } from '../../../src/intents/understanding.port.ts';

const files = demoFiles({ today: '2026-11-24', idOf: (_prefix, key) => key.replace(/^.*-refund-/, '') });
const linesOf = (key: string) => files.find((file) => file.key === key)?.reimbursements.map(({ line }) => line) ?? [];
const found = (said: string, { who = 'camille', date = null as DateValue | null } = {}) => {
  const result = findReimbursements(linesOf(who), readReimbursementQuery(said, {}, date));
  if (result.everything) return 'everything';
  return `${result.lines.map(({ id }) => id).join(' ')}${result.amountMissed ? ' !' : ''}`;
};

describe('reimbursements named in a sentence', () => {
  const cases: [string, string][] = [
    ['mes remboursements', 'everything'],
    ['mes derniers remboursements', 'everything'],
    ['my latest refunds', 'everything'],
    ['my latest refund', '1'],
    ['mon dernier remboursement', '1'],
    ['où en est mon remboursement', 'everything'],
    ['pourquoi il me reste 9,75 € à payer', '4'],
    ['pourquoi il me reste 2 euros à payer', '1 6 8'],
    ['pourquoi il me reste 2 euros sur la pharmacie', '6'],
    ['il me reste 450 € pour la couronne', '3'],
    ['pourquoi il me reste 23,10 € à payer sur la couronne', '3 !'],
    ['j’ai pas encore eu le remb du dentiste', '3'],
    ['le remboursement de Nino', '5'],
    ['les soins de Zoé', '2'],
    ['mon mari est allé chez le dentiste', '9'],
    ['les lunettes de Sacha', '10'],
    ['mes remboursements refusés', '7'],
    ['ceux en attente', '3'],
    ['mes lentilles', '7 11'],
    ['mes lentilles refusées', '7'],
    ['dr martin-test', '1 2 5 8'],
    ['ma part à charge sur la dernière facture', '1'],
    ['my last reimbursement', '1'],
    ['the glasses of Sacha', '10'],
  ];
  for (const [said, expected] of cases) {
    it(`finds ${expected} in "${said}"`, () => assert.equal(found(said), expected));
  }

  it('uses the day of care, and gives it up when nothing was done that day', () => {
    const on = (value: string): { date: DateValue } => ({ date: { type: 'date', value } });
    assert.equal(found('la consultation du 12', on('2026-11-12')), '4');
    assert.equal(found('ça fait 3 semaines que j’attends le dentiste', on('2026-11-03')), '3 9');
    assert.equal(
      found('en octobre', { date: { type: 'daterange', start: '2026-10-01', end: '2026-11-01' } }),
      '6 7 8 9',
    );
  });

  it('keeps what is owed when the customer asks why', () => {
    assert.equal(found('pourquoi je ne suis pas remboursée entièrement du généraliste'), '1 8');
  });
});

describe('amounts', () => {
  for (const [text, cents] of [
    ['23,10 €', 2310],
    ['23.10€', 2310],
    ['12 euros', 1200],
    ['23 euros 10', 2310],
    ['€9.75', 975],
    ['1,450 euros', 145_000],
    ['1 450,50 €', 145_050],
    ['€1,450.50', 145_050],
    ['1 an', null],
    ['le 3', null],
  ] as const) {
    it(`reads ${cents} in "${text}"`, () => assert.equal(amountIn(fold(text)), cents));
  }
});

describe('the cursor of a page', () => {
  it('comes back as it was written', () => {
    const page = { cursor: 'MjAyNi0xMS0yMHxybWJfMQ', person: 'Zoé Exemple', from: '2026-10-01', to: '2026-10-31' };
    assert.deepEqual(readCursor(writeCursor(page) ?? ''), page);
  });

  it('is left out when a button could not carry it', () => {
    assert.equal(writeCursor({ cursor: 'x'.repeat(300) }), null);
  });

  it('keeps only what it knows of a forged one', () => {
    assert.deepEqual(readCursor('state=nothing&from=yesterday&ask=all&customer=ECA1000004&to=2026-13-99&person=Zoe'), {
      person: 'Zoe',
    });
  });
});
