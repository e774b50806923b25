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

  describe('for a consumer whose notice of renewal', () => {
    // The renewal is on 20 January 2027: the last day to refuse it is 20 November 2026, 15 days before is the 5th.
    const renewsOn = '2027-01-20';
    const cases: readonly (readonly [
      string,
      string | null,
      string,
      readonly (readonly [string, string, string | null])[],
    ])[] = [
      [
        'came in time, asked before the last day',
        '2026-11-05',
        '2026-11-20',
        [['renewal', '2027-01-20', '2026-11-20']],
      ],
      ['came in time, asked after the last day', '2026-11-05', '2026-11-21', [['renewal', '2028-01-20', '2027-11-20']]],
      [
        'came a day late, asked before the last day',
        '2026-11-06',
        '2026-11-10',
        [['chatel', '2027-01-20', '2026-11-26']],
      ],
      [
        'came a day late, asked on the twentieth day',
        '2026-11-06',
        '2026-11-26',
        [
          ['chatel', '2027-01-20', '2026-11-26'],
          ['renewal', '2028-01-20', '2027-11-20'],
        ],
      ],
      [
        'came a day late, asked on the twenty-first day',
        '2026-11-06',
        '2026-11-27',
        [['renewal', '2028-01-20', '2027-11-20']],
      ],
      [
        'came after the last day',
        '2026-12-15',
        '2027-01-04',
        [
          ['chatel', '2027-01-20', '2027-01-04'],
          ['renewal', '2028-01-20', '2027-11-20'],
        ],
      ],
      ['has not come yet, before the renewal', null, '2027-01-10', [['renewal', '2028-01-20', '2027-11-20']]],
    ];
    for (const [name, sentOn, today, expected] of cases)
      it(name, () => {
        const legal = contract('legal', '2020-01-20', renewsOn, { renewalNotice: { renewsOn, sentOn } });
        assert.deepEqual(
          waysOut(legal, today).map(({ law, endsOn, askBefore }) => [law, endsOn, askBefore]),
          expected,
        );
      });

    it('was never sent: any day after the renewal, with effect on the next', () => {
      const renewed = contract('legal', '2020-01-20', '2028-01-20', { renewalNotice: { renewsOn, sentOn: null } });
      for (const [today, end] of [
        ['2027-01-20', '2027-01-21'],
        ['2027-06-30', '2027-07-01'],
      ] as const)
        assert.deepEqual(waysOut(renewed, today)[0], {
          ground: 'lateNotice',
          law: 'chatel',
          endsOn: end,
          askBefore: null,
        });
    });

    it('came after the renewal: 20 days, with effect on the next day', () => {
      const renewed = contract('legal', '2020-01-20', '2028-01-20', {
        renewalNotice: { renewsOn, sentOn: '2027-01-25' },
      });
      assert.deepEqual(waysOut(renewed, '2027-02-14')[0]?.endsOn, '2027-02-15');
      assert.equal(waysOut(renewed, '2027-02-15')[0]?.law, 'renewal');
    });

    it('is not known of: the renewal alone', () => {
      const legal = contract('legal', '2020-01-20', renewsOn);
      assert.deepEqual(
        waysOut(legal, '2026-11-25').map(({ law }) => law),
        ['renewal'],
      );
    });
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
