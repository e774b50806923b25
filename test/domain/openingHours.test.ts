import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { brandSchema } from '../../src/domain/brand.ts';
import { addDays, parisAt, parisInstant, publicHolidays, weekday } from '../../src/domain/calendar.ts';
import {
  addOpenTime,
  dayState,
  type Hours,
  isOpen,
  LEAD_MS,
  nextOpening,
  openTimeBetween,
  slots,
  slotsOfDay,
} from '../../src/domain/openingHours.ts';

const brand = brandSchema.parse(JSON.parse(readFileSync(new URL('../../brand.json', import.meta.url), 'utf8')));
const MINUTE = 60_000;
const years = [2026, 2027, 2028, 2029, 2030, 2031];
const at = (date: string, time: string) => parisInstant(date, time);
const shown = (instant: number | null) => {
  if (instant === null) return null;
  const { date, time } = parisAt(instant);
  return `${date} ${time}`;
};

/** The movable holidays as printed in calendars, so that the arithmetic is not checked against itself. */
const movable: Record<number, string[]> = {
  2026: ['2026-04-06', '2026-05-14', '2026-05-25'],
  2027: ['2027-03-29', '2027-05-06', '2027-05-17'],
  2028: ['2028-04-17', '2028-05-25', '2028-06-05'],
  2029: ['2029-04-02', '2029-05-10', '2029-05-21'],
  2030: ['2030-04-22', '2030-05-30', '2030-06-10'],
  2031: ['2031-04-14', '2031-05-22', '2031-06-02'],
};
const fixed = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];

const clockChanges = [
  '2026-03-29',
  '2026-10-25',
  '2027-03-28',
  '2027-10-31',
  '2028-03-26',
  '2028-10-29',
  '2029-03-25',
  '2029-10-28',
  '2030-03-31',
  '2030-10-27',
  '2031-03-30',
  '2031-10-26',
];

