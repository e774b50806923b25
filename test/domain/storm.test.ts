import assert from 'node:assert/strict';
import { departmentOf, perilOf } from '../../src/domain/storm.ts';

describe('the department of a post code', () => {
  for (const [postcode, department] of [
    ['69003', '69'],
    ['01000', '01'],
    ['20000', '2A'],
    ['20137', '2A'],
    ['20200', '2B'],
    ['20290', '2B'],
    ['97400', '974'],
    ['98800', '988'],
    ['00100', null],
    ['96000', null],
    ['6900', null],
    ['Lyon', null],
  ] as const)
    it(`${postcode} → ${department}`, () => assert.equal(departmentOf(postcode), department));

  it('is counted for what hits many at once, and for nothing else', () => {
    assert.deepEqual(
      [perilOf('home_storm'), perilOf('auto_natural_disaster'), perilOf('home_burglary'), perilOf('legal')],
      ['storm', 'disaster', null, null],
    );
  });
});
