import assert from 'node:assert/strict';
import { manualClock } from '../../src/clock.ts';
import { AppError } from '../../src/errors.ts';
import { newCircuitBreaker } from '../../src/services/circuitBreaker.ts';

describe('the circuit breaker', () => {
  let clock: ReturnType<typeof manualClock>;
  let opened: number;
  let breaker: ReturnType<typeof newCircuitBreaker>;
  let ran: number;
  beforeEach(() => {
    clock = manualClock(0);
    opened = 0;
    ran = 0;
    breaker = newCircuitBreaker({
      clock,
      isFailure: (thrown) => thrown instanceof AppError && thrown.code === 'INSURER_UNREACHABLE',
      onOpen: () => {
        opened++;
      },
    });
  });

  const succeed = () =>
    breaker.run(async () => {
      ran++;
    });
  const fail = (code: 'INSURER_UNREACHABLE' | 'INSURER_NOT_FOUND' = 'INSURER_UNREACHABLE') =>
    assert.rejects(
      breaker.run(async () => {
        ran++;
        throw new AppError(code);
      }),
      { code },
    );
  const isPaused = () => assert.rejects(succeed(), { code: 'INSURER_PAUSED' });
  const times = async (count: number, act: () => Promise<unknown>) => {
    for (let done = 0; done < count; done++) await act();
  };

  it('stays closed below 20 calls, whatever they give', async () => {
    await times(19, fail);
    assert.equal(breaker.state(), 'closed');
  });

  it('opens at half of 20 calls and then runs nothing', async () => {
    await times(10, succeed);
    await times(9, fail);
    assert.equal(breaker.state(), 'closed');
    await fail();
    assert.equal(breaker.state(), 'open');
    assert.equal(opened, 1);
    await times(5, isPaused);
    assert.equal(ran, 20);
  });

  it('stays closed under half', async () => {
    await times(11, succeed);
    await times(10, fail);
    assert.equal(breaker.state(), 'closed');
  });

  it('does not count what the backend refused', async () => {
    await times(40, () => fail('INSURER_NOT_FOUND'));
    assert.equal(breaker.state(), 'closed');
  });

  it('forgets what is older than the window', async () => {
    await times(19, fail);
    clock.advance(30_000);
    await fail();
    assert.equal(breaker.state(), 'closed');
  });

  describe('after 15 seconds', () => {
    beforeEach(async () => {
      await times(20, fail);
      clock.advance(14_999);
      await isPaused();
      clock.advance(1);
    });

    it('lets one call try at a time', async () => {
      assert.equal(breaker.state(), 'halfOpen');
      const gate = Promise.withResolvers<void>();
      const probe = breaker.run(() => gate.promise);
      await times(3, isPaused);
      gate.resolve();
      await probe;
      await succeed();
    });

    it('closes on a success and starts counting anew', async () => {
      await succeed();
      assert.equal(breaker.state(), 'closed');
      await times(19, fail);
      assert.equal(breaker.state(), 'closed');
      await fail();
      assert.equal(breaker.state(), 'open');
    });

    it('opens again on a failure', async () => {
      await fail();
      assert.equal(breaker.state(), 'open');
      assert.equal(opened, 2);
      clock.advance(14_999);
      await isPaused();
      clock.advance(1);
      await succeed();
      assert.equal(breaker.state(), 'closed');
    });

    it('closes on a refusal: the backend is there', async () => {
      await fail('INSURER_NOT_FOUND');
      assert.equal(breaker.state(), 'closed');
    });
  });

  it('is not moved by calls that began before it opened', async () => {
    const late = Promise.withResolvers<void>();
    const slow = assert.rejects(breaker.run(() => late.promise));
    await times(20, fail);
    late.reject(new AppError('INSURER_UNREACHABLE'));
    await slow;
    assert.equal(opened, 1);
    clock.advance(15_000);
    await succeed();
    assert.equal(breaker.state(), 'closed');
  });
});
