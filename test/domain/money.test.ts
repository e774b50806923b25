import assert from 'node:assert/strict';
import fc from 'fast-check';
import { instalments, share } from '../../src/domain/money.ts';

describe('money in cents', () => {
  it('rounds a share half up', () => {
    assert.equal(share(3150, 0.7), 2205);
    assert.equal(share(1240, 0.65), 806);
    assert.equal(share(25, 0.5), 13);
    assert.equal(share(15, 0.6), 9);
  });

  it('splits a year so that the instalments add up', () => {
    assert.deepEqual(instalments(50_000, 3), [16_667, 16_667, 16_666]);
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.integer({ min: 1, max: 12 }), (total, count) => {
        assert.equal(
          instalments(total, count).reduce((sum, part) => sum + part, 0),
          total,
        );
      }),
    );
  });
});
