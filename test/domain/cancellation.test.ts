import assert from 'node:assert/strict';
import { endAfter, monthsLater, waysOut } from '../../src/domain/cancellation.ts';
import type { Contract, ContractKind } from '../../src/domain/contract.ts';

const contract = (kind: ContractKind, startsOn: string, renewsOn: string, more: Partial<Contract> = {}) =>
  ({ kind, startsOn, renewsOn, endsOn: null, state: 'active', ...more }) as Contract;

describe('ways out of a contract', () => {
  // kind, start, renewal, today → law and end, soonest first
  const cases: readonly (readonly [ContractKind, string, string, string, readonly (readonly [string, string])[]])[] = [
    [
      'car',
      '2020-03-10',
      '2027-03-10',
      '2026-11-24',
      [
        ['hamon', '2026-12-24'],
        ['renewal', '2027-03-10'],
      ],
    ],
    ['home', '2025-11-25', '2026-11-25', '2026-11-24', [['renewal', '2027-11-25']]],
    [
      'home',
      '2025-11-24',
      '2027-11-24',
      '2026-11-24',
      [
        ['hamon', '2026-12-24'],
        ['renewal', '2027-11-24'],
      ],
    ],
    [
      'health',
      '2022-04-28',
      '2027-04-28',
      '2026-11-24',
      [
        ['health', '2026-12-24'],
        ['renewal', '2027-04-28'],
      ],
    ],
    ['legal', '2020-05-08', '2027-05-08', '2026-11-24', [['renewal', '2027-05-08']]],
    ['legal', '2020-01-20', '2027-01-20', '2026-11-20', [['renewal', '2027-01-20']]],
    ['legal', '2020-01-20', '2027-01-20', '2026-11-21', [['renewal', '2028-01-20']]],
    [
      'car',
      '2020-03-10',
      '2027-03-10',
      '2027-01-31',
      [
        ['hamon', '2027-02-28'],
        ['renewal', '2028-03-10'],
      ],
    ],
  ];
  for (const [kind, startsOn, renewsOn, today, expected] of cases) {
    it(`of ${kind} begun ${startsOn}, asked on ${today}`, () => {
      const ways = waysOut(contract(kind, startsOn, renewsOn), today);
      assert.deepEqual(
        ways.map(({ law, endsOn }) => [law, endsOn]),
        expected,
      );
    });
  }

  it('open again for 20 days when the yearly notice came late', () => {
    const legal = contract('legal', '2020-01-20', '2027-01-20');
    const laws = (today: string, sentOn: string | null) => waysOut(legal, today, sentOn).map(({ law }) => law);
    assert.deepEqual(laws('2026-11-25', '2026-11-15'), ['chatel', 'renewal']);
    assert.deepEqual(laws('2026-12-06', '2026-11-15'), ['renewal']);
    assert.deepEqual(laws('2026-11-25', '2026-11-05'), ['renewal']);
    assert.deepEqual(laws('2026-11-25', null), ['renewal']);
  });

  it('are closed once the end is known', () => {
    const home = contract('home', '2020-01-20', '2027-01-20', { endsOn: '2026-12-31' });
    assert.deepEqual(waysOut(home, '2026-11-25'), []);
    assert.deepEqual(waysOut({ ...home, state: 'ended', renewsOn: null }, '2027-02-01'), []);
  });

  it('are a day for a car that is sold, a month for other events', () => {
    assert.equal(endAfter('sale', '2026-11-24'), '2026-11-25');
    assert.equal(endAfter('sale', '2026-11-24', '2026-11-30'), '2026-12-01');
    assert.equal(endAfter('move', '2026-11-24'), '2026-12-24');
  });

  it('count months as the law does: the last day where the month has no such day', () => {
    assert.equal(monthsLater('2027-01-31', 1), '2027-02-28');
    assert.equal(monthsLater('2028-01-31', 1), '2028-02-29');
    assert.equal(monthsLater('2026-12-15', 1), '2027-01-15');
    assert.equal(monthsLater('2027-03-31', -2), '2027-01-31');
    assert.equal(monthsLater('2026-01-10', -2), '2025-11-10');
  });
});
