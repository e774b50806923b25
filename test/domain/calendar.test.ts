import assert from 'node:assert/strict';
import {
  addWorkingDays,
  easter,
  isPublicHoliday,
  isRealDate,
  isWorkingDay,
  parisAt,
  parisInstant,
  publicHolidays,
} from '../../src/domain/calendar.ts';

describe('the French calendar', () => {
  for (const [year, sunday] of [
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2028, '2028-04-16'],
    [2029, '2029-04-01'],
    [2030, '2030-04-21'],
    [2031, '2031-04-13'],
  ] as const) {
    it(`has Easter ${year} on ${sunday}`, () => assert.equal(easter(year), sunday));
  }

  it('has eleven public holidays, or ten when Ascension falls on a fixed one', () => {
    assert.equal(publicHolidays(2026).size, 11);
    assert.equal(publicHolidays(2008).size, 10);
  });

  it('knows the movable holidays of 2026 and 2027', () => {
    for (const day of ['2026-04-06', '2026-05-14', '2026-05-25', '2027-03-29', '2027-05-06', '2027-05-17']) {
      assert.equal(isPublicHoliday(day), true, day);
    }
  });

  it('counts working days over weekends and holidays', () => {
    assert.equal(isWorkingDay('2026-11-28'), false);
    assert.equal(addWorkingDays('2026-11-24', 5), '2026-12-01');
    assert.equal(addWorkingDays('2026-04-30', 1), '2026-05-04');
    assert.equal(addWorkingDays('2026-12-24', 2), '2026-12-29');
  });

  it('refuses days that do not exist', () => {
    assert.equal(isRealDate('2028-02-29'), true);
    assert.equal(isRealDate('2027-02-29'), false);
    assert.equal(isRealDate('2026-13-01'), false);
  });
});

describe('Paris time', () => {
  it('reads back what it was given, winter and summer', () => {
    for (const [date, time] of [
      ['2026-01-15', '08:30'],
      ['2026-07-15', '19:00'],
      ['2026-12-31', '23:59'],
      ['2026-03-29', '01:59'],
      ['2026-03-29', '03:00'],
      ['2026-10-25', '03:00'],
    ] as const) {
      assert.deepEqual(parisAt(parisInstant(date, time)), { date, time });
    }
  });

  it('takes the first of two 02:30 in autumn, and the later valid instant for the missing one in spring', () => {
    assert.equal(new Date(parisInstant('2026-10-25', '02:30')).toISOString(), '2026-10-25T00:30:00.000Z');
    assert.deepEqual(parisAt(parisInstant('2026-03-29', '02:30')), { date: '2026-03-29', time: '03:30' });
  });
});
