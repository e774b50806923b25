import assert from 'node:assert/strict';
import sinon from 'sinon';
import { whenIdle } from '../../src/bot/whenIdle.ts';

describe('work for a quiet moment', () => {
  let timers: sinon.SinonFakeTimers;
  beforeEach(() => {
    timers = sinon.useFakeTimers({ now: 0 });
  });
  afterEach(() => timers.restore());

  it('waits while customers are served, is done once, and can be called off', () => {
    const work = sinon.fake();
    const idle = whenIdle(work, 20_000, { now: () => timers.now });
    for (let second = 0; second < 60; second++) {
      timers.tick(1000);
      idle.busy();
    }
    assert.equal(work.callCount, 0);
    timers.tick(60_000);
    assert.equal(work.callCount, 1);

    const never = sinon.fake();
    whenIdle(never, 20_000, { now: () => timers.now }).stop();
    timers.tick(60_000);
    assert.equal(never.callCount, 0);
  });
});
