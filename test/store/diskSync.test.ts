import assert from 'node:assert/strict';
import { newDiskSync } from '../../src/store/diskSync.ts';

/** A disk that syncs when it is told to. */
function slowDisk() {
  const waiting: { resolve: () => void; reject: (thrown: Error) => void }[] = [];
  let syncs = 0;
  return {
    flush: () => {
      syncs++;
      return new Promise<void>((resolve, reject) => void waiting.push({ resolve, reject }));
    },
    end: () => waiting.shift()?.resolve(),
    fail: () => waiting.shift()?.reject(new RangeError('input/output error')),
    get syncs() {
      return syncs;
    },
  };
}

const soon = () => new Promise((resolve) => setImmediate(resolve));

describe('waiting for the disk', () => {
  it('begins at once, and ends when the disk says so', async () => {
    const disk = slowDisk();
    let isDone = false;
    void newDiskSync(1, disk.flush)
      .done()
      .then(() => {
        isDone = true;
      });
    await soon();
    assert.deepEqual([disk.syncs, isDone], [1, false]);
    disk.end();
    await soon();
    assert.equal(isDone, true);
  });

  it('takes those who come during a sync together into the next one, never into the one under way', async () => {
    const disk = slowDisk();
    const sync = newDiskSync(1, disk.flush);
    const done: string[] = [];
    const ask = (name: string) => void sync.done().then(() => done.push(name));
    ask('first');
    ask('second');
    ask('third');
    await soon();
    assert.equal(disk.syncs, 1);
    disk.end();
    await soon();
    assert.deepEqual([disk.syncs, done], [2, ['first']]);
    ask('fourth');
    disk.end();
    await soon();
    assert.deepEqual([disk.syncs, done], [3, ['first', 'second', 'third']]);
    disk.end();
    await soon();
    assert.deepEqual(done, ['first', 'second', 'third', 'fourth']);
  });

  it('tells those who waited when the disk failed, and tries anew for the next', async () => {
    const disk = slowDisk();
    const sync = newDiskSync(1, disk.flush);
    const first = sync.done();
    const second = sync.done();
    disk.fail();
    await assert.rejects(first, RangeError);
    await soon();
    disk.end();
    await second;
    assert.equal(disk.syncs, 2);
  });

  it('has settled when nothing is under way any more', async () => {
    const disk = slowDisk();
    const sync = newDiskSync(1, disk.flush);
    await sync.settled();
    const asked = sync.done();
    let settled = false;
    const settling = sync.settled().then(() => {
      settled = true;
    });
    await soon();
    assert.equal(settled, false);
    disk.end();
    await Promise.all([asked, settling]);
  });
});
