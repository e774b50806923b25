import assert from 'node:assert/strict';
import { type ClaimType, claimTypes } from '../../src/domain/claim.ts';
import { coverDoubts, type InsuredBy } from '../../src/domain/claimCover.ts';
import { neededPapers } from '../../src/domain/claimPapers.ts';

const contract: InsuredBy = {
  id: 'ctr_1',
  number: 'AUT-5000403',
  kind: 'car',
  formula: 'Tiers',
  state: 'active',
  startsOn: '2024-03-01',
  endsOn: null,
  suspendedOn: null,
  about: 'Citroën C3',
  plate: 'DM-004-XX',
  address: null,
  without: [
    { code: 'glass', fr: 'Bris de glace', en: 'Broken glass' },
    { code: 'own_damage', fr: 'Dommages tous accidents', en: 'Own damage' },
  ],
};

describe('what speaks against a payment', () => {
  const cases: readonly (readonly [why: string, ClaimType, Partial<InsuredBy>, string | null, string[]])[] = [
    ['nothing, for what is included', 'auto_theft', {}, '2026-11-20', []],
    ['the guarantee is not in the formula', 'auto_glass', {}, '2026-11-20', ['notIncluded']],
    ['an accident with a third-party formula', 'auto_accident', {}, '2026-11-20', ['ownDamage']],
    ['the day before the contract began', 'auto_theft', {}, '2024-02-29', ['beforeStart']],
    ['the first day counts', 'auto_theft', {}, '2024-03-01', []],
    ['the day after the contract ended', 'auto_theft', { endsOn: '2026-08-23' }, '2026-08-24', ['afterEnd']],
    ['the last day counts', 'auto_theft', { endsOn: '2026-08-23' }, '2026-08-23', []],
    ['an end still to come, no day said', 'auto_theft', { endsOn: '2026-12-31' }, null, []],
    ['an ended contract, no day said', 'auto_theft', { endsOn: '2026-08-23', state: 'ended' }, null, ['afterEnd']],
    ['the day cover is suspended', 'auto_theft', { suspendedOn: '2026-11-20' }, '2026-11-20', ['suspended']],
    ['the day before', 'auto_theft', { suspendedOn: '2026-11-20' }, '2026-11-19', []],
    ['two things at once, time first', 'auto_glass', {}, '2024-01-01', ['beforeStart', 'notIncluded']],
  ];
  for (const [why, type, change, day, expected] of cases) {
    it(why, () =>
      assert.deepEqual(
        coverDoubts(type, { ...contract, ...change }, day).map(({ is }) => is),
        expected,
      ),
    );
  }
});

describe('useful papers', () => {
  it('are named for every type, each once', () => {
    for (const type of claimTypes) {
      assert.ok(neededPapers[type].length > 0, type);
      assert.equal(new Set(neededPapers[type]).size, neededPapers[type].length, type);
    }
  });
});
