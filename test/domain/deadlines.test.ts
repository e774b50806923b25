import assert from 'node:assert/strict';
import type { ClaimType } from '../../src/domain/claim.ts';
import { declarationDeadline, type Standing, standingOn } from '../../src/domain/deadlines.ts';

describe('the last day to declare a claim', () => {
  const cases: readonly (readonly [why: string, type: ClaimType, knownOn: string, lastDay: string])[] = [
    ['a Monday in a plain week ends on the next Monday', 'home_water', '2026-11-23', '2026-11-30'],
    ['a Tuesday ends on the next Tuesday', 'auto_glass', '2026-11-17', '2026-11-24'],
    ['a Friday ends on the next Friday', 'auto_accident', '2026-11-20', '2026-11-27'],
    ['a Saturday is not counted', 'auto_vandalism', '2026-11-21', '2026-11-27'],
    ['a Sunday is not counted', 'home_fire', '2026-11-22', '2026-11-27'],
    ['Armistice Day on a Wednesday is left out', 'home_storm', '2026-11-09', '2026-11-17'],
    ['All Saints on a Sunday changes nothing', 'home_glass', '2026-10-30', '2026-11-06'],
    ['Easter Monday 2026 is left out', 'auto_glass', '2026-04-03', '2026-04-13'],
    ['Easter Monday 2027 is left out', 'auto_fire', '2027-03-26', '2027-04-05'],
    ['Good Friday is a working day outside Alsace-Moselle', 'home_electrical', '2026-03-27', '2026-04-03'],
    ['1 May on a Friday is left out', 'home_water', '2026-04-27', '2026-05-05'],
    ['1 and 8 May in two weeks are left out', 'home_liability', '2026-04-30', '2026-05-11'],
    ['Ascension and the week-end after it', 'auto_accident', '2026-05-13', '2026-05-21'],
    ['Whit Monday 2026 is left out', 'auto_vandalism', '2026-05-22', '2026-06-01'],
    ['14 July on a Tuesday is left out', 'home_water', '2026-07-13', '2026-07-21'],
    ['15 August on a Saturday changes nothing', 'home_storm', '2026-08-14', '2026-08-21'],
    ['Christmas and New Year, both on a Friday', 'home_water', '2026-12-24', '2027-01-04'],
    ['the last day of the year', 'auto_glass', '2026-12-31', '2027-01-08'],
    ['a leap day on the way', 'home_water', '2028-02-25', '2028-03-03'],
    ['a stolen car has two working days', 'auto_theft', '2026-11-23', '2026-11-25'],
    ['a burglary found on a Friday', 'home_burglary', '2026-11-20', '2026-11-24'],
    ['a burglary found on a Saturday', 'home_burglary', '2026-11-21', '2026-11-24'],
    ['a theft on Christmas Eve', 'auto_theft', '2026-12-24', '2026-12-29'],
    ['a theft before Easter', 'auto_theft', '2026-04-03', '2026-04-08'],
    ['a theft on 30 April', 'home_burglary', '2026-04-30', '2026-05-05'],
    ['a dispute has thirty days', 'legal', '2026-11-23', '2026-12-23'],
    ['thirty days over the year end', 'legal', '2026-12-15', '2027-01-14'],
    ['a hospital stay is told on the day', 'health_hospital', '2026-11-23', '2026-11-23'],
    ['bills of an accident have two years', 'health_accident', '2026-11-23', '2028-11-23'],
    ['two years from a leap day end with its month', 'health_dental', '2028-02-29', '2030-02-28'],
  ];
  for (const [why, type, knownOn, lastDay] of cases) {
    it(why, () => assert.equal(declarationDeadline(type, knownOn).lastDay, lastDay));
  }

  it('runs thirty days from the decree of a natural disaster, not from the event', () => {
    assert.equal(declarationDeadline('home_natural_disaster', '2026-10-01').lastDay, null);
    assert.equal(declarationDeadline('home_natural_disaster', '2026-10-01', '2026-11-02').lastDay, '2026-12-02');
    assert.equal(declarationDeadline('auto_natural_disaster', '2026-10-01', '2027-01-30').lastDay, '2027-03-01');
  });
});

describe('where a declaration stands', () => {
  const cases: readonly (readonly [why: string, type: ClaimType, knownOn: string, today: string, Standing])[] = [
    [
      'on the day it was known',
      'auto_theft',
      '2026-11-23',
      '2026-11-23',
      { is: 'inTime', lastDay: '2026-11-25', workingDaysLeft: 2 },
    ],
    [
      'one working day is left',
      'auto_theft',
      '2026-11-23',
      '2026-11-24',
      { is: 'inTime', lastDay: '2026-11-25', workingDaysLeft: 1 },
    ],
    [
      'on the last day',
      'auto_theft',
      '2026-11-23',
      '2026-11-25',
      { is: 'inTime', lastDay: '2026-11-25', workingDaysLeft: 0 },
    ],
    [
      'the week-end does not count',
      'home_water',
      '2026-11-23',
      '2026-11-28',
      { is: 'inTime', lastDay: '2026-11-30', workingDaysLeft: 1 },
    ],
    [
      'a theft three working days late',
      'auto_theft',
      '2026-11-16',
      '2026-11-23',
      { is: 'late', lastDay: '2026-11-18', workingDaysLate: 3 },
    ],
    [
      'late over a week-end only',
      'home_burglary',
      '2026-11-18',
      '2026-11-22',
      { is: 'late', lastDay: '2026-11-20', workingDaysLate: 0 },
    ],
    ['a decree is awaited', 'home_natural_disaster', '2026-06-01', '2026-11-23', { is: 'notBegun' }],
  ];
  for (const [why, type, knownOn, today, standing] of cases) {
    it(why, () => assert.deepEqual(standingOn(declarationDeadline(type, knownOn), today), standing));
  }
});
