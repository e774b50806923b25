import assert from 'node:assert/strict';
import { systemClock } from '../../src/clock.ts';
import { newPace } from '../../src/http/pace.ts';

describe('a pace', () => {
  it('lets through at its rate, in the order of asking', async () => {
    const next = newPace({ burst: 2, perSecond: 50 }, systemClock);
    const order: number[] = [];
    const startedAt = performance.now();
    await Promise.all(Array.from({ length: 7 }, (_, n) => next().then(() => order.push(n))));
    assert.deepEqual(order, [0, 1, 2, 3, 4, 5, 6]);
    const took = performance.now() - startedAt;
    assert.ok(took >= 95, `${took} ms for five beyond the burst`);
  });

  it('keeps nobody waiting who comes below it', async () => {
    const next = newPace({ burst: 3, perSecond: 1 / 3600 }, systemClock);
    await Promise.all([next(), next(), next()]);
  });
});
