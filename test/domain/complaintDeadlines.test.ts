import assert from 'node:assert/strict';
import { complaintDeadlines } from '../../src/domain/complaintDeadlines.ts';
import { deskReference } from '../../src/domain/deskRequest.ts';

describe('complaintDeadlines', () => {
  const cases: [string, string, string, string][] = [
    ['2026-11-24', '2026-12-05', '2027-01-24', 'Saturdays count'],
    ['2026-12-21', '2027-01-04', '2027-02-21', 'Christmas, New Year and Sundays do not'],
    ['2026-04-30', '2026-05-15', '2026-06-30', '1 and 8 May and Ascension do not'],
    ['2026-12-31', '2027-01-13', '2027-02-28', 'a shorter month ends on its last day'],
    ['2027-12-31', '2028-01-13', '2028-02-29', 'a leap year'],
  ];
  for (const [made, acknowledged, answered, why] of cases) {
    it(`of ${made}: ${why}`, () => assert.deepEqual(complaintDeadlines(made), { acknowledged, answered }));
  }
});

describe('deskReference', () => {
  it('uses no letter or digit that is misread', () => {
    const all = Uint8Array.from({ length: 256 }, (_, index) => index);
    for (let from = 0; from + 6 <= 256; from += 6) {
      assert.match(deskReference('callback', all.subarray(from, from + 6)), /^RAP-[2-9A-HJKMNP-TV-Z]{6}$/);
    }
    assert.match(deskReference('person', all), /^DEM-/);
  });
});
