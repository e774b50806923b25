import assert from 'node:assert/strict';
import { type Attempt, newSendQueue } from '../../../src/web/site/chat/sendQueue.ts';

function queueWith(results: Attempt[], options: { pauseEnds?: boolean } = {}) {
  const attempts: string[] = [];
  const pauses: number[] = [];
  const queue = newSendQueue<string>({
    attempt: async (item) => {
      attempts.push(item);
      return results.shift() ?? { is: 'sent', id: `id-${item}` };
    },
    pause: (ms) => {
      pauses.push(ms);
      return options.pauseEnds === false ? new Promise(() => {}) : Promise.resolve();
    },
  });
  return { queue, attempts, pauses };
}

const again: Attempt = { is: 'again' };

describe('newSendQueue', () => {
  it('sends one after the other, in order', async () => {
    const { queue, attempts } = queueWith([]);
    assert.deepEqual(await Promise.all([queue.push('a', 'a'), queue.push('b', 'b')]), ['id-a', 'id-b']);
    assert.deepEqual(attempts, ['a', 'b']);
  });

  it('tries the first one until it is sent, with growing pauses, before the next', async () => {
    const { queue, attempts, pauses } = queueWith([again, again, again, again, again, again]);
    await Promise.all([queue.push('a', 'a'), queue.push('b', 'b')]);
    assert.deepEqual(attempts, ['a', 'a', 'a', 'a', 'a', 'a', 'a', 'b']);
    assert.deepEqual(pauses, [1000, 2000, 4000, 8000, 15_000, 15_000]);
  });

  it('tells what waits, and forgets it once it is sent', async () => {
    const { queue } = queueWith([again], { pauseEnds: false });
    const sent = queue.push('a', 'a');
    assert.equal(queue.stateOf('a'), 'sending');
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(queue.stateOf('a'), 'waiting');
    queue.wake();
    await sent;
    assert.equal(queue.stateOf('a'), undefined);
  });

  it('gives a refused message back and goes on with the next', async () => {
    const { queue, attempts } = queueWith([{ is: 'refused', cause: 400 }]);
    const refused = queue.push('a', 'a');
    const next = queue.push('b', 'b');
    await assert.rejects(refused, (cause) => cause === 400);
    assert.equal(await next, 'id-b');
    assert.deepEqual(attempts, ['a', 'b']);
  });

  it('tells its listeners of each change', async () => {
    const { queue } = queueWith([again]);
    let changes = 0;
    const stop = queue.subscribe(() => changes++);
    await queue.push('a', 'a');
    assert.ok(changes >= 3);
    stop();
    const before = changes;
    await queue.push('b', 'b');
    assert.equal(changes, before);
  });
});
