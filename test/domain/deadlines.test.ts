import assert from 'node:assert/strict';
import { parisAt } from '../../src/domain/calendar.ts';
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
    ['Maundy Thursday 2025: Good Friday counts, Easter Monday does not', 'auto_theft', '2025-04-17', '2025-04-22'],
    ['Good Friday 2025', 'home_water', '2025-04-18', '2025-04-28'],
    ['a burglary found on Holy Saturday 2025', 'home_burglary', '2025-04-19', '2025-04-23'],
    ['a theft on Easter Sunday 2025', 'auto_theft', '2025-04-20', '2025-04-23'],
    ['a burglary found on Easter Monday 2025', 'home_burglary', '2025-04-21', '2025-04-23'],
    ['a theft before Easter 2026', 'auto_theft', '2026-04-02', '2026-04-07'],
    ['a burglary found on Easter Sunday 2026', 'home_burglary', '2026-04-05', '2026-04-08'],
    ['water on Easter Monday 2026', 'home_water', '2026-04-06', '2026-04-13'],
    ['Easter Sunday 2027, the night the clocks go forward', 'auto_theft', '2027-03-28', '2027-03-31'],
    ['the day before Easter 2027 and the clock change', 'home_fire', '2027-03-27', '2027-04-05'],
    ['before Easter 2028', 'auto_glass', '2028-04-14', '2028-04-24'],
    ['the Friday before the clocks go forward in 2026', 'home_burglary', '2026-03-27', '2026-03-31'],
    ['the Saturday before the clocks go forward in 2026', 'auto_theft', '2026-03-28', '2026-03-31'],
    ['the Sunday the clocks go forward in 2026', 'home_water', '2026-03-29', '2026-04-03'],
    ['the Friday before the clocks go back in 2026', 'auto_theft', '2026-10-23', '2026-10-27'],
    ['the Saturday before the clocks go back in 2026', 'home_storm', '2026-10-24', '2026-10-30'],
    ['the Sunday the clocks go back in 2026', 'home_burglary', '2026-10-25', '2026-10-27'],
    ['over the clock change and All Saints of 2027', 'auto_accident', '2027-10-29', '2027-11-08'],
    ['the Sunday the clocks go back in 2027, All Saints on the Monday', 'auto_theft', '2027-10-31', '2027-11-03'],
    ['the day before 8 May 2026, a Friday', 'home_burglary', '2026-05-07', '2026-05-12'],
    ['a theft on 8 May', 'auto_theft', '2026-05-08', '2026-05-12'],
    ['the day before Ascension 2026', 'auto_theft', '2026-05-13', '2026-05-18'],
    ['the day before Ascension 2027', 'home_burglary', '2027-05-05', '2027-05-10'],
    ['Ascension 2027, with 8 May on a Saturday', 'home_glass', '2027-05-06', '2027-05-13'],
    ['before Whit Monday 2027', 'auto_theft', '2027-05-14', '2027-05-19'],
    ['over 14 July', 'home_liability', '2026-07-10', '2026-07-20'],
    ['the eve of Armistice Day', 'auto_theft', '2026-11-10', '2026-11-13'],
    ['two days before Christmas', 'home_burglary', '2026-12-23', '2026-12-28'],
    ['over New Year', 'auto_theft', '2026-12-30', '2027-01-04'],
    ['New Year of 2028, a Saturday', 'home_electrical', '2027-12-31', '2028-01-07'],
    ['a leap day counts', 'auto_theft', '2028-02-28', '2028-03-01'],
    ['a burglary found on a leap day', 'home_burglary', '2028-02-29', '2028-03-02'],
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

describe('the last minute of the last day', () => {
  const minutes: readonly (readonly [
    why: string,
    type: ClaimType,
    knownOn: string,
    instant: string,
    is: Standing['is'],
  ])[] = [
    ['in winter, midnight in Paris is 23:00 UTC', 'auto_theft', '2026-11-23', '2026-11-25T22:59:59Z', 'inTime'],
    ['and then it is late', 'auto_theft', '2026-11-23', '2026-11-25T23:00:00Z', 'late'],
    ['in summer, midnight in Paris is 22:00 UTC', 'auto_theft', '2026-07-20', '2026-07-22T21:59:59Z', 'inTime'],
    ['and then it is late too', 'auto_theft', '2026-07-20', '2026-07-22T22:00:00Z', 'late'],
    ['known in winter time, declared in summer time', 'home_burglary', '2026-03-27', '2026-03-31T21:59:59Z', 'inTime'],
    ['an hour too late after the spring change', 'home_burglary', '2026-03-27', '2026-03-31T22:00:00Z', 'late'],
    ['known in summer time, declared in winter time', 'auto_theft', '2026-10-23', '2026-10-27T22:59:59Z', 'inTime'],
    ['an hour too late after the autumn change', 'auto_theft', '2026-10-23', '2026-10-27T23:00:00Z', 'late'],
    ['in the hour that comes twice', 'home_water', '2026-10-19', '2026-10-25T00:30:00Z', 'inTime'],
    ['in its second run', 'home_water', '2026-10-19', '2026-10-25T01:30:00Z', 'inTime'],
  ];
  for (const [why, type, knownOn, instant, is] of minutes) {
    it(why, () =>
      assert.equal(standingOn(declarationDeadline(type, knownOn), parisAt(Date.parse(instant)).date).is, is),
    );
  }
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