describe('opening hours', () => {
  describe('public holidays', () => {
    for (const year of years) {
      const days = [...fixed.map((day) => `${year}-${day}`), ...(movable[year] ?? [])];
      it(`has no slot on the ${days.length} holidays of ${year}`, () => {
        assert.equal(publicHolidays(year).size, 11);
        for (const date of days) {
          assert.deepEqual(slotsOfDay(brand, date), [], date);
          assert.equal(isOpen(brand, at(date, '10:00')), false, date);
          const state = dayState(brand, date);
          assert.equal(state.is === 'closed' && state.reason, weekday(date) === 0 ? 'weekday' : 'holiday', date);
          const opening = nextOpening(brand, at(date, '00:00'));
          assert.ok(opening !== null && parisAt(opening).date > date, date);
        }
      });
    }

    it('opens again the day after 1 May 2026, a Saturday at 9', () => {
      assert.equal(shown(nextOpening(brand, at('2026-05-01', '08:31'))), '2026-05-02 09:00');
    });

    it('skips Easter Monday 2027 after the Sunday that is Easter and the clock change', () => {
      assert.equal(shown(nextOpening(brand, at('2027-03-27', '13:00'))), '2027-03-30 08:30');
    });
  });

  describe('a week', () => {
    const cases: [string, string, boolean][] = [
      ['2026-11-23', '08:29', false],
      ['2026-11-23', '08:30', true],
      ['2026-11-23', '18:59', true],
      ['2026-11-23', '19:00', false],
      ['2026-11-28', '08:59', false],
      ['2026-11-28', '09:00', true],
      ['2026-11-28', '12:59', true],
      ['2026-11-28', '13:00', false],
      ['2026-11-29', '10:00', false],
      ['2026-12-31', '23:59', false],
    ];
    for (const [date, time, open] of cases) {
      it(`is ${open ? 'open' : 'closed'} on ${date} at ${time}`, () => {
        assert.equal(isOpen(brand, at(date, time)), open);
      });
    }

    it('opens at the next opening, or now', () => {
      assert.equal(shown(nextOpening(brand, at('2026-11-24', '10:12'))), '2026-11-24 10:12');
      assert.equal(shown(nextOpening(brand, at('2026-11-28', '13:00'))), '2026-11-30 08:30');
      assert.equal(shown(nextOpening(brand, at('2026-12-31', '23:59'))), '2027-01-02 09:00');
    });

    it('is closed on an exceptional closure', () => {
      const hours: Hours = { ...brand, closures: ['2026-11-24'] };
      assert.deepEqual(dayState(hours, '2026-11-24'), { is: 'closed', reason: 'closure' });
      assert.equal(shown(nextOpening(hours, at('2026-11-24', '10:00'))), '2026-11-25 08:30');
    });

    it('says null instead of searching for ever when a brand has no hours', () => {
      const never: Hours = { hours: {}, closures: [] };
      assert.equal(nextOpening(never, at('2026-11-24', '10:00')), null);
      assert.equal(addOpenTime(never, at('2026-11-24', '10:00'), MINUTE), null);
      assert.deepEqual(slots(never, at('2026-11-24', '10:00')), []);
      assert.equal(openTimeBetween(never, at('2026-11-24', '10:00'), at('2026-11-25', '10:00')), 0);
    });
  });

  describe('slots', () => {
    it('lasts half an hour, the last one ended at closing', () => {
      const tuesday = slotsOfDay(brand, '2026-11-24');
      assert.equal(tuesday.length, 21);
      assert.equal(tuesday[0]?.time, '08:30');
      assert.equal(tuesday.at(-1)?.time, '18:30');
      assert.equal(tuesday.at(-1)?.end, at('2026-11-24', '19:00'));
      const saturday = slotsOfDay(brand, '2026-11-28');
      assert.deepEqual([saturday.length, saturday[0]?.time, saturday.at(-1)?.time], [8, '09:00', '12:30']);
    });

    const first: [string, string, string][] = [
      ['2026-11-24 10:00', '2026-11-24 10:30', 'half an hour of notice, to the minute'],
      ['2026-11-24 10:01', '2026-11-24 11:00', 'a minute later the next one'],
      ['2026-11-24 18:00', '2026-11-24 18:30', 'the last of the day'],
      ['2026-11-24 18:01', '2026-11-25 08:30', 'then tomorrow'],
      ['2026-11-28 12:00', '2026-11-28 12:30', 'Saturday noon'],
      ['2026-11-28 12:01', '2026-11-30 08:30', 'Saturday past noon: Monday'],
      ['2026-04-30 18:45', '2026-05-02 09:00', 'over 1 May'],
      ['2026-12-31 23:59', '2027-01-02 09:00', 'over New Year'],
    ];
    for (const [from, expected, why] of first) {
      it(`begins at ${expected} when it is ${from}: ${why}`, () => {
        const [date = '', time = ''] = from.split(' ');
        assert.equal(shown(slots(brand, at(date, time))[0]?.start ?? null), expected);
      });
    }

    it('reaches over ten days that have slots, Saturdays counted', () => {
      const days = [...new Set(slots(brand, at('2026-12-21', '10:00')).map((slot) => slot.date))];
      assert.deepEqual(days, [
        '2026-12-21',
        '2026-12-22',
        '2026-12-23',
        '2026-12-24',
        '2026-12-26',
        '2026-12-28',
        '2026-12-29',
        '2026-12-30',
        '2026-12-31',
        '2027-01-02',
      ]);
    });

    it('keeps the wall clock on both sides of each clock change', () => {
      for (const sunday of clockChanges) {
        assert.deepEqual(slotsOfDay(brand, sunday), []);
        const saturday = slotsOfDay(brand, addDays(sunday, -1))[0];
        assert.equal(shown(saturday?.start ?? null), `${addDays(sunday, -1)} 09:00`, sunday);
        const nextOpenDay = parisAt(nextOpening(brand, at(sunday, '00:00')) ?? 0).date;
        assert.equal(shown(slotsOfDay(brand, nextOpenDay)[0]?.start ?? null), `${nextOpenDay} 08:30`, sunday);
      }
    });

    it('books the same wall clock before and after a change, an hour apart in UTC', () => {
      const [winter] = slotsOfDay(brand, '2027-03-27').filter((slot) => slot.time === '10:00');
      const [summer] = slotsOfDay(brand, '2027-03-30').filter((slot) => slot.time === '10:00');
      assert.equal(new Date(winter?.start ?? 0).toISOString(), '2027-03-27T09:00:00.000Z');
      assert.equal(new Date(summer?.start ?? 0).toISOString(), '2027-03-30T08:00:00.000Z');
    });

    const nights: Hours = { hours: { '0': { open: '01:00', close: '05:00' } }, closures: [] };
    it('offers no time that the spring change skips', () => {
      assert.deepEqual(
        slotsOfDay(nights, '2027-03-28').map((slot) => slot.time),
        ['01:00', '01:30', '03:00', '03:30', '04:00', '04:30'],
      );
    });
    it('offers a repeated hour of autumn once', () => {
      const starts = slotsOfDay(nights, '2026-10-25').map((slot) => slot.start);
      assert.equal(new Set(starts).size, 8);
      assert.equal(new Date(starts[2] ?? 0).toISOString(), '2026-10-25T00:00:00.000Z');
    });

    it('holds for any instant of 2026 to 2031', () => {
      const from = Date.parse('2026-01-01T00:00:00Z');
      const to = Date.parse('2032-01-01T00:00:00Z');
      fc.assert(
        fc.property(fc.integer({ min: from, max: to }), (now) => {
          const all = slots(brand, now);
          assert.equal(new Set(all.map((slot) => slot.date)).size, 10);
          assert.equal(new Set(all.map((slot) => slot.start)).size, all.length);
          for (const [index, slot] of all.entries()) {
            assert.ok(slot.start >= now + LEAD_MS);
            assert.equal(slot.end - slot.start, 30 * MINUTE);
            assert.deepEqual(parisAt(slot.start), { date: slot.date, time: slot.time });
            assert.ok(isOpen(brand, slot.start) && isOpen(brand, slot.end - 1));
            assert.ok(!publicHolidays(Number(slot.date.slice(0, 4))).has(slot.date) && weekday(slot.date) !== 0);
            assert.ok(index === 0 || slot.start > (all[index - 1]?.start ?? 0));
          }
        }),
        { numRuns: 60 },
      );
    });
  });

  describe('a delay counted in opening hours', () => {
    const cases: [string, number, string][] = [
      ['2026-11-24 10:00', 5, '2026-11-24 10:05'],
      ['2026-11-24 18:59', 5, '2026-11-25 08:34'],
      ['2026-11-27 18:59', 5, '2026-11-28 09:04'],
      ['2026-11-28 12:58', 5, '2026-11-30 08:33'],
      ['2026-04-30 18:59', 5, '2026-05-02 09:04'],
      ['2027-03-27 12:58', 5, '2027-03-30 08:33'],
      ['2026-10-24 12:58', 5, '2026-10-26 08:33'],
      ['2026-11-24 03:00', 60, '2026-11-24 09:30'],
      ['2026-11-24 08:30', 630, '2026-11-24 19:00'],
      ['2026-11-24 08:30', 631, '2026-11-25 08:31'],
    ];
    for (const [from, minutes, due] of cases) {
      it(`of ${minutes} minutes from ${from} ends at ${due}`, () => {
        const [date = '', time = ''] = from.split(' ');
        assert.equal(shown(addOpenTime(brand, at(date, time), minutes * MINUTE)), due);
      });
    }

    it('is what lies between the two instants', () => {
      fc.assert(
        fc.property(
          fc.integer({ min: Date.parse('2026-01-01T00:00:00Z'), max: Date.parse('2031-12-01T00:00:00Z') }),
          fc.integer({ min: 1, max: 3_000 }),
          (from, minutes) => {
            const due = addOpenTime(brand, from, minutes * MINUTE) ?? 0;
            assert.equal(openTimeBetween(brand, from, due), minutes * MINUTE);
            assert.equal(openTimeBetween(brand, due, from), -minutes * MINUTE);
          },
        ),
        { numRuns: 100 },
      );
    });
  });
});
