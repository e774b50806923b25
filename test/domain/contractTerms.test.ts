import assert from 'node:assert/strict';
import { termsOn } from '../../src/domain/contractTerms.ts';

const changed = {
  termsVersion: 'C',
  terms: [
    { version: 'A', from: '2024-05-10' },
    { version: 'B', from: '2025-01-01' },
    { version: 'C', from: '2026-06-01' },
  ],
};

describe('the terms in force', () => {
  for (const [on, version, until] of [
    ['2023-01-01', 'A', '2024-12-31'],
    ['2024-12-31', 'A', '2024-12-31'],
    ['2025-01-01', 'B', '2026-05-31'],
    ['2026-05-31', 'B', '2026-05-31'],
    ['2026-06-01', 'C', null],
    ['2030-01-01', 'C', null],
  ] as const)
    it(`on ${on} are ${version}${until === null ? '' : `, until ${until}`}`, () => {
      const found = termsOn(changed, on);
      assert.deepEqual([found.version, found.until], [version, until]);
    });

  it('are those of the contract where nothing is told of others', () => {
    assert.deepEqual(termsOn({ termsVersion: 'X' }, '2026-01-01'), { version: 'X', from: null, until: null });
  });
});
